import type { Labels } from "../site/labels.ts";
import type { Evaluation } from "./evaluate.ts";
import { BREAK_FIX_UP_TO, type ModelId } from "./models.ts";
import type { Scenario } from "./scenario.ts";
import { securityIncident } from "./security-incident.ts";
import { type Followed, ranges, TIE, UNKNOWNS, verdictOf } from "./verdict.ts";

/** The columns of a table of years. */
export const YEAR_COLUMNS = [
  "mean",
  "p10",
  "p90",
  "p99",
] as const satisfies readonly (keyof Labels["costs"]["years"])[];

/** The standard normal value that one in ten exceeds. */
const ONE_IN_TEN = 1.2816;

/**
 * The answer in plain sentences: the lowest average cost (or the tie), over which hours of help and which value of an hour that holds, its
 * spread, what the others cost, and what a security incident adds. Ties are called ties, and no sentence says how often one model beats
 * another: that would be the certainty of the model, not of the world.
 */
export function describe({ scenario: s, models }: Evaluation, labels: Labels["costs"]): string[] {
  const { ranked, first } = verdictOf(models);
  const [best, ...others] = ranked;
  if (!best || best.mean < 0.005) return [labels.nothing];
  const rival = others.find(({ model }) => model === "breakFix") ?? others[0];
  return [
    first.length > 1 ? labels.tied(s, first, TIE) : labels.lowest(s, best),
    ...(rival ? UNKNOWNS.map((key) => rangesInWords(s, [rival.model, best.model], key, labels)) : []),
    labels.spread(best),
    ...others.map((other) => labels.other(other)),
    security(s, labels),
    ...(models.some(({ model }) => model === "breakFix") ? [] : [labels.withoutBreakFix(BREAK_FIX_UP_TO)]),
  ];
}

/** Which of two models costs less over which range of an input. */
export function rangesInWords(
  s: Scenario,
  pair: readonly [ModelId, ModelId],
  key: Followed,
  labels: Labels["costs"],
): string {
  return labels.ranges(pair, key, ranges(s, ...pair, key), s[key], TIE);
}

/** Who costs less and by how much: `break/fix by $17,100`. `difference` is cost(a) − cost(b). */
export function lead(difference: number, a: ModelId, b: ModelId, labels: Labels["costs"]): string {
  if (Math.abs(difference) < 0.5) return labels.bothAlike;
  return labels.lead(difference < 0 ? a : b, Math.abs(difference));
}

/** What a security incident adds to the average, and what it is when it comes. */
function security(s: Scenario, labels: Labels["costs"]): string {
  const { probability, mean, median, sigma } = securityIncident(s, "breakFix");
  return probability > 0
    ? labels.security({
        years: 1 / probability,
        less: s.securityPrevention / 100,
        mean,
        typical: median,
        bad: median * Math.exp(ONE_IN_TEN * sigma),
      })
    : labels.withoutSecurity;
}
