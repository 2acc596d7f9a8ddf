import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** rehype plugin: Markdown's tables say alignment by a style attribute, which a strict policy forbids: a data attribute says it instead. */
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
