/**
 * What a page states to machines (its JSON-LD), in plain words. It reads the graph that the page carries and knows no kind of page: types
 * and properties are named as schema.org names them, with spaces.
 */

import type { Json } from "../../../../content/edit/json.ts";
import { isGroup, isList, type JsonGroup } from "../../../../content/edit/json.ts";
import { grouped } from "../../../../shared/report/grouped.ts";
import { splitName } from "../../document/field-name.ts";
import { dayOf } from "../parts/words.ts";

export interface StatedThing {
  /** "an article" */
  type: string;
  name: string;
  /** "author": ["Ledger & Lane IT"] */
  statements: readonly { about: string; says: readonly string[] }[];
}

export interface StatedPage {
  /** "This page is an article, written by Ledger & Lane IT, about backup, last changed Nov 11, 2026." */
  lead: string;
  /** What the page answers, each as a question. */
  questions: readonly string[];
  /** What the page is about first, what every page states last. */
  things: readonly StatedThing[];
}

/** Of the properties that a reader asks about first, in the order of a sentence. */
const inTheLead: readonly [property: string, before: string][] = [
  ["author", "written by"],
  ["reviewedBy", "checked by"],
  ["provider", "offered by"],
  ["about", "about"],
  ["datePublished", "published"],
  ["dateModified", "last changed"],
];

/** How many names a sentence takes. */
const most = 3;

/** Of technical use alone, or said elsewhere. */
const unsaid = new Set([
  "@id",
  "@type",
  "@context",
  "url",
  "mainEntityOfPage",
  "isPartOf",
  "primaryImageOfPage",
  "hasPart",
]);

/**
 * @param scripts the texts of the page's `application/ld+json` elements
 * @returns nothing where the page states nothing, or what it has is no JSON
 */
export function statedIn(scripts: readonly string[]): StatedPage | undefined {
  const nodes = scripts.flatMap(nodesIn);
  const byId = new Map(
    nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node]] : [])),
  );
  const page =
    nodes.find((node) => node.mainEntity !== undefined && node.breadcrumb !== undefined) ??
    nodes.find((node) => /Page$/.test(typeOf(node)));
  if (!page) return undefined;
  const known = (value: Json | undefined) =>
    isGroup(value) && typeof value["@id"] === "string" ? (byId.get(value["@id"]) ?? value) : value;
  const entity = known(page.mainEntity);
  const main = isGroup(entity) && typeOf(entity) !== "" ? entity : page;
  const words = (value: Json | undefined): string[] => wordsOf(value, known);
  const lead = inTheLead.flatMap(([property, before]) => {
    const said = words(main[property] ?? page[property]);
    return said.length > 0 ? [`${before} ${listed(said)}`] : [];
  });
  const questions = nodes
    .flatMap((node) => asList(node.mainEntity).filter(isQuestion))
    .flatMap((node) => words(node.name));
  const order = [main, page, ...nodes].filter((node) => typeOf(node) !== "ImageObject");
  return {
    lead: `${[`This page is ${withArticle(typeOf(main))}`, ...lead].join(", ")}.`,
    questions,
    things: [...new Set(order)].map((node) => ({
      type: withArticle(typeOf(node)),
      name: nameOf(node),
      statements: Object.entries(node).flatMap(([property, value]) => {
        const says = unsaid.has(property) ? [] : words(value);
        return says.length > 0 ? [{ about: splitName(property), says: [...new Set(says)] }] : [];
      }),
    })),
  };
}

function nodesIn(script: string): JsonGroup[] {
  try {
    const data: Json = JSON.parse(script);
    if (!isGroup(data)) return [];
    return isList(data["@graph"]) ? data["@graph"].filter(isGroup) : [data];
  } catch {
    return [];
  }
}

function wordsOf(value: Json | undefined, known: (value: Json | undefined) => Json | undefined): string[] {
  if (value === undefined || value === null) return [];
  if (isList(value)) return value.flatMap((entry) => wordsOf(entry, known));
  if (typeof value === "number") return [grouped(value)];
  if (typeof value === "boolean") return [value ? "yes" : "no"];
  if (typeof value === "string") return [plain(value)];
  const node = known(value);
  if (!isGroup(node)) return [];
  const name = nameOf(node);
  if (name !== "") return [name];
  const parts = Object.entries(node).flatMap(([property, inner]) => {
    const said = unsaid.has(property) ? [] : wordsOf(inner, known);
    return said.length > 0 ? [`${splitName(property)}: ${said.join(", ")}`] : [];
  });
  return parts.length > 0 ? [parts.join(", ")] : [];
}

/** What a thing is called; an answer and a picture are called by their words. */
function nameOf(node: JsonGroup): string {
  const { name, headline, caption, text } = node;
  const called = [name, headline, caption, text].find((each) => typeof each === "string");
  if (typeof called === "string") return plain(called);
  return isGroup(node.item) ? nameOf(node.item) : "";
}

/** A day as people write it, a value of schema.org by its last word, and text without its tags. */
function plain(text: string): string {
  if (/^\d{4}-\d\d-\d\d(?:T|$)/.test(text)) return dayOf(text.slice(0, "2026-11-11".length));
  const own = /^https?:\/\/schema\.org\/(\w+)$/.exec(text)?.[1];
  return own ? splitName(own) : text.replaceAll(/<[^>]+>/g, "");
}

function typeOf(node: JsonGroup): string {
  const type = node["@type"];
  return String((isList(type) ? type[0] : type) ?? "");
}

const isQuestion = (value: Json): value is JsonGroup => isGroup(value) && typeOf(value) === "Question";

const asList = (value: Json | undefined): readonly Json[] =>
  isList(value) ? value : value === undefined ? [] : [value];

/** @example withArticle("FAQPage") // "an FAQ page" */
function withArticle(type: string): string {
  const words = splitName(type.replace(/^FAQ/, "Faq ")).replace("faq", "FAQ").trim();
  return `${/^(?:[aeio]|FAQ)/.test(words) ? "an" : "a"} ${words}`;
}

/** @example listed(["a", "b"]) // "a and b" */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, most);
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  return new Intl.ListFormat("en").format(all);
}
