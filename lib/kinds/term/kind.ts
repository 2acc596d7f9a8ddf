import { ids } from "../../schema-org/ids.ts";
import type { PageKind } from "../kind.ts";
import { termNode, termSetNode } from "./nodes.ts";
import { type TermPage, termPage } from "./page.ts";

export const termKind: PageKind<TermPage> = {
  *pages(content) {
    for (const term of content.all("glossary")) yield () => termPage(content, term);
  },
  documents: { collection: "glossary", path: (routes) => routes.term },
  webPageType: "WebPage",
  mainEntity: (page, content) => ids.term(content, page.term.id),
  nodes: (page, content) => [termNode(content, page.term), termSetNode(content, page.glossary)],
  search: () => "term",
  llms: () => "glossary",
};
