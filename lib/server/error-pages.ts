/** The pages that nginx shows in place of its own bare refusals and failures, made of the site's 404 page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, serialize, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from "parse5";
import type { SiteContent } from "../content/site-content.ts";
import { writeDelivered } from "../delivery/write.ts";
import { places } from "../site/addresses.ts";
import { pagesElsewhere } from "../site/env.ts";
import { elements } from "../site/html-elements.ts";
import { linkToPages } from "./error-page.ts";

/** The file of each; its words are labels (`answers.errorPages`). */
const pages = [
  ["badRequest", places.badRequest.path],
  ["tooLarge", places.tooLarge.path],
  ["tooMany", places.tooMany.path],
  ["failed", places.failed.path],
] as const;

/** Writes `400.html`, `413.html`, `429.html` and `500.html` into the built site. */
export function writeErrorPages(out: string, { company, labels }: SiteContent): void {
  const notFound = readFileSync(join(out, places.notFound.path), "utf8");
  const { errorPages } = labels.answers;
  const { pagesOrigin } = pagesElsewhere(process.env, company.url);
  for (const [name, path] of pages) {
    const { heading, text } = errorPages[name];
    const document = parse(notFound);
    linkToPages(document, pagesOrigin);
    for (const element of elements(document)) {
      if (element.tagName === "title") setText(element, heading);
      if (element.tagName === "main") keepHead(element, [path.slice(1, 4), heading, text]);
    }
    writeDelivered(join(out, path), Buffer.from(serialize(document)));
  }
}

/** Of the page's content the head alone, with other words in its three elements: what is listed below it belongs to a missing page. */
function keepHead(main: Tree.Element, words: readonly string[]): void {
  main.childNodes = main.childNodes.filter(({ nodeName }) => nodeName === "header");
  const [, ...parts] = elements(main).filter(({ tagName }) => /^(?:header|p|h1)$/.test(tagName));
  for (const [index, text] of words.entries()) {
    const part = parts[index];
    if (part) setText(part, text);
  }
}

function setText(element: Tree.Element, text: string): void {
  element.childNodes = [];
  tree.insertText(element, text);
}
