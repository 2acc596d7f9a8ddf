/** Blocks in words. */
import { toString as textOf } from "mdast-util-to-string";
import type { ComponentName } from "../../../mdx/registry.ts";
import { short } from "../../../shared/diagnostic.ts";
import type { Block } from "./blocks.ts";

/** One of them, and several, without article and number. */
export interface Noun {
  one: string;
  many: string;
}

const noun = (one: string, many = `${one}s`): Noun => ({ one, many });

const components = {
  Callout: noun("callout"),
  Illustration: noun("illustration"),
  Photo: noun("photo"),
  SideBySide: noun("side-by-side block"),
  Side: noun("side of a side-by-side block", "sides of side-by-side blocks"),
  Steps: noun("list of steps", "lists of steps"),
  Verdict: noun("verdict"),
  Comparison: noun("comparison table"),
  ChooseWhen: noun("list of when to choose what", "lists of when to choose what"),
  ProsCons: noun("list of pros and cons", "lists of pros and cons"),
  Raci: noun("table of responsibilities", "tables of responsibilities"),
  ServiceLevels: noun("table of service levels", "tables of service levels"),
  Prices: noun("price table"),
  Safeguards: noun("list of safeguards", "lists of safeguards"),
  ProviderAnswers: noun("list of your answers", "lists of your answers"),
  StoredData: noun("list of what is kept", "lists of what is kept"),
  CostExample: noun("cost example"),
  Fact: noun("fact"),
  Price: noun("price"),
  Amount: noun("amount"),
  Quoted: noun("quoted figure"),
  Hero: noun("hero"),
  Cards: noun("row of cards", "rows of cards"),
  Card: noun("card"),
  Figures: noun("row of figures", "rows of figures"),
  Figure: noun("figure"),
  Button: noun("button"),
  Ask: noun("form"),
  Map: noun("map"),
  Download: noun("download"),
  Video: noun("video"),
  Gallery: noun("gallery", "galleries"),
  Quote: noun("client quote"),
  CaseStudies: noun("list of case studies", "lists of case studies"),
  People: noun("list of people", "lists of people"),
  Logos: noun("row of logos", "rows of logos"),
} as const satisfies Record<ComponentName, Noun>;

const blocks = {
  paragraph: noun("paragraph"),
  heading: noun("heading"),
  list: noun("list"),
  quote: noun("quotation"),
  table: noun("table"),
  code: noun("block of code", "blocks of code"),
  rule: noun("dividing line"),
};
const footnote = noun("footnote");
const remark = noun("note to yourself", "notes to yourself");
const source = noun("block of source", "blocks of source");

const componentNouns: ReadonlyMap<string, Noun> = new Map(Object.entries(components));

export function nounOf({ kind, tag, node }: Block): Noun {
  if (kind === "component") return componentNouns.get(tag?.name ?? "") ?? source;
  if (kind !== "source") return blocks[kind];
  if (node.type === "footnoteDefinition") return footnote;
  return node.type === "mdxFlowExpression" ? remark : source;
}

/** `the paragraph 'Break/fix is …'` */
export function placeName(block: Block): string {
  const words = short(wordsOf(block).replace(/\s+/g, " ").trim(), 40);
  return `the ${nounOf(block).one}${words === "" ? "" : ` '${words}'`}`;
}

function wordsOf({ kind, tag, node, source: written }: Block): string {
  if (kind === "source") return written;
  const named = tag?.props.title ?? tag?.props.label ?? tag?.props.of ?? tag?.props.alt;
  return typeof named === "string" ? named : textOf(node);
}
