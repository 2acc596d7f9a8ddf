import fc from "fast-check";
import { expect, test } from "vitest";
import { nextAttempt } from "#lib/leads/backoff.ts";

const settings = { baseDelayMs: 10_000, maxDelayMs: 3_600_000 };
const now = new Date(0);

test("the wait doubles with each failure, up to the longest", () => {
  const waits = [1, 2, 3, 20].map((attempts) => nextAttempt(now, attempts, settings, 0, () => 1).getTime());
  expect(waits).toEqual([10_000, 20_000, 40_000, 3_600_000]);
});

test("chance takes at most half of the wait away", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempts, chance) => {
        const whole = nextAttempt(now, attempts, settings, 0, () => 1).getTime();
        const wait = nextAttempt(now, attempts, settings, 0, () => chance).getTime();
        expect(wait).toBeGreaterThanOrEqual(whole / 2);
        expect(wait).toBeLessThanOrEqual(whole);
      },
    ),
  );
});

test("a receiver's own wish is heeded, up to the longest wait", () => {
  expect(nextAttempt(now, 1, settings, 60_000, () => 1).getTime()).toBe(60_000);
  expect(nextAttempt(now, 1, settings, 1e12, () => 1).getTime()).toBe(3_600_000);
});
