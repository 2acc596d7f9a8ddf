/** What a writer does to the fields of a document; the rest of the layout stays as it was read. */
import { withField, withMovedEntry } from "../../../content/edit/field.ts";
import type { FieldPath, Json } from "../../../content/edit/json.ts";
import { movedBlock } from "./blocks.ts";
import { keepLayout, type Layout, readLayout } from "./layout.ts";

/** Gives a field a value, or takes it away. A path that ends one past a list's end adds an entry. */
export function setField(layout: Layout, at: FieldPath, value: Json | undefined, schema?: Json): Layout {
  return withYaml(layout, withField(yamlOf(layout), at, value, { newline: layout.newline, schema }));
}

/** Moves an entry of a list, its comments with it. */
export function moveEntry(layout: Layout, at: FieldPath, to: number): Layout {
  return withYaml(layout, withMovedEntry(yamlOf(layout), at, to, { newline: layout.newline }));
}

function yamlOf({ text, yaml }: Layout): string {
  return yaml ? text.slice(yaml.start, yaml.end) : "";
}

function withYaml(layout: Layout, yaml: string): Layout {
  if (yaml === yamlOf(layout)) return layout;
  const { text, newline, blocks } = layout;
  if (!layout.yaml) {
    const gap = /^[ \t]*\r?\n/.test(text) || text === "" ? "" : newline;
    return keepLayout(readLayout(`---${newline}${yaml}---${newline}${gap}${text}`, layout.format));
  }
  const { start, end } = layout.yaml;
  const grown = yaml.length - (end - start);
  return keepLayout({
    ...layout,
    text: text.slice(0, start) + yaml + text.slice(end),
    yaml: { start, end: end + grown },
    bodyStart: layout.bodyStart + grown,
    ...(blocks && { blocks: blocks.map((block) => movedBlock(block, grown)) }),
  });
}
