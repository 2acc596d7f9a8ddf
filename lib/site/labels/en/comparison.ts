/** What comparisons, their tables and the tables of services say. */
import type { Formats } from "../../formats.ts";
import type { Parts } from "../parts.ts";

const decisions = {
  who: "Who should look after our IT?",
  billing: "How should we pay for it?",
  protection: "How do we protect the business?",
  platform: "What should we run on?",
};

/** A row of a comparison with its weight, each option's score, and why they are what they are. */
interface ScoredRow<Part> {
  name: Part;
  weight: number;
  scores: readonly { option: string; score: number }[];
  why: string;
}

export const comparison = (f: Formats) => ({
  /** The questions that comparisons are grouped by. */
  decisions,
  /** A score of 1 to 5, in this order. */
  ratings: ["Poor", "Weak", "Fair", "Good", "Excellent"] as [string, string, string, string, string],
  ratingWithScore: (rating: string, score: number) => `${rating} (${f.number(score)} of 5).`,
  responsible: { you: "Your team", us: "We do", shared: "Together" },
  chooseWhen: (option: string) => `Choose ${option} when`,
  answerQuestions: <Part>(count: number, link: (words: string) => Part): Parts<Part> => [
    "Not sure? ",
    link(`Answer ${f.plural(count, { one: "one question", other: `${f.number(count)} questions` })}`),
    " to see which fits, why, and what would change the result.",
  ],
  whichFits: "Which fits you?",
  whichFitsOf: (title: string) => `Which fits you? ${title}`,
  goodFit: "Good fit for",
  badFit: "Not a good fit for",
  rowByRow: <Part>(title: Part, checked: string): Parts<Part> => [
    title,
    `, row by row. Checked ${checked}. Five marks are the best for you; one is the worst.`,
  ],
  criterion: "What matters",
  /** Above who leads in each topic. */
  scoreBox: "Who leads, topic by topic",
  /** Above what each option's scores come to. */
  totals: "Overall score",
  outOfFive: (points: number) => `${f.fixed(points, 1)} of 5`,
  wholeAnswer: "The whole answer",
  wholeAnswerOf: (title: string) => `The whole answer: ${title}`,
  even: "About even",
  /** Who leads a group of rows, with how far. @param leaders one name or several, as a list is written */
  ahead: <Part>(leaders: Parts<Part>, count: number, isClose: boolean): Parts<Part> => [
    ...leaders,
    count === 1 && isClose ? " just ahead" : " ahead",
  ],
  filter: {
    groups: "What matters to you?",
    rows: "Collapse rows",
    onlyDifferences: "Only differences",
    evenRows: (even: number, rows: number) =>
      `(${f.number(even)} of ${f.number(rows)} rows ${f.plural(even, { one: "is", other: "are" })} even)`,
    /** @param count how many, which the stylesheet counts */
    collapsed: <Part>(count: Part, rows: number): Parts<Part> => [
      count,
      ` of ${f.number(rows)} rows collapsed to their ratings. Searching in the page still finds every word.`,
    ],
  },
  finder: {
    decision: "What do you need to decide?",
    /** @param count how many, which the stylesheet counts */
    shown: <Part>(count: Part, all: number, link: (words: string) => Part): Parts<Part> => [
      count,
      ` of ${f.number(all)} comparisons shown. `,
      link("Show all"),
    ],
  },
  scoring: {
    /** For whom the table's weights are. */
    weightsOf: (reader: string) =>
      `The weights in our table are for this reader: ${reader}. Rows with a cost are worked out, not scored by hand: the cheapest gets 5, and what costs more than 2.4 times as much gets 1.`,
    /** Above the table of totals. */
    totals: "The totals for each reader",
    totalsName: (title: string) => `Totals for each reader: ${title}`,
    reader: "Reader",
    result: "Result",
    points: (points: number) => f.fixed(points, 2),
    leads: (option: string, isClose: boolean) => `${option} leads${isClose ? " narrowly" : ""}`,
    tie: "A tie",
    interest: (option: string, because: string) => `What earns us more: ${option}. ${because}`,
    rows: "Where the scores come from",
    row: <Part>({ name, weight, scores, why }: ScoredRow<Part>): Parts<Part> => [
      name,
      `, weight ${f.number(weight)}: ${scores.map(({ option, score }) => `${option} ${f.number(score)}`).join(", ")}. ${why}`,
    ],
  },
  interests: {
    title: "How often our own interest wins",
    summary: (leads: number, ties: number, all: number) =>
      `In ${f.number(leads)} of ${f.number(all)} comparisons the option that earns us more has the higher total; in ${f.number(ties)} it is a tie, and in ${f.number(all - leads - ties)} another option leads. Rows with prices are worked out from them, not scored by hand, and the page of each comparison's questions says why its rows have their scores and weights.`,
    tableName: "Comparisons with the option that earns us more and the one that leads",
    columns: ["Comparison", "Earns us more", "Leads the total", "Our interest leads"] as [
      string,
      string,
      string,
      string,
    ],
    yes: "Yes",
    no: "No",
    tie: "Tie",
  },
  task: "Task",
  serviceLevels: ["Severity", "We respond within", "We update you", "Hours"] as [
    string,
    string,
    string,
    string,
  ],
  priceColumns: ["What you buy", "Price", "What affects it"] as [string, string, string],
  pricesOf: (names: string) => `Prices: ${names}`,
  priceCaption: (company: string, isSample: boolean) =>
    isSample
      ? `Prices of ${company}, samples that came with this program: replace them with your own`
      : `Prices of ${company}`,
});
