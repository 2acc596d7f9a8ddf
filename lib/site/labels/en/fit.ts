/** The fit questions of a comparison and what is said of the answers. The page and its script both write the result. */
import type { Formats } from "../../formats.ts";
import type { Parts } from "../parts.ts";

/** How clearly the points favor one option. */
type Closeness = "close" | "clear";

/** What a reader said of a group of rows. */
type Importance = "less" | "usual" | "more";

/** The first and the second option by name, with their points. */
interface Lead {
  winner: string;
  other: string;
  points: readonly [number, number];
  closeness: Closeness;
}

export const fit = (f: Formats) => {
  const how = ({ closeness }: Lead) => (closeness === "close" ? "narrowly" : "clearly");
  const sum = ({ points: [first, second] }: Lead) =>
    `${f.fixed(first, 1)} points against ${f.fixed(second, 1)}`;
  const sumFor = (lead: Lead) => `${sum(lead)} for ${lead.other}`;
  const tie = (names: readonly string[]) => `a tie between ${f.list(names)}`;
  const than = { less: "less to you than", usual: "as much to you as", more: "more to you than" };
  return {
    importance: {
      question: (group: string) => `How much does “${group}” matter to you?`,
      less: "Less than to others",
      usual: "As much as to others",
      more: "More than to others",
    },
    result: {
      nothing: "There is nothing to compare.",
      tie: (names: readonly string[], margin: number, isBefore: boolean) =>
        `${isBefore ? "Before any answer it" : "It"} is ${tie(names)}: a lead of ${f.fixed(margin, 2)} points is less than these scores can tell.`,
      before: (lead: Lead) =>
        `Before any answer, our scores point ${how(lead)} to ${lead.winner}: ${sumFor(lead)}.`,
      byAnswers: (lead: Lead) => `Your answers point ${how(lead)} to ${lead.winner}: ${sumFor(lead)}.`,
      byBoth: (lead: Lead) =>
        `Our scores and your answers point ${how(lead)} to ${lead.winner}: ${sumFor(lead)}.`,
      despite: (lead: Lead) =>
        `Your answers favor ${lead.other}, yet with our scores ${lead.winner} stays ${how(lead)} ahead: ${sum(lead)}.`,
      byScores: (lead: Lead) =>
        `Our scores point ${how(lead)} to ${lead.winner}, and your answers don’t change that: ${sumFor(lead)}.`,
      answered: (answered: number, asked: number) =>
        `${f.number(answered)} of ${f.number(asked)} questions answered`,
      empty: "Answer the first question to see which option your answers favor.",
      reason: (option: string, answer: string, because: string) => `For ${option}: “${answer}”. ${because}`,
      against: (answer: string, because: string) => `Against it: “${answer}”. ${because}`,
      /** A reason, and below a change: what the reader said of a group of rows. */
      weighed: (option: string, group: string, importance: Importance) =>
        `For ${option}: “${group}” matters ${than[importance]} to others.`,
      flipWeight: (group: string, importance: Importance, outcome: string | readonly string[]) =>
        `If “${group}” mattered ${than[importance]} to others, it would be ${typeof outcome === "string" ? outcome : tie(outcome)}.`,
      weighedAgainst: (group: string, importance: Importance) =>
        `Against it: “${group}” matters ${than[importance]} to others.`,
      firm: "No single changed answer would change this.",
      flip: (answer: string, question: string, outcome: string | readonly string[]) =>
        `Had you answered “${answer}” to “${question}”, it would be ${typeof outcome === "string" ? outcome : tie(outcome)}.`,
      points: (points: number) => `${f.fixed(points, 1)} points`,
    },
  };
};

/** The rest of the page, which its script leaves as it is. */
export const fitPage = (f: Formats) => ({
  title: (options: readonly string[]) => `${f.list(options, "disjunction")}: which fits you?`,
  description: (options: readonly string[]) =>
    `Answer a few questions and see whether ${f.list(options, "disjunction")} fits your business, how close it is, and what would change that.`,
  breadcrumb: (options: readonly string[]) => f.list(options, "disjunction"),
  standfirst: (question: string) => `${question} Answer what you can. Skipped questions don’t count.`,
  questions: "Questions",
  weights: "How much does each of these matter to you?",
  rows: (rows: readonly string[]) => `Rows of our table: ${rows.join("; ")}.`,
  result: "What your answers say",
  pointsTo: <Part>(option: Part): Parts<Part> => ["The sum points to ", option, "."],
  tie: "It is a tie: the sum is too close to tell.",
  withoutScript:
    "No script runs here, so the sum is worked out by the page’s style, and is exact. Which answers decided and what would change the result can only be listed by the script; which option each answer favors is shown below it.",
  reset: "Start again",
  counting: {
    title: "How the points are counted",
    text: "Each option begins with the average of its scores in our table, from 1 to 5, each row with its weight. What matters more or less to you doubles or halves the weight of those rows. What you say about your business adds or takes away up to two points. A lead of less than a fifth of a point is called a tie.",
  },
  table: <Part>(article: Part): Parts<Part> => ["The whole table is in ", article, "."],
  speaksFor: (option: string | undefined, because: string) =>
    `${option === undefined ? "Favors neither option." : `Favors ${option}.`} ${because}`,
});
