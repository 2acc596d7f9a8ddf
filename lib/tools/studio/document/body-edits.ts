/** What a writer does to the blocks of a body. Each edit gives the document with it, proven by reading it again. */
import type { RootContent } from "mdast";
import { carry } from "../../../content/edit/carry.ts";
import { blockIsGone, DocumentError } from "../../../content/edit/document-error.ts";
import { componentNames, components } from "../../../mdx/registry.ts";
import type { BlockPath, NewBlock } from "../contract.ts";
import { type Block, blockAt, componentSays, saysOf } from "./blocks.ts";
import { type BodyChange, changedLayout } from "./body-change.ts";
import type { ComponentTag, Props } from "./component-tag.ts";
import type { Layout } from "./layout.ts";
import { markdownOf, otherListStyle, styleOf } from "./markdown-writer.ts";
import { changeAt, placeOf } from "./siblings.ts";
import { newSays, newText, sameProps, writtenProp } from "./written-block.ts";

const unwritable =
  "This change cannot be saved as it is: read back from the file, it would not be what you see here. Undo it, or make it in the block's source.";
const spills =
  "This text would change the blocks around it: something in it is not closed. Look for a tag, a '{' or a line of three backticks without its counterpart.";

export function replaceBlock(layout: Layout, at: BlockPath, next: NewBlock): Layout {
  const block = blockAt(layout.blocks ?? [], at);
  const says = newSays(next);
  if (says !== undefined && says === saysOf(block)) return layout;
  if ("tree" in next && isEmpty(next.tree)) return removeBlock(layout, at);
  if ("component" in next && block.tag?.name === next.component.name)
    return replaceComponent(layout, at, block, next.component);
  const { start, end } = block;
  const change = changeAt(layout, at, (siblings, index) =>
    says === undefined ? undefined : siblings.toSpliced(index, 1, says),
  );
  const candidates =
    "tree" in next && block.kind !== "component" && block.kind !== "source"
      ? carried(layout, block, next.tree)
      : [];
  const whole = () => indented(newText(next), block.indent, layout.newline);
  for (const text of [...candidates, whole]) {
    const written = text();
    const changed =
      written === undefined ? undefined : changedLayout(layout, { ...change, start, end, text: written });
    if (changed) return changed;
  }
  throw new DocumentError("source" in next ? spills : unwritable);
}

function isEmpty(node: RootContent): boolean {
  return node.type === "paragraph" && markdownOf(node) === "";
}

/** The ways to write an edited block that keep most of what is there, the best first. */
function carried(layout: Layout, block: Block, tree: RootContent): (() => string | undefined)[] {
  const style = styleOf(block);
  const parts = {
    written: layout.text.slice(block.start, block.end),
    before: markdownOf(block.node, style),
    after: markdownOf(tree, style),
    insert: (text: string) => indented(text, block.indent, layout.newline),
  };
  return [
    () => carry({ ...parts, loose: true }),
    () => carry({ ...parts, loose: false }),
    () => parts.insert(parts.after),
  ];
}

/** An empty line gets no indentation. */
function indented(text: string, indent: string, newline: string): string {
  return text.replace(/\n(?!\n|$)/g, `\n${indent}`).replaceAll("\n", newline);
}

/** A component keeps whatever of its tags and blocks says the same. */
function replaceComponent(
  layout: Layout,
  at: BlockPath,
  block: Block,
  { props, children = [] }: Extract<NewBlock, { component: unknown }>["component"],
): Layout {
  let result = setProps(layout, at, props);
  const kept = Math.min(children.length, block.children?.length ?? 0);
  for (const [index, child] of children.slice(0, kept).entries())
    result = replaceBlock(result, [...at, index], child);
  for (const [index, child] of children.slice(kept).entries())
    result = insertBlock(result, [...at, kept + index], child);
  for (let index = (block.children?.length ?? 0) - 1; index >= children.length; index -= 1)
    result = removeBlock(result, [...at, index]);
  return result;
}

export function setProps(layout: Layout, at: BlockPath, props: Props): Layout {
  const block = blockAt(layout.blocks ?? [], at);
  const { tag } = block;
  if (!tag || block.kind !== "component")
    throw new DocumentError("This block has no settings to change. Edit it as source instead.");
  if (sameProps(tag.props, props)) return layout;
  const start = block.start;
  const text = openingTag(layout.text, block, tag, props);
  const says = componentSays(tag.name, props, block.children?.map(saysOf));
  const change = changeAt(layout, at, (siblings, index) => siblings.toSpliced(index, 1, says));
  const changed = changedLayout(layout, { ...change, start, end: tag.openEnd, text });
  if (!changed) throw new DocumentError(unwritable);
  return changed;
}

/** Only what differs is written: the other attributes stay as they are, with the spaces between them. */
function openingTag(text: string, block: Block, tag: ComponentTag, props: Props): string {
  const order = propOrder(tag.name);
  let result = text.slice(block.start, tag.nameEnd);
  let end = tag.nameEnd;
  const added = Object.keys(props).filter((name) => !(name in tag.props));
  const separator = tag.written[0] ? text.slice(tag.nameEnd, tag.written[0].start) : " ";
  const addUpTo = (place: number): void => {
    for (const name of added.filter((entry) => placeIn(order, entry) < place)) {
      added.splice(added.indexOf(name), 1);
      result += separator + writtenProp(name, props[name] ?? "");
    }
  };
  for (const { name, start, end: stop } of tag.written) {
    addUpTo(placeIn(order, name));
    const value = props[name];
    const written = text.slice(start, stop);
    const quote = /^[^=]*=\s*(["'])/.exec(written)?.[1];
    if (value !== undefined)
      result +=
        text.slice(end, start) + (value === tag.props[name] ? written : writtenProp(name, value, quote));
    end = stop;
  }
  addUpTo(Number.POSITIVE_INFINITY);
  return result + text.slice(end, tag.openEnd);
}

function propOrder(component: string): string[] {
  const name = componentNames.find((known) => known === component);
  return name ? Object.keys(components[name].props.shape) : [];
}

function placeIn(order: readonly string[], name: string): number {
  const place = order.indexOf(name);
  return place === -1 ? order.length : place;
}

export function insertBlock(layout: Layout, at: BlockPath, next: NewBlock): Layout {
  if ("tree" in next && isEmpty(next.tree)) return layout;
  const { siblings, index, parent } = placeOf(layout, at);
  if (index > siblings.length) throw new DocumentError(blockIsGone);
  const says = newSays(next);
  const change = changeAt(
    layout,
    at,
    (said) => (says === undefined ? undefined : said.toSpliced(index, 0, says)),
    { from: at[0] ?? 0, to: at[0] ?? 0 },
  );
  const [before, after] = [siblings[index - 1], siblings[index]];
  const isComponent = "component" in next || ("source" in next && next.source.startsWith("<"));
  const gap = isComponent && isTight(layout, siblings, parent) ? "\n" : "\n\n";
  const indent = (before ?? after)?.indent ?? parent?.indent ?? "";
  const place = gapAt(layout, { before, after, parent, gap });
  const text = place.head + indented(newText(next, [before, after]), indent, "\n") + place.tail;
  const changed = changedLayout(layout, {
    ...change,
    start: place.start,
    end: place.end,
    text: text.replaceAll("\n", layout.newline),
  });
  if (!changed) throw new DocumentError("source" in next ? spills : unwritable);
  return changed;
}

interface Gap {
  start: number;
  end: number;
  head: string;
  tail: string;
}

/** Where a new block goes, and what is before and behind it. */
function gapAt(
  layout: Layout,
  {
    before,
    after,
    parent,
    gap,
  }: { before?: Block | undefined; after?: Block | undefined; parent?: Block | undefined; gap: string },
): Gap {
  if (before) return { start: before.end, end: before.end, head: gap + before.indent, tail: "" };
  if (after) {
    // Right below the fields a dividing line would be read as more fields.
    const head = layout.yaml && after.start === layout.bodyStart ? "\n" : "";
    return { start: after.start, end: after.start, head, tail: gap + after.indent };
  }
  if (parent?.tag) {
    const { tag } = parent;
    const opened = layout.text.slice(tag.selfClosing ? tag.nameEnd : tag.openEnd, tag.openEnd);
    const head = `${opened.replace(/\s*\/>$/, ">")}${gap}${parent.indent}`;
    const tail = `${gap}${parent.indent}`;
    return tag.selfClosing
      ? { start: tag.nameEnd, end: tag.openEnd, head, tail: `${tail}</${tag.name}>` }
      : { start: tag.openEnd, end: tag.closeStart, head, tail };
  }
  const start = layout.bodyStart;
  const fields = layout.text.slice(0, start);
  const head = fields === "" ? "" : fields.endsWith("\n") ? "\n" : "\n\n";
  return { start, end: layout.text.length, head, tail: "\n" };
}

/** Components that follow each other line by line, such as the sides of a comparison. */
function isTight(layout: Layout, siblings: readonly Block[], parent: Block | undefined): boolean {
  if (!siblings.every(({ kind }) => kind === "component")) return false;
  const [one, two] = siblings;
  if (one && two) return !/\n[ \t]*\r?\n/.test(layout.text.slice(one.end, two.start));
  return (
    one !== undefined &&
    parent?.tag !== undefined &&
    !/\n[ \t]*\r?\n/.test(layout.text.slice(parent.tag.openEnd, one.start))
  );
}

export function removeBlock(layout: Layout, at: BlockPath): Layout {
  const { siblings, index, parent } = placeOf(layout, at);
  const block = siblings[index];
  if (!block) throw new DocumentError(blockIsGone);
  const change = changeAt(layout, at, (said) => said.toSpliced(index, 1));
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  const [start, end] = after
    ? [block.start, after.start]
    : before
      ? [before.end, block.end]
      : [parent?.tag?.openEnd ?? layout.bodyStart, parent?.tag?.closeStart ?? layout.text.length];
  const text = after || before ? "" : parent ? layout.newline + parent.indent : "";
  const changed =
    changedLayout(layout, { ...change, start, end, text }) ?? withoutJoining(layout, block, after, change);
  if (!changed) throw new DocumentError(unwritable);
  return changed;
}

/** Two lists that nothing is between anymore would be one: the second gets other marks. */
function withoutJoining(
  layout: Layout,
  block: Block,
  after: Block | undefined,
  change: Pick<BodyChange, "from" | "to" | "says">,
): Layout | undefined {
  if (after?.kind !== "list") return undefined;
  const text = carry({
    written: layout.text.slice(after.start, after.end),
    before: markdownOf(after.node, styleOf(after)),
    after: markdownOf(after.node, otherListStyle([after])),
    loose: true,
    insert: (part) => indented(part, after.indent, layout.newline),
  });
  return text === undefined
    ? undefined
    : changedLayout(layout, { ...change, start: block.start, end: after.end, text });
}

export function moveBlock(layout: Layout, at: BlockPath, to: BlockPath): Layout {
  const { siblings, index } = placeOf(layout, at);
  const target = to.at(-1) ?? 0;
  const block = siblings[index];
  if (
    !block ||
    target < 0 ||
    target >= siblings.length ||
    String(at.slice(0, -1)) !== String(to.slice(0, -1))
  )
    throw new DocumentError(
      "A block can only move within the component or text that holds it. Cut and paste it to put it elsewhere.",
    );
  if (target === index) return layout;
  const [first, last] = [Math.min(index, target), Math.max(index, target)];
  const order = siblings.slice(first, last + 1);
  const sources = order.map(({ start, end }) => layout.text.slice(start, end));
  const shifted = sources
    .toSpliced(index - first, 1)
    .toSpliced(target - first, 0, sources[index - first] ?? "");
  const gaps = order.slice(1).map(({ start }, place) => layout.text.slice(order[place]?.end, start));
  const text = shifted.map((source, place) => source + (gaps[place] ?? "")).join("");
  const change = changeAt(
    layout,
    at,
    (said) => said.toSpliced(index, 1).toSpliced(target, 0, said[index] ?? ""),
    { from: first, to: last + 1 },
  );
  const changed = changedLayout(layout, {
    ...change,
    start: order[0]?.start ?? 0,
    end: order.at(-1)?.end ?? 0,
    text,
  });
  if (changed) return changed;
  // Beside another list it needs marks of its own.
  if (block.node.type === "list" && block.kind === "list")
    return insertBlock(removeBlock(layout, at), to, { tree: block.node });
  throw new DocumentError(unwritable);
}
