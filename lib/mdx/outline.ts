/** What a body says, read once from its Markdown: its headings, words, components and paragraphs. */
import type { Nodes, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { parseBody } from "./body-tree.ts";
import { type FigurePrinter, printFigure } from "./figure-tags.ts";
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

export interface Outline {
  headings: OutlineHeading[];
  /** Words of the running text. */
  words: number;
  components: ComponentUse[];
  /** The plain text runs of each numbered block, links, code and components left out. */
  paragraphs: string[][];
}

/**
 * @param language what the body is written in, a BCP 47 tag
 * @param print prints the figures of headings; where left out they are missing there
 */
export function outlineOf(raw: string, language: string, print?: FigurePrinter): Outline {
  const tree = parseBody(raw, language);
  const components: ComponentUse[] = [];
  visit(tree, (node) => {
    if (isComponent(node)) components.push(componentUse(node));
  });
  return {
    headings: markedHeadings(tree).map(({ node, id, text }) => ({
      id,
      // A heading's id stays when a price changes; its text does not.
      text: print ? shownText(node, (each) => printedBy(each, print)).trim() : text,
      depth: node.depth,
    })),
    words: wordsOf(tree),
    components,
    paragraphs: markedBlocks(tree).map(({ paragraph }) =>
      paragraph.children.flatMap((child) => (child.type === "text" ? [child.value] : [])),
    ),
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
    if (attribute.type === "mdxJsxAttribute" && typeof attribute.value === "string") {
      attributes[attribute.name] = attribute.value;
    }
  }
  return { name: node.name, attributes };
}

function printedBy(node: Nodes, print: FigurePrinter): string | undefined {
  return isComponent(node) ? printFigure(node.name, componentUse(node).attributes, print) : undefined;
}

function wordsOf(tree: Root): number {
  let words = 0;
  for (const block of tree.children) {
    words += textOf(block).match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  }
  return words;
}
