import { describe, expect, it } from "vitest";
import { amountOf } from "#lib/costs/amount.ts";
import { lead } from "#lib/costs/describe-change.ts";
import { pairName, pairNamed } from "#lib/costs/models.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { sensitivity } from "#lib/costs/sensitivity.ts";
import { type Followed, ranges } from "#lib/costs/verdict.ts";
import { english } from "#tests/support/english.ts";

const words = (given: Parameters<typeof scenario>[0], key: Followed) => {
  const s = scenario(given);
  return english.costs.ranges(["breakFix", "managed"], key, ranges(s, "breakFix", "managed", key), s[key]);
};

describe("the ranges of a verdict in words", () => {
  it("say who costs less, where the two tie, and where the reader is", () => {
    expect(words({}, "helpHours")).toMatchInlineSnapshot(
      `"Break/fix costs less up to 3.5 hours of help a person and year, managed IT from 5 hours of help a person and year on. Otherwise break/fix and managed IT are within 5%. You are at 5 hours of help a person and year."`,
    );
    expect(words({}, "hourlyRate")).toMatchInlineSnapshot(
      `"Break/fix costs less up to $110 for a technician's hour, managed IT from $150 for a technician's hour on. Otherwise break/fix and managed IT are within 5%. You are at $150 for a technician's hour."`,
    );
    expect(words({}, "people")).toMatchInlineSnapshot(
      `"Break/fix costs less up to 7 people, managed IT from 24 people on. Otherwise break/fix and managed IT are within 5%. You are at 25 people."`,
    );
  });

  it("say who costs less throughout where nothing changes", () => {
    expect(words({ helpHours: 1, downtimeCost: 15 }, "people")).toBe(
      "Break/fix costs less all the way from 1 to 75 people. You are at 25 people.",
    );
    expect(words({ people: 0, devices: 0 }, "hourlyRate")).toMatchInlineSnapshot(
      `"Break/fix and managed IT are within 5% all the way from 0 to $500 for a technician's hour. You are at $150 for a technician's hour."`,
    );
  });

  it("begin with the tie where there is one", () => {
    const s = scenario({ people: 60, downtimeCost: 100, helpHours: 3, managedFee: 110, managedDeviceFee: 0 });
    const text = english.costs.ranges(
      ["breakFix", "managed"],
      "people",
      [
        { from: 1, to: 9, winner: null },
        { from: 10, to: 75, winner: "managed" },
      ],
      s.people,
    );
    expect(text).toBe(
      "Managed IT costs less from 10 people on. Otherwise break/fix and managed IT are within 5%. You are at 60 people.",
    );
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
