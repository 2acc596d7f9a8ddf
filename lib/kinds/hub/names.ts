/** Documents of content/pages that give a list of other pages its words; the blog is a kind of its own. */
export const hubs = [
  "compare",
  "services",
  "glossary",
  "search",
  "tools",
  "industries",
  "case-studies",
  "team",
] as const;
export type Hub = (typeof hubs)[number];

/** A list that a site has only while there is something to list; the search is always there. */
export type OptionalHub = "blog" | Exclude<Hub, "search">;

export const optionalHubs: readonly OptionalHub[] = ["blog", ...hubs.filter((hub) => hub !== "search")];

export function isOptionalHub(id: string): id is OptionalHub {
  return optionalHubs.some((hub) => hub === id);
}

/**
 * The lists that a document is shown in, of those that a site may not have.
 *
 * @param comparison what the document has in the field of that name
 */
export function hubsOf({
  collection,
  id,
  comparison,
}: {
  collection: string;
  id: string;
  comparison: string | undefined;
}): OptionalHub[] {
  switch (collection) {
    case "articles":
      return comparison === undefined ? ["blog"] : ["blog", "compare"];
    case "services":
    case "glossary":
    case "industries":
    case "case-studies":
      return [collection];
    case "people":
      return ["team"];
    case "comparisons":
      return ["tools"];
    default:
      return collection === "pages" && id === "cost-calculator" ? ["tools"] : [];
  }
}
