/** `llms.txt`: what the site is, and where each page stands as Markdown (https://llmstxt.org, version 2). */
import type { PhrasingContent } from "mdast";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import type { SiteContent } from "../content/site-content.ts";
import { type LlmsSection, llmsSections } from "../kinds/kind.ts";
import { kindOf } from "../kinds/kinds.ts";
import type { Page } from "../kinds/pages.ts";
import { pageName } from "../kinds/parts.ts";
import { absolute, routes } from "../site/addresses.ts";
import { type Block, heading, type Inline, link, list, paragraph } from "./markdown/nodes.ts";

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

const markdown = unified().use(remarkStringify, { bullet: "-" });

/** @param pages walked once; only a line of each is kept */
export function llmsTxt(pages: Iterable<Page>, siteContent: SiteContent): string {
  const { company } = siteContent;
  const entries = new Map<LlmsSection, PhrasingContent[][]>();
  for (const page of pages) {
    if (!page.indexable) continue;
    const section = kindOf(page).llms(page);
    const line: PhrasingContent[] = [
      link(absolute(company, routes.markdown(page.path)), page.title),
      { type: "text", value: `: ${page.description.replace(/\s+/g, " ")}` },
    ];
    const known = entries.get(section);
    if (known) known.push(line);
    else entries.set(section, [line]);
  }
  const children: Block[] = [
    heading(1, company.name),
    { type: "blockquote", children: [paragraph(company.description)] },
    paragraph(
      ...siteContent.labels.machine.llms.introduction<Inline>(
        link(absolute(company, routes.graph()), absolute(company, routes.graph())),
      ),
    ),
    ...llmsSections.flatMap((section): Block[] => {
      const items = entries.get(section);
      return items ? [heading(2, titleOf(section, siteContent)), list(items)] : [];
    }),
  ];
  return markdown.stringify({ type: "root", children });
}
