/** The counts against a crowd that was recorded person by person: as far off as docs/performance.md says, and no further. */
import { expect, test } from "vitest";
import measuredError from "#lib/reading/measured-error.json" with { type: "json" };
import { errorOf, measureReading } from "#tests/support/measured-reading.ts";
import { readCrowd } from "#tests/support/reading-crowd.ts";

const { pages, others, visits, parts } = measureReading(readCrowd());

test("of 200 and more readers at most one in ten is missed or made up, of 30 one in four", () => {
  const many = pages.filter(({ people }) => people >= 200);
  const some = pages.filter(({ people }) => people >= 30 && people < 200);
  expect(many.length).toBeGreaterThan(0);
  expect(some.length).toBeGreaterThan(0);
  for (const page of many) expect(Math.abs(errorOf(page)), JSON.stringify(page)).toBeLessThanOrEqual(0.1);
  for (const page of some) expect(Math.abs(errorOf(page)), JSON.stringify(page)).toBeLessThanOrEqual(0.25);
});

test("visits are as many as there were, within a tenth", () => {
  expect(visits.people).toBeGreaterThanOrEqual(200);
  expect(Math.abs(errorOf(visits)), JSON.stringify(visits)).toBeLessThanOrEqual(0.1);
});

test("no program of the lists is counted as a reader, and of a hundred people two at most as programs", () => {
  expect(parts.get("listed program")).toMatchObject({ asReaders: 0 });
  const { members = 0, asReaders = 0 } = parts.get("person") ?? {};
  expect(members).toBeGreaterThanOrEqual(200);
  expect(asReaders / members).toBeGreaterThanOrEqual(0.98);
});

test("pages that are reached by a link, and often made ready ahead, are counted within a tenth", () => {
  expect(others.people).toBeGreaterThan(150);
  expect(Math.abs(errorOf(others)), JSON.stringify(others)).toBeLessThanOrEqual(0.1);
});

test("the foot of the report has what is measured now", () => {
  const all = [visits, others, ...pages];
  expect(measuredError.length).toBeGreaterThan(1);
  for (const { people, counted } of measuredError)
    expect(all).toContainEqual(expect.objectContaining({ people, counted }));
});
