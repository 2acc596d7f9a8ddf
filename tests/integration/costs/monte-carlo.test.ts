import { describe, expect, it } from "vitest";
import { evaluate, yearlyCosts } from "#lib/costs/evaluate.ts";
import { fixedTotals } from "#lib/costs/fixed-costs.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { simulate } from "#tests/unit/costs/simulate.ts";

const YEARS = 100_000;
/** Standard errors that a right answer stays within; about one run in two million would not. */
const ERRORS = 5;

describe.each([
  ["a small firm", scenario({ people: 8 })],
  [
    "a firm with few incidents, different prevention and no spread in hours",
    scenario({
      people: 3,
      helpHours: 0.6,
      managedPrevention: 60,
      coManagedPrevention: 30,
      hoursSpread: 0,
      outagesPerYear: 1,
    }),
  ],
  [
    "a firm whose outages dominate",
    scenario({ people: 20, outagesPerYear: 4, minimumHours: 2, outageHoursSpread: 1.2 }),
  ],
  [
    "a firm that is broken into one year in five, with a tail heavier than the published one",
    scenario({ people: 12, securityRate: 20, securityMean: 200_000, securityTypical: 15_000 }),
  ],
])("the computed distribution of %s", (_, s) => {
  const years = simulate(s, YEARS, 20261123);
  const fixed = fixedTotals(s);
  const evaluation = evaluate(s);
  const computed = yearlyCosts(s);

  it("has the percentiles that 100,000 drawn years have, within five standard errors", () => {
    for (const result of evaluation.models) {
      // Where all incidents take the same time costs lie on steps that the grid blurs.
      const slack = s.hoursSpread === 0 ? 2 * result.bound : 0.005 * result.sd;
      const drawn = years[result.model];
      const year = computed(result.model);
      for (const p of [0.1, 0.5, 0.9, 0.99]) {
        const quantile = year.quantile(p);
        const tolerance = ERRORS * Math.sqrt((p * (1 - p)) / YEARS);
        const below = drawn.filter((x) => x + fixed[result.model] < quantile - slack).length / YEARS;
        const upTo = drawn.filter((x) => x + fixed[result.model] <= quantile + slack).length / YEARS;
        expect(below, `${result.model} p${p * 100}`).toBeLessThan(p + tolerance);
        expect(upTo, `${result.model} p${p * 100}`).toBeGreaterThan(p - tolerance);
      }
    }
  });

  it("has their mean within five standard errors", () => {
    for (const result of evaluation.models) {
      const mean = years[result.model].reduce((sum, x) => sum + x, 0) / YEARS + fixed[result.model];
      expect(Math.abs(mean - result.mean)).toBeLessThanOrEqual(
        (ERRORS * result.sd) / Math.sqrt(YEARS) + 1e-6,
      );
    }
  });
});
