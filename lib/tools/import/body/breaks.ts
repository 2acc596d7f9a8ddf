/** Line breaks and paragraphs: what is between two lines of words. */
import type { Element, ElementContent, Parents } from "hast";
import { holdsBlock, isBlock } from "./html-tree.ts";

/** A paragraph with blocks inside, as no standard allows: paragraphs and blocks in turn. */
export function splitAroundBlocks(paragraph: Element): ElementContent[] {
  const parts: ElementContent[] = [];
  let words: ElementContent[] = [];
  const flush = () => {
    if (words.length > 0) parts.push({ ...paragraph, children: words });
    words = [];
  };
  for (const child of paragraph.children) {
    if (!holdsBlock(child)) words.push(child);
    else {
      flush();
      parts.push(child);
    }
  }
  flush();
  return parts;
}

/** Line breaks at the ends of a block say nothing; two in a row inside a paragraph are paragraphs, which `splitDoubleBreaks` makes. */
export function trimBreaks(children: ElementContent[], parent: Parents): ElementContent[] {
  if (parent.type !== "element" || !isBlock(parent)) return splitDoubleBreaks(children);
  const silent = (node: ElementContent | undefined) =>
    (node?.type === "element" && node.tagName === "br") ||
    (node?.type === "text" && node.value.trim() === "");
  let from = 0;
  let to = children.length;
  while (from < to && silent(children[from])) from += 1;
  while (to > from && silent(children[to - 1])) to -= 1;
  return splitDoubleBreaks(children.slice(from, to));
}

function splitDoubleBreaks(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== "element" || child.tagName !== "p") return [child];
    const parts: ElementContent[][] = [[]];
    let breaks = 0;
    for (const node of child.children) {
      const isBreak = node.type === "element" && node.tagName === "br";
      const blank = node.type === "text" && node.value.trim() === "";
      if (isBreak) breaks += 1;
      else if (!blank || breaks === 0) {
        if (breaks > 1) parts.push([]);
        else if (breaks === 1)
          parts.at(-1)?.push({ type: "element", tagName: "br", properties: {}, children: [] });
        breaks = 0;
        parts.at(-1)?.push(node);
      }
    }
    return parts.filter((part) => part.length > 0).map((part) => ({ ...child, children: part }));
  });
}
