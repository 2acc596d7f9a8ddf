/** Which facts a page prints, in the order in which a reader meets their notes. */
import type { Document } from "../content/documents.ts";
import type { SiteContent } from "../content/site-content.ts";
import type { ComponentUse } from "../mdx/outline.ts";
import { chosenPrices } from "./prices.ts";
import { factsOfComparison } from "./resolved.ts";

/** What a page shows in addition to its body. */
export interface ShownBeside {
  /** The article's own comparison. */
  comparison?: Document<"comparisons"> | undefined;
  /** The prices in the page's own table, after the body. */
  prices?: string[] | undefined;
  /** The facts that the page states itself, after the body. */
  facts?: string[] | undefined;
}

/** Facts of `<Fact/>`, of a comparison's values and of prices, then those that amounts rest on without a note of their own; each once. */
export function printedFacts(
  siteContent: SiteContent,
  { components, comparison, prices = [], facts = [] }: ShownBeside & { components: ComponentUse[] },
): Document<"facts">[] {
  const placed = components.some(({ name }) => name === "Comparison");
  const ids = [
    ...(comparison && !placed ? factsOfComparison(comparison) : []),
    ...components.flatMap(({ name, attributes: { id, of, fact, price } }): string[] => {
      if (name === "Fact") return id ? [id] : [];
      if (name === "Figure")
        return fact ? [fact] : price ? factsOfPrices([siteContent.get("prices", price)]) : [];
      if (name === "Prices") return factsOfPrices(chosenPrices(siteContent, of));
      if (name !== "Comparison") return [];
      const shown = of ? siteContent.get("comparisons", of) : comparison;
      return shown ? factsOfComparison(shown) : [];
    }),
    ...facts,
    ...factsOfPrices(prices.map((price) => siteContent.get("prices", price))),
    ...components.flatMap(({ name, attributes: { of = "" } }) =>
      name === "Amount" ? factsOfAmount(siteContent, of) : [],
    ),
  ];
  return [...new Set(ids)].map((id) => siteContent.get("facts", id));
}

/** An input of the cost model may name a fact that this site does not have. */
function factsOfAmount({ figures, find }: SiteContent, sum: string): string[] {
  return figures
    .restsOn(sum)
    .flatMap(({ collection, id }) => (collection === "facts" && find("facts", id) ? [id] : []));
}

function factsOfPrices(prices: Document<"prices">[]): string[] {
  return prices.flatMap(({ data }) => data.fact ?? []);
}
