import { describe, expect, it } from "vitest";
import { evaluate, namesIn } from "#lib/amounts/expression.ts";
import { printAmount, printPrice } from "#lib/amounts/print.ts";
import { AmountError, type Quantity, statedQuantity } from "#lib/amounts/quantity.ts";
import { formatsOf } from "#lib/site/formats.ts";
import { labelsOf } from "#lib/site/labels.ts";

const english = { formats: formatsOf("en-US"), labels: labelsOf("en-US") };
const named: Record<string, Quantity> = {
  fee: statedQuantity(140, "USD/user/month"),
  "half-fee": statedQuantity(67.5, "USD"),
  share: statedQuantity(22.3, "%"),
  wait: statedQuantity(90, "minutes"),
  euros: statedQuantity(10, "EUR"),
};
const scope = (name: string): Quantity => named[name] ?? statedQuantity(0, "");
const printed = (sum: string, form = {}, language = english) =>
  printAmount(evaluate(sum, scope), form, language);
const refusal = (sum: string, form = {}) => {
  try {
    return printed(sum, form);
  } catch (error) {
    if (error instanceof AmountError) return `${error.message} ${error.remedy}`;
    throw error;
  }
};

describe("an amount", () => {
  it("follows the rules of arithmetic, money staying money", () => {
    expect(printed("25 * fee * 12")).toBe("$42,000");
    expect(printed("fee - half-fee")).toBe("$72.50");
    expect(printed("(20 * fee - $400) / ($1350 / 10) * 60 / 20", { unit: "minutes", to: "1" })).toBe(
      "53 minutes",
    );
    expect(printed("60810 USD / (100% - share)", { to: "1" })).toBe("$78,263");
    expect(printed("fee / half-fee", { to: "0.1" })).toBe("2.1");
    expect(printed("fee * share")).toBe("$31.22");
    expect(printed("-fee + 2 × fee ÷ 2")).toBe("$0");
  });

  it("is exact where binary fractions are not", () => {
    expect(printed("ceil(0.1 + 0.2, 0.3) * 10")).toBe("3");
    expect(printed("floor(0.29 * 100)")).toBe("29");
    expect(printed("1.005 * $1")).toBe("$1.01");
    expect(printed("$2.5 * 1", { to: "1" })).toBe("$3");
    expect(printed("-$2.5", { to: "1" })).toBe("-$3");
  });

  it("rounds where the author says so", () => {
    expect(printed("floor(2400 / 135)")).toBe("17");
    expect(printed("ceil(fee, 50)")).toBe("$150");
    expect(printed("round(share)")).toBe("22%");
    expect(printed("$12345", { to: "100" })).toBe("$12,300");
    expect(printed("min(fee, half-fee)")).toBe("$67.50");
    expect(printed("max(1, 3, 2)")).toBe("3");
    expect(printed("100% - share", { unit: "plain", to: "0.001" })).toBe("0.777");
  });

  it("is printed with the word that goes with it", () => {
    expect(printed("1", { unit: "people" })).toBe("1 person");
    expect(printed("80.4", { unit: "people", to: "1" })).toBe("80 people");
    expect(printed("wait")).toBe("1.5 hours");
    expect(printed("wait", { unit: "minutes" })).toBe("90 minutes");
    expect(printed("half-fee / fee", { unit: "percent", to: "1" })).toBe("48%");
    expect(printed("3 years + 1 year")).toBe("4 years");
  });

  it("is written as the site's language writes it", () => {
    const british = { formats: formatsOf("en-GB"), labels: labelsOf("en-GB") };
    expect(printed("1000 * euros", {}, british)).toBe("€10,000");
    expect(printPrice({ currency: "USD", from: 115, to: 165 }, "range", english.formats)).toBe("$115–$165");
    expect(printPrice({ currency: "USD", from: 67.5, to: 80 }, "range", english.formats)).toBe(
      "$67.50–$80.00",
    );
    expect(printPrice({ currency: "USD", from: 50, to: 85 }, "middle", english.formats)).toBe("$67.50");
    const german = formatsOf("de-DE");
    expect(printPrice({ currency: "EUR", from: 1115, to: 1165 }, "range", german)).toBe("1.115–1.165\u00a0€");
    expect(printPrice({ currency: "EUR", from: 67.5, to: 80 }, "range", german)).toBe("67,50–80,00\u00a0€");
  });

  it.each([
    ["fee + 3 hours", "Hours cannot be added to money (USD)"],
    ["fee + 1", "A plain number cannot be added to money (USD)"],
    ["fee + euros", "Money (EUR) cannot be added to money (USD)"],
    ["fee * half-fee", "Money (USD) cannot be multiplied by money (USD)"],
    ["fee * 40 hours", "cannot be multiplied by hours"],
    ["40 / fee", "A plain number cannot be divided by money (USD)"],
    ["fee / (2 - 2)", "This divides by zero."],
    ["fee / unheard-of", "This divides by zero."],
    ["min(fee, 3)", "cannot be compared with"],
    ["1,200 * fee", "Write numbers without separators: 1200, not 1,200."],
    ["fee *", "This sum is not finished."],
    ["(fee", "This sum is not finished."],
    ["fee fee", "'fee' is out of place"],
    ["fee ^ 2", "'^ 2' cannot be read in a sum"],
    ["", "There is no sum here."],
  ])("of '%s' is refused in words", (sum, words) => {
    expect(refusal(sum)).toContain(words);
  });

  it("of a thousand brackets is refused in words", () => {
    expect(refusal(`${"(".repeat(1000)}1`)).toContain("This sum is too long.");
  });

  it("is refused in a unit that does not fit", () => {
    expect(refusal("fee", { unit: "hours" })).toContain(
      "comes out as money (USD) and cannot be printed as hours",
    );
    expect(refusal("12", { unit: "money" })).toContain("cannot be printed as money. Multiply by a price");
    expect(refusal("fee", { to: "0" })).toContain("Write the step as a number above zero");
  });

  it("names what it is worked out from", () => {
    expect(namesIn("25 * managed-per-user.from * 12 months + round(x-y.z)")).toEqual([
      "managed-per-user.from",
      "x-y.z",
    ]);
  });

  it("names everything it uses, even where it cannot be worked out", () => {
    expect(namesIn("$500 + fee + block")).toEqual(["fee", "block"]);
    expect(namesIn("x / (a - b) + c")).toEqual(["x", "a", "b", "c"]);
    expect(namesIn("$5 hours * round(min(fee, round))")).toEqual(["hours", "fee", "round"]);
  });
});
