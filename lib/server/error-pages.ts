/** The pages that nginx shows in place of its own bare refusals and failures, made of the site's 404 page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, serialize, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from "parse5";
import type { SiteContent } from "../content/site-content.ts";
import { writeDelivered } from "../delivery/write.ts";
import { places } from "../site/addresses.ts";
import { pagesElsewhere } from "../site/env.ts";
import { attribute, elements } from "../site/html-elements.ts";
import { linkToPages } from "./error-page.ts";

/** The file of each; its words are labels (`answers.errorPages`). */
const pages = [
  ["badRequest", places.badRequest.path],
  ["tooLarge", places.tooLarge.path],
  ["tooMany", places.tooMany.path],
  ["failed", places.failed.path],
] as const;

/** Writes `400.html`, `413.html`, `429.html` and `500.html` into the built site. */
export function writeErrorPages(out: string, { company, editions, labels }: SiteContent): void {
  const notFound = readFileSync(join(out, places.notFound.path), "utf8");
  const { pagesOrigin } = pagesElsewhere(process.env, company.url);
  for (const [name, path] of pages) {
    const { heading, text } = labels.answers.errorPages[name];
    const document = parse(notFound);
    linkToPages(document, pagesOrigin);
    for (const element of elements(document)) {
      if (element.tagName === "title") setText(element, heading);
      if (element.tagName === "main") keepHead(element, [path.slice(1, 4), heading, text]);
      const edition = editions.find(({ company }) => company.language === attribute(element, "lang"));
      if (element.tagName === "section" && edition)
        keepWords(element, edition.labels.answers.errorPages[name]);
    }
    writeDelivered(join(out, path), Buffer.from(serialize(document)));
  }
}

/** Of the page's content the heads alone, with other words in the three elements of its own: what is listed below belongs to a missing page. */
function keepHead(main: Tree.Element, words: readonly string[]): void {
  main.childNodes = main.childNodes.filter(({ nodeName }) => /^(?:header|section)$/.test(nodeName));
  const head = main.childNodes.find((child) => "tagName" in child && child.tagName === "header");
  if (!head || !("tagName" in head)) return;
  setTexts(
    elements(head).filter(({ tagName }) => /^(?:p|h1)$/.test(tagName)),
    words,
  );
}

/** The same in another language. */
function keepWords(section: Tree.Element, { heading, text }: { heading: string; text: string }): void {
  section.childNodes = section.childNodes.filter(({ nodeName }) => /^(?:h2|p)$/.test(nodeName));
  setTexts(
    section.childNodes.filter((child) => "tagName" in child),
    [heading, text],
  );
}

function setTexts(parts: readonly Tree.Element[], words: readonly string[]): void {
  for (const [index, text] of words.entries()) {
    const part = parts[index];
    if (part) setText(part, text);
  }
}

function setText(element: Tree.Element, text: string): void {
  element.childNodes = [];
  tree.insertText(element, text);
}
