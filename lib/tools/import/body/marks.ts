/** Bold, links and the like as Markdown can have them: around words only, each once, spaces outside. */
import type { Element, ElementContent } from "hast";
import { findAll, holdsBlock } from "./html-tree.ts";

const kinds = new Map(
  Object.entries({
    strong: "strong",
    b: "strong",
    em: "em",
    i: "em",
    cite: "em",
    dfn: "em",
    mark: "em",
    del: "del",
    s: "del",
    strike: "del",
    a: "a",
    code: "code",
    kbd: "code",
    samp: "code",
    tt: "code",
    var: "code",
  }),
);

/** Tells whether the element is a mark that Markdown has. */
export function isMark(element: Element): boolean {
  return kinds.has(element.tagName);
}

/** What stands for a marked element, its children cleaned already. */
export function tidyMark(element: Element): ElementContent[] {
  const once = { ...element, children: withoutInner(element.children, kinds.get(element.tagName)) };
  if (once.children.some((child) => endsMark(once, child))) return pushDown(once, once.children);
  return kinds.get(element.tagName) === "code" ? [once] : spacesOutside(once);
}

/** `**a **b** c**` is not what two nested marks mean: the inner one says nothing. */
function withoutInner(children: readonly ElementContent[], kind: string | undefined): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    const inner = withoutInner(child.children, kind);
    return kind !== undefined && kinds.get(child.tagName) === kind ? inner : [{ ...child, children: inner }];
  });
}

/** What a mark cannot be around in Markdown: a block, and for code, which is text alone, a link or a picture. */
function endsMark(mark: Element, child: ElementContent): boolean {
  if (child.type !== "element") return false;
  const isCode = kinds.get(mark.tagName) === "code";
  return (
    holdsBlock(child) ||
    (isCode && ["a", "img"].some((name) => child.tagName === name || findAll(child, name).length > 0))
  );
}

/** A mark around paragraphs becomes one mark in each. */
function pushDown(mark: Element, children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    const says = run.some(
      (node) => node.type === "element" || (node.type === "text" && node.value.trim() !== ""),
    );
    if (says) result.push(...spacesOutside({ ...mark, properties: { ...mark.properties }, children: run }));
    else result.push(...run);
    run = [];
  };
  for (const child of children) {
    if (!endsMark(mark, child)) {
      run.push(child);
      continue;
    }
    flush();
    if (child.type !== "element") continue;
    if (child.tagName === "pre") result.push(child);
    else {
      const inner = { ...child, children: pushDown(mark, child.children) };
      // Inside code nothing has been tidied yet: a link there may still be around the block.
      result.push(...(isMark(inner) ? tidyMark(inner) : [inner]));
    }
  }
  flush();
  return result;
}

/** `<b>word </b>next`: a space inside the mark would make Markdown see no mark at all. */
function spacesOutside(element: Element): ElementContent[] {
  const first = element.children[0];
  const last = element.children.at(-1);
  const before = first?.type === "text" && /^\s/.test(first.value);
  const after = last?.type === "text" && /\s$/.test(last.value);
  if (first?.type === "text") first.value = first.value.trimStart();
  if (last?.type === "text") last.value = last.value.trimEnd();
  const space: ElementContent = { type: "text", value: " " };
  return [...(before ? [space] : []), element, ...(after ? [space] : [])];
}
