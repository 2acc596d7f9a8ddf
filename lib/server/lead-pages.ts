/**
 * The contact page as an answer to a submission: the built page with what the visitor typed, and what is wrong with
 * it, by the GOV.UK error-summary pattern. Text goes in through the parser's tree, so nothing typed can become markup.
 */
import {
  html,
  parse,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
  defaultTreeAdapter as tree,
} from "parse5";
import type { FormValues } from "../leads/http/read-submission.ts";
import type { FieldError } from "../leads/schema.ts";

type Element = Tree.Element;

/** @param page the built contact page */
export function formWithErrors(page: string, values: FormValues, errors: readonly FieldError[]): string {
  const document = parse(page);
  fill(document, values);
  const title = find(document, (element) => element.tagName === "title");
  if (title) prepend(title, text("Error: "));
  for (const { field, message } of errors) if (field) markField(document, `lead-${field}`, message);
  const links = errors.map(({ field, message }) => {
    const words = text(message);
    return make("li", {}, [field ? make("a", { href: `#lead-${field}` }, [words]) : words]);
  });
  summarise(document, "There is a problem", [make("ul", {}, links)]);
  return serialize(document);
}

/** The page for a time when nothing can be stored: the telephone number first, and the text kept for another try. */
export function formUnavailable(page: string, values: FormValues, telephone: string): string {
  const document = parse(page);
  fill(document, values);
  const advice = `Your message could not be stored just now, and nothing was sent. Please call ${telephone}, or try again in a few minutes: what you typed stands below.`;
  summarise(document, "We could not take your message", [make("p", {}, [text(advice)])]);
  return serialize(document);
}

function fill(document: Tree.Document, values: FormValues): void {
  for (const [name, value] of Object.entries(values)) {
    const control = find(document, (element) => attribute(element, "id") === `lead-${name}`);
    if (!control) continue;
    if (control.tagName === "textarea") prepend(control, text(value));
    else if (control.tagName === "select") {
      const option = find(control, (element) => attribute(element, "value") === value);
      if (option) set(option, "selected", "");
    } else if (attribute(control, "type") === "checkbox") {
      if (attribute(control, "value") === value) set(control, "checked", "");
    } else set(control, "value", value);
  }
}

function markField(document: Tree.Document, id: string, message: string): void {
  const control = find(document, (element) => attribute(element, "id") === id);
  if (!control?.parentNode) return;
  const described = attribute(control, "aria-describedby");
  set(control, "aria-invalid", "true");
  set(control, "aria-describedby", described ? `${id}-error ${described}` : `${id}-error`);
  tree.insertBefore(
    control.parentNode,
    make("p", { class: "field-error", id: `${id}-error` }, [text(message)]),
    control,
  );
}

function summarise(document: Tree.Document, heading: string, content: Tree.ChildNode[]): void {
  const form = find(document, (element) => attribute(element, "id") === "lead-form");
  if (!form?.parentNode) return;
  const summary = make(
    "div",
    { class: "error-summary", role: "alert", "aria-labelledby": "problem", tabindex: "-1" },
    [make("h2", { id: "problem" }, [text(heading)]), ...content],
  );
  tree.insertBefore(form.parentNode, summary, form);
}

function find(node: Tree.ParentNode, matches: (element: Element) => boolean): Element | undefined {
  for (const child of node.childNodes) {
    if (!("tagName" in child)) continue;
    const found = matches(child) ? child : find(child, matches);
    if (found) return found;
  }
  return undefined;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function set(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((candidate) => candidate.name !== name), { name, value }];
}

function text(value: string): Tree.TextNode {
  return tree.createTextNode(value);
}

function make(name: string, attributes: Record<string, string>, children: Tree.ChildNode[]): Element {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  const element = tree.createElement(name, html.NS.HTML, attrs);
  for (const child of children) tree.appendChild(element, child);
  return element;
}

function prepend(element: Element, child: Tree.ChildNode): void {
  const first = element.childNodes[0];
  if (first) tree.insertBefore(element, child, first);
  else tree.appendChild(element, child);
}
