import { ids } from "../../schema-org/ids.ts";
import { appNode } from "../calculator/nodes.ts";
import type { PageKind } from "../kind.ts";
import { optionNode } from "../option-node.ts";
import { type FitPage, fitPage } from "./page.ts";

export const fitKind: PageKind<FitPage> = {
  *pages(content) {
    for (const comparison of content.all("comparisons")) yield () => fitPage(content, comparison);
  },
  documents: { collection: "comparisons", path: (routes) => routes.fit },
  webPageType: "WebPage",
  mainEntity: (page) => ids.app(page),
  nodes: (page, content) => [
    appNode(page, content, page.options),
    ...page.options.map((option) => optionNode(content, option)),
  ],
  search: () => "tool",
  llms: () => "tools",
};
