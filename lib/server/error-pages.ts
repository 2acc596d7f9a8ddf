/** The pages that nginx shows in place of its own bare refusals and failures, made of the site's 404 page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, serialize, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from "parse5";
import { writeDelivered } from "../delivery/write.ts";
import { places } from "../site/addresses.ts";
import { elements } from "../site/html-elements.ts";

const pages = [
  {
    path: places.badRequest.path,
    heading: "We could not read this request",
    text: "The address may be mistyped, or your browser sent more than this site accepts. Check the address, or delete the cookies your browser keeps for this site, and try again.",
  },
  {
    path: places.tooLarge.path,
    heading: "Your message is too long to send",
    text: "Nothing was sent. Go back, where your browser keeps what you typed, shorten it, and send it again.",
  },
  {
    path: places.tooMany.path,
    heading: "Too many requests at once",
    text: "More requests are coming from your network than this site answers at the same time. Wait a few seconds and try again.",
  },
  {
    path: places.failed.path,
    heading: "Something went wrong on our side",
    text: "This page could not be shown just now. Try again in a minute.",
  },
] as const;

/** Writes `400.html`, `413.html`, `429.html` and `500.html` into the built site. */
export function writeErrorPages(out: string): void {
  const notFound = readFileSync(join(out, places.notFound.path), "utf8");
  for (const { path, heading, text } of pages) {
    const document = parse(notFound);
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
