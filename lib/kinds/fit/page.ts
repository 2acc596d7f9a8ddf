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

function optionsOf(library: Library, { data }: Comparison): string[] {
  return data.options.map((id) => library.get("options", id).data.name);
}

/** The fit questions of a comparison, under the tools. */
export function fitPage(library: Library, comparison: Comparison): FitPage {
  const path = routes.fit(comparison.id);
  const words = library.labels.fitPage;
  const options = optionsOf(library, comparison);
  const title = words.title(options);
  const article = library.articles.find(({ data }) => data.comparison === comparison.id);
  return {
    kind: "fit",
    path,
    url: absolute(library.company, path),
    title,
    searchTitle: title,
    description: words.description(options),
    breadcrumbs: breadcrumbsOf(library, [
      stepTo(library, "tools"),
      { name: words.breadcrumb(options), path },
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
  return linkTo(
    library,
    routes.fit(comparison.id),
    library.labels.fitPage.title(optionsOf(library, comparison)),
    comparison.data.question,
  );
}
