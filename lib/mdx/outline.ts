/** What a body says, read once from its Markdown: its headings, words, components and paragraphs. */
import type { Nodes, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { type FigurePrinter, figureNames, printFigure } from "./figure-tags.ts";
import { literal } from "./literal.ts";
import { markedBlocks, markedHeadings, shownText } from "./marks.ts";
import { type ComponentName, componentNames } from "./registry.ts";

export interface OutlineHeading {
  id: string;
  depth: number;
  text: string;
}

export interface ComponentUse {
  name: ComponentName;
  /** The attributes given as plain text. */
  attributes: Record<string, string>;
}

/** A heading before its figures are printed: its id stays when a price changes, its text does not. */
interface WrittenHeading {
  id: string;
  depth: number;
  parts: (string | ComponentUse)[];
}

/** What a compiled body has, and no price in it. */
export interface WrittenOutline extends Omit<Outline, "headings"> {
  headings: WrittenHeading[];
}

export interface Outline {
  headings: OutlineHeading[];
  /** Words of the running text. */
  words: number;
  components: ComponentUse[];
  /** The plain text runs of each numbered block, links, code and components left out. */
  paragraphs: string[][];
}

export function outlineOf(tree: Root): WrittenOutline {
  const components: ComponentUse[] = [];
  visit(tree, (node) => {
    if (isComponent(node)) components.push(componentUse(node));
  });
  return {
    headings: markedHeadings(tree).map(({ node, id }) => ({ id, depth: node.depth, parts: partsOf(node) })),
    words: wordsOf(tree),
    components,
    paragraphs: markedBlocks(tree).map(({ paragraph }) =>
      paragraph.children.flatMap((child) => (child.type === "text" ? [child.value] : [])),
    ),
  };
}

export function printedOutline({ headings, ...outline }: WrittenOutline, print: FigurePrinter): Outline {
  const printed = (part: string | ComponentUse) =>
    typeof part === "string" ? part : printFigure(part.name, part.attributes, print);
  return {
    ...outline,
    headings: headings.map(({ id, depth, parts }) => ({
      id,
      depth,
      text: parts.map(printed).join("").trim(),
    })),
  };
}

/** A tag of the registry in a body's tree. */
export type Component = (MdxJsxFlowElement | MdxJsxTextElement) & { name: ComponentName };

export function isComponent(node: Nodes): node is Component {
  if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return false;
  return componentNames.some((name) => name === node.name);
}

function componentUse(node: Component): ComponentUse {
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== "mdxJsxAttribute") continue;
    const value = literal(attribute)?.value;
    if (typeof value === "string") attributes[attribute.name] = value;
  }
  return { name: node.name, attributes };
}

function partsOf(node: Nodes): WrittenHeading["parts"] {
  if (isComponent(node) && figureNames.some((name) => name === node.name)) return [componentUse(node)];
  return "children" in node ? node.children.flatMap(partsOf) : [shownText(node)];
}

function wordsOf(tree: Root): number {
  let words = 0;
  for (const block of tree.children) {
    words += textOf(block).match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  }
  return words;
}
