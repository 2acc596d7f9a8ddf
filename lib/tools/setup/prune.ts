/** Takes out of a document that stays what named removed documents: references, links, menu entries, tables without a price. */
import type { CheckedDocument } from "../../content/check/document.ts";
import { partsOf } from "../../content/check/frontmatter.ts";
import { valueIn } from "../../content/check/value-path.ts";
import { readFields } from "../../content/fields-of.ts";
import { collections, contentPath } from "../../content/schema/collections.ts";
import { referencesIn } from "../../content/schema/references.ts";
import { mapTexts, withStandIns } from "../../mdx/figure-tags.ts";
import { idsIn } from "../../shared/id-list.ts";
import { defaultRoutes } from "../../site/addresses.ts";
import { isRemoved, type Removed } from "./removed.ts";
import { unlinked } from "./unlinked.ts";
import { withField, withoutField } from "./yaml-text.ts";

export interface Pruned {
  text: string;
  /** What was taken out of running text, so that somebody reads it again: the line and what was there. */
  notes: string[];
}

export function prunedText(document: CheckedDocument, removed: Removed): Pruned {
  const notes: string[] = [];
  const source = { ...document.source, text: unlinked(document.source, removed, notes) };
  const { parts } = partsOf(source);
  if (!parts) return { text: source.text, notes };
  const head = source.text.slice(0, parts.yamlStart);
  const rest = source.text.slice(parts.yamlStart + parts.yaml.length);
  const fields = withoutReferences(source, parts.yaml, removed);
  const whole = head + withoutDeadEntries(source, fields, removed) + withoutComponents(rest, removed, notes);
  return { text: whole, notes };
}

/** The reference fields, the last of a list first, so that the places of the others stay right. */
function withoutReferences(
  { collection, text }: CheckedDocument["source"],
  yaml: string,
  removed: Removed,
): string {
  // An answer without its article goes whole, below.
  if (collection === "trust") return yaml;
  const data = readFields(text, collection);
  const dead = referencesIn(collection, data).filter(({ collection: target, id }) =>
    removed.files.has(`content/${contentPath(target, id)}`),
  );
  const subjects = collection === "articles" ? deadSubjects(data, removed) : [];
  return [...subjects, ...dead.map(({ path }) => path).reverse()].reduce(withoutField, yaml);
}

/** `about` names terms by their file or things by their name; a file that goes is no name. */
function deadSubjects(data: unknown, removed: Removed): (string | number)[][] {
  const about = typeof data === "object" && data !== null && "about" in data ? data.about : undefined;
  return Array.isArray(about)
    ? about
        .flatMap((name, index) =>
          removed.files.has(`content/${contentPath("glossary", String(name))}`) ? [["about", index]] : [],
        )
        .reverse()
    : [];
}

/** Menu entries and redirects whose page goes. */
function withoutDeadEntries(
  { collection, folder }: CheckedDocument["source"],
  yaml: string,
  removed: Removed,
): string {
  const isDead = (path: unknown) => typeof path === "string" && isRemoved(path, removed);
  if (collection === "redirects")
    return withoutItems(yaml, "redirects", ["redirects"], ({ to }) => isDead(to));
  if (collection === "trust")
    return withoutItems(yaml, "trust", ["answers"], ({ article }) =>
      removed.files.has(`content/${contentPath("articles", String(article))}`),
    );
  if (collection !== "navigation") return yaml;
  const isDeadLink = (entry: Entry) => isDead(entry.href);
  const header = withoutItems(yaml, "navigation", ["header"], isDeadLink);
  const columns = withoutItems(header, "navigation", ["footer"], ({ links }) =>
    entriesOf(links).every(isDeadLink),
  );
  const links = entriesAt(columns, "navigation", ["footer"]).reduce<string>(
    (text, _, index) => withoutItems(text, "navigation", ["footer", index, "links"], isDeadLink),
    columns,
  );
  // A translation has the entries of its original.
  if (folder !== undefined) return links;
  // The menus have something in them whatever is removed, and every site can be written to.
  const contact = { href: defaultRoutes.contact() };
  const isButtonDead = isDead(valueIn(readFields(yaml, collection), ["action", "href"]));
  const stopgaps = {
    ...(isButtonDead && { action: contact }),
    ...(!entriesAt(links, "navigation", ["header"]).length && { header: [contact] }),
    ...(!entriesAt(links, "navigation", ["footer"]).length && {
      footer: [{ title: "Contact", links: [contact] }],
    }),
  };
  return Object.entries(stopgaps).reduce((text, [name, value]) => withField(text, name, value), links);
}

type Entry = Record<string, unknown>;

function withoutItems(
  yaml: string,
  collection: "redirects" | "navigation" | "trust",
  path: (string | number)[],
  isDead: (entry: Entry) => boolean,
): string {
  const entries = entriesAt(yaml, collection, path);
  const dead = entries.flatMap((entry, index) => (isDead(entry) ? [index] : [])).reverse();
  if (collection === "redirects" && dead.length > 0 && dead.length === entries.length)
    return "redirects: []\n";
  if (collection === "trust" && dead.length === entries.length) return withoutField(yaml, path);
  return dead.reduce((text, index) => withoutField(text, [...path, index]), yaml);
}

function entriesAt(
  yaml: string,
  collection: "redirects" | "navigation" | "trust",
  path: readonly (string | number)[],
): Entry[] {
  return entriesOf(valueIn(readFields(yaml, collection), path));
}

function entriesOf(value: unknown): Entry[] {
  return Array.isArray(value) ? value.map((entry) => ({ ...entry })) : [];
}

/** Which collection a component's table is of. */
const tables = { Prices: "prices", Raci: "responsibilities", ServiceLevels: "service-levels" } as const;

/**
 * Ids that go are taken out of `of`; a table left without any goes with its section, which was about it.
 */
function withoutComponents(body: string, removed: Removed, notes: string[]): string {
  let text = body;
  for (const [name, collection] of Object.entries(tables)) {
    const pattern = new RegExp(`^<${name}\\s+of="([^"]*)"\\s*/>[ \\t]*$`, "gm");
    for (const [element, of = ""] of [...text.matchAll(pattern)]) {
      const ids = idsIn(of);
      const left = ids.filter((id) => !removed.files.has(`content/${contentPath(collection, id)}`));
      if (left.length === ids.length) continue;
      text =
        left.length > 0
          ? text.replace(element, element.replace(of, left.join(" ")))
          : withoutSection(text, text.indexOf(element), element.length, notes);
    }
  }
  return text;
}

function withoutSection(text: string, at: number, length: number, notes: string[]): string {
  const heading = text.lastIndexOf("\n## ", at);
  const title = heading === -1 ? undefined : /^## (.*)$/m.exec(text.slice(heading + 1))?.[1];
  if (title === undefined) return text.slice(0, at) + text.slice(at + length).trimStart();
  const next = text.indexOf("\n## ", at);
  notes.push(`the section “${title}” was removed with its table`);
  return text.slice(0, heading) + (next === -1 ? "\n" : text.slice(next));
}

/** Whether the fields still fit their schema; what does not has lost something it cannot be without. */
export function isSound({ source: { collection } }: CheckedDocument, text: string): boolean {
  return collections[collection].schema.safeParse(mapTexts(readFields(text, collection), withStandIns))
    .success;
}
