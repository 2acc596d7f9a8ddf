import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "#lib/costs/evaluate.ts";
import { expectedCosts, expectedParts } from "#lib/costs/expected.ts";
import { fixedTotals } from "#lib/costs/fixed-costs.ts";
import { incidentProcesses, jumps } from "#lib/costs/incident-jumps.ts";
import { INCIDENT_KINDS, incidentRate, prevention } from "#lib/costs/incidents.ts";
import { momentsOf } from "#lib/costs/jumps.ts";
import { MODEL_IDS } from "#lib/costs/models.ts";
import { type Scenario, scenario } from "#lib/costs/scenario.ts";
import { securityIncident } from "#lib/costs/security-incident.ts";
import { runs } from "#tests/support/random-runs.ts";
import { anyScenario } from "./any-scenario.ts";

const tries = { numRuns: runs(60) };
const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);

describe("a year of IT", () => {
  it("has ordered percentiles, a finite mean and a non-negative deviation under every model", () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        for (const { mean, sd, p10, p90, p99 } of evaluate(s).models) {
          expect([mean, sd, p10, p90, p99].every(Number.isFinite)).toBe(true);
          expect(sd).toBeGreaterThanOrEqual(0);
          expect(p10).toBeLessThanOrEqual(p90);
          expect(p90).toBeLessThanOrEqual(p99);
        }
      }),
      tries,
    );
  });

  it("never costs less under break/fix when there are more incidents", () => {
    const percentiles = (s: Scenario) => {
      const [{ mean, p10, p90, p99 } = fail()] = evaluate(s).models;
      return { mean, p10, p90, p99 };
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
          helpHours: s.helpHours * factor,
          outagesPerYear: s.outagesPerYear * factor,
        });
        const slack = (few?.bound ?? 0) * factor + 1e-6;
        expect(after.mean).toBeGreaterThanOrEqual(before.mean - 1e-6);
        for (const p of ["p10", "p90", "p99"] as const) {
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
          const { probability, mean } = securityIncident(s, model);
          expect(Math.abs(fixed[model] + binned + probability * mean - expected[model])).toBeLessThan(
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

  it("has a density that integrates to nearly all of the probability, in at most 100 points", () => {
    for (const { density } of evaluate(scenario({ people: 50 })).models) {
      expect(density.length).toBeLessThanOrEqual(100);
      const [first, second] = density;
      const width = (second?.cost ?? 0) - (first?.cost ?? 0);
      expect(sum(density.map((point) => point.density)) * width).toBeCloseTo(0.994, 3);
      expect(density.every((point) => point.density >= 0)).toBe(true);
    }
  });

  it("is zero for a firm without people", () => {
    for (const { mean, sd, p10, p99 } of evaluate(scenario({ people: 0, devices: 0 })).models) {
      expect([mean, sd, p10, p99]).toEqual([0, 0, 0, 0]);
    }
  });

  it("is the fixed costs, for certain, when nothing ever breaks and nobody breaks in", () => {
    const s = scenario({ people: 25, helpHours: 0, outagesPerYear: 0, securityRate: 0 });
    const fixed = fixedTotals(s);
    for (const { model, p10, p99, sd } of evaluate(s).models)
      expect([p10, p99, sd]).toEqual([fixed[model], fixed[model], 0]);
  });

  it("leaves break/fix out where nobody would buy it, and no other model", () => {
    const models = (people: number) =>
      evaluate(scenario({ people }), { points: 64 }).models.map(({ model }) => model);
    expect(models(75)).toEqual(MODEL_IDS);
    expect(models(76)).toEqual(["managed", "coManaged", "inHouse"]);
  });

  it("costs one person's wait longer than the firm's under break/fix, as the service level says", () => {
    const downtime = (given: Partial<Scenario>) =>
      expectedParts(scenario({ outagesPerYear: 0, ...given })).breakFix.downtime;
    expect(downtime({ breakFixOutageResponse: 99 })).toBe(downtime({}));
    expect(downtime({ breakFixResponse: 16 })).toBeGreaterThan(downtime({}));
    const outage = { helpHours: 0, outagesPerYear: 1 };
    expect(downtime({ ...outage, breakFixResponse: 99 })).toBe(downtime(outage));
  });

  it("stays finite at the bounds of all inputs", () => {
    const most = scenario({
      people: 2000,
      devices: 5000,
      helpHours: 100,
      securityRate: 20,
      securityMean: 10_000_000,
      outagesPerYear: 50,
      hoursSpread: 1.5,
    });
    const { models } = evaluate(most);
    for (const { p10, p99, mean } of models) expect([p10, p99, mean].every(Number.isFinite)).toBe(true);
  });
});
