/**
 * Class names and custom properties of a finished page in one or two letters. The sources keep names that say what a thing
 * is; a visitor's first flight need not carry them, and what no rule styles needs no name at all (docs/decisions, decision 101).
 */
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { type Declaration, parse } from "postcss";
import { asideClasses } from "../../site/aside-classes.ts";
import { elements } from "../../site/html-elements.ts";

/** Names that are looked for in a finished page: by the audit, and by rules for what the server adds to a form with errors (lib/server/lead-pages.ts). */
const keptClasses: ReadonlySet<string> = new Set([...asideClasses, "error-summary", "field-error"]);

interface ShortSheet {
  css: string;
  classes: ReadonlyMap<string, string>;
  properties: ReadonlyMap<string, string>;
  /** Whether a rule asks that an element has any class at all. */
  asksForClass: boolean;
}

/** By the text as it was; undefined where names cannot be shortened. */
const sheets = new Map<string, ShortSheet | undefined>();

/**
 * @param document the page; its `class` attributes, and attributes with `var(--…)`, are rewritten in place
 * @param css the page's whole style
 * @returns the style with the same names; as it was where a selector asks for a part of a class attribute
 */
export function shortenNames(document: Tree.Document, css: string): string {
  if (!sheets.has(css)) sheets.set(css, shortSheet(css));
  const sheet = sheets.get(css);
  if (!sheet) return css;
  for (const element of elements(document)) {
    for (const attribute of element.attrs) {
      const { name, value } = attribute;
      attribute.value =
        name === "class" ? shortClasses(value, sheet.classes) : withProperties(value, sheet.properties);
    }
    if (!sheet.asksForClass)
      element.attrs = element.attrs.filter(({ name, value }) => name !== "class" || value !== "");
  }
  return sheet.css;
}

/** What no rule styles and nothing looks for is left out. */
function shortClasses(value: string, classes: ReadonlyMap<string, string>): string {
  const names = value.split(/\s+/);
  return names.flatMap((name) => classes.get(name) ?? (keptClasses.has(name) ? name : [])).join(" ");
}

/** A class in a selector; strings in it are passed over. */
const inSelector = /"[^"]*"|'[^']*'|\.(-?[_a-zA-Z](?:\\.|[\w-])*)/g;
const property = /--[a-zA-Z](?:[\w-])*/g;

function withProperties(text: string, properties: ReadonlyMap<string, string>): string {
  return text.includes("--") ? text.replace(property, (name) => properties.get(name) ?? name) : text;
}

function shortSheet(css: string): ShortSheet | undefined {
  const root = parse(css);
  const selectors: string[] = [];
  root.walkRules(({ selector }) => void selectors.push(selector));
  const classes = new Map<string, string>();
  const properties = new Map<string, string>();
  const asked = selectors.join();
  // A selector for part of the attribute would no longer match.
  if (/\[class[~|^$*]?=/.test(asked)) return undefined;

  const taken = new Set(keptClasses);
  const free = shortNames(taken);
  for (const [, name] of asked.matchAll(inSelector)) {
    if (name && !keptClasses.has(name) && !classes.has(name)) classes.set(name, free.next().value);
  }
  const freeProperties = shortNames(new Set());
  for (const [name] of css.matchAll(property))
    if (!properties.has(name)) properties.set(name, `--${freeProperties.next().value}`);

  root.walk((node) => {
    if (node.type === "rule")
      node.selector = node.selector.replace(inSelector, (whole, name: string | undefined) =>
        name === undefined ? whole : `.${classes.get(name) ?? name}`,
      );
    else if (node.type === "decl") renameIn(node, properties);
    else if (node.type === "atrule") node.params = withProperties(node.params, properties);
  });
  return { css: root.toString(), classes, properties, asksForClass: asked.includes("[class]") };
}

function renameIn(declaration: Declaration, properties: ReadonlyMap<string, string>): void {
  declaration.prop = withProperties(declaration.prop, properties);
  declaration.value = withProperties(declaration.value, properties);
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** a, b … Z, aa, ab … */
function* shortNames(taken: ReadonlySet<string>): Generator<string, never> {
  for (let length = 1; ; length += 1) for (const name of words(length)) if (!taken.has(name)) yield name;
}

function* words(length: number): Generator<string> {
  if (length === 0) yield "";
  else for (const begin of words(length - 1)) for (const letter of letters) yield begin + letter;
}
