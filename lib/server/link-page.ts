/**
 * What a link in a mail leads to, made of the built page of its form: the same head and foot, a few words in place of the text, and of the
 * form the button alone. The page's style has rules for nothing else, under names that differ from page to page.
 */
import { parse, serialize, defaultTreeAdapter as tree } from "parse5";
import type { LinkPage } from "../leads/http/answers.ts";
import { attribute } from "../site/html-elements.ts";
import { keepFromSearch, linkToPages } from "./error-page.ts";
import type { FormPage } from "./lead-pages.ts";
import { type Element, find, make, set, text } from "./page-tree.ts";

/** @param built the page that shows the whole form */
export function linkPage(
  { page, pagesOrigin }: Pick<FormPage, "page" | "pagesOrigin">,
  { heading, text: words, button }: LinkPage,
): string {
  const document = parse(page);
  keepFromSearch(document);
  linkToPages(document, pagesOrigin);
  const title = find(document, ({ tagName }) => tagName === "title");
  if (title) setText(title, heading);
  const main = find(document, ({ tagName }) => tagName === "main");
  const form = main && find(main, (element) => attribute(element, "id") === "lead-form");
  const pressed = form && find(form, ({ tagName }) => tagName === "button");
  const headline = main && find(main, ({ tagName }) => tagName === "h1");
  if (!main || !form || !pressed || !headline) throw new Error("The page of the form has no form");
  setText(headline, heading);
  const head = headline.parentNode;
  for (const child of [...main.childNodes]) if (child !== head) tree.detachNode(child);
  if (head && "tagName" in head)
    for (const child of [...head.childNodes]) if (child !== headline) tree.detachNode(child);
  tree.appendChild(main, make("p", {}, [text(words)]));
  if (button) {
    setText(pressed, button.words);
    tree.appendChild(main, buttonAlone(form, pressed, button.action));
  }
  return serialize(document);
}

/** The form with nothing but its button. */
function buttonAlone(form: Element, button: Element, action: string): Element {
  tree.detachNode(button);
  for (const child of [...form.childNodes]) tree.detachNode(child);
  form.attrs = form.attrs.filter(({ name }) => ["class", "method"].includes(name));
  set(form, "action", action);
  tree.appendChild(form, make("p", {}, [button]));
  return form;
}

function setText(element: Element, words: string): void {
  element.childNodes = [];
  tree.insertText(element, words);
}
