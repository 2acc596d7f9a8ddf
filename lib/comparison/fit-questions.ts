import type { FitData } from "./types.ts";

/** What an answer to an importance question does to the weights of a group of criteria. */
export const IMPORTANCE = { less: 0.5, usual: 1, more: 2 } as const;
export type Importance = keyof typeof IMPORTANCE;

const IMPORTANCE_LABELS: Readonly<Record<Importance, string>> = {
  less: "Less than to others",
  usual: "As much as to others",
  more: "More than to others",
};

/** One question of the fit page. `group` is there when it asks how much a group of criteria matters. */
export type FitQuestion = {
  readonly id: string;
  readonly question: string;
  readonly group?: string;
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
export function fitQuestions(comparison: FitData): readonly FitQuestion[] {
  const circumstances: readonly FitQuestion[] = (comparison.circumstances ?? []).map(
    ({ id, question, answers }) => ({
      id,
      question,
      answers: answers.map((answer) => ({ id: answer.id, label: answer.label })),
    }),
  );
  const groups = groupsOf(comparison);
  const weight = (group: string) =>
    comparison.criteria.reduce((sum, c) => sum + (c.group === group ? c.weight : 0), 0);
  const importance: readonly FitQuestion[] = [...groups]
    .sort((a, b) => weight(b) - weight(a))
    .map((group) => ({
      id: importanceId(group),
      question: `How much does this matter to you: ${group}?`,
      group,
      answers: [
        { id: "less", label: IMPORTANCE_LABELS.less },
        { id: "usual", label: IMPORTANCE_LABELS.usual },
        { id: "more", label: IMPORTANCE_LABELS.more },
      ],
    }));
  return [...circumstances, ...(groups.length > 1 ? importance : [])].slice(0, MOST_QUESTIONS);
}
