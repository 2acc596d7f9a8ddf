import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pointMass } from "#lib/costs/distribution.ts";
import { yearlyCosts } from "#lib/costs/evaluate.ts";
import { expectedParts } from "#lib/costs/expected.ts";
import { MODEL_IDS } from "#lib/costs/models.ts";
import { normalCdf } from "#lib/costs/normal.ts";
import { withRareEvent } from "#lib/costs/rare-event.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { securityIncident } from "#lib/costs/security-incident.ts";
import { runs } from "#tests/support/random-runs.ts";
import { anyScenario } from "./any-scenario.ts";

describe("the security incident", () => {
  it("has the published average and the published ratio of median to average", () => {
    const { mean, median, sigma } = securityIncident(scenario(), "breakFix");
    expect(mean).toBe(77_000);
    expect(median / mean).toBeCloseTo(36 / 175, 6);
    expect(median * Math.exp(sigma ** 2 / 2)).toBeCloseTo(mean, 6);
  });

  it("is made rarer by care as far as the source says, and by nothing under break/fix", () => {
    for (const model of MODEL_IDS) {
      const { probability } = securityIncident(scenario(), model);
      expect(probability).toBeCloseTo(model === "breakFix" ? 0.0121 : 0.0121 * (1 - 0.286), 9);
    }
  });

  it("can be switched off, and then costs nothing anywhere", () => {
    const off = expectedParts(scenario({ securityRate: 0 }));
    for (const model of MODEL_IDS) expect(off[model].security).toBe(0);
  });

  it("does not decide the average, and decides the very bad year", () => {
    const year = (securityRate: number) => yearlyCosts(scenario({ securityRate }))("breakFix");
    const [without, usual] = [year(0), year(1.21)];
    expect(usual.mean - without.mean).toBeCloseTo(0.0121 * 77_000, 6);
    expect(usual.quantile(0.5) - without.quantile(0.5)).toBeLessThan(200);
    expect(usual.quantile(0.99) - without.quantile(0.99)).toBeGreaterThan(2000);
    expect(usual.quantile(0.995) - without.quantile(0.995)).toBeGreaterThan(10_000);
  });
});

const rare = fc.record({
  probability: fc.double({ min: 1e-4, max: 0.6, noNaN: true }),
  median: fc.double({ min: 100, max: 1e6, noNaN: true }),
  sigma: fc.double({ min: 0, max: 2.5, noNaN: true }),
});
const eventOf = ({ median, sigma, ...given }: { probability: number; median: number; sigma: number }) => ({
  ...given,
  median,
  sigma,
  mean: median * Math.exp(sigma ** 2 / 2),
});

describe("a year with a rare event", () => {
  it("is the closed form where nothing else costs anything", () => {
    fc.assert(
      fc.property(rare, fc.double({ min: -3, max: 6, noNaN: true }), (given, z) => {
        const event = eventOf(given);
        fc.pre(event.sigma > 0.01);
        const year = withRareEvent(pointMass(1000), event);
        const x = 1000 + event.median * Math.exp(event.sigma * z);
        expect(year.cdf(x)).toBeCloseTo(1 - event.probability * (1 - normalCdf(z)), 9);
        expect(year.mean).toBeCloseTo(1000 + event.probability * event.mean, 6);
        const second = event.median ** 2 * Math.exp(2 * event.sigma ** 2);
        const variance = event.probability * second - (event.probability * event.mean) ** 2;
        expect(year.sd / Math.sqrt(variance)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("has percentiles that its distribution inverts, never below those of the year without it", () => {
    fc.assert(
      fc.property(anyScenario, rare, fc.double({ min: 0.01, max: 0.999, noNaN: true }), (s, given, q) => {
        const base = yearlyCosts({ ...s, securityRate: 0 })("managed", 256);
        const year = withRareEvent(base, eventOf(given));
        const x = year.quantile(q);
        expect(Number.isFinite(x)).toBe(true);
        expect(x).toBeGreaterThanOrEqual(base.quantile(q) - 1e-6);
        // A percentile is found to within a dollar, on the 32 values that stand for the years with the event.
        const coarse = given.probability / 32 + 1e-6;
        expect(year.cdf(x + 1, true)).toBeGreaterThanOrEqual(q - coarse);
        expect(year.cdf(x - 1)).toBeLessThanOrEqual(q + coarse);
      }),
      { numRuns: runs(60) },
    );
  });

  it("makes a year cost more the likelier it is, but for what 32 values leave open", () => {
    const base = yearlyCosts(scenario({ securityRate: 0 }))("breakFix");
    fc.assert(
      fc.property(rare, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (given, q) => {
        const event = eventOf(given);
        const half = withRareEvent(base, { ...event, probability: event.probability / 2 });
        const x = half.quantile(q);
        expect(withRareEvent(base, event).cdf(x)).toBeLessThanOrEqual(
          half.cdf(x) + event.probability / 64 + 1e-9,
        );
      }),
    );
  });
});
