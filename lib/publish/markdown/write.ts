/** A page's words as text: its twin in Markdown, and the clean HTML that feeds carry. Both from the same tree. */
import type { Root } from "mdast";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkRehype from "remark-rehype";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { SiteContent } from "../../content/site-content.ts";
import type { Page } from "../../kinds/pages.ts";
import { readableDate } from "../../site/dates.ts";
import { byline } from "./article.ts";
import { type Block, heading, type Inline, link, paragraph } from "./nodes.ts";
import { pageContent } from "./page-content.ts";

const markdown = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: "-", rule: "-", emphasis: "_" });
const html = unified().use(remarkRehype).use(rehypeStringify);

/**
 * The page as Markdown (CommonMark with GFM's tables): what it says, without its menus and forms, every address whole.
 */
export function markdownOf(page: Page, siteContent: SiteContent): string {
  const content: Block[] = [
    heading(1, page.title),
    { type: "blockquote", children: [paragraph(leadOf(page))] },
    paragraph(...siteContent.labels.machine.textOf<Inline>(link(page.url, page.url))),
    ...datesOf(page, siteContent),
    ...pageContent(page, siteContent),
  ];
  return markdown.stringify(withWholeAddresses(content, page));
}

/** What the page says below its headline as HTML without classes, styles and scripts, every address whole. */
export function htmlOf(page: Page, siteContent: SiteContent): string {
  const tree = withWholeAddresses(pageContent(page, siteContent), page);
  visit(tree, "table", (node) => {
    node.align = null;
  });
  return html.stringify(html.runSync(tree));
}

/** The sentence that a page sets below its headline. */
function leadOf(page: Page): string {
  return page.standfirst ?? page.description;
}

function datesOf(page: Page, siteContent: SiteContent): Block[] {
  if (page.kind === "article") return [byline(page, siteContent)];
  if (!page.updatedAt) return [];
  return [
    paragraph(
      ...siteContent.labels.layout.updated(readableDate(page.updatedAt, siteContent.company.language)),
    ),
  ];
}

/** Twins and feeds are read away from the site, where a path leads nowhere. */
function withWholeAddresses(children: Block[], page: Page): Root {
  const tree: Root = { type: "root", children };
  visit(tree, ["link", "image", "definition"], (node) => {
    if ("url" in node && URL.canParse(node.url, page.url)) node.url = new URL(node.url, page.url).href;
  });
  return tree;
}
