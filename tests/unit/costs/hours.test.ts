import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedBilledHours, expectedHours, hoursBins } from "#lib/costs/hours.ts";
import { normalCdf } from "#lib/costs/normal.ts";

const law = fc.record({
  median: fc.double({ min: 0.05, max: 50, noNaN: true }),
  sigma: fc.double({ min: 0, max: 1.5, noNaN: true }),
});
const minimum = fc.double({ min: 0, max: 8, noNaN: true });

describe("the standard normal distribution function", () => {
  it("has the values of the tables", () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1.96)).toBeCloseTo(0.9750021048517795, 14);
    expect(normalCdf(-3)).toBeCloseTo(0.0013498980316300933, 14);
    expect(normalCdf(40)).toBe(1);
    expect(normalCdf(-Infinity)).toBe(0);
  });
});

describe("binned technician hours", () => {
  it("keep the total probability, the mean, the variance and the mean billed time", () => {
    fc.assert(
      fc.property(law, minimum, (hours, least) => {
        const bins = hoursBins(hours, least);
        const sum = (f: (bin: (typeof bins)[number]) => number) =>
          bins.reduce((total, bin) => total + bin.probability * f(bin), 0);
        const mean = expectedHours(hours);
        const variance = mean * mean * Math.expm1(hours.sigma ** 2);
        expect(sum(() => 1)).toBeCloseTo(1, 10);
        expect(sum((bin) => bin.mean) / mean).toBeCloseTo(1, 6);
        expect(sum((bin) => bin.variance + bin.mean ** 2) / (variance + mean ** 2)).toBeCloseTo(1, 4);
        expect(sum((bin) => Math.max(least, bin.mean)) / expectedBilledHours(hours, least)).toBeCloseTo(1, 6);
      }),
    );
  });

  it("are in ascending order", () => {
    fc.assert(
      fc.property(law, minimum, (hours, least) => {
        const means = hoursBins(hours, least).map((bin) => bin.mean);
        expect(means).toEqual([...means].sort((a, b) => a - b));
      }),
    );
  });

  it("are one bin where all incidents take the same time", () => {
    expect(hoursBins({ median: 2, sigma: 0 }, 1)).toEqual([{ probability: 1, mean: 2, variance: 0 }]);
    expect(hoursBins({ median: 0, sigma: 0.9 }, 1)).toEqual([{ probability: 1, mean: 0, variance: 0 }]);
  });
});
