/** Reading and changing one value in a document's fields. */
import type { DocumentEdit, FieldPath, Json } from "../../contract.ts";
import { isList, isObject } from "./json.ts";

/** The value at a path. */
export function valueAt(value: Json | undefined, at: FieldPath): Json | undefined {
  return at.reduce<Json | undefined>((inner, key) => {
    if (isList(inner) && typeof key === "number") return inner[key];
    return isObject(inner) ? inner[key] : undefined;
  }, value);
}

/** The same value with another at the path; what has to hold it is made. Without a value, the field goes. */
export function withValue(whole: Json | undefined, at: FieldPath, value: Json | undefined): Json | undefined {
  const [key, ...rest] = at;
  if (key === undefined) return value;
  if (typeof key === "number") {
    const list = isList(whole) ? [...whole] : [];
    const next = withValue(list[key], rest, value);
    if (next === undefined) list.splice(key, 1);
    else list[key] = next;
    return list;
  }
  const { [key]: old, ...others } = isObject(whole) ? whole : {};
  const next = withValue(old, rest, value);
  if (next === undefined) return others;
  // A name keeps its place.
  return isObject(whole) && key in whole ? { ...whole, [key]: next } : { ...others, [key]: next };
}

/** The same list with one entry at another place. */
export function moved(list: readonly Json[], from: number, to: number): Json[] {
  const entries = [...list];
  entries.splice(to, 0, ...entries.splice(from, 1));
  return entries;
}

/** The fields after the edits that are about fields. */
export function withEdits(fields: Json, edits: readonly DocumentEdit[]): Json {
  return edits.reduce<Json>((whole, edit) => {
    if (edit.act === "field") return withValue(whole, edit.at, edit.value) ?? {};
    if (edit.act !== "move-entry") return whole;
    const path = edit.at.slice(0, -1);
    const list = valueAt(whole, path);
    return isList(list)
      ? (withValue(whole, path, moved(list, Number(edit.at.at(-1)), edit.to)) ?? {})
      : whole;
  }, fields);
}
