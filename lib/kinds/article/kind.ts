import { variantsOf } from "../../page/variants.ts";
import { ids } from "../../schema-org/ids.ts";
import { referenceTo } from "../../schema-org/reference-node.ts";
import type { PageKind } from "../kind.ts";
import { optionNode } from "../option-node.ts";
import { personNode } from "../person/nodes.ts";
import { termNode } from "../term/nodes.ts";
import { articleNode, comparisonNode } from "./nodes.ts";
import { type ArticlePage, articlePage, comparisonOf } from "./page.ts";
import { changedWords } from "./variants.ts";

export const articleKind: PageKind<ArticlePage> = {
  *pages(content) {
    for (const article of content.articles) yield () => articlePage(content, article);
  },
  variants(content, { article }) {
    const own = { article, comparison: comparisonOf(content, article) };
    return variantsOf(content, article).map((variant) => ({
      changed: changedWords(content, own, variant),
      page: () => articlePage(content, article, variant),
    }));
  },
  documents: { collection: "articles", path: (routes) => routes.article },
  webPageType: "WebPage",
  mainEntity: (page) => ids.article(page),
  // schema.org knows reviewers of pages only, not of articles.
  reviewer: (page, content) => page.reviewer && ids.person(content, page.reviewer.id),
  nodes(page, content) {
    const comparison = comparisonNode(page, content);
    const people = [page.author, page.reviewer].flatMap((person) => (person ? [person] : []));
    return [
      articleNode(page, content),
      ...(comparison ? [comparison] : []),
      ...people.map((person) => referenceTo(personNode(content, person))),
      ...page.options.map((option) => optionNode(content, option)),
      ...page.terms.map((term) => referenceTo(termNode(content, term))),
    ];
  },
  search: (page) => (page.comparison ? "comparison" : "article"),
  llms: (page) => (page.comparison ? "compare" : "blog"),
};
