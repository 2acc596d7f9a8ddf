/** What `npm run new` can write: the questions it asks for each kind of document, and the document made of the answers. */
import type { CollectionName } from "../schema/collections.ts";

/** One question; its name is the flag as well: `--title "…"`. */
export interface Question {
  name: string;
  /** The path of the field that the answer fills, where a schema can judge it by itself. */
  field?: string;
  ask: string;
  /** What an empty answer means. */
  standard?: (today: string, answers: Answers) => string;
  /** Several answers, separated by semicolons. */
  list?: boolean;
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
  data(answers: Answers, today: string): Record<string, unknown>;
  body?: (answers: Answers) => string;
}

const list = (answer: string | undefined): string[] =>
  (answer ?? "")
    .split(";")
    .map((entry) => entry.trim())
    .filter(Boolean);

const nextYear = (today: string): string =>
  `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace("-02-29", "-02-28")}`;

/** A text of the length a description needs, where the author will write it later. */
const descriptionOf = (title: string): string =>
  `What the reader learns here about "${title}", in one or two sentences.`;

export const kinds = {
  article: {
    collection: "articles",
    description: "an article; it begins as a draft",
    named: "title",
    questions: [
      { name: "title", field: "title", ask: "The headline" },
      {
        name: "description",
        field: "description",
        ask: "One or two sentences for search results (50 to 160 characters)",
        standard: (_, { title = "" }) => descriptionOf(title).slice(0, 160),
      },
      { name: "category", field: "category", ask: "The section", from: "categories" },
      { name: "publish", field: "publishedAt", ask: "The day it should appear", standard: (today) => today },
    ],
    data: ({ title, description, category, publish }) => ({
      title,
      description,
      publishedAt: publish,
      category,
      draft: true,
    }),
    body: ({ title }) => `Answer the question of "${title}" here, in the first two or three sentences.

## The first thing a reader asks

Write as you would speak to one client. Link to [another article](/blog/) where it helps.
`,
  },
  comparison: {
    collection: "comparisons",
    description: "a comparison of two to five options; an article shows it",
    named: "title",
    questions: [
      { name: "title", field: "title", ask: "What is compared ('Managed IT versus break/fix')" },
      { name: "question", field: "question", ask: "What the reader asks" },
      {
        name: "decision",
        field: "decision",
        ask: "Which decision it belongs to: who, billing, protection or platform",
      },
      { name: "options", ask: "Two to five options, separated by semicolons", list: true, from: "options" },
      {
        name: "methodology",
        field: "methodology",
        ask: "How the scores are given",
        standard: () =>
          "Scored by us from what each option includes by its nature, for a business of 10 to 200 people.",
      },
    ],
    data: ({ title, question, decision, options, methodology }, today) => {
      const columns = list(options);
      const every = <Value>(value: Value) => Object.fromEntries(columns.map((option) => [option, value]));
      const row = (id: string, name: string, asks: string, group: string) => ({
        id,
        name,
        question: asks,
        group,
        weight: 3,
        values: every({ score: 3, text: "What this option offers here, in a few words." }),
      });
      return {
        title,
        question,
        decision,
        options: columns,
        criteria: [
          row("cost", "Cost", "What does it cost in an ordinary year?", "Money"),
          row("start", "Time until it works", "How soon does it help?", "Time"),
          row("leaving", "Leaving", "What does it take to change?", "Control"),
        ],
        verdict: {
          summary: "The answer in two or three sentences.",
          chooseWhen: every(["A circumstance in which it is the right one"]),
        },
        methodology,
        checkedAt: today,
      };
    },
  },
  service: {
    collection: "services",
    description: "a service page",
    named: "title",
    questions: [
      { name: "title", field: "title", ask: "The service's name" },
      {
        name: "description",
        field: "description",
        ask: "One or two sentences for search results (50 to 160 characters)",
        standard: (_, { title = "" }) => descriptionOf(title).slice(0, 160),
      },
      {
        name: "type",
        field: "serviceType",
        ask: "The kind of service, in the trade's words",
        standard: (_, { title = "" }) => title,
      },
      { name: "audience", field: "audience", ask: "Who it is for, in one sentence" },
      { name: "notFor", ask: "Who should buy something else (several: separated by semicolons)", list: true },
      { name: "included", ask: "What it includes (separated by semicolons)", list: true },
      { name: "excluded", ask: "What it does not include (separated by semicolons)", list: true },
    ],
    data: ({ title, description, type, audience, notFor, included, excluded }, today) => ({
      title,
      description,
      serviceType: type,
      audience,
      notFor: list(notFor),
      included: list(included),
      excluded: list(excluded),
      steps: [{ title: "A first talk", text: "What happens first, and what the client needs for it." }],
      updatedAt: today,
    }),
    body: ({ title }) => `What a client gets with "${title}", in plain words.\n`,
  },
  term: {
    collection: "glossary",
    description: "a term of the glossary; articles link to it by themselves",
    named: "term",
    questions: [
      { name: "term", field: "term", ask: "The term, as it is written inside a sentence" },
      {
        name: "definition",
        field: "definition",
        ask: "What it means, in one or two plain sentences (40 to 400 characters)",
      },
    ],
    data: ({ term, definition }, today) => ({ term, definition, updatedAt: today }),
    body: () => "Why it matters to an office, with an example.\n",
  },
  fact: {
    collection: "facts",
    description: 'a figure with its source; <Fact id="…" /> prints it',
    named: "statement",
    questions: [
      { name: "statement", field: "statement", ask: "The fact as a whole sentence" },
      { name: "value", ask: "The figure" },
      { name: "unit", field: "unit", ask: "Its unit (USD/month, %, days, users)" },
      {
        name: "display",
        field: "display",
        ask: "The few words an article prints ('300 users')",
        standard: (_, { value = "", unit = "" }) => (unit === "%" ? `${value}%` : `${value} ${unit}`),
      },
      { name: "source", ask: "The title of the page that states it" },
      { name: "publisher", ask: "Who published it" },
      { name: "url", ask: "Its address (https://…)" },
      { name: "accessed", field: "reviewBy", ask: "The day you read it", standard: (today) => today },
    ],
    data: ({ statement, value = "", unit, display, source, publisher, url, accessed = "" }) => ({
      statement,
      value: /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value,
      unit,
      display,
      source: { title: source, publisher, url, accessed },
      reviewBy: nextYear(accessed),
    }),
  },
  person: {
    collection: "people",
    description: "somebody who writes here; only people who exist",
    named: "name",
    questions: [
      { name: "name", field: "name", ask: "The name, without titles" },
      { name: "role", field: "role", ask: "What they do in the company" },
      { name: "bio", field: "bio", ask: "Two to four sentences (50 to 800 characters)" },
    ],
    data: ({ name, role, bio }) => ({ name, role, bio }),
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds).filter((name): name is KindName => name in kinds);
