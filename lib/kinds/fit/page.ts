import type { Document } from "../../content/documents.ts";
import type { Article, Library } from "../../content/library.ts";
import { absolute, routes } from "../../site/addresses.ts";
import type { PageBase } from "../page.ts";
import { breadcrumbsOf, imagesOf, linkTo, type PageLink, stepTo, zonedDay } from "../parts.ts";

/** The fit questions of one comparison. */
export interface FitPage extends PageBase {
  kind: "fit";
  comparison: Document<"comparisons">;
  options: Document<"options">[];
  /** The article that shows the comparison, where there is one. */
  article?: Article;
}

type Comparison = Document<"comparisons">;

/** The options of a comparison in a phrase: "Managed IT or Break/fix". */
function optionsOf(library: Library, { data }: Comparison): string {
  const names = data.options.map((id) => library.get("options", id).data.name);
  return new Intl.ListFormat("en-US", { type: "disjunction" }).format(names);
}

function titleOf(library: Library, comparison: Comparison): string {
  return `${optionsOf(library, comparison)}: which fits you?`;
}

function descriptionOf(library: Library, comparison: Comparison): string {
  return `Answer a few questions and see whether ${optionsOf(library, comparison)} fits your business, how close it is, and what would change that.`;
}

/** The fit questions of a comparison, under the tools. */
export function fitPage(library: Library, comparison: Comparison): FitPage {
  const path = routes.fit(comparison.id);
  const title = titleOf(library, comparison);
  const article = library.articles.find(({ data }) => data.comparison === comparison.id);
  return {
    kind: "fit",
    path,
    url: absolute(library.company, path),
    title,
    searchTitle: title,
    description: descriptionOf(library, comparison),
    breadcrumbs: breadcrumbsOf(library, [
      stepTo(library, "tools"),
      { name: optionsOf(library, comparison), path },
    ]),
    images: imagesOf(library, path, title, ["16x9"]),
    updatedAt: zonedDay(library, comparison.data.checkedAt),
    indexable: !library.preview,
    ...(comparison.data.draft && { waiting: { why: "draft" } }),
    faq: [],
    comparison,
    options: comparison.data.options.map((id) => library.get("options", id)),
    ...(article && { article }),
  };
}

export function fitLink(library: Library, comparison: Comparison): PageLink {
  return linkTo(library, routes.fit(comparison.id), titleOf(library, comparison), comparison.data.question);
}
