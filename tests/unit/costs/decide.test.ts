import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describe as inWords } from "#lib/costs/describe.ts";
import { evaluate } from "#lib/costs/evaluate.ts";
import { MODEL_IDS, MODEL_PAIRS } from "#lib/costs/models.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { sensitivity } from "#lib/costs/sensitivity.ts";
import { english } from "#tests/support/english.ts";
import { runs } from "#tests/support/random-runs.ts";
import { anyScenario } from "./any-scenario.ts";

describe("what drives the difference", () => {
  it("is sorted by influence and leaves out what has none", () => {
    const swings = sensitivity(scenario(), "breakFix", "managed");
    expect(swings.map(({ swing }) => swing)).toEqual(swings.map(({ swing }) => swing).sort((x, y) => y - x));
    expect(swings.map(({ key }) => key)).not.toContain("salary");
    expect(swings.every(({ low, high }) => low < high)).toBe(true);
  });

  it("is the fee by exactly half of what it comes to, since a quarter is tried either way", () => {
    const fee = sensitivity(scenario({ people: 25, managedDeviceFee: 0 }), "breakFix", "managed").find(
      ({ key }) => key === "managedFee",
    );
    expect(fee?.swing).toBeCloseTo((25 * 140 * 12) / 2, 6);
  });

  it("is mirrored when the models are exchanged", () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(...MODEL_PAIRS), (s, [a, b]) => {
        const one = sensitivity(s, a, b);
        const other = sensitivity(s, b, a);
        expect(other.map(({ key }) => key)).toEqual(one.map(({ key }) => key));
        for (const [i, swing] of one.entries()) expect(other[i]?.atLow).toBeCloseTo(-swing.atLow, 6);
      }),
      { numRuns: runs(30) },
    );
  });
});

describe("the answer in words", () => {
  it("reads as an office manager would say it", () => {
    expect(inWords(evaluate(scenario({ people: 25 })), english.costs)).toMatchInlineSnapshot(`
      [
        "For 25 people and 30 devices, managed IT has the lowest average cost: about $45,100 a year.",
        "In bills alone, managed IT costs $4,820 more a year than break/fix. For that you save $6,070 of work lost while waiting, $1,140 of your own people’s time, and $266 in security incidents.",
        "Break/fix costs less up to 3.5 hours of help per person per year, managed IT from 5 hours up. Otherwise break/fix and managed IT are within 5% of each other. You are at 5 hours.",
        "Break/fix costs less up to $15 per lost hour, managed IT from $45 up. Otherwise break/fix and managed IT are within 5% of each other. You are at $45.65.",
        "These figures include serious security incidents: one year in 83 under break/fix and, we assume, 29% less often under the others. Half cost less than $15,800; the average is $77,000.",
      ]
    `);
  });

  it("calls a tie a tie instead of naming a winner", () => {
    const [opening] = inWords(evaluate(scenario({ helpHours: 4.5 })), english.costs);
    expect(opening).toContain("too close to call");
    expect(opening).not.toContain("lowest");
  });

  it("says what the higher bills buy, and says so too where they buy nothing", () => {
    const idle = { downtimeCost: 0, securityRate: 0 };
    const [, difference] = inWords(evaluate(scenario({ people: 60, ...idle })), english.costs);
    expect(difference).toMatch(
      /^In bills alone, .* costs \$[\d,]+ more a year than .*\. That extra cost saves no lost time\.$/,
    );
  });

  it("says nothing of a difference where nobody is left to support", () => {
    expect(inWords(evaluate(scenario({ people: 0, devices: 0, servers: 0 })), english.costs)).toHaveLength(1);
  });

  it("can say: stay on break/fix", () => {
    const patient = { people: 6, servers: 0, helpHours: 3, downtimeCost: 15 };
    const [opening] = inWords(evaluate(scenario(patient)), english.costs);
    expect(opening).toContain("break/fix has the lowest average cost");
  });

  it("says that security incidents are left out where the reader switched them off", () => {
    const words = inWords(evaluate(scenario({ securityRate: 0 })), english.costs).join(" ");
    expect(words).toContain("Serious security incidents are left out.");
  });

  it("never says how often one way of buying beats another: a sentence with a frequency names one way", () => {
    // The longest first: "co-managed IT" is not "managed IT".
    const names = MODEL_IDS.map((model) => english.costs.inSentence(model)).sort(
      (x, y) => y.length - x.length,
    );
    const ways = new RegExp(names.join("|"), "gi");
    const frequency =
      /\b(?:years?|times?|cases?) (?:in|of|out of) |% (?:of(?! each other)|less|more) |\d (?:of|in|out of) (?:\d|ten)|\bodds\b|\bchances?\b|\b(?:un)?likel|probab/i;
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyScenario, (s) => {
        const evaluation = evaluate(s, { points: 64 });
        const bars = evaluation.models.map(
          (result) => `${english.costs.alone(result.model)} ${english.costs.range(result)}.`,
        );
        for (const sentence of [...inWords(evaluation, english.costs), ...bars].join(" ").split(/(?<=\.) /)) {
          if (!frequency.test(sentence)) continue;
          const named = new Set(sentence.toLowerCase().match(ways));
          for (const name of named) seen.add(name);
          expect(named.size, sentence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: runs(40) },
    );
    expect(seen.size).toBe(names.length);
  });

  it("asks for people where there are none", () => {
    expect(inWords(evaluate(scenario({ people: 0, devices: 0 })), english.costs)).toEqual([
      "With nobody and nothing to support, every model costs nothing. Enter the number of people.",
    ]);
  });

  it("never names a model the cheapest that another one beats on average, never prints NaN", () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        const evaluation = evaluate(s);
        const [opening = ""] = inWords(evaluation, english.costs);
        const [best] = [...evaluation.models].sort((x, y) => x.mean - y.mean);
        const named = evaluation.models.find(({ model }) =>
          opening.includes(`, ${english.costs.inSentence(model)} has the lowest`),
        );
        if (named) expect(named.model).toBe(best?.model);
        expect(inWords(evaluation, english.costs).join(" ")).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: runs(40) },
    );
  });
});
