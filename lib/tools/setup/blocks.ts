/** Blocks of a text that lead to what is removed, or show it. */
import type { Root } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { SKIP, visit } from "unist-util-visit";
import { attributesOf } from "../../content/check/block-content.ts";
import { rangeOf } from "../../content/check/range-of.ts";
import { contentPath } from "../../content/schema/collections.ts";
import type { Edit } from "../../shared/diagnostic.ts";
import { isRemoved, type Removed } from "./removed.ts";

/** A button to what is removed goes, and so does a figure of it, with the last of its figures the whole block; a card keeps its words. */
export function blockEdits(tree: Root, body: string, removed: Removed, notes: string[]): Edit[] {
  const edits: Edit[] = [];
  const isGone = (node: MdxJsxFlowElement) =>
    (["fact", "price"] as const).some((name) =>
      removed.files.has(`content/${contentPath(`${name}s`, attributeText(node, name))}`),
    );
  const figures = (node: MdxJsxFlowElement) =>
    node.children.filter((child) => child.type === "mdxJsxFlowElement");
  visit(tree, "mdxJsxFlowElement", (node) => {
    switch (node.name) {
      case "Button":
        if (!isRemoved(attributeText(node, "to"), removed)) return;
        notes.push(`the button “${attributeText(node, "label")}” led to a page that is removed`);
        edits.push(whole(node, body, /[ \t]*\n*/y));
        return;
      case "Card": {
        const to = attributesOf(node).find(({ name }) => name === "to");
        if (!to || !isRemoved(attributeText(node, "to"), removed)) return;
        const { start, end } = rangeOf(to);
        edits.push({ start: start - (/\s*$/.exec(body.slice(0, start))?.[0].length ?? 0), end, text: "" });
        return;
      }
      case "Figure":
        if (isGone(node)) edits.push(whole(node, body, /[ \t]*\n?/y));
        return;
      case "Figures": {
        const gone = figures(node).filter(isGone);
        for (const _ of gone)
          notes.push("a figure in large type was removed because its fact or price is gone");
        if (gone.length === 0 || gone.length < figures(node).length) return;
        edits.push(whole(node, body, /[ \t]*\n*/y));
        return SKIP;
      }
    }
  });
  return edits;
}

function attributeText(node: MdxJsxFlowElement, name: string): string {
  const value = attributesOf(node).find((attribute) => attribute.name === name)?.value;
  return typeof value === "string" ? value : "";
}

/** @param after the blanks behind it that go with it */
function whole(node: MdxJsxFlowElement, body: string, after: RegExp): Edit {
  const { start, end } = rangeOf(node);
  after.lastIndex = end;
  return { start, end: end + (after.exec(body)?.[0].length ?? 0), text: "" };
}
