import fc from "fast-check";
import { expect, test } from "vitest";
import { INPUT_KEYS } from "#lib/costs/assumptions.ts";
import { cleanScenario, scenarioInWords } from "#lib/leads/scenario.ts";
import { english } from "#tests/support/english.ts";

test("a scenario keeps the calculator's own inputs, as numbers within their bounds", () => {
  expect(cleanScenario("?people=50&people=9&utm_source=x&email=a%40b.example&devices=99999")).toBe(
    "people=50&devices=5000",
  );
});

test.each(["", "?", "drop table lead", "people=many", "people=", `people=${"1".repeat(41)}`, "people=<b>"])(
  "%j is no scenario",
  (text) => {
    expect(cleanScenario(text)).toBeUndefined();
  },
);

test("whatever is sent, a scenario holds nothing but known names and finite numbers, and stays as it is", () => {
  const pair = fc.tuple(
    fc.oneof(fc.constantFrom(...INPUT_KEYS), fc.string()),
    fc.oneof(fc.string(), fc.double().map(String)),
  );
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const kept = cleanScenario(new URLSearchParams(pairs).toString());
      if (kept === undefined) return;
      for (const [key, value] of new URLSearchParams(kept)) {
        expect(INPUT_KEYS).toContain(key);
        expect(Number.isFinite(Number(value))).toBe(true);
      }
      expect(cleanScenario(kept)).toBe(kept);
      expect(kept.length).toBeLessThan(2000);
    }),
  );
});

test("the team reads a scenario in words, with the address that shows it", () => {
  expect(scenarioInWords("people=50&devices=1200", "https://www.example.com", english)).toEqual([
    "People who use IT: 50",
    "Devices: 1,200",
    "https://www.example.com/tools/cost-calculator/?people=50&devices=1200",
  ]);
});
