/** Whole values as YAML, in the style of the sample site: lists and groups below their key, texts without quotes where they need none. */
import type { Json } from "./json.ts";
import { isGroup, isList, isScalarJson } from "./json.ts";
import { scalarText } from "./yaml-scalar.ts";

export interface YamlStyle {
  /** The width at which the file breaks its lines. */
  width: number;
  /** The entries of a list begin below the first letter of its key. */
  flatLists: boolean;
}

export function styleOfYaml(yaml: string): YamlStyle {
  const longest = Math.max(0, ...[...yaml.matchAll(/^[ ]{4,}[^\r\n]*/gm)].map(([line]) => line.length));
  return {
    width: longest > 60 && longest < 160 ? longest : 120,
    flatLists: /^( *)[\w-]+:[ \t]*\r?\n\1- /m.test(yaml),
  };
}

/** `key: value`, its lines after the first indented; without a line ending at its end. */
export function pairText(key: string, value: Json, indent: string, style: YamlStyle): string {
  const name = scalarText(key, { flow: false, indent, width: style.width });
  if (isScalarJson(value))
    return `${name}: ${scalarText(value, { flow: false, indent, width: style.width })}`;
  if (isEmpty(value)) return `${name}: ${isList(value) ? "[]" : "{}"}`;
  const inner = isList(value) && style.flatLists ? indent : `${indent}  `;
  return `${name}:\n${inner}${collectionText(value, inner, style)}`;
}

/** A list or group that is not empty, its lines after the first indented. */
export function collectionText(value: Json, indent: string, style: YamlStyle): string {
  const rows = isList(value)
    ? value.map((entry) => entryText(entry, indent, style))
    : isGroup(value)
      ? Object.entries(value).map(([key, entry]) => pairText(key, entry, indent, style))
      : [];
  return rows.join(`\n${indent}`);
}

/** `- value` */
export function entryText(value: Json, indent: string, style: YamlStyle): string {
  if (isScalarJson(value)) return `- ${scalarText(value, { flow: false, indent, width: style.width })}`;
  if (isEmpty(value)) return isList(value) ? "- []" : "- {}";
  return `- ${collectionText(value, `${indent}  `, style)}`;
}

/** On one line, between brackets. */
export function flowText(value: Json): string {
  if (isScalarJson(value)) return scalarText(value, { flow: true, indent: "", width: 0 });
  if (isList(value)) return `[${value.map(flowText).join(", ")}]`;
  const pairs = Object.entries(value).map(([key, entry]) => flowPairText(key, entry));
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

export function flowPairText(key: string, value: Json): string {
  return `${scalarText(key, { flow: true, indent: "", width: 0 })}: ${flowText(value)}`;
}

function isEmpty(value: Json): boolean {
  return isList(value) ? value.length === 0 : isGroup(value) && Object.keys(value).length === 0;
}
