/** The kinds that comparisons are made of. */
import { optionColorNames } from "../../site/colors.ts";
import { type Kind, listOf } from "./kind.ts";
import { templateTexts } from "./template-texts.ts";

export const comparing = {
  comparison: {
    collection: "comparisons",
    description: "a comparison of two to five options; an article shows it",
    named: "title",
    questions: [
      { name: "title", field: "title", ask: "What is compared ('Managed IT versus break/fix')" },
      {
        name: "question",
        field: "question",
        ask: "What the reader asks",
        standard: (_, { title = "" }) => templateTexts.question(title),
      },
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
        standard: templateTexts.method,
      },
    ],
    data: ({ title, question, decision, options, methodology }, today) => {
      const columns = listOf(options);
      const every = <Value>(value: Value) => Object.fromEntries(columns.map((option) => [option, value]));
      const row = (id: string, name: string, asks: string, group: string) => ({
        id,
        name,
        question: asks,
        group,
        weight: 3,
        values: every({ score: 3, text: templateTexts.cell() }),
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
        verdict: { summary: templateTexts.verdict(), chooseWhen: every([templateTexts.circumstance()]) },
        methodology,
        checkedAt: today,
      };
    },
  },
  option: {
    collection: "options",
    description: "something that comparisons compare",
    named: "name",
    questions: [
      { name: "name", field: "name", ask: "Its name, as a column heading" },
      {
        name: "summary",
        field: "summary",
        ask: "What it is, in one or two sentences",
        standard: (_, { name = "" }) => templateTexts.option(name),
      },
      {
        name: "color",
        field: "color",
        ask: `Its color: ${optionColorNames.join(", ")}`,
        standard: () => optionColorNames[0] ?? "",
      },
      {
        name: "bestFor",
        ask: "Who does well with it (several: separated by semicolons)",
        list: true,
        standard: templateTexts.goodFor,
      },
      {
        name: "notFor",
        ask: "Who does not (several: separated by semicolons)",
        list: true,
        standard: templateTexts.notFor,
      },
    ],
    data: ({ name, summary, color, bestFor, notFor }) => ({
      name,
      summary,
      color,
      bestFor: listOf(bestFor),
      notFor: listOf(notFor),
    }),
  },
  fact: {
    collection: "facts",
    description: "a figure with its source, to be put into sentences",
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
      { name: "source", field: "source.title", ask: "The title of the page that states it" },
      { name: "publisher", field: "source.publisher", ask: "Who published it" },
      { name: "url", field: "source.url", ask: "The address of the page you read (https://…)" },
      {
        name: "readAt",
        ask: "Whose page that is: the publisher's own, or who reports it",
        standard: (_, { publisher = "" }) => publisher,
      },
      {
        name: "passage",
        ask: "The words you read on the publisher's own page, copied exactly",
        standard: (_, { value = "" }) => templateTexts.passage(value),
      },
      { name: "accessed", field: "source.accessed", ask: "The day you read it", standard: (today) => today },
    ],
    data: ({
      statement,
      value = "",
      unit,
      display,
      source,
      publisher,
      url,
      readAt = publisher,
      passage,
      accessed = "",
    }) => ({
      statement,
      value: /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value,
      unit,
      display,
      source:
        readAt === publisher
          ? { title: source, publisher, url, accessed, passage }
          : { title: source, publisher, via: { name: readAt, url, read: accessed } },
      reviewBy: nextYear(accessed),
    }),
  },
} as const satisfies Record<string, Kind>;

const nextYear = (today: string): string =>
  `${Number(today.slice(0, 4)) + 1}${today.slice(4, 10).replace("-02-29", "-02-28")}`;
