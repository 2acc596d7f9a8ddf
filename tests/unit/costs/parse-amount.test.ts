import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAmount } from "#lib/costs/parse-amount.ts";
import { english } from "#tests/support/english.ts";
import { runs } from "#tests/support/random-runs.ts";

describe("an amount as people paste it", () => {
  it.each([
    ["1250", 1250],
    ["$1,250.50", 1250.5],
    ["1.250,50 €", 1250.5],
    ["1 250", 1250],
    ["1\u202f250,5 kr", 1250.5],
    ["1'250", 1250],
    ["CHF 1’250.–", 1250],
    ["US$ 1,250", 1250],
    ["CA$5", 5],
    ["R$ 1.250,00", 1250],
    ["1,250 USD", 1250],
    ["12k", 12_000],
    ["1.5K", 1500],
    ["2,5m", 2_500_000],
    ["1,250,000", 1_250_000],
    ["1.250.000", 1_250_000],
    ["12,34,567", 1_234_567],
    ["12,5", 12.5],
    ["0,125", 0.125],
    [".5", 0.5],
    ["5.", 5],
    ["25 %", 25],
    ["+7", 7],
    ["1e5", 100_000],
    ["０１２", 12],
    ["١٢٣٫٥", 123.5],
    ["-0", 0],
  ])("reads %j as %d", (text, value) => {
    expect(parseAmount(text)).toEqual({ ok: true, value });
  });

  it.each([
    ["1,250", undefined, 1250],
    ["1,250", "en-US", 1250],
    ["1,250", "de-DE", 1.25],
    ["1.250", "en-US", 1.25],
    ["1.250", "de-DE", 1250],
    ["1.250", "no such locale", 1.25],
  ])("lets the locale decide what %j means (%s)", (text, locale, value) => {
    expect(parseAmount(text, locale)).toEqual({ ok: true, value });
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["abc", "notANumber"],
    ["12 people", "notANumber"],
    ["1.2.3", "notANumber"],
    ["1,25,0", "notANumber"],
    ["0x10", "notANumber"],
    ["NaN", "notANumber"],
    ["Infinity", "notANumber"],
    ["1e999", "notANumber"],
    ["-5", "belowZero"],
    ["$-5", "belowZero"],
    ["($5)", "belowZero"],
    ["5-", "belowZero"],
    ["99999999999999999999", "tooLarge"],
    ["<script>alert(1)</script>", "notANumber"],
  ])("explains what is wrong with %j", (text, reason) => {
    const parsed = parseAmount(text);
    expect(parsed).toEqual({ ok: false, problem: reason, shown: text.trim().slice(0, 30) });
  });

  it("takes numbers below zero where they are allowed", () => {
    expect(parseAmount("−12,5", undefined, { negative: true })).toEqual({ ok: true, value: -12.5 });
  });

  it("never gives NaN or infinity and never throws, whatever is pasted", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."0123456789.,'-+ ()ekmKM€$%") }),
    );
    fc.assert(
      fc.property(text, fc.option(fc.string(), { nil: undefined }), (given, locale) => {
        const parsed = parseAmount(given, locale);
        if (parsed.ok) expect(parsed.value >= 0 && parsed.value <= 1e12).toBe(true);
        else expect(english.costs.field[parsed.problem](parsed.shown)).not.toBe("");
      }),
      { numRuns: runs(2000) },
    );
  });

  it("reads back what a locale writes", () => {
    const locale = fc.constantFrom(
      "en-US",
      "de-DE",
      "fr-FR",
      "de-CH",
      "en-IN",
      "es-ES",
      "sv-SE",
      "pt-BR",
      "ar-EG",
    );
    const amount = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(locale, amount, (tag, value) => {
        const written = new Intl.NumberFormat(tag, {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
        }).format(value);
        expect(parseAmount(written, tag), written).toEqual({ ok: true, value });
      }),
    );
  });
});
