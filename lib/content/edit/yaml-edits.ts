/** Changes to YAML that leave every other line alone: comments, order, quotes and line breaks stay as their author wrote them. */

import { isCollection } from "yaml";
import { DocumentError } from "./document-error.ts";
import { fieldOrder } from "./field-order.ts";
import type { FieldPath, Json } from "./json.ts";
import { isGroup, isList, isScalarJson, jsonAt, sameJson } from "./json.ts";
import { matched, type Unit } from "./matched.ts";
import { fieldsOf } from "./yaml-fields.ts";
import { collectionAt, type Entry, entriesOf, isScalarNode, yamlDocument } from "./yaml-place.ts";
import { type ScalarJson, scalarText } from "./yaml-scalar.ts";
import {
  collectionText,
  entryText,
  flowPairText,
  flowText,
  pairText,
  type YamlStyle,
} from "./yaml-writer.ts";

export interface Sheet {
  yaml: string;
  newline: "\n" | "\r\n";
  style: YamlStyle;
  schema?: Json;
}

/** @returns the YAML with the value at this path, or without it */
export function written(sheet: Sheet, at: FieldPath, value: Json | undefined): string {
  const current = jsonAt(fieldsOf(sheet.yaml).data, at);
  if (value === undefined) return current === undefined ? sheet.yaml : removed(sheet, at);
  if (current === undefined) return added(sheet, at, value);
  if (sameJson(current, value)) return sheet.yaml;
  if (isGroup(current) && isGroup(value) && hasEntries(current) && hasEntries(value)) {
    const kept = Object.entries(value).reduce(
      (yaml, [key, entry]) => written({ ...sheet, yaml }, [...at, key], entry),
      sheet.yaml,
    );
    const gone = Object.keys(current).filter((key) => !Object.hasOwn(value, key));
    return gone.reduce((yaml, key) => removed({ ...sheet, yaml }, [...at, key]), kept);
  }
  if (isList(current) && isList(value) && current.length > 0 && value.length > 0)
    return listWritten(sheet, at, current, value);
  return replaced(sheet, at, value);
}

function hasEntries(group: object): boolean {
  return Object.keys(group).length > 0;
}

/** Entries that say the same stay as they are, and those that were moved take their comments along. */
function listWritten(sheet: Sheet, at: FieldPath, current: readonly Json[], value: readonly Json[]): string {
  const pairs = matched(current.map(unitOf), value.map(unitOf));
  // A list that is left with no entry for a moment has no place for the next.
  if (!pairs.some((place) => place !== undefined)) pairs[0] = 0;
  const order = [...current.keys()].filter((index) => pairs[index] !== undefined);
  let { yaml } = sheet;
  for (let index = current.length - 1; index >= 0; index -= 1)
    if (pairs[index] === undefined) yaml = removed({ ...sheet, yaml }, [...at, index]);
  for (const [place, entry] of value.entries()) {
    const own = pairs.indexOf(place);
    const from = order.indexOf(own);
    if (from === -1) yaml = inserted({ ...sheet, yaml }, [...at, place], entry);
    else {
      if (from !== place) yaml = movedEntry({ ...sheet, yaml }, at, from, place);
      yaml = written({ ...sheet, yaml }, [...at, place], entry);
      order.splice(from, 1);
    }
    order.splice(place, 0, own);
  }
  return yaml;
}

function unitOf(entry: Json): Unit {
  return { says: JSON.stringify(entry), kind: typeof entry };
}

function placed(
  sheet: Sheet,
  above: FieldPath,
): { entries: Entry[]; flow: boolean; range: readonly [number, number, number] } | undefined {
  const found = collectionAt(yamlDocument(sheet.yaml).contents, above);
  const range = found?.collection.range;
  if (!found || !range) return undefined;
  return { entries: entriesOf(sheet.yaml, found, above.length === 0), flow: found.flow, range };
}

function indexOf(entries: readonly Entry[], step: string | number | undefined): number {
  return typeof step === "number" ? step : entries.findIndex(({ key }) => key === step);
}

function spliced({ yaml, newline }: Sheet, start: number, end: number, text: string): string {
  return yaml.slice(0, start) + text.replace(/\r?\n/g, newline) + yaml.slice(end);
}

function replaced(sheet: Sheet, at: FieldPath, value: Json): string {
  const holder = placed(sheet, at.slice(0, -1));
  const entry = holder?.entries[indexOf(holder.entries, at.at(-1))];
  if (!holder || !entry) return emptyDocument(sheet, value);
  const { value: node, valueFrom, indent } = entry;
  const [start = valueFrom, end = valueFrom] = node?.range ?? [];
  const source = sheet.yaml.slice(start, end);
  const ending = source.endsWith("\n") ? "\n" : "";
  if (holder.flow || (isCollection(node) && node.flow && !isScalarJson(value)))
    return spliced(sheet, start, end, `${source === "" ? " " : ""}${flowText(value)}`);
  if (isScalarJson(value) && (node === undefined || isScalarNode(node))) {
    const text = scalarHere(sheet, value, entry);
    return source === ""
      ? spliced(sheet, valueFrom, valueFrom, ` ${text}`)
      : spliced(sheet, start, end, text + ending);
  }
  const inList = entry.key === undefined;
  const inner = !inList && isList(value) && sheet.style.flatLists ? indent : `${indent}  `;
  const text = isScalarJson(value)
    ? ` ${scalarHere(sheet, value, { ...entry, value: undefined })}`
    : isList(value)
      ? value.length === 0
        ? " []"
        : undefined
      : hasEntries(value)
        ? undefined
        : " {}";
  const whole = text ?? `${inList ? " " : `\n${inner}`}${collectionText(value, inner, sheet.style)}`;
  return spliced(sheet, valueFrom, Math.max(end, valueFrom), whole + ending);
}

function emptyDocument(sheet: Sheet, value: Json): string {
  if (!isGroup(value)) throw new DocumentError("This field has changed. Open the document again.");
  return Object.entries(value).reduce(
    (yaml, [key, entry]) => added({ ...sheet, yaml }, [key], entry),
    sheet.yaml,
  );
}

function scalarHere(
  { yaml, style }: Sheet,
  value: ScalarJson,
  { value: node, indent, valueFrom }: Entry,
): string {
  const [start = valueFrom, end = valueFrom] = node?.range ?? [];
  const source = yaml.slice(start, end);
  const lineEnd = yaml.indexOf("\n", end);
  // A text of several lines has no room for a comment behind it.
  const commented =
    !source.endsWith("\n") && /^[ \t]+#/.test(yaml.slice(end, lineEnd === -1 ? undefined : lineEnd));
  return scalarText(value, {
    flow: false,
    oneLine: commented,
    indent,
    width: style.width,
    ...(isScalarNode(node) &&
      source !== "" && { old: { written: source, value: node.value, type: node.type } }),
  });
}

/** A value where there is none; lists and groups on the way to it are made. */
function added(sheet: Sheet, at: FieldPath, value: Json): string {
  const above = at.slice(0, -1);
  const holder = jsonAt(fieldsOf(sheet.yaml).data, above);
  if (isList(holder) || isGroup(holder)) return inserted(sheet, at, value);
  if (holder !== undefined && holder !== null)
    throw new DocumentError(
      "This field holds a text now, and no fields of its own. Open the document again.",
    );
  const last = at.at(-1) ?? "";
  return written(sheet, above, typeof last === "number" ? [value] : { [last]: value });
}

function inserted(sheet: Sheet, at: FieldPath, value: Json): string {
  const { yaml, style, newline } = sheet;
  const last = at.at(-1) ?? "";
  const holder = placed(sheet, at.slice(0, -1));
  if (!holder || (holder.entries.length === 0 && at.length === 1)) {
    const text = pairText(String(last), value, "", style);
    return spliced(
      sheet,
      yaml.length,
      yaml.length,
      `${yaml === "" || yaml.endsWith("\n") ? "" : "\n"}${text}\n`,
    );
  }
  const { entries, flow, range } = holder;
  const index = typeof last === "number" ? last : placeByOrder(entries, last, fieldOrder(sheet.schema, at));
  const [before, after] = [entries[index - 1], entries[index]];
  if (entries.length === 0)
    return replaced(sheet, at.slice(0, -1), typeof last === "number" ? [value] : { [last]: value });
  if (flow) {
    const text = typeof last === "number" ? flowText(value) : flowPairText(last, value);
    if (after) return spliced(sheet, after.start, after.start, `${text}, `);
    const end = before?.end ?? range[1] - 1;
    return spliced(sheet, end, end, `, ${text}`);
  }
  const indent = (before ?? after)?.indent ?? "";
  const text =
    typeof last === "number" ? entryText(value, indent, style) : pairText(last, value, indent, style);
  if (!before && after)
    return after.compact
      ? spliced(sheet, after.mark, after.mark, `${text}\n${indent}`)
      : spliced(sheet, after.start, after.start, `${indent}${text}\n`);
  const end = before?.end ?? yaml.length;
  const closed = yaml.slice(0, end).endsWith("\n");
  return spliced(sheet, end, end, closed ? `${indent}${text}\n` : `${newline}${indent}${text}`);
}

/** Behind the nearest field that the schema has before it. */
function placeByOrder(entries: readonly Entry[], key: string, order: readonly string[]): number {
  const place = order.indexOf(key);
  if (place === -1) return entries.length;
  const places = entries.map((entry) => order.indexOf(entry.key ?? ""));
  const nearest = Math.max(-1, ...places.filter((other) => other < place));
  return nearest === -1 ? 0 : places.indexOf(nearest) + 1;
}

function removed(sheet: Sheet, at: FieldPath): string {
  const { yaml } = sheet;
  const holder = placed(sheet, at.slice(0, -1));
  const index = holder ? indexOf(holder.entries, at.at(-1)) : -1;
  const entry = holder?.entries[index];
  if (!holder || !entry) return yaml;
  const [before, after] = [holder.entries[index - 1], holder.entries[index + 1]];
  if (holder.flow || (entry.compact && after))
    return after
      ? spliced(sheet, entry.mark, after.mark, "")
      : spliced(sheet, before?.end ?? entry.mark, entry.end, "");
  const blank = /^[ \t]*\r?\n/.exec(yaml.slice(entry.end))?.[0].length ?? 0;
  const doubled =
    blank > 0 && /(?:^|\n)[ \t]*\r?\n$/.test(yaml.slice(Math.max(0, entry.start - 200), entry.start));
  return spliced(sheet, entry.start, entry.end + (doubled ? blank : 0), "");
}

export function movedEntry(sheet: Sheet, above: FieldPath, from: number, to: number): string {
  const { yaml } = sheet;
  const holder = placed(sheet, above);
  const entries = holder?.entries ?? [];
  const list = jsonAt(fieldsOf(yaml).data, above);
  if (entries.some(({ compact }) => compact) && !holder?.flow && isList(list))
    return replaced(sheet, above, list.toSpliced(from, 1).toSpliced(to, 0, ...list.slice(from, from + 1)));
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const moving = entries.slice(first, last + 1);
  // The last line of a file may be without its ending.
  const sources = moving.map(({ start, end }) => yaml.slice(start, end).replace(/\r?\n$/, ""));
  const endings = moving.map(({ start, end }) => /\r?\n$/.exec(yaml.slice(start, end))?.[0] ?? "");
  const gaps = moving.map(({ end }, index) => yaml.slice(end, moving[index + 1]?.start ?? end));
  const order = sources.toSpliced(from - first, 1).toSpliced(to - first, 0, sources[from - first] ?? "");
  const text = order.map((source, index) => source + (endings[index] ?? "") + (gaps[index] ?? "")).join("");
  return yaml.slice(0, moving[0]?.start) + text + yaml.slice(moving.at(-1)?.end);
}
