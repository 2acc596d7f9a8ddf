import { z } from "zod";
import { date, draft, type FieldMeta, key, list, listDrawing, reference, text } from "./fields.ts";
import { comparisonVariant, variants } from "./variant.ts";

/** The four questions a comparison can answer; `/compare/` groups by them. */
export const decisions = ["who", "billing", "protection", "platform"] as const;

const value = z.strictObject({
  score: z
    .int()
    .min(1)
    .max(5)
    .meta({ description: "1 (poor) to 5 (excellent), by docs/scoring.md; left out where 'cost' gives it." })
    .default(3),
  cost: z
    .string()
    .min(1)
    .meta({
      description: "What it costs, as a sum of prices and named amounts; the row's scores follow from it.",
      holds: "sum",
    } satisfies FieldMeta)
    .optional(),
  text: text("What the option offers here, in a few words.", { max: 220 }),
  fact: reference("facts", "The fact that proves it.").optional(),
});

const criterion = z.strictObject({
  id: key("A short name, unique in this comparison."),
  name: text("The row's heading.", { max: 60 }),
  question: text("What the reader wants to know here.", { max: 160 }),
  group: text("The heading this row belongs under, such as 'Money'.", { max: 40 }),
  weight: z.int().min(1).max(5).meta({
    description:
      "How much it matters to a typical reader, 1 (little) to 5 (most); docs/scoring.md describes that reader.",
  }),
  why: text("Why these scores and this weight, in a sentence or two.", { max: 260 }).optional(),
  values: z
    .record(z.string(), value)
    .meta({ description: "One entry for every option, under the option's file name." }),
});

const answer = z.strictObject({
  id: key("A short name, unique in this question."),
  label: text("The answer as the reader would give it.", { max: 100 }),
  favors: z.record(z.string(), z.number().min(-2).max(2)).meta({
    description: "For each option it speaks for or against: -2 (strongly against) to 2 (strongly for).",
    formerly: "favours",
  } satisfies FieldMeta),
  because: text("Why, in one sentence.", { max: 220 }),
});

const circumstance = z.strictObject({
  id: key("A short name, unique in this comparison."),
  question: text("A question about the reader's business.", { max: 160 }),
  answers: z.array(answer).min(2).meta({ description: "Two or more answers to choose from." }),
});

/** A comparison of `content/comparisons/`: one value gives table, verdict, graph, card and fit questions. */
export const comparisonSchema = z.strictObject({
  title: text("What is compared: 'Managed IT versus break/fix'.", { max: 90 }),
  question: text("What the reader asks.", { max: 160 }),
  decision: z
    .enum(decisions)
    .meta({ description: "Which decision it belongs to: who, billing, protection or platform." }),
  options: z
    .array(reference("options", "An option's file name."))
    .min(2)
    .max(5)
    .meta({ description: "Two to five options, in the order of the columns." }),
  drawing: listDrawing
    .meta({ description: "Its drawing in lists and on the home page; its article's where left out." })
    .optional(),
  criteria: z.array(criterion).min(3).meta({ description: "The rows of the table." }),
  circumstances: list(circumstance, "The fit questions, in addition to the criteria.").optional(),
  verdict: z.strictObject({
    summary: text("The answer in two or three sentences, for the first hundred words.", { max: 600 }),
    chooseWhen: z
      .record(z.string(), z.array(text("A circumstance.", { max: 220 })).min(1))
      .meta({ description: "For every option: when it is the right one." }),
  }),
  variants: variants(comparisonVariant),
  interest: z
    .strictObject({
      option: reference("options", "The option that earns the company more."),
      because: text("Why, in one sentence.", { max: 220 }),
    })
    .meta({ description: "Which option earns the company more; the page and /compare/ say so." })
    .optional(),
  readers: list(
    z.strictObject({
      name: text("Who reads: 'A firm of 8 that can wait two days'.", { max: 90 }),
      weights: z.record(z.string(), z.number().min(0).max(4)).meta({
        description: "By what each group's weights are multiplied; a group not named keeps its own.",
        keyedBy: "group",
      } satisfies FieldMeta),
    }),
    "Readers for whom the totals are shown, the one of the weights first.",
  ).optional(),
  methodology: text("How the scores were given and what they rest on.", { max: 2000 }),
  checkedAt: date("The day somebody last checked every row."),
  draft,
});

export type ComparisonData = z.infer<typeof comparisonSchema>;
