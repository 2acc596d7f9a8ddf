/**
 * A form's page as an answer to a submission: the built page with what the visitor typed, and what is wrong with
 * it, by the GOV.UK error-summary pattern. Text goes in through the parser's tree, so nothing typed can become markup.
 */

import { parse, serialize, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from "parse5";
import type { FormData } from "../content/schema/form.ts";
import { attributionNames, consentName } from "../forms/fields.ts";
import type { FormValues } from "../leads/http/read-submission.ts";
import type { FieldError } from "../leads/schema.ts";
import { attribute } from "../site/html-elements.ts";
import type { Labels } from "../site/labels.ts";
import { telHref } from "../site/tel-href.ts";
import { textDirection } from "../site/text-direction.ts";
import { keepFromSearch, linkToPages } from "./error-page.ts";
import { type Element, find, make, prepend, set, text } from "./page-tree.ts";

type Words = Labels["answers"]["page"];

/** What the answer is made of. */
export interface FormPage {
  /** The built page that shows the whole form. */
  readonly page: string;
  readonly form: FormData;
  /** The origin that has the pages, where another server than this one does. */
  readonly pagesOrigin?: string;
}

export function formWithErrors(
  { page, form, pagesOrigin }: FormPage,
  values: FormValues,
  errors: readonly FieldError[],
  labels: Words,
): string {
  const document = parse(page);
  linkToPages(document, pagesOrigin);
  fill(document, form, values);
  for (const { field, message } of errors) if (field) markField(document, `lead-${field}`, message);
  const links = errors.map(({ field, message }) => {
    const words = text(message);
    return make("li", {}, [field ? make("a", { href: `#lead-${field}` }, [words]) : words]);
  });
  summarize(document, labels, labels.problem, [make("ul", {}, links)]);
  return serialize(document);
}

/** What a page says in a language other than its own. */
export interface InLanguage {
  /** A BCP 47 tag. */
  readonly language: string;
  readonly words: Words;
}

/**
 * The page for a time when nothing can be stored: the phone number first, and the text kept for another try.
 *
 * @param others the languages in which it is said too, where nobody knows which the visitor reads
 */
export function formUnavailable(
  { page, form, pagesOrigin }: FormPage,
  values: FormValues,
  telephone: string,
  labels: Words,
  others: readonly InLanguage[] = [],
): string {
  const document = parse(page);
  linkToPages(document, pagesOrigin);
  fill(document, form, values);
  const adviceIn = (words: Words) => {
    const call = make("a", { href: telHref(telephone), dir: "ltr" }, [text(telephone)]);
    const advice = words.advice<Element>(call, Object.keys(values).length > 0);
    return make(
      "p",
      {},
      advice.map((part) => (typeof part === "string" ? text(part) : part)),
    );
  };
  summarize(document, labels, labels.notTaken, [
    adviceIn(labels),
    ...others.map(({ language, words }) =>
      make("div", { lang: language, dir: textDirection(language) ?? "ltr" }, [
        make("h2", {}, [text(words.notTaken)]),
        adviceIn(words),
      ]),
    ),
  ]);
  return serialize(document);
}

function fill(document: Tree.Document, { fields }: FormData, values: FormValues): void {
  const form = find(document, (element) => attribute(element, "id") === "lead-form");
  if (!form) return;
  for (const name of [...fields.map((field) => field.name), consentName]) {
    const control = find(form, (element) => attribute(element, "id") === `lead-${name}`);
    const value = values[name];
    if (control && value !== undefined) fillControl(control, value);
  }
  for (const name of attributionNames) {
    const value = values[name];
    if (value !== undefined) carry(form, name, value);
  }
  askNoMore(form, fields, values);
}

function fillControl(control: Element, value: string): void {
  if (control.tagName === "textarea") {
    // Browsers send CR LF, and drop one line break at the beginning of a textarea.
    const lines = value.replace(/\r\n?/g, "\n");
    tree.insertText(control, lines.startsWith("\n") ? `\n${lines}` : lines);
  } else if (control.tagName === "select") {
    const option = find(control, (element) => attribute(element, "value") === value);
    if (option) set(option, "selected", "");
  } else if (attribute(control, "type") === "checkbox") {
    if (attribute(control, "value") === value) set(control, "checked", "");
  } else set(control, "value", value);
}

/** Where the visitor came from goes along with the next try as well. */
function carry(form: Element, name: string, value: string): void {
  const hidden = find(form, (element) => element.tagName === "input" && attribute(element, "name") === name);
  if (hidden) set(hidden, "value", value);
  else tree.appendChild(form, make("input", { type: "hidden", name, value }, []));
}

/** A browser sends every field of a form, the empty ones too: what was not sent was not asked, and is not asked now. */
function askNoMore(form: Element, fields: FormData["fields"], values: FormValues): void {
  if (values[consentName] === undefined && !fields.some(({ name }) => values[name] !== undefined)) return;
  for (const { name, required } of fields) {
    if (required || values[name] !== undefined) continue;
    const control = find(form, (element) => attribute(element, "id") === `lead-${name}`);
    const field = control?.parentNode;
    if (field && "tagName" in field) tree.detachNode(field);
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

/** The error summary is first on the page and takes the focus, which brings it into view and has it read aloud. */
function summarize(document: Tree.Document, labels: Words, heading: string, content: Tree.ChildNode[]): void {
  keepFromSearch(document);
  const title = find(document, (element) => element.tagName === "title");
  if (title) prepend(title, text(labels.error));
  const main = find(document, (element) => element.tagName === "main");
  if (!main) return;
  const attributes = { class: "error-summary", role: "alert", "aria-labelledby": "problem" };
  const heard = { tabindex: "-1", autofocus: "" };
  prepend(
    main,
    make("div", { ...attributes, ...heard }, [make("h2", { id: "problem" }, [text(heading)]), ...content]),
  );
}
