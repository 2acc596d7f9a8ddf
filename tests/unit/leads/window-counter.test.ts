import { expect, test } from "vitest";
import { windowCounter } from "#lib/leads/screen/window-counter.ts";

test("a counter keeps as many keys as it may, and forgets the one whose window began first", () => {
  const counter = windowCounter(600_000, 3);
  for (const key of ["a", "a", "b", "c"]) counter.consume(key);
  expect(counter.consume("a").consumedPoints).toBe(3);
  counter.consume("d");
  expect(counter.consume("b").consumedPoints).toBe(2);
  expect(counter.consume("a").consumedPoints).toBe(1);
});

test("a window that is over is another, and what is taken back does not count", () => {
  const counter = windowCounter(0, 10);
  expect([counter.consume("a"), counter.consume("a")].map(({ consumedPoints }) => consumedPoints)).toEqual([
    1, 1,
  ]);
  const longer = windowCounter(600_000, 10);
  longer.consume("a");
  longer.reward("a");
  longer.reward("a");
  expect(longer.consume("a").consumedPoints).toBe(1);
});
