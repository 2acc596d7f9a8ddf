import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, yearlyCosts } from "#lib/costs/evaluate.ts";
import { expectedCosts, expectedParts } from "#lib/costs/expected.ts";
import { fixedTotals } from "#lib/costs/fixed-costs.ts";
import { incidentProcesses, jumps } from "#lib/costs/incident-jumps.ts";
import { INCIDENT_KINDS, incidentRate, prevention } from "#lib/costs/incidents.ts";
import { momentsOf } from "#lib/costs/jumps.ts";
import { MODEL_IDS, MODEL_PAIRS } from "#lib/costs/models.ts";
import { type Scenario, scenario } from "#lib/costs/scenario.ts";
import { runs } from "#tests/support/random-runs.ts";
import { anyScenario } from "./any-scenario.ts";

const tries = { numRuns: runs(60) };
const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);

describe("a year of IT", () => {
  it("has ordered percentiles, a finite mean and a non-negative deviation under every model", () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        for (const { mean, sd, p10, p50, p90, p99 } of evaluate(s).models) {
          expect([mean, sd, p10, p50, p90, p99].every(Number.isFinite)).toBe(true);
          expect(sd).toBeGreaterThanOrEqual(0);
          expect(p10).toBeLessThanOrEqual(p50);
          expect(p50).toBeLessThanOrEqual(p90);
          expect(p90).toBeLessThanOrEqual(p99);
        }
      }),
      tries,
    );
  });

  it("never costs less under break/fix when there are more incidents", () => {
    const percentiles = (s: Scenario) => {
      const [{ mean, p10, p50, p90, p99 } = fail()] = evaluate(s).models;
      return { mean, p10, p50, p90, p99 };
    };
    const fail = (): never => {
      throw new Error("no models");
    };
    fc.assert(
      fc.property(anyScenario, fc.double({ min: 1, max: 4, noNaN: true }), (s, factor) => {
        const few = evaluate(s).models[0];
        const before = percentiles(s);
        const after = percentiles({
          ...s,
          incidentsPerPerson: s.incidentsPerPerson * factor,
          incidentsPerDevice: s.incidentsPerDevice * factor,
          outagesPerYear: s.outagesPerYear * factor,
        });
        const slack = (few?.bound ?? 0) * factor + 1e-6;
        expect(after.mean).toBeGreaterThanOrEqual(before.mean - 1e-6);
        for (const p of ["p10", "p50", "p90", "p99"] as const) {
          expect(after[p]).toBeGreaterThanOrEqual(before[p] - slack);
        }
      }),
      tries,
    );
  });

  it("has parts that add up to the mean, none of them negative", () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        for (const { parts, mean } of evaluate(s).models) {
          const values = Object.values(parts);
          expect(sum(values)).toBeCloseTo(mean, 6);
          expect(values.every((x) => x >= 0)).toBe(true);
          if (mean > 0) expect(sum(values.map((x) => x / mean))).toBeCloseTo(1, 10);
        }
      }),
      tries,
    );
  });

  it("has the mean of the closed form also in the bins of which its distribution is made", () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        const expected = expectedCosts(s);
        const fixed = fixedTotals(s);
        for (const model of MODEL_IDS) {
          const binned = sum(
            incidentProcesses(s).map((process) => {
              return momentsOf(jumps(process, model)).mean;
            }),
          );
          expect(Math.abs(fixed[model] + binned - expected[model])).toBeLessThan(
            1e-6 * expected[model] + 1e-6,
          );
        }
      }),
      tries,
    );
  });

  it("makes as many jumps as there are incidents that are not prevented", () => {
    const s = scenario({ people: 40, partsShare: 100 });
    for (const [i, kind] of INCIDENT_KINDS.entries()) {
      for (const model of MODEL_IDS) {
        const process = incidentProcesses(s)[i];
        const rate = process ? momentsOf(jumps(process, model)).rate : 0;
        expect(rate).toBeCloseTo(incidentRate(s, kind) * (1 - prevention(s, model)), 8);
      }
    }
  });

  it("has a density that integrates to nearly all of the probability, in at most 120 points", () => {
    for (const { density } of evaluate(scenario({ people: 50 })).models) {
      expect(density.length).toBeLessThanOrEqual(120);
      const [first, second] = density;
      const width = (second?.cost ?? 0) - (first?.cost ?? 0);
      expect(sum(density.map((point) => point.density)) * width).toBeCloseTo(0.994, 3);
      expect(density.every((point) => point.density >= 0)).toBe(true);
    }
  });

  it("is zero for a firm without people, and then no model is cheaper than another", () => {
    const { models, pairs } = evaluate(scenario({ people: 0, devices: 0 }));
    for (const { mean, sd, p10, p99, quietYear } of models) {
      expect([mean, sd, p10, p99, quietYear.probability]).toEqual([0, 0, 0, 0, 1]);
    }
    for (const { aCheaper, bCheaper, equal } of pairs) expect([aCheaper, bCheaper, equal]).toEqual([0, 0, 1]);
  });

  it("is the fixed costs, for certain, when nothing ever breaks", () => {
    const s = scenario({ people: 25, incidentsPerPerson: 0, incidentsPerDevice: 0, outagesPerYear: 0 });
    const fixed = fixedTotals(s);
    const { models, pairs } = evaluate(s);
    for (const { model, p10, p99, sd } of models)
      expect([p10, p99, sd]).toEqual([fixed[model], fixed[model], 0]);
    for (const { a, b, aCheaper } of pairs) expect(aCheaper).toBe(fixed[a] < fixed[b] ? 1 : 0);
  });

  it("stays finite at the bounds of all inputs", () => {
    const most = scenario({
      people: 2000,
      devices: 5000,
      incidentsPerPerson: 100,
      incidentsPerDevice: 100,
      ageEffect: 100,
      equipmentAge: 15,
      sizeEffect: 50,
      outagesPerYear: 50,
      hoursSpread: 1.5,
    });
    const { models, pairs } = evaluate(most);
    for (const { p10, p99, mean } of models) expect([p10, p99, mean].every(Number.isFinite)).toBe(true);
    for (const { aCheaper } of pairs) expect(aCheaper).toBeGreaterThanOrEqual(0);
  });
});

describe("two models in the same year", () => {
  it("share probabilities that add up to one", () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        for (const { aCheaper, bCheaper, equal } of evaluate(s).pairs) {
          expect(aCheaper + bCheaper + equal).toBeCloseTo(1, 9);
          expect(Math.min(aCheaper, bCheaper, equal)).toBeGreaterThanOrEqual(0);
        }
      }),
      tries,
    );
  });

  it("are compared alike whichever is named first", () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        const year = yearlyCosts(s);
        for (const [a, b] of MODEL_PAIRS) {
          const one = year(a, b, 1024);
          const other = year(b, a, 1024);
          if (Math.abs(one.atom.at) < 0.005) continue;
          // A cell of the grid around zero is cut differently from its two sides.
          const cell = one.cdf(one.bound / 4) - one.cdf(-one.bound / 4);
          expect(Math.abs(one.cdf(0) - (1 - other.cdf(0, true)))).toBeLessThan(cell + 1e-4);
        }
      }),
      tries,
    );
  });

  it("cannot differ by an incident that costs both the same", () => {
    const alike = scenario({
      people: 20,
      managedFee: 0,
      managedPrevention: 0,
      coManagedPrevention: 0,
      coManagedResponse: 1,
      managedResponse: 1,
    });
    const difference = yearlyCosts(alike)("managed", "coManaged");
    expect(difference.sd).toBe(0);
    const parts = expectedParts(alike);
    expect(parts.managed.repairs).toBeCloseTo(parts.coManaged.repairs, 10);
  });

  it("have the probability of a fine grid within two percent, also where hours vary so much that the grid is wide", () => {
    const s = scenario({ people: 60, hoursSpread: 1.4, outageHoursSpread: 1.4 });
    const fine = yearlyCosts(s);
    for (const { a, b, aCheaper } of evaluate(s).pairs) {
      expect(Math.abs(aCheaper - fine(a, b, 65_536).cdf(0)), `${a} ${b}`).toBeLessThan(0.02);
    }
  });

  it("are equal exactly as often as nothing that tells them apart happens", () => {
    // No fixed costs on either side: only incidents make a difference.
    const s = scenario({
      people: 5,
      incidentsPerPerson: 0.1,
      incidentsPerDevice: 0,
      outagesPerYear: 0,
      toolsPerPerson: 0,
      upkeepHours: 0,
      onboarding: 0,
      managedFee: 0,
      minimumHours: 1,
    });
    const pair = evaluate(s).pairs.find(({ a, b }) => a === "breakFix" && b === "managed");
    expect(pair?.equal).toBeGreaterThan(Math.exp(-0.5) - 1e-3);
    // One billed incident in ten of the three quarters that are not prevented costs both the same unless work stops.
    expect(pair?.equal).toBeCloseTo(Math.exp(-0.5 * (1 - 0.75 * 0.1 * 0.78)), 3);
    expect(pair?.aCheaper).toBeCloseTo(0, 4);
  });
});
