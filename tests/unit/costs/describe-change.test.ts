import { describe, expect, it } from "vitest";
import { amountOf } from "#lib/costs/amount.ts";
import { breakEven } from "#lib/costs/break-even.ts";
import { describeBreakEven, lead } from "#lib/costs/describe-change.ts";
import { pairName, pairNamed } from "#lib/costs/models.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { sensitivity } from "#lib/costs/sensitivity.ts";
import { english } from "#tests/support/english.ts";

const words = (given: Parameters<typeof scenario>[0], variable: "people" | "incidents" | "hourlyRate") => {
  const s = scenario(given);
  return describeBreakEven(s, breakEven(s, "breakFix", "managed", variable), english.costs);
};

describe("a break-even point in words", () => {
  it("says who costs less on either side of it, and where the reader is", () => {
    expect(words({}, "hourlyRate")).toBe(
      "Break/fix costs less below $302 an hour, managed IT from there on. You are at $150 an hour.",
    );
  });

  it("says who costs less throughout where there is none", () => {
    expect(words({}, "people")).toBe(
      "Break/fix costs less all the way from 1 to 500 people. You are at 25 people.",
    );
    expect(words({ people: 0, devices: 0 }, "hourlyRate")).toBe(
      "Both cost the same from $0 to $600 an hour. You are at $150 an hour.",
    );
  });

  it("tells several crossings one after the other", () => {
    const s = scenario({ incidentsPerPerson: 3, upkeepHours: 3, peoplePerTechnician: 100 });
    const text = describeBreakEven(s, breakEven(s, "managed", "inHouse", "people"), english.costs);
    expect(text).toMatch(/^Managed IT costs less below \d+ people, in-house IT from there/);
    expect(text.match(/from there on/g)).toHaveLength(1);
  });
});

describe("what drives a result, in words", () => {
  it("names the values tried with their units, and who then costs less by how much", () => {
    const [first] = sensitivity(scenario(), "breakFix", "managed");
    expect(first).toMatchObject({ key: "managedFee", low: 105, high: 175, flips: false });
    expect(lead(first?.atLow ?? 0, "breakFix", "managed", english.costs)).toBe("break/fix by $6,600");
    expect(lead(first?.atHigh ?? 0, "breakFix", "managed", english.costs)).toBe("break/fix by $27,600");
    expect(lead(0.2, "breakFix", "managed", english.costs)).toBe("both alike");
  });

  it("writes each kind of amount as a reader would", () => {
    expect(amountOf("afterHoursShare", 8, english)).toBe("8%");
    expect(amountOf("ageEffect", 10, english)).toBe("10% per year of age");
    expect(amountOf("salary", 60810, english)).toBe("$60,810 per year");
    expect(amountOf("people", 25, english)).toBe("25 people");
    expect(amountOf("managedFee", 67.5, english)).toBe("$67.50 per person per month");
    expect(amountOf("managedResponse", 1, english)).toBe("1 hour");
  });
});

describe("a pair of models in an address", () => {
  it("comes back, and is the usual pair where the address is wrong", () => {
    expect(pairNamed(pairName(["managed", "inHouse"]))).toEqual(["managed", "inHouse"]);
    for (const wrong of [null, "", "managed", "inHouse-managed", "__proto__"]) {
      expect(pairNamed(wrong)).toEqual(["breakFix", "managed"]);
    }
  });
});
