/** One kind of document that `npm run new` can write: the questions it asks, and the document made of the answers. */
import type { CollectionName } from "../schema/collections.ts";

/** One question; its name is the flag as well: `--title "…"`. */
export interface Question {
  name: string;
  /** The way to the field that the answer fills, where a schema can judge it by itself: `title`, `redirects.0.from`. */
  field?: string;
  ask: string;
  /** What an empty answer means. */
  standard?: (today: string, answers: Answers) => string;
  /** Several answers, separated by semicolons. */
  list?: boolean;
  /** The answer is a number. */
  number?: boolean;
  /** The answer is one of these, in either case. */
  choices?: readonly string[];
  /** The answer is a file name of this collection. */
  from?: CollectionName;
}

export type Answers = Record<string, string>;

export interface Kind {
  collection: CollectionName;
  description: string;
  questions: readonly Question[];
  /** The answer from which the file's name is made. */
  named: string;
  /** The fields; `draft: true` is added to each. For a collection of a single file: the entry that is added to its list. */
  data(answers: Answers, today: string): Record<string, unknown>;
  body?: (answers: Answers) => string;
}

/** @example listOf("Calls; mail") // ["Calls", "mail"] */
export function listOf(answer: string | undefined): string[] {
  return (answer ?? "")
    .split(";")
    .map((entry) => entry.trim())
    .filter(Boolean);
}
