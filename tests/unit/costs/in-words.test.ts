import { describe, expect, it } from "vitest";
import { amountOf } from "#lib/costs/amount.ts";
import { lead, rangesInWords } from "#lib/costs/describe.ts";
import { pairName, pairNamed } from "#lib/costs/models.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { sensitivity } from "#lib/costs/sensitivity.ts";
import { type Followed, TIE } from "#lib/costs/verdict.ts";
import { english } from "#tests/support/english.ts";

const words = (given: Parameters<typeof scenario>[0], key: Followed) => {
  const s = scenario(given);
  return rangesInWords(s, ["breakFix", "managed"], key, english.costs);
};

describe("the ranges of a verdict in words", () => {
  it("say who costs less, where the two tie, and where the reader is", () => {
    expect(words({}, "helpHours")).toMatchInlineSnapshot(
      `"Break/fix costs less up to 3.5 hours of help per person per year, managed IT from 5 hours up. Otherwise break/fix and managed IT are within 5% of each other. You are at 5 hours."`,
    );
    expect(words({}, "hourlyRate")).toMatchInlineSnapshot(
      `"Break/fix costs less up to $110 per technician hour, managed IT from $150 up. Otherwise break/fix and managed IT are within 5% of each other. You are at $150."`,
    );
    expect(words({}, "people")).toMatchInlineSnapshot(
      `"Break/fix costs less up to 7 people, managed IT from 24 people up. Otherwise break/fix and managed IT are within 5% of each other. You are at 25 people."`,
    );
  });

  it("say who costs less throughout where nothing changes", () => {
    expect(words({ helpHours: 1, downtimeCost: 15 }, "people")).toBe(
      "Break/fix costs less all the way from 1 to 75 people. You are at 25 people.",
    );
    expect(words({ people: 0, devices: 0 }, "hourlyRate")).toMatchInlineSnapshot(
      `"Break/fix and managed IT are within 5% of each other all the way from 0 to $500 per technician hour. You are at $150."`,
    );
  });

  it("leave out the tie where they begin with one, and say once what is counted", () => {
    const told = (key: Followed, from: number, to: number, at: number) =>
      english.costs.ranges(
        ["breakFix", "managed"],
        key,
        [
          { from: 0, to: from, winner: null },
          { from, to, winner: "managed" },
        ],
        at,
        TIE,
      );
    expect(told("helpHours", 5, 20, 6)).toBe(
      "Managed IT costs less from 5 hours of help per person per year up. Otherwise break/fix and managed IT are within 5% of each other. You are at 6 hours.",
    );
    expect(told("people", 10, 75, 60)).toBe(
      "Managed IT costs less from 10 people up. Otherwise break/fix and managed IT are within 5% of each other. You are at 60 people.",
    );
  });
});

describe("what drives a result, in words", () => {
  it("names the values tried with their units, and who then costs less by how much", () => {
    const fee = sensitivity(scenario(), "breakFix", "managed").find(({ key }) => key === "managedDeviceFee");
    expect(fee).toMatchObject({ low: 60, high: 100, flips: true });
    expect(lead(fee?.atLow ?? 0, "breakFix", "managed", english.costs)).toBe("managed IT by $9,860");
    expect(lead(fee?.atHigh ?? 0, "breakFix", "managed", english.costs)).toBe("break/fix by $4,540");
    expect(lead(0.2, "breakFix", "managed", english.costs)).toBe("no difference");
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
