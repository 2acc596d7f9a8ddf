/** A document's fields with the place of every key and value, and YAML's mistakes in plain English. */
import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, Scalar, visit } from "yaml";
import type { Range } from "../../shared/diagnostic.ts";
import type { CollectionName } from "../schema/collections.ts";
import { renameFormerFields } from "../schema/former-names.ts";
import type { Finding } from "./source.ts";
import { syntaxFinding } from "./yaml-syntax.ts";

export interface Fields {
  /** The fields as plain data; nothing where the YAML is broken. */
  data: unknown;
  findings: Finding[];
  /** Where a value is, or as much of the way to it as exists. */
  valueAt(path: readonly PropertyKey[]): Range;
  /** Where the key of a value is; the value itself in a list. */
  keyAt(path: readonly PropertyKey[]): Range;
  /** The text of a value as it stands in the file, quotes included. */
  written(path: readonly PropertyKey[]): string | undefined;
  /** The places of all values, by their names joined with dots, three levels deep. */
  places(): Record<string, Range>;
}

/**
 * @param start the offset of `yaml` in its file
 * @param collection where left out, fields keep the names that the file has
 */
export function readYaml(yaml: string, start: number, collection?: CollectionName): Fields {
  // At "silent" the parser would not mention a second document below the first.
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: "error" });
  const whole = { start, end: start + Math.min(1, yaml.length) };
  const findings =
    document.errors.length + document.warnings.length > 0 ? [syntaxFinding(document, yaml, start)] : [];
  if (findings.length === 0) findings.push(...aliases(document, start), ...lostText(document, yaml, start));
  if (collection !== undefined) findings.push(...formerNames(document, collection, start));
  const broken = findings.some(({ rule }) => rule === "yaml-syntax");
  const at = (node: Node | null | undefined): Range | undefined =>
    node?.range ? { start: start + node.range[0], end: start + node.range[1] } : undefined;
  const valueAt = (path: readonly PropertyKey[]): Range => at(walk(document, path).value) ?? keyAt(path);
  const keyAt = (path: readonly PropertyKey[]): Range => {
    const { key, value } = walk(document, path);
    return at(key) ?? at(value) ?? (path.length > 0 ? keyAt(path.slice(0, -1)) : whole);
  };
  return {
    data: broken ? undefined : dataOf(document),
    findings,
    valueAt,
    keyAt,
    written: (path) => {
      const range = walk(document, path).value?.range;
      return range ? yaml.slice(range[0], range[1]) : undefined;
    },
    places: () => Object.fromEntries(placesIn(document.contents, start, [])),
  };
}

function* placesIn(node: unknown, start: number, path: readonly string[]): Generator<[string, Range]> {
  if (isNodeLike(node) && node.range && path.length > 0)
    yield [path.join("."), { start: start + node.range[0], end: start + node.range[1] }];
  if (path.length === 3) return;
  if (isMap(node)) {
    for (const { key, value } of node.items)
      if (isScalar(key)) yield* placesIn(value, start, [...path, String(key.value)]);
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) yield* placesIn(item, start, [...path, String(index)]);
  }
}

function dataOf(document: Document.Parsed): unknown {
  return document.toJS({ maxAliasCount: 0 }) ?? {};
}

function walk(
  document: Document.Parsed,
  path: readonly PropertyKey[],
): { key?: Node | null; value?: Node | null } {
  let key: Node | null | undefined;
  let value: Node | null | undefined = document.contents;
  for (const step of path) {
    if (isMap(value)) {
      const pair: { key: unknown; value: unknown } | undefined = value.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) return {};
      key = isScalar(pair.key) ? pair.key : undefined;
      value = isNodeLike(pair.value) ? pair.value : null;
    } else if (isSeq(value)) {
      const item: unknown = value.items[Number(step)];
      key = undefined;
      value = isNodeLike(item) ? item : null;
      if (!value) return {};
    } else {
      return {};
    }
  }
  return { key, value };
}

function isNodeLike(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value);
}

/** `&x` and `*x` mean something to programmers only, and swallow what an author wrote. */
function aliases(document: Document.Parsed, start: number): Finding[] {
  const found: Finding[] = [];
  const refuse = (node: Node, sign: string): void => {
    const from = start + (node.range?.[0] ?? 0);
    found.push({
      rule: "yaml-syntax",
      range: { start: from, end: start + (node.range?.[1] ?? 0) },
      message: `This value begins with '${sign}', which has a special meaning in YAML, so the word after it would be lost.`,
      remedy: "Put quotes around the value.",
    });
  };
  visit(document, {
    Alias: (_, node) => refuse(node, "*"),
    Node: (_, node) => {
      if ("anchor" in node && node.anchor) refuse(node, "&");
      else if (node.tag && !node.tag.startsWith("tag:yaml.org")) refuse(node, "!");
    },
  });
  return found;
}

/** Fields by the name they had before, which the schema knows no more. */
function formerNames(document: Document.Parsed, collection: CollectionName, start: number): Finding[] {
  return renameFormerFields(collection, document).map(({ from, to, key }) => {
    const range = { start: start + (key.range?.[0] ?? 0), end: start + (key.range?.[1] ?? 0) };
    return {
      rule: "field-renamed",
      range,
      message: `'${from}' is called '${to}' now. The old name still works.`,
      remedy: `Write '${to}:' instead.`,
      fix: { title: `Write '${to}'`, edits: [{ ...range, text: to }] },
    };
  });
}

/** `title: The #1 mistake` ends before the `#`: the rest is a comment. */
function lostText(document: Document.Parsed, yaml: string, start: number): Finding[] {
  const found: Finding[] = [];
  visit(document, {
    Scalar: (key, node) => {
      if (key === "key" || node.type !== Scalar.PLAIN || !node.range) return;
      const [from, to] = node.range;
      const lost = /^[ \t]+#[^\s#][^\r\n]*/.exec(yaml.slice(to));
      if (!lost) return;
      const end = to + lost[0].length;
      const whole = JSON.stringify(yaml.slice(from, end).trimEnd());
      found.push({
        rule: "yaml-lost-text",
        range: { start: start + to, end: start + end },
        message: `What follows the '#' is taken as a note to yourself and is not published: '${lost[0].trim().slice(0, 40)}'.`,
        remedy: `Put quotes around the value if it belongs to it: ${whole.slice(0, 80)}. Write a note as '# ' with a space, in a line of its own.`,
      });
    },
  });
  return found;
}
