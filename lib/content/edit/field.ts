/** One field in a document's YAML, proven by reading the YAML again. */
import { pathName } from "../check/value-path.ts";
import { DocumentError } from "./document-error.ts";
import { isRequired } from "./field-order.ts";
import { type FieldPath, isGroup, isList, type Json, jsonAt, sameJson, withJson } from "./json.ts";
import { movedEntry, type Sheet, written } from "./yaml-edits.ts";
import { fieldsOf } from "./yaml-fields.ts";
import { styleOfYaml } from "./yaml-writer.ts";

interface Writing {
  newline: Sheet["newline"];
  /** JSON Schema of the fields: in which order they are written, and which of them the document needs. */
  schema?: Json | undefined;
}

/**
 * Gives a field a value, or takes it away. A path that ends one past a list's end adds an entry.
 *
 * @param yaml the fields alone
 * @throws DocumentError where the place is not there, or cannot be written without changing other fields
 */
export function withField(yaml: string, at: FieldPath, value: Json | undefined, writing: Writing): string {
  const { data, sheet } = openSheet(yaml, writing);
  if (at.length === 0 && !isGroup(value))
    throw new DocumentError("A document needs its fields: they cannot all be removed.");
  const last = at.at(-1);
  const above = jsonAt(data, at.slice(0, -1));
  if (typeof last === "number" && last > (isList(above) ? above.length : 0)) throw entryIsGone(at);
  const edit = value === undefined ? removalOf(data, at, writing.schema) : { at, value };
  const wanted = withJson(data, edit.at, edit.value);
  if (sameJson(wanted, data)) return yaml;
  return proven(written(sheet, edit.at, edit.value), wanted, at);
}

/**
 * Moves an entry of a list, its comments with it.
 *
 * @throws DocumentError as {@link withField}
 */
export function withMovedEntry(yaml: string, at: FieldPath, to: number, writing: Writing): string {
  const { data, sheet } = openSheet(yaml, writing);
  const above = at.slice(0, -1);
  const from = at.at(-1);
  const list = jsonAt(data, above);
  if (!isList(list) || typeof from !== "number" || from >= list.length || to < 0 || to >= list.length)
    throw entryIsGone(at);
  const moved = list.toSpliced(from, 1).toSpliced(to, 0, ...list.slice(from, from + 1));
  if (sameJson(moved, list)) return yaml;
  return proven(movedEntry(sheet, above, from, to), withJson(data, above, moved), at);
}

function openSheet(yaml: string, { newline, schema }: Writing): { data: Json; sheet: Sheet } {
  const { data, broken } = fieldsOf(yaml);
  if (broken !== undefined) throw new DocumentError(`The fields can only be edited as source. ${broken}`);
  return {
    data,
    sheet: { yaml, newline, style: styleOfYaml(yaml), ...(schema !== undefined && { schema }) },
  };
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

/** @throws DocumentError where the fields would not be read as what was meant */
function proven(yaml: string, wanted: Json | undefined, at: FieldPath): string {
  const { data, broken } = fieldsOf(yaml);
  if (broken !== undefined || !sameJson(data, wanted))
    throw new DocumentError(
      `${nameOf(at)} cannot be changed here without changing other fields. Edit the fields as source instead.`,
    );
  return yaml;
}

function entryIsGone(at: FieldPath): DocumentError {
  return new DocumentError(
    `${nameOf(at.slice(0, -1))} has changed, and this entry is not there anymore. Open the document again.`,
  );
}

function nameOf(at: FieldPath): string {
  return at.length === 0 ? "The list of fields" : `'${pathName(at)}'`;
}
