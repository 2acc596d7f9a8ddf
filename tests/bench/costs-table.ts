/** npm run bench:costs: the tables of docs/cost-model.md. */
import { command } from "#lib/cli/command.ts";
import type { Assumption } from "#lib/costs/assumptions/assumption.ts";
import { ASSUMPTIONS, INPUT_KEYS } from "#lib/costs/assumptions.ts";
import { evaluate } from "#lib/costs/evaluate.ts";
import { modelsFor } from "#lib/costs/models.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { sensitivity } from "#lib/costs/sensitivity.ts";
import { levelsOf, ranges, UNKNOWNS, type Unknown, verdict } from "#lib/costs/verdict.ts";
import { labelsOf } from "#lib/site/labels.ts";

const { costInputs, costNotes } = labelsOf("en-US");
const row = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(" | ")} |`);
const head = (title: string, cells: readonly string[]) => {
  console.log(`\n${title}\n`);
  row(cells);
  row(cells.map(() => "---"));
};
const dollars = (value: number) => Math.round(value).toLocaleString("en-US");

const kindOf = (assumption: Assumption) => {
  if (assumption.kind === "fact") return `fact \`${assumption.factId}\``;
  return assumption.priceId ? `assumption: price \`${assumption.priceId}\`` : "assumption";
};
const help = `Prints what docs/cost-model.md shows: every default with its unit and reason, the averages and very bad years at several sizes and levels,
where the verdict changes, what drives it, and what other published figures of security incidents would do.

  npm run bench:costs`;

await command({ script: "bench:costs", help }, async () => {
  head("Assumptions", ["input", "default", "unit", "kind", "why"]);
  for (const key of INPUT_KEYS) {
    const { value, unit } = ASSUMPTIONS[key];
    const name = `${costInputs.names[key]} (\`${key}\`)`;
    row([name, value, costInputs.units[unit].name, kindOf(ASSUMPTIONS[key]), costNotes.why[key]]);
  }

  const valuesOf = (key: Unknown) => levelsOf(key, scenario()[key]).map(({ value }) => value);
  const HELP_HOURS = valuesOf("helpHours");
  const SIZES = [10, 25, 60, 120];
  head("Averages and very bad years", [
    "people",
    "hours of help",
    "model",
    "average",
    "1 year in 100 costs more",
  ]);
  for (const people of SIZES)
    for (const helpHours of HELP_HOURS)
      for (const { model, mean, p99 } of evaluate(scenario({ people, helpHours })).models)
        row([people, helpHours, model, dollars(mean), dollars(p99)]);

  head("Who costs least", ["people", "an hour lost", ...HELP_HOURS.map((hours) => `${hours} hours`)]);
  for (const people of SIZES)
    for (const downtimeCost of valuesOf("downtimeCost"))
      row([
        people,
        `$${downtimeCost}`,
        ...HELP_HOURS.map((helpHours) =>
          verdict(scenario({ people, helpHours, downtimeCost }))
            .first.map(({ model }) => model)
            .join(" = "),
        ),
      ]);

  head("Where break/fix and managed IT change places", ["people", "unknown", "ranges"]);
  for (const people of SIZES.filter((size) => modelsFor(size).includes("breakFix")))
    for (const key of UNKNOWNS)
      row([
        people,
        key,
        ranges(scenario({ people }), "breakFix", "managed", key)
          .map(({ from, to, winner }) => `${from}–${to} ${winner ?? "tie"}`)
          .join(", "),
      ]);

  head("What drives break/fix − managed IT for 25 people", ["input", "a quarter less", "a quarter more"]);
  for (const { key, low, atLow, high, atHigh } of sensitivity(scenario(), "breakFix", "managed").slice(0, 15))
    row([key, `${dollars(atLow)} at ${low}`, `${dollars(atHigh)} at ${high}`]);

  head("Other published figures of a security incident, 25 people", [
    "a year",
    "average cost",
    "break/fix average",
    "managed average",
    "break/fix 1 in 100",
    "managed 1 in 100",
  ]);
  for (const [securityRate, securityMean] of [
    [0, 77_000],
    [1.21, 77_000],
    [1.21, 141_000],
    [2, 141_000],
    [4.5, 141_000],
  ] as const) {
    const securityTypical = (securityMean * 36) / 175;
    const { models } = evaluate(scenario({ securityRate, securityMean, securityTypical }));
    const [breakFix, managed] = models;
    row(
      [`${securityRate}%`, `$${dollars(securityMean)}`].concat(
        [breakFix?.mean, managed?.mean, breakFix?.p99, managed?.p99].map((value) => dollars(value ?? 0)),
      ),
    );
  }
});
