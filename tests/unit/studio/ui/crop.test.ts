/** Which part of a picture a crop keeps: always inside of it, and of the shape that was asked for. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { around, type Crop, partOf } from "#lib/tools/studio/ui/pictures/crop.ts";

const middle: Crop = { shape: 1, size: 1, across: 0.5, down: 0.5 };

test.each([
  ["the largest square in the middle", { width: 1200, height: 800 }, middle, [200, 0, 800, 800]],
  [
    "half of it at the left",
    { width: 1200, height: 800 },
    { ...middle, size: 0.5, across: 0 },
    [0, 200, 400, 400],
  ],
  [
    "a wide part of a tall picture",
    { width: 900, height: 1600 },
    { ...middle, shape: 16 / 9 },
    [0, 547, 900, 506],
  ],
  [
    "all of it in its own shape",
    { width: 1201, height: 800 },
    { ...middle, shape: undefined },
    [0, 0, 1201, 800],
  ],
] as const)("%s", (_, picture, crop, expected) => {
  const { left, top, width, height } = partOf(picture, crop);
  expect([left, top, width, height]).toEqual(expected);
});

test("a part around a point is in the picture, and has the point in its middle where the edges let it", () => {
  const picture = { width: 1200, height: 800 };
  const half = { ...middle, size: 0.5 };
  expect(partOf(picture, around(picture, half, { x: 0.5, y: 0.25 }))).toMatchObject({ left: 400, top: 0 });
  expect(partOf(picture, around(picture, half, { x: 1, y: 1 }))).toMatchObject({ left: 800, top: 400 });
  expect(around(picture, { ...middle, shape: undefined }, { x: 0, y: 0 })).toMatchObject({
    across: 0.5,
    down: 0.5,
  });
});

test("no crop reaches out of its picture", () => {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });
  const pixels = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(
      fc.record({ width: pixels, height: pixels }),
      fc.record({
        shape: fc.constantFrom(undefined, 1, 4 / 3, 16 / 9),
        size: fc.double({ min: 0.1, max: 1, noNaN: true }),
        across: fraction,
        down: fraction,
      }),
      fc.record({ x: fraction, y: fraction }),
      (picture, crop, at) => {
        for (const one of [crop, around(picture, crop, at)]) {
          const { left, top, width, height } = partOf(picture, one);
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
          expect(left + width).toBeLessThanOrEqual(picture.width);
          expect(top + height).toBeLessThanOrEqual(picture.height);
        }
      },
    ),
  );
});
