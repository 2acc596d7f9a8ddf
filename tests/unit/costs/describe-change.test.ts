import { describe, expect, it } from "vitest";
import { amountOf } from "#lib/costs/amount.ts";
import { type BreakEvenVariable, breakEven } from "#lib/costs/break-even.ts";
import { describeBreakEven, lead } from "#lib/costs/describe-change.ts";
import { pairName, pairNamed } from "#lib/costs/models.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { sensitivity } from "#lib/costs/sensitivity.ts";
import { english } from "#tests/support/english.ts";

const words = (given: Parameters<typeof scenario>[0], variable: BreakEvenVariable) => {
  const s = scenario(given);
  return describeBreakEven(s, breakEven(s, "breakFix", "managed", variable), english.costs);
};

describe("a break-even point in words", () => {
  it("says who costs less on either side of it, and where the reader is", () => {
    expect(words({}, "helpHours")).toMatchInlineSnapshot(
      `"Break/fix costs less below 4.5 hours of help a person and year, managed IT from there on. You are at 5 hours of help a person and year."`,
    );
    expect(words({}, "hourlyRate")).toMatchInlineSnapshot(
      `"Break/fix costs less below $129 an hour, managed IT from there on. You are at $150 an hour."`,
    );
  });

  it("says who costs less throughout where there is none", () => {
    expect(words({ helpHours: 1, downtimeCost: 15 }, "people")).toBe(
      "Break/fix costs less all the way from 1 to 75 people. You are at 25 people.",
    );
    expect(words({ people: 0, devices: 0 }, "hourlyRate")).toBe(
      "Both cost the same from $0 to $600 an hour. You are at $150 an hour.",
    );
  });

  it("tells several crossings one after the other", () => {
    const s = scenario({ helpHours: 5, managedDeviceFee: 0, peoplePerTechnician: 100 });
    const text = describeBreakEven(s, breakEven(s, "managed", "inHouse", "people"), english.costs);
    expect(text).toMatch(/^Managed IT costs less below \d+ people, in-house IT from there/);
    expect(text.match(/from there on/g)).toHaveLength(1);
  });
});

describe("what drives a result, in words", () => {
  it("names the values tried with their units, and who then costs less by how much", () => {
    const fee = sensitivity(scenario(), "breakFix", "managed").find(({ key }) => key === "managedDeviceFee");
    expect(fee).toMatchObject({ low: 60, high: 100, flips: true });
    expect(lead(fee?.atLow ?? 0, "breakFix", "managed", english.costs)).toBe("managed IT by $9,860");
    expect(lead(fee?.atHigh ?? 0, "breakFix", "managed", english.costs)).toBe("break/fix by $4,540");
    expect(lead(0.2, "breakFix", "managed", english.costs)).toBe("both alike");
  });

  it("writes each kind of amount as a reader would", () => {
    expect(amountOf("afterHoursShare", 8, english)).toBe("8%");
    expect(amountOf("securityRate", 1.21, english)).toBe("1.21% a year");
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
