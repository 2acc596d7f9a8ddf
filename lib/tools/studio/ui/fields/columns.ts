/** A list whose entries are all alike, as the columns of a table. */
import type { FieldPath, Json } from "../../../../content/edit/json.ts";
import { isGroup } from "../../../../content/edit/json.ts";
import type { FieldSchema, NamedField } from "./schema.ts";

export interface Column {
  /** From an entry. */
  at: FieldPath;
  schema: FieldSchema;
  /** The fields it is in, from the outside: `["values", "managed-it", "score"]`. */
  names: readonly string[];
}

/** How much room a column takes: `cell-long` for texts of several lines. */
export function cellClass({ schema: { shape } }: Column): string {
  if (shape.is !== "text") return "cell-short";
  return shape.long ? "cell-long" : "cell-text";
}

/** Fewer are as easily read one below the other. */
const fewest = 4;

/** @returns nothing where an entry holds more than single values, or too few of them */
export function columnsOf(entry: FieldSchema, list: readonly Json[]): readonly Column[] | undefined {
  if (entry.shape.is !== "object" || list.length < 2) return undefined;
  const columns = entry.shape.fields.flatMap((field) => columnsOfField(field, list));
  const all = columns.filter((column) => column !== undefined);
  return all.length === columns.length && all.length >= fewest ? all : undefined;
}

function columnsOfField(field: NamedField, list: readonly Json[]): (Column | undefined)[] {
  const { name, shape } = field;
  const entries = list.map((entry) => (isGroup(entry) ? entry[name] : undefined));
  if (shape.is !== "names") {
    if (shape.is === "list" || shape.is === "object") return [undefined];
    const used = field.required || entries.some((value) => value !== undefined);
    return used ? [{ at: [name], schema: field, names: [name] }] : [];
  }
  const keys = [...new Set(entries.flatMap((value) => (isGroup(value) ? Object.keys(value) : [])))];
  return keys.flatMap((key) => {
    const inner = entries.map((value) => (isGroup(value) ? (value[key] ?? null) : null));
    const column = (at: FieldPath, schema: FieldSchema, names: readonly string[]) => ({ at, schema, names });
    if (shape.value.shape.is !== "object") return [column([name, key], shape.value, [name, key])];
    return shape.value.shape.fields.flatMap((part) =>
      columnsOfField(part, inner).map(
        (found) => found && column([name, key, ...found.at], found.schema, [name, key, ...found.names]),
      ),
    );
  });
}
