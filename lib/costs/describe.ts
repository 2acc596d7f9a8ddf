import type { Evaluation, ModelResult } from "./evaluate.ts";
import { capital, MODEL_NAMES, type ModelId } from "./models.ts";
import { formatRoughMoney, formatWhole } from "./money.ts";

/**
 * Two models are too close to tell apart when their expected costs differ by less than 5 % of the larger one, or when the
 * one with the lower expected cost is not cheaper in at least three years of five.
 */
const CLOSE = 0.05;
const MOSTLY = 0.6;

/** What the columns of a table of years are called. */
export const YEAR_LABELS = {
  mean: "Average",
  p10: "Good year (1 in 10 costs less)",
  p90: "Bad year (1 in 10 costs more)",
  p99: "Very bad year (1 in 100 costs more)",
} as const;
export const YEAR_COLUMNS = [
  "mean",
  "p10",
  "p90",
  "p99",
] as const satisfies readonly (keyof typeof YEAR_LABELS)[];

/** P(first cheaper than second) in the same year. */
export function probabilityCheaper({ pairs }: Evaluation, first: ModelId, second: ModelId): number {
  for (const { a, b, aCheaper, bCheaper } of pairs) {
    if (a === first && b === second) return aCheaper;
    if (a === second && b === first) return bCheaper;
  }
  return 0;
}

/** A probability as a count of years, never as certain as never or always: `about 16 years of 100`. */
export function chanceInYears(probability: number): string {
  const years = Math.round(probability * 100);
  if (years <= 0) return "fewer than 1 year of 100";
  if (years >= 100) return "more than 99 years of 100";
  return `about ${years} ${years === 1 ? "year" : "years"} of 100`;
}

const count = (n: number, one: string, many: string) => `${formatWhole(n)} ${n === 1 ? one : many}`;
/**
 * The answer in plain sentences: the lowest expected cost (or that the first two are too close to tell apart), its spread,
 * and how often each other model would turn out cheaper. Ties are called ties, and no sentence says more than the
 * probabilities do.
 */
export function describe(evaluation: Evaluation): string[] {
  const ranked = [...evaluation.models].sort((x, y) => x.mean - y.mean);
  const [first, second] = ranked;
  if (!first || !second) return [];
  if (ranked.every((m) => m.mean < 0.005)) {
    return ["With nobody and nothing to support, every model costs nothing. Enter the number of people."];
  }
  const sentences = [opening(evaluation, first, second), spread(first)];
  for (const other of ranked.slice(1)) {
    const { name, p10, p90 } = other;
    const chance = probabilityCheaper(evaluation, other.model, first.model);
    sentences.push(
      `${capital(name)} comes to about ${formatRoughMoney(other.mean)} a year (eight years in ten: ${range(p10, p90)}) and would cost less than ${MODEL_NAMES[first.model]} in ${chanceInYears(chance)}.`,
    );
  }
  return sentences;
}

function opening(evaluation: Evaluation, first: ModelResult, second: ModelResult): string {
  const { people, devices } = evaluation.scenario;
  const firm = `For ${count(people, "person", "people")} and ${count(devices, "device", "devices")}`;
  const close =
    second.mean - first.mean <= CLOSE * second.mean ||
    probabilityCheaper(evaluation, first.model, second.model) < MOSTLY;
  return close
    ? `${firm}, ${first.name} and ${second.name} are too close to tell apart: about ${formatRoughMoney(first.mean)} and ${formatRoughMoney(second.mean)} a year on average.`
    : `${firm}, ${first.name} has the lowest average cost: about ${formatRoughMoney(first.mean)} a year.`;
}

function range(low: number, high: number): string {
  const [from, to] = [formatRoughMoney(low), formatRoughMoney(high)];
  return from === to ? `about ${from}` : `${from} to ${to}`;
}

function spread({ name, p10, p90, p99 }: ModelResult): string {
  return `In eight years of ten, ${name} costs ${range(p10, p90)}; in one year of a hundred it costs more than ${formatRoughMoney(p99)}.`;
}
