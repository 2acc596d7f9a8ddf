import { parseDocument } from "yaml";
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

/**
 * The site's first language, a BCP 47 tag; undefined where the company's file does not say it.
 *
 * @param source the whole of content/company.yaml
 * @throws yaml's own error, with its position, where the YAML is broken
 */
export function firstLanguageIn(source: string): string | undefined {
  const { language } = Object(readFields(source, "company"));
  return typeof language === "string" ? language : undefined;
}

/** The text below the fields, as written; empty where the whole file is fields. */
export function readText(source: string, collection: CollectionName): string {
  if (collections[collection].format === "yaml") return "";
  const { text } = splitMark(source);
  return text.slice(frontmatter.exec(text)?.[0].length ?? 0);
}
