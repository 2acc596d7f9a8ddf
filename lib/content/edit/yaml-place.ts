/** Where the entries of lists and groups are in YAML, comments included. */
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { FieldPath } from "./json.ts";

export type Collection = YAMLMap<unknown, unknown> | YAMLSeq<unknown>;

/** One entry of a list, or one field of a group. */
export interface Entry {
  /** Where its `-` or its key is. */
  mark: number;
  /** In block style the line it begins on, with the comment lines right above; in flow style the same as `mark`. */
  start: number;
  /** In block style behind its last line; in flow style behind its value. */
  end: number;
  value: Node | undefined;
  key?: string;
  /** The offset behind the key's colon, or behind the `-`. */
  valueFrom: number;
  /** It begins on the line of the list entry that holds it. */
  compact: boolean;
  /** Its column, in spaces. */
  indent: string;
}

export function yamlDocument(yaml: string) {
  return parseDocument(yaml, { keepSourceTokens: true, logLevel: "error" });
}

/** The list or group at a path, and whether it is written between brackets. */
export function collectionAt(
  root: ParsedNode | null,
  path: FieldPath,
): { collection: Collection; flow: boolean } | undefined {
  let value: unknown = root;
  let flow = false;
  for (const step of path) {
    if (!isCollection(value)) return undefined;
    flow ||= value.flow === true;
    value = isMap(value) ? pairNamed(value, String(step))?.value : value.items[Number(step)];
  }
  if (!isMap(value) && !isSeq(value)) return undefined;
  return { collection: value, flow: flow || value.flow === true };
}

function pairNamed(map: YAMLMap<unknown, unknown>, name: string): Pair<unknown, unknown> | undefined {
  return map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
}

export function entriesOf(
  yaml: string,
  { collection, flow }: { collection: Collection; flow: boolean },
  isRoot: boolean,
): Entry[] {
  const marks = isSeq(collection) && !flow ? dashesOf(collection) : [];
  return collection.items.map((item, index) => {
    const key = isPair(item) && isNode(item.key) ? item.key : undefined;
    const inner = isPair(item) ? item.value : item;
    const value = isNode(inner) ? inner : undefined;
    const [keyStart, keyEnd] = key?.range ?? [];
    const mark = keyStart ?? marks[index] ?? value?.range?.[0] ?? 0;
    const valueFrom = keyEnd !== undefined ? yaml.indexOf(":", keyEnd) + 1 : flow ? mark : mark + 1;
    const valueEnd = Math.max(value?.range?.[1] ?? valueFrom, valueFrom);
    const lineStart = yaml.lastIndexOf("\n", mark - 1) + 1;
    const compact = yaml.slice(lineStart, mark).trim() !== "";
    const name = key && isScalar(key) ? { key: String(key.value) } : {};
    const indent = " ".repeat(mark - lineStart);
    const base = { mark, value, valueFrom, compact, indent, ...name };
    if (flow) return { ...base, start: mark, end: valueEnd };
    const start = compact ? mark : isRoot && index === 0 ? lineStart : aboveComments(yaml, lineStart);
    return { ...base, start, end: afterLine(yaml, valueEnd) };
  });
}

function isPair(item: unknown): item is Pair {
  return typeof item === "object" && item !== null && "key" in item && "value" in item;
}

function dashesOf({ srcToken }: YAMLSeq<unknown>): number[] {
  if (srcToken?.type !== "block-seq") return [];
  return srcToken.items.flatMap(
    ({ start }) => start.find(({ type }) => type === "seq-item-ind")?.offset ?? [],
  );
}

function aboveComments(yaml: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    const above = yaml.lastIndexOf("\n", start - 2) + 1;
    if (!/^[ \t]*#/.test(yaml.slice(above, start))) break;
    start = above;
  }
  return start;
}

/** A block scalar or collection ends behind its last line already. */
export function afterLine(yaml: string, offset: number): number {
  if (yaml[offset - 1] === "\n") return offset;
  const end = yaml.indexOf("\n", offset);
  return end === -1 ? yaml.length : end + 1;
}

export function isScalarNode(node: Node | undefined): node is Scalar {
  return isScalar(node);
}
