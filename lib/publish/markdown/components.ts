/** Each component that authors may use, as Markdown. A component without an entry here is a type error. */
import type { PhrasingContent } from "mdast";
import { ContentError, type Document } from "../../content/documents.ts";
import { imageName } from "../../content/schema/fields.ts";
import type { ComponentName } from "../../mdx/registry.ts";
import { absolute, routes } from "../../site/addresses.ts";
import { type Context, chooseWhen, comparisonTable, note, prosCons, verdict } from "./comparison.ts";
import { type Block, inline, paragraph, spaced, strong } from "./nodes.ts";
import { prices, responsibilities, serviceLevels } from "./tables.ts";
import { workedCosts } from "./tools.ts";

/** A tag as an author wrote it, with what stands between its two halves. */
export interface Use {
  attributes: Record<string, string>;
  children: Block[];
}

type Form =
  | { block: (use: Use, context: Context) => Block[] }
  | { inline: (use: Use, context: Context) => PhrasingContent[] };

export const componentForms = {
  Callout: {
    block: ({ attributes: { kind, title }, children }, { siteContent }) => {
      const { callouts } = siteContent.labels.article;
      const [, word] = Object.entries(callouts).find(([name]) => name === kind) ?? ["", callouts.note];
      return [{ type: "blockquote", children: [paragraph(strong(title ?? word)), ...children] }];
    },
  },
  Illustration: { block: picture },
  Photo: { block: picture },
  SideBySide: { block: ({ children }) => children },
  Side: {
    block: ({ attributes: { option, title }, children }, { siteContent }) => {
      const heading = title ?? (option ? siteContent.get("options", option).data.name : undefined);
      return [...(heading ? [paragraph(strong(heading))] : []), ...children];
    },
  },
  Steps: { block: ({ children }) => children },
  Verdict: { block: (use, context) => verdict(context.siteContent, comparisonOf(use, context)) },
  Comparison: { block: (use, context) => comparisonTable(context, comparisonOf(use, context)) },
  ChooseWhen: { block: (use, context) => chooseWhen(context, comparisonOf(use, context)) },
  ProsCons: { block: (use, context) => prosCons(context, comparisonOf(use, context)) },
  Raci: {
    block: ({ attributes: { of = "" } }, { siteContent }) =>
      responsibilities(siteContent, siteContent.get("responsibilities", of)),
  },
  ServiceLevels: {
    block: ({ attributes: { of = "" } }, { siteContent }) =>
      serviceLevels(siteContent, siteContent.get("service-levels", of)),
  },
  Prices: {
    block: ({ attributes: { of } }, context) => {
      const names = of?.split(/[\s,]+/).filter(Boolean);
      const { siteContent } = context;
      return prices(context, names?.map((id) => siteContent.get("prices", id)) ?? siteContent.all("prices"));
    },
  },
  CostExample: { block: ({ attributes }, { siteContent }) => workedCosts(attributes, siteContent) },
  Fact: {
    inline: ({ attributes: { id = "" } }, context) => {
      const { display, source } = context.siteContent.get("facts", id).data;
      return inline(spaced(display, note(context, source)));
    },
  },
} satisfies Record<ComponentName, Form>;

/** The same table, seen so that a name gives either form. */
export const formOf: (name: ComponentName) => Form = (name) => componentForms[name];

function picture(
  { attributes: { src = "", alt = "", caption, credit } }: Use,
  { siteContent }: Context,
): Block[] {
  const url = absolute(siteContent.company, routes.image(imageName(src)));
  const words = spaced(caption, credit && `(${credit})`);
  return [
    paragraph({ type: "image", url, alt }),
    ...(words.length > 0 ? [paragraph({ type: "emphasis", children: inline(words) })] : []),
  ];
}

function comparisonOf({ attributes: { of } }: Use, { page, siteContent }: Context): Document<"comparisons"> {
  const id = of ?? (page.kind === "article" ? page.comparison?.id : undefined);
  if (id) return siteContent.get("comparisons", id);
  throw new ContentError(
    `${page.path}: a comparison component names none. Give the article 'comparison: …' in its frontmatter, or write of="…".`,
  );
}
