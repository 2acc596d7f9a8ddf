import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAmount } from "#lib/costs/parse-amount.ts";
import { formatsOf } from "#lib/site/formats.ts";
import { runs } from "#tests/support/random-runs.ts";

const amount = fc.oneof(
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.double({ min: -2000, max: 2000, noNaN: true }),
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => n / 2),
);

/** Languages that group by comma, point, space and apostrophe, from five digits on, in lakhs, and with digits of their own. */
const languages = [
  "en-US",
  "en-GB",
  "en-IN",
  "de-DE",
  "de-CH",
  "es-ES",
  "fr-FR",
  "pl-PL",
  "hi-IN",
  "ar-EG",
  "fa-IR",
];

describe("the numbers of a language", () => {
  it.each(languages)(
    "%s are written as Intl writes them, whole and as rough amounts of money",
    (language) => {
      const f = formatsOf(language);
      const plain = new Intl.NumberFormat(language);
      const money = new Intl.NumberFormat(language, {
        style: "currency",
        currency: "USD",
        currencyDisplay: "narrowSymbol",
        maximumFractionDigits: 0,
      });
      const rough = new Intl.NumberFormat("en", { maximumSignificantDigits: 3, useGrouping: false });
      fc.assert(
        fc.property(amount, (value) => {
          const whole = Math.round(value) || 0;
          expect(f.number(value)).toBe(plain.format(whole));
          expect(f.dollars(whole)).toBe(money.format(whole));
          expect(f.roughDollars(value)).toBe(money.format(Number(rough.format(whole)) || 0));
        }),
        { numRuns: runs(300) },
      );
    },
  );

  it("writes money with both decimals or none, and shares of a hundred, where the language puts their signs", () => {
    expect(formatsOf("en-US").dollars(67.5)).toBe("$67.50");
    expect(formatsOf("en-US").dollars(-12)).toBe("-$12");
    expect(formatsOf("en-US").percent(22.3)).toBe("22.3%");
    expect(formatsOf("de-DE").dollars(1234.5)).toBe("1.234,50\u00a0$");
    expect(formatsOf("de-DE").percent(8)).toBe("8\u00a0%");
  });

  it("writes the number of a field without grouping, as its reader types it", () => {
    expect(formatsOf("en-US").plain(1250.5)).toBe("1250.5");
    expect(formatsOf("de-DE").plain(1250.5)).toBe("1250,5");
    expect(formatsOf("en-US").plain(0.1 + 0.2)).toBe("0.3");
    for (const language of ["en-US", "de-DE", "es-US", "fr-CH", "ar-EG"]) {
      const typed = parseAmount(formatsOf(language).plain(1250.5), language);
      expect(typed).toEqual({ ok: true, value: 1250.5 });
    }
  });

  it("writes money of a sentence to three digits, and less than half a dollar as nothing", () => {
    expect(formatsOf("en-US").roughDollars(-0.3)).toBe("$0");
    expect(formatsOf("en-US").roughDollars(36_091.4)).toBe("$36,100");
    expect(formatsOf("en-US").shortDollars(12_500)).toBe("$12.5K");
  });
});

describe("a counted thing", () => {
  it("takes the form that the language has for its number", () => {
    const people = { one: "person", other: "people" };
    expect([0, 1, 1.5, 2, 1250].map((count) => formatsOf("en-US").counted(count, people))).toEqual([
      "0 people",
      "1 person",
      "1.5 people",
      "2 people",
      "1,250 people",
    ]);
    const files = { one: "plik", few: "pliki", many: "plików", other: "pliku" };
    expect([1, 3, 5, 1.5].map((count) => formatsOf("pl").counted(count, files))).toEqual([
      "1 plik",
      "3 pliki",
      "5 plików",
      "1,5 pliku",
    ]);
  });
});
