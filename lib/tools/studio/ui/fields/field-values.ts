/** The values of a form: what edits do to them, and the texts among them. */
import type { FieldPath, Json } from "../../../../content/edit/json.ts";
import { isGroup, isList, jsonAt, withJson } from "../../../../content/edit/json.ts";
import type { DocumentEdit } from "../../contract.ts";

/** The same list with one entry at another place. */
export function moved(list: readonly Json[], from: number, to: number): Json[] {
  return list.toSpliced(from, 1).toSpliced(to, 0, ...list.slice(from, from + 1));
}

/** The fields after the edits that are about fields. */
export function withEdits(fields: Json, edits: readonly DocumentEdit[]): Json {
  return edits.reduce<Json>((whole, edit) => {
    if (edit.act === "field") return withJson(whole, edit.at, edit.value) ?? {};
    if (edit.act !== "move-entry") return whole;
    const path = edit.at.slice(0, -1);
    const list = jsonAt(whole, path);
    return isList(list) ? (withJson(whole, path, moved(list, Number(edit.at.at(-1)), edit.to)) ?? {}) : whole;
  }, fields);
}

/** Every text and number with its place, in the order of the file. */
export function textsOf(value: Json | undefined, at: FieldPath = []): [FieldPath, string][] {
  if (typeof value === "string" || typeof value === "number") return [[at, String(value)]];
  if (isList(value)) return value.flatMap((entry, index) => textsOf(entry, [...at, index]));
  return isGroup(value)
    ? Object.entries(value).flatMap(([name, inner]) => textsOf(inner, [...at, name]))
    : [];
}
