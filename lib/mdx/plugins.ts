/** The plugins a body passes through, in Contentlayer and wherever else a body is read. */
import type { Root } from "hast";
import type { Pluggable } from "unified";
import { visit } from "unist-util-visit";
import { remarkBodyTree } from "./body-tree.ts";
import { remarkMarks } from "./marks.ts";

/** Markdown's tables say alignment by a style attribute, which a strict policy forbids: a data attribute says it instead. */
export function rehypeCellAlignment() {
  return (tree: Root): void => {
    visit(tree, "element", (node) => {
      const { align, ...rest } = node.properties;
      if ((node.tagName === "td" || node.tagName === "th") && align !== undefined) {
        node.properties = { ...rest, dataAlign: align };
      }
    });
  };
}

export const bodyRemarkPlugins: Pluggable[] = [remarkBodyTree, remarkMarks];
export const bodyRehypePlugins: Pluggable[] = [rehypeCellAlignment];
