/** `llms.txt`: what the site is, and the Markdown address of each page (https://llmstxt.org, version 2). */
import type { ElementContent } from "hast";
import type { SiteContent } from "../content/site-content.ts";
import { type LlmsSection, llmsSections } from "../kinds/kind.ts";
import { kindOf } from "../kinds/kinds.ts";
import type { Page } from "../kinds/pages.ts";
import { pageName } from "../kinds/parts.ts";
import { absolute, siteFiles } from "../site/addresses.ts";
import { element, inline, link, text } from "./markdown/elements.ts";
import { printMarkdown } from "./markdown/write.ts";

function titleOf(section: LlmsSection, siteContent: SiteContent): string {
  switch (section) {
    case "start":
      return siteContent.labels.machine.llms.start;
    case "company":
      return siteContent.labels.machine.llms.company;
    case "lists":
      return siteContent.labels.machine.llms.lists;
    default:
      return pageName(siteContent, section);
  }
}

/** @param pages walked once; only a line of each is kept */
export function llmsTxt(pages: Iterable<Page>, siteContent: SiteContent): string {
  const { company, labels } = siteContent;
  const entries = new Map<LlmsSection, ElementContent[]>();
  for (const page of pages) {
    if (!page.indexable) continue;
    const section = kindOf(page).llms(page, siteContent);
    const line = element("li", [
      link(absolute(company, siteFiles.markdown(page.path)), page.title),
      text(`: ${page.description}`),
    ]);
    const lines = entries.get(section);
    if (lines) lines.push(line);
    else entries.set(section, [line]);
  }
  const graph = absolute(company, siteContent.routes.graph());
  return printMarkdown([
    element("h1", [text(company.name)]),
    element("blockquote", [element("p", [text(company.description)])]),
    element("p", inline(labels.machine.llms.introduction<ElementContent>(link(graph, graph)))),
    ...llmsSections.flatMap((section) => {
      const lines = entries.get(section);
      return lines ? [element("h2", [text(titleOf(section, siteContent))]), element("ul", lines)] : [];
    }),
  ]);
}
