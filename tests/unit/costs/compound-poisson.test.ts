import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compoundPoisson } from "#lib/costs/compound-poisson.ts";
import type { Distribution } from "#lib/costs/distribution.ts";
import { yearlyCosts } from "#lib/costs/evaluate.ts";
import { binnedHours } from "#lib/costs/hours.ts";
import { type Jumps, tilting } from "#lib/costs/jumps.ts";
import { normalCdf } from "#lib/costs/normal.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { runs } from "#tests/support/random-runs.ts";

/** Jumps of the given rates and sizes, the same whatever the hours. */
function jumps(...pairs: readonly (readonly [number, number])[]): Jumps {
  const hours = binnedHours({ median: 1, sigma: 0 }, 0);
  return {
    pieces: pairs.map(([rate, size]) => ({ rate, cost: { fixed: size, billed: 0, lost: 0 } })),
    hours,
    outside: 1e-6,
    tilted: tilting(hours, 0),
  };
}

/** P(N ≤ k) of a Poisson count, summed from the logarithms of its terms. */
function poissonCdf(rate: number, k: number): number {
  let sum = 0;
  let log = -rate;
  for (let i = 0; i <= k; i++) {
    sum += Math.exp(log);
    log += Math.log(rate / (i + 1));
  }
  return sum;
}

/** Wasserstein-2 distance, from the quantiles. */
function distance(x: Distribution, y: Distribution): number {
  const n = 4000;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (x.quantile((i + 0.5) / n) - y.quantile((i + 0.5) / n)) ** 2 / n;
  return Math.sqrt(sum);
}

describe("a compound Poisson year", () => {
  it("is certain when nothing happens or nothing costs anything", () => {
    for (const certain of [compoundPoisson([], 120), compoundPoisson([jumps()], 120)]) {
      expect([certain.mean, certain.sd, certain.quantile(0.01), certain.quantile(0.99)]).toEqual([
        120, 0, 120, 120,
      ]);
      expect(certain.cdf(120)).toBe(0);
      expect(certain.cdf(120, true)).toBe(1);
    }
  });

  it.each([0.05, 1, 12, 300, 20_000])("of equal costs at rate %d is a Poisson count", (rate) => {
    const year = compoundPoisson([jumps([rate, 100])], 0);
    const sd = Math.sqrt(rate);
    for (const z of [-2, -1, 0, 1, 2, 3]) {
      const k = Math.floor(rate + z * sd);
      if (k < 0) continue;
      // Halfway between two counts; the grid moves mass by less than a step.
      const tolerance = Math.min(0.05, (2 * year.bound) / (100 * sd)) + 1e-4;
      expect(Math.abs(year.cdf((k + 0.5) * 100) - poissonCdf(rate, k))).toBeLessThan(tolerance);
    }
  });

  it("has the mean and variance of the closed form, also on its grid", () => {
    const parts = [jumps([3, 50], [20, 10], [0.4, 900]), jumps([0.2, 20_000], [0.1, -5000])];
    const year = compoundPoisson(parts, 1000, 8192);
    const mean = 1000 + 150 + 200 + 360 + 4000 - 500;
    const variance = 3 * 2500 + 20 * 100 + 0.4 * 810_000 + 0.2 * 4e8 + 0.1 * 25e6;
    expect(year.mean).toBeCloseTo(mean, 8);
    expect(year.sd).toBeCloseTo(Math.sqrt(variance), 8);
    const n = 20_000;
    const quantiles = Array.from({ length: n }, (_, i) => year.quantile((i + 0.5) / n));
    const gridMean = quantiles.reduce((sum, q) => sum + q, 0) / n;
    expect(Math.abs(gridMean - mean)).toBeLessThan(0.005 * year.sd);
  });

  it("keeps the chance of a year without incidents as an exact step", () => {
    const year = compoundPoisson([jumps([0.7, 33.3]), jumps([0.1, 7000])], 500);
    expect(year.quantile(0.3)).toBe(500);
    expect(year.cdf(500)).toBeCloseTo(0, 5);
    expect(year.cdf(500, true)).toBeCloseTo(Math.exp(-0.8), 5);
  });

  it("is near a normal distribution at enormous rates, where Panjer's recursion underflows", () => {
    const year = compoundPoisson([jumps([3e6, 100], [1e6, 250])], 0);
    for (const z of [-2, -1, 0, 1, 2]) {
      const blurred = Math.sqrt(year.sd ** 2 + year.bound ** 2);
      expect(year.cdf(year.mean + z * year.sd)).toBeGreaterThan(
        normalCdf(Math.min(z, (z * year.sd) / blurred)) - 0.01,
      );
      expect(year.cdf(year.mean + z * year.sd)).toBeLessThan(
        normalCdf(Math.max(z, (z * year.sd) / blurred)) + 0.01,
      );
    }
    expect(year.bound / year.mean).toBeLessThan(0.005);
  });

  it.each([
    [64, 1e-6],
    [256, 1e-6],
    [1024, 1e-6],
    [256, 1e-4],
  ])(
    "lies within the stated bound of a grid of 65,536 points when the grid has %i and leaves out %d",
    (points, outside) => {
      for (const people of [2, 25, 300]) {
        const firm = scenario({ people, securityRate: 0 });
        const coarse = yearlyCosts(firm, outside)("breakFix", points);
        const fine = yearlyCosts(firm)("breakFix", 65_536);
        expect(distance(coarse, fine)).toBeLessThan(coarse.bound + 0.01 * fine.sd);
      }
    },
  );

  it("improves as the grid grows", () => {
    const of = yearlyCosts(scenario({ people: 25 }));
    const bounds = [64, 256, 1024, 4096].map((points) => of("breakFix", points).bound);
    expect(bounds).toEqual([...bounds].sort((a, b) => b - a));
  });

  it("loses less than one year in 100,000 off the grid", () => {
    expect(yearlyCosts(scenario())("breakFix").lost).toBeLessThan(1e-5);
  });

  it("has a cdf that rises from 0 to 1 and a quantile that inverts it", () => {
    const size = fc.double({ min: -1000, max: 5000, noNaN: true });
    const rate = fc.double({ min: 1e-3, max: 300, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(rate, size), { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (pairs, p) => {
          const year = compoundPoisson([jumps(...pairs.filter(([, x]) => Math.abs(x) > 0.01))], 0, 256);
          const x = year.quantile(p);
          expect(year.cdf(x, true)).toBeGreaterThanOrEqual(p - 1e-6);
          expect(year.cdf(x)).toBeLessThanOrEqual(p + 1e-6);
          expect(year.quantile(Math.min(0.9995, p + 0.0005))).toBeGreaterThanOrEqual(x);
        },
      ),
      { numRuns: runs(60) },
    );
  });
});
