import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Growth, reach } from "#lib/costs/chernoff.ts";

const OUTSIDE = 1e-6;

/** A Poisson number of jumps of one size: its growth, what is known of it, and its bound. */
function poisson(rate: number, size: number) {
  const growth: Growth = (s) => rate * (Math.expm1(s * size) - s * size);
  const moments = { rate, mean: rate * size, variance: rate * size * size, least: size, most: size };
  return { growth, moments, bound: reach(growth, moments, OUTSIDE) };
}

/** P(N ≥ k) for k beyond the mean, from its first term on. */
function upperTail(rate: number, k: number): number {
  let log = -rate;
  for (let i = 1; i <= k; i++) log += Math.log(rate / i);
  let sum = 0;
  for (let i = k, term = Math.exp(log); term > 1e-300 && i < k + 1e5; i++, term *= rate / i) sum += term;
  return sum;
}

describe("how far a year's sum can stray", () => {
  it.each([0.05, 0.3, 1, 13, 14, 300, 5000])("is exceeded less often than said at rate %d", (rate) => {
    const { above, below } = poisson(rate, 100).bound;
    expect(upperTail(rate, Math.ceil(rate + above / 100))).toBeLessThanOrEqual(OUTSIDE);
    const least = Math.ceil(rate - below / 100) - 1;
    if (least >= 0) expect(1 - upperTail(rate, least + 1)).toBeLessThanOrEqual(2 * OUTSIDE);
  });

  it("is the least that any exponent gives, within a tenth", () => {
    const exponents = Array.from({ length: 400 }, (_, i) => 10 ** (-6 + i / 50));
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 5000, noNaN: true }),
        fc.double({ min: 0.5, max: 50_000, noNaN: true }),
        (rate, size) => {
          const { growth, bound } = poisson(rate, size);
          const best = Math.min(...exponents.map((s) => (growth(s) - Math.log(OUTSIDE)) / s));
          expect(bound.above).toBeLessThanOrEqual(1.1 * best);
        },
      ),
    );
  });

  it("is never below nothing for costs, and mirrors for savings", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 2000, noNaN: true }),
        fc.double({ min: 0.5, max: 50_000, noNaN: true }),
        (rate, size) => {
          const costs = poisson(rate, size).bound;
          expect(costs.below).toBeLessThanOrEqual(rate * size * (1 + 1e-9));
          const savings = poisson(rate, -size).bound;
          expect(savings.above / costs.below).toBeCloseTo(1, 9);
          expect(savings.below / costs.above).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});
