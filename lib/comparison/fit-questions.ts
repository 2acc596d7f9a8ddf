import type { Labels } from "../site/labels.ts";
import type { FitData } from "./types.ts";

/** What an answer to an importance question does to the weights of a group of criteria. */
export const IMPORTANCE = { less: 0.5, usual: 1, more: 2 } as const;
export type Importance = keyof typeof IMPORTANCE;

/** In the order in which they are asked. */
export const IMPORTANCES = ["less", "usual", "more"] as const satisfies readonly Importance[];

/** What is asked, without the words. `group` is there when it asks how much a group of criteria matters. */
export type AskedQuestion = {
  readonly id: string;
  readonly group?: string;
  readonly answers: readonly { readonly id: string }[];
};

/** One question of the fit page. */
export type FitQuestion = Omit<AskedQuestion, "answers"> & {
  readonly question: string;
  readonly answers: readonly { readonly id: string; readonly label: string }[];
};

/** What a control's name begins with before the id of its question: answers are sent with a form that has fields of its own. */
export const fitPrefix = "fit-";

/** No reader answers more. */
const MOST_QUESTIONS = 10;

/** The id of the question how much a group of criteria matters. */
export function importanceId(group: string): string {
  return `importance-${group
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")}`;
}

/** The groups of criteria in the order in which they first appear. */
export function groupsOf(comparison: FitData): readonly string[] {
  return [...new Set(comparison.criteria.map(({ group }) => group))];
}

/**
 * At most ten questions: the comparison's circumstances in their order, then how much each group of criteria matters, the
 * groups of greatest weight first. A single group is not asked about: its weight would change nothing.
 */
export function askedQuestions(comparison: FitData): readonly AskedQuestion[] {
  const groups = groupsOf(comparison);
  const weight = (group: string) =>
    comparison.criteria.reduce((sum, c) => sum + (c.group === group ? c.weight : 0), 0);
  const importance: readonly AskedQuestion[] = [...groups]
    .sort((a, b) => weight(b) - weight(a))
    .map((group) => ({ id: importanceId(group), group, answers: IMPORTANCES.map((id) => ({ id })) }));
  const circumstances = comparison.circumstances ?? [];
  return [...circumstances, ...(groups.length > 1 ? importance : [])].slice(0, MOST_QUESTIONS);
}

/** The same with the words that a reader sees: the comparison's own, and the labels' for what matters. */
export function fitQuestions(comparison: FitData, { importance }: Labels["fit"]): readonly FitQuestion[] {
  const own = new Map(
    (comparison.circumstances ?? []).map((circumstance) => [circumstance.id, circumstance]),
  );
  return askedQuestions(comparison).flatMap(({ id, group }): FitQuestion[] => {
    if (group !== undefined) {
      const answers = IMPORTANCES.map((each) => ({ id: each, label: importance[each] }));
      return [{ id, group, question: importance.question(group), answers }];
    }
    const circumstance = own.get(id);
    if (!circumstance) return [];
    const answers = circumstance.answers.map(({ id: answer, label }) => ({ id: answer, label }));
    return [{ id, question: circumstance.question, answers }];
  });
}
