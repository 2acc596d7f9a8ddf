/**
 * Changes to the fields of a document that leave every other byte of it alone: comments, order, quotes and line breaks stay as their author
 * wrote them. The YAML library says where things are; what is changed is the text.
 */
import { isCollection, isMap, isNode, isScalar, isSeq, type Pair, parseDocument, stringify } from "yaml";

type Path = readonly (string | number)[];

/**
 * Takes a value out. A list or group that would be left with nothing goes with it.
 *
 * @returns the text as it was where there is no such value
 */
export function withoutField(text: string, path: Path): string {
  const document = parseDocument(text);
  const last = path.at(-1);
  const above = path.slice(0, -1);
  const parent = above.length === 0 ? document.contents : document.getIn(above, true);
  if (last === undefined || !isCollection(parent) || !parent.range) return text;
  const index = parent.items.findIndex((item, at) =>
    isMap(parent) ? keyOf(item) === String(last) : at === Number(last),
  );
  if (index === -1) return text;
  if (parent.items.length === 1 && above.length > 0) return withoutField(text, above);
  const [start, end] = parent.range;
  if (parent.flow) {
    const rest = parent.items.filter((_, at) => at !== index).map((item) => sourceOf(item, text));
    const [open, close] = isSeq(parent) ? ["[", "]"] : ["{ ", " }"];
    return text.slice(0, start) + open + rest.join(", ") + close + text.slice(end);
  }
  const from = lineStart(text, startOf(parent.items[index]) ?? start);
  return text.slice(0, from) + text.slice(afterLine(text, endOf(parent.items[index]) ?? end));
}

/** Writes a field of the document itself, in its place, or at the end where it is new. One that says the same stays as it is. */
export function withField(text: string, key: string, value: unknown): string {
  const document = parseDocument(text);
  const { contents } = document;
  if (JSON.stringify(document.toJS()?.[key]) === JSON.stringify(value)) return text;
  const written = stringify({ [key]: value }, { lineWidth: 110 });
  const pair = isMap(contents) ? contents.items.find((item) => keyOf(item) === key) : undefined;
  const start = startOf(pair);
  if (start === undefined) return `${text.trimEnd()}\n${written}`;
  return text.slice(0, start) + written + text.slice(afterLine(text, endOf(pair) ?? start));
}

function keyOf(item: unknown): string | undefined {
  return isPairLike(item) && isScalar(item.key) ? String(item.key.value) : undefined;
}

function isPairLike(item: unknown): item is Pair {
  return typeof item === "object" && item !== null && "key" in item && "value" in item;
}

function startOf(item: unknown): number | undefined {
  if (isPairLike(item)) return isNode(item.key) ? item.key.range?.[0] : undefined;
  return isNode(item) ? item.range?.[0] : undefined;
}

function endOf(item: unknown): number | undefined {
  const value = isPairLike(item) ? item.value : item;
  return (isNode(value) ? value.range?.[1] : undefined) ?? startOf(item);
}

function sourceOf(item: unknown, text: string): string {
  return text.slice(startOf(item), endOf(item));
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function afterLine(text: string, offset: number): number {
  if (text[offset - 1] === "\n") return offset;
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}
