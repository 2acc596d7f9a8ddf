/** New blocks as text. */

import { DocumentError } from "../../../content/edit/document-error.ts";
import type { NewBlock } from "../contract.ts";
import { type Block, componentSays } from "./blocks.ts";
import type { Props } from "./component-tag.ts";
import { markdownOf, otherListStyle } from "./markdown-writer.ts";
import { meaningOf } from "./tidy.ts";

/** What a block of this kind says at its place; nothing where its source decides. */
export function newSays(block: NewBlock): string | undefined {
  if ("tree" in block) return meaningOf(block.tree);
  if ("source" in block) return undefined;
  const { name, props, children = [] } = block.component;
  const says = children.map(newSays).filter((said) => said !== undefined);
  return says.length === children.length ? componentSays(name, props, says) : undefined;
}

/** Without a line ending at its end; its lines end with LF. */
export function newText(block: NewBlock, neighbors: readonly (Block | undefined)[] = []): string {
  if ("tree" in block) {
    const style = block.tree.type === "list" ? otherListStyle(neighbors) : {};
    return markdownOf(block.tree, style);
  }
  if ("source" in block) return block.source.replace(/\r\n?/g, "\n").replace(/^(?:[ \t]*\n)+|\s+$/g, "");
  const { name, props, children } = block.component;
  const attributes = Object.entries(props).map(([prop, value]) => ` ${writtenProp(prop, value)}`);
  const opening = `<${name}${attributes.join("")}`;
  if (children === undefined || children.length === 0) return `${opening} />`;
  const within = children.map((child) => newText(child));
  const tight = children.every((child) => "component" in child);
  return tight
    ? `${opening}>\n${within.join("\n")}\n</${name}>`
    : `${opening}>\n\n${within.join("\n\n")}\n\n</${name}>`;
}

/**
 * @param value as a reader sees it
 * @param quote the mark that the file has there
 */
export function writtenProp(name: string, value: string | true, quote?: string): string {
  if (!/^[A-Za-z_$][\w$:.-]*$/.test(name))
    throw new DocumentError(`'${name}' cannot be the name of a setting: it has to be a word without spaces.`);
  if (value === true) return name;
  const preferred = quote ?? '"';
  const other = preferred === '"' ? "'" : '"';
  const mark = value.includes(preferred) && !value.includes(other) ? other : preferred;
  const text = value.replace(/&(?=#?\w+;)/g, "&amp;").replaceAll(mark, mark === '"' ? "&quot;" : "&#39;");
  return `${name}=${mark}${text}${mark}`;
}

/** Whether two components say the same in their tags. */
export function sameProps(a: Props, b: Props): boolean {
  return componentSays("", a, []) === componentSays("", b, []);
}
