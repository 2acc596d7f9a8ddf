/** Documents with those that they name, looked up once: what shows them asks the content for nothing. */
import type { Document } from "../content/documents.ts";
import type { SiteContent } from "../content/site-content.ts";

export interface ResolvedOption extends Document<"options"> {
  /** The service or the term that it is. */
  service?: Document<"services">;
  term?: Document<"glossary">;
  /** The ids of both, also where this language does not have their pages. */
  means: Pick<Document<"options">["data"], "service" | "term">;
}

export interface ResolvedComparison extends Document<"comparisons"> {
  /** What it compares, in the order of the columns. */
  options: ResolvedOption[];
  /** The facts that its values rest on, by id. */
  facts: ReadonlyMap<string, Document<"facts">>;
}

/** @throws ContentError where there is no such comparison */
export function resolvedComparison(siteContent: SiteContent, id: string): ResolvedComparison {
  const comparison = siteContent.get("comparisons", id);
  return {
    ...comparison,
    options: comparison.data.options.map((option) => resolvedOption(siteContent, option)),
    facts: new Map(factsOfComparison(comparison).map((fact) => [fact, siteContent.get("facts", fact)])),
  };
}

/** The ids of the facts that a comparison's values rest on, in the order of its rows and columns. */
export function factsOfComparison({ data }: Document<"comparisons">): string[] {
  return data.criteria.flatMap(({ values }) => data.options.flatMap((option) => values[option]?.fact ?? []));
}

/** @throws ContentError where there is no such option */
export function resolvedOption(siteContent: SiteContent, id: string): ResolvedOption {
  const option = siteContent.get("options", id);
  const { service, term } = option.data;
  return {
    ...option,
    means: siteContent.editions[0].get("options", id).data,
    ...(service && { service: siteContent.get("services", service) }),
    ...(term && { term: siteContent.get("glossary", term) }),
  };
}

/** The name of one of a comparison's options. */
export function optionName({ options }: Pick<ResolvedComparison, "options">, id: string): string {
  return options.find((option) => option.id === id)?.data.name ?? id;
}

/** Whether a comparison says what its scores rest on: for which readers, in whose interest, or why a row has its own. */
export function explainsScores({ data }: Pick<ResolvedComparison, "data">): boolean {
  const { criteria, interest, readers = [] } = data;
  return interest !== undefined || readers.length > 0 || criteria.some(({ why }) => why !== undefined);
}

export interface ResolvedPrice extends Document<"prices"> {
  /** The fact that it rests on. */
  fact?: Document<"facts">;
}

/** @throws ContentError where there is no such price */
export function resolvedPrice(siteContent: SiteContent, id: string): ResolvedPrice {
  const price = siteContent.get("prices", id);
  return { ...price, ...(price.data.fact && { fact: siteContent.get("facts", price.data.fact) }) };
}
