import type { Labels } from "../site/labels.ts";
import type { Evaluation, ModelResult } from "./evaluate.ts";
import type { CostParts } from "./expected.ts";
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

/** Less than half a cent: nobody and nothing to support. */
const NOTHING = 0.005;

/**
 * The answer in plain sentences: first `opening`, then over which hours of help and which value of an hour it holds, and what a
 * security incident adds. No sentence says how often one model beats another: that would be the certainty of the model, not of the
 * world. What each model costs is drawn beside them (`costBars`).
 */
export function describe(evaluation: Evaluation, labels: Labels["costs"]): string[] {
  return [...opening(evaluation, labels), ...reasons(evaluation, labels)];
}

/** The lowest average cost, or the tie that it is; what the higher bills of the other buy; and which model is left out at this size. */
export function opening({ scenario: s, models }: Evaluation, labels: Labels["costs"]): string[] {
  const { ranked, first } = verdictOf(models);
  const [best] = ranked;
  if (!best || best.mean < NOTHING) return [labels.nothing];
  return [
    first.length > 1 ? labels.tied(s, first, TIE) : labels.lowest(s, best),
    ...difference(best, rivalOf(ranked), labels),
    ...(models.some(({ model }) => model === "breakFix") ? [] : [labels.withoutBreakFix(BREAK_FIX_UP_TO)]),
  ];
}

/** The sentences after the opening. */
export function reasons({ scenario: s, models }: Evaluation, labels: Labels["costs"]): string[] {
  const { ranked } = verdictOf(models);
  const [best] = ranked;
  if (!best || best.mean < NOTHING) return [];
  const rival = rivalOf(ranked);
  return [
    ...(rival ? UNKNOWNS.map((key) => rangesInWords(s, [rival.model, best.model], key, labels)) : []),
    security(s, labels),
  ];
}

/** What the best is told against: break/fix, which most firms have today, or else the next. */
function rivalOf([, ...others]: readonly ModelResult[]): ModelResult | undefined {
  return others.find(({ model }) => model === "breakFix") ?? others[0];
}

/** What a year costs that no bill shows. */
const LOSSES = ["downtime", "ownTime", "security"] as const satisfies readonly (keyof CostParts)[];

function billsOf({ mean, parts }: ModelResult): number {
  return LOSSES.reduce((rest, loss) => rest - parts[loss], mean);
}

/** What the higher bills of one of two models buy, in a sentence; nothing where the bills are the same. */
function difference(one: ModelResult, other: ModelResult | undefined, labels: Labels["costs"]): string[] {
  if (!other) return [];
  const [more, less] = billsOf(one) > billsOf(other) ? [one, other] : [other, one];
  const bills = billsOf(more) - billsOf(less);
  if (bills < 0.5) return [];
  const saved = LOSSES.map((loss) => ({ loss, by: less.parts[loss] - more.parts[loss] }));
  return [
    labels.difference(
      more.model,
      less.model,
      bills,
      saved.filter(({ by }) => by >= 0.5),
    ),
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
  const { probability, mean, median } = securityIncident(s, "breakFix");
  return probability > 0
    ? labels.security({
        years: 1 / probability,
        less: s.securityPrevention / 100,
        mean,
        typical: median,
      })
    : labels.withoutSecurity;
}
