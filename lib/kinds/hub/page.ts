import type { Document } from "../../content/documents.ts";
import type { Library } from "../../content/library.ts";
import { decisions } from "../../content/schema/comparison.ts";
import { routes } from "../../site/addresses.ts";
import { articleLink, comparisonArticles } from "../article/page.ts";
import { calculatorLink } from "../calculator/page.ts";
import { fitLink } from "../fit/page.ts";
import type { PageBase, PageBody } from "../page.ts";
import { bodyOf, type PageLink, worded } from "../parts.ts";
import { plainDocuments, plainLink } from "../plain/page.ts";
import { serviceLink, servicesInOrder } from "../service/page.ts";
import { termLink, termsInOrder } from "../term/page.ts";
import type { Hub } from "./names.ts";

/** A list of other pages. */
export interface HubPage<Name extends Hub = Hub> extends PageBase {
  kind: Name;
  document: Document<"pages">;
  body: () => PageBody;
  entries: PageLink[];
}

export function hubPage<Name extends Hub>(library: Library, hub: Name): HubPage<Name> {
  const document = library.get("pages", hub);
  return {
    ...worded(library, document, routes[hub]()),
    kind: hub,
    document,
    body: bodyOf(library, document),
    entries: entriesOf(library, hub),
  };
}

function entriesOf(library: Library, hub: Hub): PageLink[] {
  switch (hub) {
    case "services":
      return servicesInOrder(library).map((service) => serviceLink(library, service));
    case "glossary":
      return termsInOrder(library).map((term) => termLink(library, term));
    case "compare":
      return comparisonsByDecision(library).flatMap(({ members }) =>
        members.map(({ article, comparison }) => ({
          ...articleLink(library, article),
          title: comparison.data.question,
        })),
      );
    case "tools":
      return [calculatorLink(library), ...library.all("comparisons").map((each) => fitLink(library, each))];
    case "search":
      return [
        ...library.articles.map((article) => articleLink(library, article)),
        ...servicesInOrder(library).map((service) => serviceLink(library, service)),
        ...termsInOrder(library).map((term) => termLink(library, term)),
        ...plainDocuments(library).map((document) => plainLink(library, document)),
      ].sort((a, b) => a.title.localeCompare(b.title, library.company.language));
  }
}

/** Articles with their comparisons under the decision they serve, in the order of the page that lists them. */
export function comparisonsByDecision(library: Library) {
  const all = comparisonArticles(library).flatMap((article) =>
    article.data.comparison
      ? [{ article, comparison: library.get("comparisons", article.data.comparison) }]
      : [],
  );
  return decisions.map((decision) => ({
    decision,
    members: all.filter(({ comparison }) => comparison.data.decision === decision),
  }));
}
