/** The article, the fit questions and the calculator speak of the same choice: none may say what another denies. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fit as fitFor } from "#lib/comparison/fit.ts";
import type { ModelId } from "#lib/costs/models.ts";
import { type Scenario, scenario } from "#lib/costs/scenario.ts";
import { levelsOf, ranges, verdict } from "#lib/costs/verdict.ts";
import { ownFigures } from "#lib/page/own-figures.ts";
import { sampleContent } from "#tests/builders/site-content-from.ts";

const content = sampleContent();
const base = ownFigures(content);
const firm = (given: Partial<Scenario>) => scenario(given, base);
const cheapest = (given: Partial<Scenario>) => verdict(firm(given)).first.map(({ model }) => model);
const comparison = content.get("comparisons", "managed-it-vs-break-fix").data;
const flagship = content.all("articles").find(({ data }) => data.comparison === "managed-it-vs-break-fix");

/** The sizes that the comparison speaks of. */
const SIZES = [10, 20, 25, 60];
const optionOf: Partial<Record<ModelId, string>> = { breakFix: "break-fix", managed: "managed-it" };

describe("managed IT or break/fix", () => {
  const question = comparison.circumstances?.find(({ id }) => id === "help-hours");
  const favored = (id: string) => {
    const favors = question?.answers.find((answer) => answer.id === id)?.favors ?? {};
    return (favors["managed-it"] ?? 0) - (favors["break-fix"] ?? 0);
  };

  it("is asked by hours of help, and each answer favors what the calculator finds cheaper", () => {
    for (const people of SIZES) {
      const [quiet, , busy] = levelsOf("helpHours", firm({}).helpHours).map(
        ({ value }) => cheapest({ people, helpHours: value })[0],
      );
      expect([quiet, busy], `${people} people`).toEqual(["breakFix", "managed"]);
    }
    expect(favored("quiet")).toBeLessThan(0);
    expect(favored("busy")).toBeGreaterThan(0);
    expect([favored("ordinary"), favored("unknown")]).toEqual([0, 0]);
  });

  it("changes at the hours that verdict, answers and article name: up to about 4, and from 5 or 6 on", () => {
    for (const people of SIZES) {
      const found = ranges(firm({ people }), "breakFix", "managed", "helpHours");
      expect(found.map(({ winner }) => winner)).toEqual(["breakFix", null, "managed"]);
      expect(Math.abs((found[0]?.to ?? 0) - 4)).toBeLessThanOrEqual(0.5);
      expect(found[2]?.from).toBeGreaterThanOrEqual(5);
      expect(found[2]?.from).toBeLessThanOrEqual(6);
    }
    expect(question?.answers.map(({ label }) => label).slice(0, 3)).toEqual([
      "Up to 4 hours",
      "Between 4 and 5",
      "More than 5",
    ]);
    expect(comparison.verdict.summary).toMatch(
      /break\/fix costs less up to about 4 hours of help per person per year.*from 5 or 6/s,
    );
    expect(readFileSync(flagship?.file ?? "", "utf8")).toMatch(
      /break\/fix cheaper\s+up to about 4 hours.*from about 5 or 6 on/s,
    );
  });

  it("is break/fix in an ordinary year up to the number of people that the verdict names", () => {
    const [small, next] = ranges(firm({}), "breakFix", "managed", "people");
    expect([small?.winner, next?.winner]).toEqual(["breakFix", null]);
    expect(comparison.verdict.summary).toContain(`up to ${small?.to} people`);
  });

  it.each([
    [
      "a small, quiet and patient office in the cloud",
      { people: 6, servers: 0, helpHours: 3, downtimeCost: 15 },
      { "help-hours": "quiet", people: "under-five", wait: "days", caretaker: "employee", proof: "proof-no" },
      "breakFix",
    ],
    [
      "a busy office that cannot wait",
      { people: 40, helpHours: 10, downtimeCost: 100 },
      { "help-hours": "busy", people: "more", wait: "hour", caretaker: "nobody", proof: "proof-yes" },
      "managed",
    ],
  ] as const)("is the same for %s in the fit questions and the calculator", (_, given, answers, model) => {
    expect(cheapest(given)).toEqual([model]);
    expect(fitFor(comparison, answers).winner).toBe(optionOf[model]);
  });
});

describe("what an employee of your own costs against managed IT", () => {
  it("is more at every size that the comparison speaks of, in calculator and verdict", () => {
    for (const people of [25, 60, 120])
      for (const model of ["inHouse", "coManaged"] as const)
        expect(ranges(firm({ people }), "managed", model, "helpHours").map(({ winner }) => winner)).toEqual([
          "managed",
        ]);
    const size = content
      .get("comparisons", "managed-it-vs-in-house")
      .data.circumstances?.find(({ id }) => id === "size");
    expect(size?.answers.find(({ id }) => id === "large")?.because).toMatch(
      /cost more than the fee up to about 170/,
    );
  });
});
