import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatRoughMoney, formatWhole } from "#lib/costs/money.ts";

const amount = fc.oneof(
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.double({ min: -2000, max: 2000, noNaN: true }),
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => n / 2),
);

describe("an amount of money", () => {
  it("is written as Intl writes it, to three digits, and a whole number likewise", () => {
    const rough = new Intl.NumberFormat("en-US", {
      style: "currency",
      currency: "USD",
      maximumFractionDigits: 0,
      maximumSignificantDigits: 3,
    });
    const plain = new Intl.NumberFormat("en-US");
    fc.assert(
      fc.property(amount, (x) => {
        const rounded = Math.round(x) || 0;
        expect(formatRoughMoney(x)).toBe(rough.format(rounded));
        expect(formatWhole(x)).toBe(plain.format(rounded));
      }),
      { numRuns: 2000 },
    );
  });
});
