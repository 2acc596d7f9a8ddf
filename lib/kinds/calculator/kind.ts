import { ids } from "../../schema-org/ids.ts";
import type { PageKind } from "../kind.ts";
import { appNode } from "./nodes.ts";
import { type CalculatorPage, calculatorPage } from "./page.ts";

export const calculatorKind: PageKind<CalculatorPage> = {
  *pages(content) {
    if (content.find("pages", "cost-calculator")) yield () => calculatorPage(content);
  },
  words: ["cost-calculator"],
  optional: true,
  webPageType: "WebPage",
  mainEntity: (page) => ids.app(page),
  nodes: (page, content) => [appNode(page, content)],
  search: () => "tool",
  llms: () => "tools",
};
