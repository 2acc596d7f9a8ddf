import { isMap, isNode, isScalar, parseDocument } from "yaml";
import { splitMark } from "../shared/byte-order-mark.ts";
import { type CollectionName, collections } from "./schema/collections.ts";
import { renameFormerFields } from "./schema/former-names.ts";

const frontmatter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * The fields of a document as its author wrote them, by YAML 1.2's core schema: a date stays the text it is.
 *
 * @param source the whole file
 * @param collection decides whether the fields are between two lines of `---` or the whole file, and what they are called
 * @throws yaml's own error, with its position, where the YAML is broken
 */
export function readFields(source: string, collection: CollectionName): unknown {
  const text = splitMark(source).text;
  const yaml = collections[collection].format === "yaml" ? text : frontmatter.exec(text)?.[1];
  if (yaml === undefined) return {};
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error) throw error;
  renameFormerFields(collection, document);
  return document.toJS();
}

/** The text below the fields, as written; empty where the whole file is fields. */
export function readText(source: string, collection: CollectionName): string {
  if (collections[collection].format === "yaml") return "";
  const { text } = splitMark(source);
  return text.slice(frontmatter.exec(text)?.[0].length ?? 0);
}

/**
 * A file with a field in the place of the one it has, or after its last; every other byte stays.
 *
 * @param written the field as YAML, its lines ended by LF: `draft: true`
 */
export function withField(
  source: string,
  collection: CollectionName,
  field: string,
  written: string,
): string {
  const { mark, text } = splitMark(source);
  const found = collections[collection].format === "yaml" ? undefined : frontmatter.exec(text);
  const start = found ? found[0].indexOf("\n") + 1 : 0;
  const yaml = found ? (found[1] ?? "") : text;
  const { contents } = parseDocument(yaml);
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === field)
    : undefined;
  const from = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  const to = isNode(pair?.value) ? pair.value.range?.[2] : undefined;
  const newline = yaml.includes("\r\n") ? "\r\n" : "\n";
  const line = written.replaceAll("\n", newline);
  const whole =
    from === undefined || to === undefined
      ? `${yaml.trimEnd()}${newline}${line}${yaml.slice(yaml.trimEnd().length)}`
      : `${yaml.slice(0, from)}${line}${yaml.slice(from, to).endsWith("\n") ? newline : ""}${yaml.slice(to)}`;
  return `${mark}${text.slice(0, start)}${whole}${text.slice(start + yaml.length)}`;
}
