/** What is between a component's tags, and where the component itself is. */
import type { Parents } from "mdast";
import type { ComponentDefinition } from "../../mdx/definition.ts";
import { type ComponentName, components } from "../../mdx/registry.ts";
import type { Range } from "../../shared/diagnostic.ts";
import { figureFindings, heroFindings, partFindings, videoFindings } from "./block-content.ts";
import type { Element } from "./body-parts.ts";
import { rangeOf } from "./range-of.ts";
import type { Finding, Source } from "./source.ts";

export function contentFindings(
  name: ComponentName,
  node: Element,
  ancestors: readonly Parents[],
  tag: Range,
  source: Pick<Source, "text">,
): Finding[] {
  const found: Finding[] = [];
  const parent = ancestors.at(-1);
  const content = node.children.filter((child) => !(child.type === "text" && child.value.trim() === ""));
  if (components[name].children === "none" && content.length > 0)
    found.push({
      rule: "component-content",
      range: tag,
      message: `'${name}' has nothing between its tags.`,
      remedy: `Write it as '<${name} … />' and put the text after it.`,
    });
  if (components[name].children === "blocks" && content.length === 0)
    found.push({
      rule: "component-content",
      range: tag,
      message: `'${name}' is empty.`,
      remedy: `Write its text between '<${name}>' and '</${name}>', or delete it.`,
    });
  found.push(...partFindings(name, content, parent, tag));
  if (name === "Hero") found.push(...heroFindings(content, tag));
  if (name === "Figure") found.push(...figureFindings(node, tag));
  if (name === "Video") found.push(...videoFindings(node, tag));
  if (
    name === "Steps" &&
    content.length > 0 &&
    !(content.length === 1 && content[0]?.type === "list" && content[0].ordered)
  )
    found.push({
      rule: "component-content",
      range: tag,
      message: "'Steps' takes one numbered list and nothing else.",
      remedy: "Write each step in a line that begins with '1. ', '2. ' and so on, and move other text out.",
    });
  if (!isInline(name) && node.type === "mdxJsxTextElement" && parent && !aloneIn(parent))
    found.push(inSentence(name, node, parent, source));
  return found;
}

function isInline(name: ComponentName): boolean {
  const definition: ComponentDefinition = components[name];
  return definition.inline === true;
}

/** MDX lifts components out of a paragraph that holds nothing else. */
function aloneIn(parent: Parents): boolean {
  return (
    parent.type === "paragraph" &&
    parent.children.every(
      (child) =>
        child.type === "mdxJsxTextElement" ||
        child.type === "mdxTextExpression" ||
        (child.type === "text" && child.value.trim() === ""),
    )
  );
}

function inSentence(
  name: ComponentName,
  node: Element,
  parent: Parents,
  { text }: Pick<Source, "text">,
): Finding {
  const { start, end } = rangeOf(node);
  const paragraph = rangeOf(parent);
  const simple =
    parent.type === "paragraph" &&
    (paragraph.start === 0 || text[paragraph.start - 1] === "\n") &&
    /^<[^\n]*\/>$/.test(text.slice(start, end));
  const before = text.slice(paragraph.start, start).trim() === "" ? "" : "\n\n";
  const after = text.slice(end, paragraph.end).trim() === "" ? "" : "\n\n";
  const spaceBefore = /[ \t]*\r?\n?[ \t]*$/.exec(text.slice(paragraph.start, start))?.[0].length ?? 0;
  const spaceAfter = /^[ \t]*\r?\n?[ \t]*/.exec(text.slice(end, paragraph.end))?.[0].length ?? 0;
  return {
    rule: "component-own-line",
    range: { start, end: Math.min(end, start + name.length + 1) },
    message: `'${name}' is inside a sentence; it is a block of its own.`,
    remedy: "Put it on a line of its own with an empty line before and after.",
    ...(simple && {
      fix: {
        title: "Put the component on a line of its own",
        edits: [
          ...(before ? [{ start: start - spaceBefore, end: start, text: before }] : []),
          ...(after ? [{ start: end, end: end + spaceAfter, text: after }] : []),
        ],
      },
    }),
  };
}
