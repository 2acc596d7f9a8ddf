import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { evaluate } from "#lib/costs/evaluate.ts";
import { expectedParts } from "#lib/costs/expected.ts";
import { positionCost } from "#lib/costs/fixed-costs.ts";
import { MODEL_IDS } from "#lib/costs/models.ts";
import { type Scenario, scenario } from "#lib/costs/scenario.ts";

/** A firm to which nothing happens but what a case adds. */
const quiet: Partial<Scenario> = {
  helpHours: 0,
  outagesPerYear: 0,
  outageHoursSpread: 0,
  projectHours: 0,
};

/** The published figures of `docs/cost-model.md`, "Worked cases". */
describe("figures that others published", () => {
  it("ten people, two outages of four hours, $50 an hour: $4,000 of lost work", () => {
    const parts = expectedParts(
      scenario({
        ...quiet,
        people: 10,
        outagesPerYear: 2,
        outageHoursTypical: 4,
        outagePeopleShare: 100,
        downtimeCost: 50,
        breakFixOutageResponse: 0,
      }),
    );
    expect(parts.breakFix.downtime).toBe(4000);
  });

  it("twenty people at $45 an hour, one outage of four hours: $3,600 before the repair", () => {
    const parts = expectedParts(
      scenario({
        ...quiet,
        people: 20,
        outagesPerYear: 1,
        outageHoursTypical: 4,
        outagePeopleShare: 100,
        downtimeCost: 45,
        breakFixOutageResponse: 0,
      }),
    );
    expect(parts.breakFix.downtime).toBe(3600);
  });

  it("one technician for 50 people: about $148,000 a year", () => {
    const { inHouse } = expectedParts(
      scenario({
        ...quiet,
        people: 50,
        peoplePerTechnician: 50,
        salary: 91_000,
        // A load of 30 % on top of the salary is 30/130 of the whole.
        benefitsShare: 3000 / 130,
        training: 15_000,
        toolsPerPerson: 25,
        absenceDays: 0,
      }),
    );
    expect(inHouse.staff + inHouse.tools).toBeCloseTo(91_000 + 27_300 + 15_000 + 15_000, 6);
  });
});

describe("calculators that others published", () => {
  /** One outage of so many hours that stops a share of the work, billed from the first minute. */
  const oneOutage = (given: Partial<Scenario>) =>
    expectedParts(
      scenario({
        ...quiet,
        outagesPerYear: 1,
        breakFixOutageResponse: 0,
        afterHoursShare: 0,
        minimumHours: 0,
        ...given,
      }),
    ).breakFix;

  it("Data Doctors' worksheet: 20 people at $50, six hours, 60 % idle, $150 an hour is $900 and $3,600", () => {
    const { repairs, downtime } = oneOutage({
      people: 20,
      outageHoursTypical: 6,
      outagePeopleShare: 60,
      downtimeCost: 50,
      hourlyRate: 150,
    });
    expect([repairs, downtime].map(Math.round)).toEqual([900, 3600]);
  });

  it("15201.com's example: four hours at $5,000 and $1,000 an hour is $24,000 without its surcharge", () => {
    const { repairs, downtime } = oneOutage({
      people: 100,
      outageHoursTypical: 4,
      outagePeopleShare: 100,
      downtimeCost: 50,
      hourlyRate: 1000,
    });
    expect(Math.round(repairs + downtime)).toBe(24_000);
  });

  it("waycalculator.com's rule: four hours at $500 an hour is $2,000", () => {
    const { downtime } = oneOutage({
      people: 10,
      outageHoursTypical: 4,
      outagePeopleShare: 100,
      downtimeCost: 50,
      hourlyRate: 0,
    });
    expect(downtime).toBe(2000);
  });
});

describe("the default firm of 25 people", () => {
  it("costs under break/fix what the document works out by hand", () => {
    const { breakFix } = expectedParts(scenario());
    expect(
      Object.fromEntries(Object.entries(breakFix).map(([part, x]) => [part, Math.round(x)])),
    ).toMatchInlineSnapshot(`
      {
        "backup": 2010,
        "downtime": 8348,
        "fees": 0,
        "onboarding": 0,
        "ownTime": 3424,
        "parts": 1201,
        "projects": 5625,
        "repairs": 12685,
        "security": 932,
        "staff": 0,
        "tools": 6000,
        "upkeep": 7500,
      }
    `);
  });
});

describe("what a firm pays under every model", () => {
  it("is the same backup of its servers, which is in no fee", () => {
    const parts = expectedParts(scenario({ servers: 2 }));
    for (const model of MODEL_IDS) expect(parts[model].backup, model).toBe(2 * 167.5 * 12);
    const none = expectedParts(scenario({ servers: 0 }));
    for (const model of MODEL_IDS) expect(none[model].backup, model).toBe(0);
  });

  it.each(MODEL_IDS)("is its own time, its wait and what is prevented as stated for %s alone", (changed) => {
    const usual = scenario();
    const keys = [`${changed}OwnHours`, `${changed}Response`] as const;
    const prevented = changed === "breakFix" ? [] : [`${changed}Prevention` as const];
    for (const key of [...keys, ...prevented]) {
      const before = expectedParts(usual);
      const after = expectedParts({ ...usual, [key]: usual[key] + 1 });
      for (const model of MODEL_IDS)
        expect(isDeepStrictEqual(after[model], before[model]), `${key}, ${model}`).toBe(model !== changed);
      const [own, then] = [before[changed].ownTime, after[changed].ownTime];
      if (key === `${changed}OwnHours`) expect(then - own).toBeCloseTo(usual.people * usual.downtimeCost, 6);
    }
  });

  it("has in its very bad year what a security incident costs", () => {
    const worst = (securityRate: number) => evaluate(scenario({ securityRate })).models.map(({ p99 }) => p99);
    const [without, included] = [worst(0), worst(1.21)];
    for (const [index, p99] of included.entries()) expect(p99).toBeGreaterThan((without[index] ?? 0) + 1000);
  });
});

describe("what a provider and an employee are paid", () => {
  const fees = (given: Partial<Scenario>) => expectedParts(scenario(given)).managed.fees;

  it("is the lower bill where a provider counts people or devices", () => {
    expect(fees({ people: 25, managedDeviceFee: 80 })).toBe(30 * 80 * 12);
    expect(fees({ people: 25, devices: 50, managedDeviceFee: 80 })).toBe(25 * 140 * 12);
  });

  it("is the price per person where none per device is quoted, or no device is counted", () => {
    expect(fees({ people: 25, managedDeviceFee: 0 })).toBe(25 * 140 * 12);
    expect(fees({ people: 25, devices: 0, managedDeviceFee: 80 })).toBe(25 * 140 * 12);
  });

  it("is never less than the provider's floor, whether it counts people or computers, and zero for a firm without people", () => {
    expect(fees({ people: 5, managedDeviceFee: 0 })).toBe(10 * 140 * 12);
    expect(fees({ people: 5 })).toBe(10 * 80 * 12);
    expect(fees({ people: 0, devices: 9 })).toBe(0);
  });

  it("is the salary divided by 0.777 for an employee: paid leave is inside the salary", () => {
    expect(positionCost(scenario({ training: 0 }))).toBeCloseTo(60_810 / 0.777, 6);
  });

  it("is a whole employee on top of the co-managed fee", () => {
    const { staff, fees: fee } = expectedParts(scenario({ people: 60, training: 0 })).coManaged;
    expect([Math.round(staff), fee]).toEqual([78_263, 60 * 67.5 * 12]);
  });
});
