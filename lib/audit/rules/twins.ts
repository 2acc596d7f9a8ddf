/** Markdown twins: the same page as plain text says the same. */
import { onEachPage, type PageFault, type Rule, short } from "../rule.ts";
import type { BuiltPage } from "../site/built-page.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { wordsOf } from "../site/words.ts";

export const twinRules: Rule[] = [
  {
    id: "markdown-twin",
    invariant: 29,
    group: "Lists",
    severity: "error",
    title: "The Markdown twin of a page exists and says what the page says",
    specification: { name: "RFC 7763, text/markdown", url: "https://www.rfc-editor.org/rfc/rfc7763" },
    remedy:
      "The twin is made from the page's own source; a component without a Markdown form loses its words there.",
    check: onEachPage((page, site) => (page.indexable ? twinFaults(page, site) : [])),
  },
];

function twinFaults(page: BuiltPage, site: BuiltSite): PageFault[] {
  const link = page.headLinks.find(({ rel, type }) => rel === "alternate" && type === "text/markdown");
  if (!link) return ["the page names no Markdown twin"];
  const { pathname } = new URL(link.href, `${site.origin}${page.path}`);
  const text = site.file(pathname);
  if (text === undefined) return [`its Markdown twin ${pathname} does not exist`];
  const words = ` ${wordsOf(text)} `;
  const missing = page.blocks.filter((block) => !words.includes(` ${wordsOf(block)} `));
  return missing.map((block) => `its Markdown twin does not say '${short(block)}'`);
}
