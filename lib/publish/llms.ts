/** `llms.txt`: what the site is, and where each page stands as Markdown (https://llmstxt.org, version 2). */
import type { PhrasingContent } from "mdast";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import type { Library } from "../content/library.ts";
import type { Page } from "../page/page.ts";
import { absolute, routes } from "../site/routes.ts";
import { type Block, heading, link, list, paragraph } from "./markdown/nodes.ts";

/** The sections in their order; a page is listed in one of them. */
const sections = [
  "Start here",
  "Comparisons",
  "Articles",
  "Services and prices",
  "Tools",
  "The company",
  "Glossary",
  "Lists",
] as const;
type Section = (typeof sections)[number];

function sectionOf(page: Page): Section {
  switch (page.kind) {
    case "home":
    case "compare":
      return "Start here";
    case "article":
      return page.article.data.comparison ? "Comparisons" : "Articles";
    case "service":
    case "services":
      return "Services and prices";
    case "term":
      return "Glossary";
    case "tools":
    case "calculator":
    case "fit":
      return "Tools";
    case "blog":
    case "category":
    case "glossary":
    case "search":
      return "Lists";
    case "about":
    case "contact":
    case "author":
      return "The company";
    case "plain":
      return page.path === routes.pricing() ? "Services and prices" : "The company";
  }
}

const markdown = unified().use(remarkStringify, { bullet: "-" });

/** @param pages walked once; only a line of each is kept */
export function llmsTxt(pages: Iterable<Page>, library: Library): string {
  const { company } = library;
  const entries = new Map<Section, PhrasingContent[][]>();
  for (const page of pages) {
    if (!page.indexable) continue;
    const section = sectionOf(page);
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
      "Every page of this site stands a second time as Markdown, at its own address with .md in place of the last slash. The links below lead there. The facts of all pages as one schema.org graph: ",
      link(absolute(company, routes.graph()), absolute(company, routes.graph())),
      ".",
    ),
    ...sections.flatMap((section): Block[] => {
      const items = entries.get(section);
      return items ? [heading(2, section), list(items)] : [];
    }),
  ];
  return markdown.stringify({ type: "root", children });
}
