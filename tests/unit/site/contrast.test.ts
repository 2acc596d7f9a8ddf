import fc from "fast-check";
import { expect, it } from "vitest";
import { contrast, nearestReadable } from "#lib/site/contrast.ts";

it("measures contrast as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#1f4e8c", "#1f4e8c")).toBe(1);
});

it("leaves a color that can be read as it is, and darkens or lightens another without changing its hue", () => {
  expect(nearestReadable("#744a00", ["#fbf7ee", "#fffdf8"], 7)).toBe("#744a00");
  expect(nearestReadable("#a86f00", ["#fbf7ee", "#fffdf8"], 7)).toMatch(/^#7[0-9a-f]4[0-9a-f]0[0-9a-f]$/);
  expect(nearestReadable("#555555", ["#17150f", "#201d16"], 7)).toMatch(/^#([a-f].)\1\1$/);
});

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

it("always finds one that can be read, unless neither black nor white can", () => {
  fc.assert(
    fc.property(color, color, color, (text, paper, raised) => {
      const grounds = [paper, raised];
      const readable = (candidate: string) => grounds.every((ground) => contrast(candidate, ground) >= 7);
      const found = nearestReadable(text, grounds, 7);
      return found === undefined ? !["#000000", "#ffffff"].some(readable) : readable(found);
    }),
  );
});
