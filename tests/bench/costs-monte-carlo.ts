/** npm run bench:costs-drawn: how far the computed distributions of costs are from years that are drawn. */
import { command } from "#lib/cli/command.ts";
import { evaluate, yearlyCosts } from "#lib/costs/evaluate.ts";
import { fixedTotals } from "#lib/costs/fixed-costs.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { numberOf } from "#tests/bench/parameters.ts";
import { simulate } from "#tests/unit/costs/simulate.ts";

const help = `Draws years of costs at random, and prints how far the computed distributions, on the usual and on a fine grid, are from them, and how long one
evaluation takes.

  npm run bench:costs-drawn                              a million years of 25 people
  npm run bench:costs-drawn -- --people 60 --years 100000 --seed 7`;

const options = {
  people: { type: "string", default: "25" },
  years: { type: "string", default: "1000000" },
  seed: { type: "string", default: "20261123" },
} as const;

await command({ script: "bench:costs-drawn", help, options }, async ({ values }) => {
  const people = numberOf("people", values.people);
  const years = numberOf("years", values.years);
  const seed = Number(values.seed);
  const s = scenario({ people });
  const started = performance.now();
  const drawn = simulate(s, years, seed);
  console.log(
    `${years} years of ${people} people drawn in ${Math.round(performance.now() - started)} ms, seed ${seed}`,
  );

  const evaluation = evaluate(s);
  const fixed = fixedTotals(s);
  const yearly = yearlyCosts(s);
  const FINE_GRID = 65_536;
  console.table(
    evaluation.models.flatMap(({ model, mean, sd, bound }) => {
      const costs = drawn[model].map((x) => x + fixed[model]).sort();
      const drawnMean = costs.reduce((sum, x) => sum + x, 0) / years;
      const [usual, finest] = [yearly(model), yearly(model, FINE_GRID)];
      // The standard error of a percentile is that of the share of years below it.
      const errors = (quantile: number, p: number) =>
        Number(
          (
            (costs.filter((x) => x <= quantile).length / years - p) /
            Math.sqrt((p * (1 - p)) / years)
          ).toFixed(2),
        );
      return [
        {
          model,
          what: "mean",
          computed: Math.round(mean),
          drawn: Math.round(drawnMean),
          bound: 0,
          "fine grid": Math.round(mean),
          "its standard errors": Number(((mean - drawnMean) / (sd / Math.sqrt(years))).toFixed(2)),
        },
        ...([10, 50, 90, 99] as const).map((percent) => {
          const p = percent / 100;
          return {
            model,
            what: `p${percent}`,
            computed: Math.round(usual.quantile(p)),
            drawn: Math.round(costs[Math.floor(p * years)] ?? 0),
            bound: Math.round(bound),
            "fine grid": Math.round(finest.quantile(p)),
            "its standard errors": errors(finest.quantile(p), p),
          };
        }),
      ];
    }),
  );
  for (let i = 0; i < 200; i++) evaluate(s);
  const times = Array.from({ length: 200 }, () => {
    const before = performance.now();
    evaluate(s);
    return performance.now() - before;
  }).sort((x, y) => x - y);
  console.log(
    `evaluate(), warm: median ${times[100]?.toFixed(2)} ms, 95th percentile ${times[190]?.toFixed(2)} ms`,
  );
});
