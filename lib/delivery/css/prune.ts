/**
 * A stylesheet cut down to what one page can use. A rule goes only where its selector demands an element that the page
 * does not have; states, pseudo-elements and everything that cannot be decided stay.
 */
import { compile } from "css-select";
import type { Selector } from "css-what";
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { type AtRule, type Container, list, type Node, parse, type Root, Rule } from "postcss";
import {
  type ElementIndex,
  indexElements,
  parse5Options,
  propertiesIn,
  type Query,
} from "./element-index.ts";
import { staticSelector } from "./static-selector.ts";

/** Whether a selector can match on a page. */
type Test = (page: ElementIndex) => boolean;

interface CompiledRule {
  tests: Test[];
}

/** The sheet for a page; pages with the same needs get the same text. */
export type Pruner = (document: Tree.Document) => string;

/** @example prunerOf("p{margin:0}table{width:100%}")(parse("<p>Text")) // "p{margin:0}" */
export function prunerOf(css: string): Pruner {
  const root = parse(css);
  removeRepeated(root);
  const rules: CompiledRule[] = [];
  root.walkRules((rule) => {
    if (!isStyleRule(rule)) return;
    spreadAlternatives(rule);
    rules.push({ tests: resolved(rule).map(testOf) });
  });
  const known = new Map<string, string>();
  return (document) => {
    const page = indexElements(document);
    const kept = rules.map(({ tests }) => tests.map((test) => test(page)));
    const key = JSON.stringify([
      kept.map((flags) => flags.map(Number).join("")),
      [...page.properties].sort(),
    ]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const text = cut(root, kept, page.properties);
    known.set(key, text);
    return text;
  };
}

/** Rules of keyframes have percentages for selectors. */
function isStyleRule(rule: Rule): boolean {
  return !(rule.parent && "name" in rule.parent && /keyframes$/.test(String(rule.parent.name)));
}

/**
 * Minifiers write a list of selectors as one, `:is(a,b)`, which takes the weight of its heaviest. Where all weigh the same it
 * becomes a list again, so that each can be left out.
 */
function spreadAlternatives(rule: Rule): void {
  const inside = /^:is\((.*)\)$/s.exec(rule.selector)?.[1];
  if (inside === undefined) return;
  const alternatives = list.comma(inside);
  if (list.comma(rule.selector).length === 1 && new Set(alternatives.map(shape)).size === 1)
    rule.selectors = alternatives;
}

/** A selector without its names and numbers: what has the same shape has the same weight. */
function shape(selector: string): string {
  return selector.replace(/\([-+\dn ]*\)/g, "").replace(/[\w-]+/g, "x");
}

function enclosing(rule: Rule): Rule | undefined {
  let parent: Node | undefined = rule.parent;
  while (parent && !(parent instanceof Rule)) parent = parent.parent;
  return parent;
}

/** The selectors of a rule as they read outside the rule it is nested in (css-nesting-1, section 3). */
function resolved(rule: Rule): string[] {
  const outer = enclosing(rule);
  if (!outer) return rule.selectors;
  const parent = `:is(${resolved(outer).join(",")})`;
  return rule.selectors.map((selector) =>
    selector.includes("&") ? selector.replaceAll("&", parent) : `${parent} ${selector}`,
  );
}

const always: Test = () => true;
const never: Test = () => false;

/** What the server adds to the contact page where a form comes back with errors, the short one of articles too (lib/server/lead-pages.ts). */
const arriving = /\.(?:error-summary|field-error)\b|\[aria-invalid/;
const returns = (page: ElementIndex) =>
  (page.ids.has("lead-form") && !page.byClass.has("lead-form-short")) || page.byClass.has("field-error");

function testOf(selector: string): Test {
  if (arriving.test(selector)) return returns;
  let choices: Selector[][] | undefined;
  try {
    choices = staticSelector(selector);
  } catch {
    return always;
  }
  if (!choices) return never;
  const tests = choices.map((parts): Test => {
    try {
      const query: Query = compile([parts], parse5Options);
      const isDemanded = demandsOf(parts);
      const candidates = candidatesOf(parts);
      return (page) => isDemanded(page) && candidates(page).some((element) => query(element));
    } catch {
      return always;
    }
  });
  return (page) => tests.some((test) => test(page));
}

/** Whether a page has each name that a selector asks for, wherever it is: most selectors fail here already. */
function demandsOf(parts: Selector[]): Test {
  const demands = parts.map(demandOf).filter((demand) => demand !== always);
  return (page) => demands.every((isThere) => isThere(page));
}

function demandOf(part: Selector): Test {
  if (part.type === "tag") return ({ byTag }) => byTag.has(part.name.toLowerCase());
  if (part.type === "attribute" && part.action !== "not") {
    const { name, action, value, ignoreCase } = part;
    if (name === "class" && action === "element") return ({ byClass }) => byClass.has(value);
    if (name === "id" && action === "equals" && ignoreCase !== true) return ({ ids }) => ids.has(value);
    return ({ attributes }) => attributes.has(name.toLowerCase());
  }
  if (part.type === "pseudo" && part.name !== "not" && Array.isArray(part.data)) {
    const alternatives = part.data.map(demandsOf);
    return (page) => alternatives.some((areThere) => areThere(page));
  }
  return always;
}

const combinators: readonly string[] = ["descendant", "child", "adjacent", "sibling"];

/** The elements that the last compound can be about, by its class or name. */
function candidatesOf(parts: Selector[]): (page: ElementIndex) => Tree.Element[] {
  const compound = parts.slice(parts.findLastIndex(({ type }) => combinators.includes(type)) + 1);
  for (const part of compound)
    if (part.type === "attribute" && part.name === "class" && part.action === "element")
      return ({ byClass }) => byClass.get(part.value) ?? [];
  for (const part of compound)
    if (part.type === "tag") return ({ byTag }) => byTag.get(part.name.toLowerCase()) ?? [];
  return ({ all }) => all;
}

function cut(source: Root, kept: boolean[][], properties: ReadonlySet<string>): string {
  const root = source.clone();
  let position = 0;
  root.walkRules((rule) => {
    if (!isStyleRule(rule)) return;
    const flags = kept[position++] ?? [];
    if (flags.every(Boolean)) return;
    if (!flags.some(Boolean)) rule.remove();
    // Nested rules take the weight of the whole list (:is), so theirs stays as it is.
    else if (!rule.some((child) => child.type !== "decl"))
      rule.selectors = rule.selectors.filter((_selector, index) => flags[index]);
  });
  removeUnusedNames(root, properties);
  const layers = layerOrder(source);
  removeEmpty(root);
  keepLayerOrder(root, layers);
  return root.toString();
}

/** What a rule says twice in the same words. */
function removeRepeated(root: Root): void {
  root.walkDecls((declaration) => {
    const next = declaration.next();
    if (next?.type === "decl" && next.toString() === declaration.toString()) declaration.remove();
  });
}

/** Custom properties, faces and animations that nothing left refers to. */
function removeUnusedNames(root: Root, fromAttributes: ReadonlySet<string>): void {
  for (let removed = true; removed; ) {
    removed = false;
    const values: string[] = [];
    root.walkAtRules(/^(?:container|supports)$/, ({ params }) => void values.push(params));
    root.walkDecls(({ value, parent }) => {
      if (!(parent && "name" in parent && parent.name === "font-face")) values.push(value);
    });
    const text = values.join(";");
    const used = new Set([...fromAttributes, ...propertiesIn(text), ...queriedIn(text)]);
    root.walkDecls(/^--/, (declaration) => {
      if (used.has(declaration.prop)) return;
      declaration.remove();
      removed = true;
    });
    root.walkAtRules((rule) => {
      if (isUsed(rule, used, text)) return;
      rule.remove();
      removed = true;
    });
  }
}

/** The custom properties that a container query asks for: `style(--wide: yes)`. */
function* queriedIn(text: string): Generator<string> {
  for (const [, name] of text.matchAll(/style\(\s*(--[^\s:)]+)/g)) if (name) yield name;
}

function isUsed(rule: AtRule, properties: ReadonlySet<string>, text: string): boolean {
  if (rule.name === "property") return properties.has(rule.params);
  if (/keyframes$/.test(rule.name)) return text.includes(rule.params);
  if (rule.name !== "font-face") return true;
  let family = "";
  rule.walkDecls("font-family", ({ value }) => {
    family = value.replace(/^["']|["']$/g, "");
  });
  return text.includes(family);
}

function removeEmpty(container: Container): void {
  for (const node of [...(container.nodes ?? [])]) {
    if (!("nodes" in node) || node.nodes === undefined) continue;
    removeEmpty(node);
    if (node.nodes.every(({ type }) => type === "comment")) node.remove();
  }
}

/** The layers at the top of a sheet, by first mention: that order decides between them (css-cascade-5, section 6.4.3). */
function layerOrder(root: Root): string[] {
  const names = new Set<string>();
  for (const node of root.nodes) {
    if (node.type === "atrule" && node.name === "layer")
      for (const name of node.params.split(",")) names.add(name.trim());
  }
  return [...names];
}

/** Layer statements are dropped if the remaining blocks are in the same order. */
function keepLayerOrder(root: Root, order: readonly string[]): void {
  const blocks = new Set<string>();
  for (const node of [...root.nodes]) {
    if (node.type !== "atrule" || node.name !== "layer") continue;
    if (node.nodes) blocks.add(node.params);
    else node.remove();
  }
  const wanted = order.filter((name) => blocks.has(name));
  if (wanted.join() !== [...blocks].join()) root.prepend(`@layer ${wanted.join(",")};`);
}
