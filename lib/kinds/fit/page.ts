import type { Document } from "../../content/documents.ts";
import type { Article, SiteContent } from "../../content/site-content.ts";
import { articleComparing } from "../../page/comparison-entries.ts";
import { comparisonDrawing } from "../../page/drawings.ts";
import { namesInTitle } from "../../page/names-in-title.ts";
import { type ResolvedComparison, type ResolvedOption, resolvedComparison } from "../../page/resolved.ts";
import { descriptionShown, shownWhole, titleShown } from "../../site/search-results.ts";
import type { PageBase } from "../page.ts";
import { breadcrumbsOf, imagesOf, linkTo, type PageLink, placeOf, stepTo, zonedDay } from "../parts.ts";

/** The fit questions of one comparison. */
export interface FitPage extends PageBase {
  kind: "fit";
  comparison: ResolvedComparison;
  options: ResolvedOption[];
  /** The article that shows the comparison, where there is one. */
  article?: Article;
}

type Comparison = Document<"comparisons">;

function optionsOf(siteContent: SiteContent, { data }: Comparison): string[] {
  return namesInTitle(
    data.options.map((id) => siteContent.get("options", id).data.name),
    data.title,
  );
}

/** The fit questions of a comparison, under the tools. */
export function fitPage(siteContent: SiteContent, comparison: Comparison): FitPage {
  const { path, ...place } = placeOf(siteContent, (routes) => routes.fit(comparison.id));
  const resolved = resolvedComparison(siteContent, comparison.id);
  const words = siteContent.labels.fitPage;
  const options = optionsOf(siteContent, comparison);
  const title = words.title(options);
  const article = articleComparing(siteContent, comparison.id);
  return {
    kind: "fit",
    path,
    ...place,
    title,
    searchTitle: shownWhole(titleShown, title, words.breadcrumb(options)),
    description: shownWhole(
      descriptionShown,
      words.description(options),
      words.standfirst(comparison.data.question),
    ),
    breadcrumbs: breadcrumbsOf(siteContent, [
      stepTo(siteContent, "tools"),
      { name: words.breadcrumb(options), path },
    ]),
    images: imagesOf(siteContent, path, title, ["16x9"]),
    updatedAt: zonedDay(siteContent, comparison.data.checkedAt),
    indexable: !siteContent.preview,
    ...(comparison.waiting && { waiting: comparison.waiting }),
    faq: [],
    comparison: resolved,
    options: resolved.options,
    ...(article && { article }),
  };
}

export function fitLink(siteContent: SiteContent, comparison: Comparison): PageLink {
  return {
    ...linkTo(
      siteContent,
      siteContent.routes.fit(comparison.id),
      siteContent.labels.fitPage.title(optionsOf(siteContent, comparison)),
      comparison.data.question,
    ),
    drawing: comparisonDrawing(articleComparing(siteContent, comparison.id), comparison),
  };
}
