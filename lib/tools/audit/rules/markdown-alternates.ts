/** Markdown alternates: the same page as plain text says the same. */

import { short } from "../../../shared/diagnostic.ts";
import { siteFiles } from "../../../site/addresses.ts";
import { onEachPage, type PageFault, type Rule } from "../rule.ts";
import type { BuiltPage } from "../site/built-page.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { ofType } from "../site/graph.ts";
import { wordsOf } from "../site/words.ts";

export const markdownAlternateRules: Rule[] = [
  {
    id: "markdown-alternate",
    invariant: 29,
    group: "Lists",
    severity: "error",
    title: "The Markdown alternate of a page exists and says what the page says",
    specification: { name: "RFC 7763, text/markdown", url: "https://www.rfc-editor.org/rfc/rfc7763" },
    remedy:
      "It is made from the page's main part: a form in lib/publish/markdown/forms.ts leaves these words out.",
    check: onEachPage((page, site) => (page.indexable ? markdownAlternateFaults(page, site) : [])),
  },
];

function markdownAlternateFaults(page: BuiltPage, site: BuiltSite): PageFault[] {
  const link = page.headLinks.find(({ rel, type }) => rel === "alternate" && type === "text/markdown");
  if (!link) return ["the page names no Markdown alternate"];
  const { pathname } = new URL(link.href, `${site.origin}${page.path}`);
  // A reader who is shown a variant gets its Markdown at the address of the page's.
  const text = site.file(page.builtAt === undefined ? pathname : siteFiles.markdown(page.builtAt));
  if (text === undefined) return [`its Markdown alternate ${pathname} does not exist`];
  const letters = lettersOf(text);
  // The Markdown of a tool gives worked answers in place of its fields.
  const passages = ofType(page, "WebApplication").length > 0 ? [] : page.passages.filter(isSentence);
  const missing = [...page.headlines, ...passages].filter((passage) => !letters.includes(lettersOf(passage)));
  return missing.map((passage) => `its Markdown alternate does not say '${short(passage)}'`);
}

/** Long enough to say something; a label, a note's number or a single word may have another form in a table of text. */
function isSentence(passage: string): boolean {
  return wordsOf(passage).split(" ").length >= 4;
}

/** Letters and digits alone: where one word ends is up to the style sheet on one side and to Markdown on the other. */
function lettersOf(text: string): string {
  return wordsOf(text).replaceAll(" ", "");
}
