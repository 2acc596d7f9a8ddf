import type { Document } from "../content/documents.ts";
import type { Library } from "../content/library.ts";
import { absolute, routes } from "../site/addresses.ts";
import { zoned } from "../site/dates.ts";
import type { FitPage, PageLink } from "./page.ts";
import { breadcrumbsOf, imagesOf, stepTo } from "./parts.ts";

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
    updatedAt: zoned(comparison.data.checkedAt, library.company.timeZone),
    indexable: !library.preview,
    ...(comparison.data.draft && { waiting: { why: "draft" } }),
    faq: [],
    comparison,
    ...(article && { article }),
  };
}

export function fitLink(library: Library, comparison: Comparison): PageLink {
  const path = routes.fit(comparison.id);
  return {
    path,
    url: absolute(library.company, path),
    title: titleOf(library, comparison),
    description: comparison.data.question,
  };
}
