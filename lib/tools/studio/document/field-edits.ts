/** What a writer does to the fields of a document, proven by reading them again. */
import { pathName } from "../../../content/check/value-path.ts";
import type { FieldPath, Json } from "../contract.ts";
import { movedBlock } from "./blocks.ts";
import { DocumentError } from "./document-error.ts";
import { isRequired } from "./field-order.ts";
import { fieldsOf, readFields } from "./fields.ts";
import { isGroup, isList, jsonAt, sameJson, withJson } from "./json.ts";
import { keepLayout, type Layout, readLayout } from "./layout.ts";
import { movedEntry, type Sheet, written } from "./yaml-edits.ts";
import { styleOfYaml } from "./yaml-writer.ts";

/** Gives a field a value, or takes it away. A path that ends one past a list's end adds an entry. */
export function setField(layout: Layout, at: FieldPath, value: Json | undefined, schema?: Json): Layout {
  const data = dataOf(layout);
  if (at.length === 0 && !isGroup(value))
    throw new DocumentError("A document needs its fields: they cannot all be removed.");
  const last = at.at(-1);
  const above = jsonAt(data, at.slice(0, -1));
  if (typeof last === "number" && last > (isList(above) ? above.length : 0)) throw entryIsGone(at);
  const edit = value === undefined ? removalOf(data, at, schema) : { at, value };
  const wanted = withJson(data, edit.at, edit.value);
  if (sameJson(wanted, data)) return layout;
  return proven(layout, written(sheetOf(layout, schema), edit.at, edit.value), wanted, at);
}

/** A list or group that would be left with nothing goes with its last entry, unless the document needs it. */
function removalOf(data: Json, at: FieldPath, schema: Json | undefined): { at: FieldPath; value?: Json } {
  const above = at.slice(0, -1);
  const holder = jsonAt(data, above);
  const count = isList(holder) ? holder.length : isGroup(holder) ? Object.keys(holder).length : 0;
  if (jsonAt(data, at) === undefined || above.length === 0 || count > 1) return { at };
  if (isRequired(schema, above) || typeof above.at(-1) === "number")
    return { at: above, value: isList(holder) ? [] : {} };
  return removalOf(data, above, schema);
}

/** Moves an entry of a list, its comments with it. */
export function moveEntry(layout: Layout, at: FieldPath, to: number): Layout {
  const data = dataOf(layout);
  const above = at.slice(0, -1);
  const from = at.at(-1);
  const list = jsonAt(data, above);
  if (!isList(list) || typeof from !== "number" || from >= list.length || to < 0 || to >= list.length)
    throw entryIsGone(at);
  const moved = list.toSpliced(from, 1).toSpliced(to, 0, ...list.slice(from, from + 1));
  if (sameJson(moved, list)) return layout;
  return proven(
    layout,
    movedEntry(sheetOf(layout, undefined), above, from, to),
    withJson(data, above, moved),
    at,
  );
}

function dataOf(layout: Layout): Json {
  const { data, broken } = readFields(layout);
  if (broken !== undefined) throw new DocumentError(`The fields can only be edited as source. ${broken}`);
  return data;
}

function sheetOf({ text, yaml, newline }: Layout, schema: Json | undefined): Sheet {
  const own = yaml ? text.slice(yaml.start, yaml.end) : "";
  return { yaml: own, newline, style: styleOfYaml(own), ...(schema !== undefined && { schema }) };
}

/** @throws DocumentError where the fields would not be read as what was meant */
function proven(layout: Layout, yaml: string, wanted: Json | undefined, at: FieldPath): Layout {
  const { data, broken } = fieldsOf(yaml);
  if (broken !== undefined || !sameJson(data, wanted))
    throw new DocumentError(
      `${nameOf(at)} cannot be changed here without changing other fields. Edit the fields as source instead.`,
    );
  return keepLayout(withYaml(layout, yaml));
}

function withYaml(layout: Layout, yaml: string): Layout {
  const { text, newline, blocks } = layout;
  if (!layout.yaml) {
    const gap = /^[ \t]*\r?\n/.test(text) || text === "" ? "" : newline;
    return readLayout(`---${newline}${yaml}---${newline}${gap}${text}`, layout.format);
  }
  const { start, end } = layout.yaml;
  const grown = yaml.length - (end - start);
  return {
    ...layout,
    text: text.slice(0, start) + yaml + text.slice(end),
    yaml: { start, end: end + grown },
    bodyStart: layout.bodyStart + grown,
    ...(blocks && { blocks: blocks.map((block) => movedBlock(block, grown)) }),
  };
}

function entryIsGone(at: FieldPath): DocumentError {
  return new DocumentError(
    `${nameOf(at.slice(0, -1))} has changed, and this entry is not there anymore. Open the document again.`,
  );
}

function nameOf(at: FieldPath): string {
  return at.length === 0 ? "The list of fields" : `'${pathName(at)}'`;
}
