/**
 * The components an author may use in MDX: the only list there is. The content check refuses other names and wrong
 * props with it, `components/mdx` must have a React component for each name, and the docs are written from it.
 */
import { z } from "zod";
import { amountUnits, priceParts } from "../amounts/print.ts";
import { drawing, key, reference } from "../content/schema/fields.ts";
import { ASSUMPTIONS, INPUT_KEYS, type InputKey } from "../costs/assumptions.ts";
import { MODEL_IDS, MODEL_SLUGS } from "../costs/models.ts";
import { recordOf } from "../costs/record.ts";
import { authorLabels } from "../site/labels.ts";
import { blocks } from "./blocks.ts";
import { type ComponentDefinition, photograph, references } from "./definition.ts";
import { proofBlocks } from "./proof-blocks.ts";

/** An input of the cost model as an author writes it: plain digits within the input's bounds. */
const costInput = (key: InputKey) => {
  const { min, max } = ASSUMPTIONS[key];
  return z
    .string()
    .refine((text) => /^-?\d+(?:\.\d+)?$/.test(text) && Number(text) >= min && Number(text) <= max);
};
const costMeaning = (key: InputKey) => {
  const { unit, min, max } = ASSUMPTIONS[key];
  const { names, units } = authorLabels.costInputs;
  return {
    description: `${names[key]}: a number from ${min} to ${max} (${units[unit].name}), without separators.`,
  };
};
const costModel = MODEL_IDS.map((model) => MODEL_SLUGS[model]).join("|");

export const components = {
  Callout: {
    description: "A short remark set apart from the text.",
    props: z.strictObject({
      kind: z
        .enum(["note", "tip", "warning", "example"])
        .default("note")
        .meta({ description: "note, tip, warning or example." }),
      title: z.string().min(1).max(80).optional().meta({ description: "Its heading." }),
    }),
    children: "blocks",
    example: '<Callout kind="tip" title="Ask for this">\n\nA sentence or two.\n\n</Callout>',
  },
  Illustration: {
    description: "A drawing from content/images, set into the page with its caption.",
    props: drawing,
    children: "none",
    example: '<Illustration src="plumber-and-gardener.svg" alt="…" caption="…" />',
  },
  Photo: {
    description: "A picture from content/images with its caption.",
    props: z.strictObject({
      src: photograph("A picture in content/images/."),
      alt: z.string().min(1).max(300).meta({ description: "What it shows, for somebody who cannot see it." }),
      caption: z.string().min(1).max(300).optional().meta({ description: "The line below it." }),
      credit: z.string().min(1).max(120).optional().meta({ description: "Who made it." }),
    }),
    children: "none",
    example: '<Photo src="rack.jpg" alt="…" caption="…" />',
  },
  SideBySide: {
    description: "Two to four things beside each other, like the pages of a ledger; holds <Side> parts.",
    props: z.strictObject({}),
    children: "blocks",
    example:
      '<SideBySide>\n<Side option="break-fix">\n\nText.\n\n</Side>\n<Side option="managed-it">\n\nText.\n\n</Side>\n</SideBySide>',
  },
  Side: {
    description: "One part of a <SideBySide>, in its option's color.",
    props: z.strictObject({
      option: reference(
        "options",
        "The option's file name, which gives the color and the heading.",
      ).optional(),
      title: z
        .string()
        .min(1)
        .max(80)
        .optional()
        .meta({ description: "A heading other than the option's name." }),
    }),
    children: "blocks",
    example: '<Side option="managed-it" title="The gardener">\n\nText.\n\n</Side>',
  },
  Steps: {
    description: "A numbered list with space between the steps; holds one numbered list.",
    props: z.strictObject({}),
    children: "blocks",
    example: "<Steps>\n\n1. First.\n2. Second.\n\n</Steps>",
  },
  Verdict: {
    description:
      "A comparison's answer in a few sentences; the article's own comparison where 'of' is left out.",
    props: z.strictObject({ of: reference("comparisons", "A comparison's file name.").optional() }),
    children: "none",
    example: "<Verdict />",
  },
  Comparison: {
    description: "A comparison's table; the article's own comparison where 'of' is left out.",
    props: z.strictObject({ of: reference("comparisons", "A comparison's file name.").optional() }),
    children: "none",
    example: "<Comparison />",
  },
  ChooseWhen: {
    description:
      "'Choose this when', one list an option; the article's own comparison where 'of' is left out.",
    props: z.strictObject({ of: reference("comparisons", "A comparison's file name.").optional() }),
    children: "none",
    example: "<ChooseWhen />",
  },
  ProsCons: {
    description:
      "Who each option serves well and whom not; the article's own comparison where 'of' is left out.",
    props: z.strictObject({ of: reference("comparisons", "A comparison's file name.").optional() }),
    children: "none",
    example: "<ProsCons />",
  },
  Raci: {
    description: "Who does what, from content/responsibilities.",
    props: z.strictObject({ of: reference("responsibilities", "A file name in content/responsibilities.") }),
    children: "none",
    example: '<Raci of="co-managed" />',
  },
  ServiceLevels: {
    description: "Response times, from content/service-levels.",
    props: z.strictObject({ of: reference("service-levels", "A file name in content/service-levels.") }),
    children: "none",
    example: '<ServiceLevels of="standard" />',
  },
  Prices: {
    description: "Prices, from content/prices, as a table with their basis.",
    props: z.strictObject({
      of: references("prices").optional(),
    }),
    children: "none",
    example: '<Prices of="managed-per-user on-demand-hour" />',
  },
  Safeguards: {
    description: "How you guard your clients' keys, and what you do not have, from content/trust.yaml.",
    props: z.strictObject({}),
    children: "none",
    once: true,
    example: "<Safeguards />",
  },
  ProviderAnswers: {
    description:
      "Your answers to what the site's articles tell buyers to ask a provider, from content/trust.yaml.",
    props: z.strictObject({}),
    children: "none",
    once: true,
    example: "<ProviderAnswers />",
  },
  StoredData: {
    description:
      "What the site keeps of whoever sends a form: fields, purpose, readers, days and consent, from content/forms and content/company.yaml.",
    props: z.strictObject({}),
    children: "none",
    once: true,
    example: "<StoredData />",
  },
  CostExample: {
    description:
      "A year of IT for so many people, worked out by the site's cost model: sentences, chart and table, with a link to the calculator.",
    props: z.strictObject({
      ...recordOf(INPUT_KEYS, (key) => costInput(key).optional().meta(costMeaning(key))),
      people: costInput("people").meta(costMeaning("people")),
      models: z
        .string()
        .regex(new RegExp(`^(?:${costModel})(?: (?:${costModel}))+$`))
        .optional()
        .meta({
          description: "Two or more of break-fix, managed, co-managed and in-house; all where left out.",
        }),
    }),
    children: "none",
    example: '<CostExample people="25" devices="30" models="break-fix managed" />',
  },
  Fact: {
    description: "A figure from content/facts, with a numbered note that leads to its source.",
    props: z.strictObject({ id: reference("facts", "The fact's file name.") }),
    children: "none",
    inline: true,
    example: '<Fact id="microsoft-365-business-user-limit" />',
  },
  Price: {
    description: "A price from content/prices inside a sentence, also in a field.",
    props: z.strictObject({
      // Looked up with the other figures: what is missing may be a fact or a named amount.
      of: key("The price's file name."),
      part: z.enum(priceParts).default("range").meta({
        description:
          "from or to (an end of the range), middle, or range, which is also printed where left out.",
      }),
    }),
    children: "none",
    inline: true,
    example: '<Price of="managed-per-user" part="middle" />',
  },
  Amount: {
    description: "An amount worked out from prices, facts and numbers inside a sentence, also in a field.",
    props: z.strictObject({
      of: z.string().min(1).meta({
        description:
          "The sum: numbers, names of prices, facts and named amounts of content/sums, + - * / and parentheses.",
      }),
      unit: z
        .enum(amountUnits)
        .optional()
        .meta({ description: `${amountUnits.join(", ")}; what the sum comes out as where left out.` }),
      to: z
        .string()
        .regex(/^\d+(?:\.\d+)?$/)
        .optional()
        .meta({ description: "The step it is rounded to: 1 for whole dollars, 100 for hundreds." }),
    }),
    children: "none",
    inline: true,
    example: '<Amount of="25 * managed-per-user * 12" to="100" />',
  },
  Quoted: {
    description:
      "A figure of somebody else that must not follow our prices, with the reason; also in a field.",
    props: z.strictObject({
      figure: z.string().min(1).max(60).meta({ description: "The figure as it is printed." }),
      reason: z
        .string()
        .min(10)
        .max(200)
        .meta({ description: "Why it is typed: whose figure it is, and as of when. Not printed." }),
    }),
    children: "none",
    inline: true,
    example: '<Quoted figure="$6" reason="Microsoft\'s list price until June 2026" />',
  },
  ...blocks,
  ...proofBlocks,
} as const satisfies Record<string, ComponentDefinition>;

export type ComponentName = keyof typeof components;

/** The props of a component, as an author writes them. */
export type PropsOf<Name extends ComponentName> = z.infer<(typeof components)[Name]["props"]>;

export const componentNames = Object.keys(components).filter(
  (name): name is ComponentName => name in components,
);
