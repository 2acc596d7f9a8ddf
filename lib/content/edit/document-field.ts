import { splitMark } from "../../shared/byte-order-mark.ts";
import { partsOf } from "../check/frontmatter.ts";
import { type CollectionName, collections } from "../schema/collections.ts";
import { DocumentError } from "./document-error.ts";
import { withField } from "./field.ts";
import { inWords } from "./finding-words.ts";
import type { Json } from "./json.ts";

/**
 * A file with one of its fields given a value; every other byte stays.
 *
 * @param source the whole file
 * @throws DocumentError where the fields cannot be found or read
 */
export function withDocumentField(
  source: string,
  collection: CollectionName,
  field: string,
  value: Json,
): string {
  const { mark, text } = splitMark(source);
  const { parts, finding } = partsOf({ format: collections[collection].format, text });
  if (!parts)
    throw new DocumentError(finding ? inWords(finding) : "The file does not begin with its fields.");
  const { yaml, yamlStart } = parts;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const changed = withField(yaml, [field], value, { newline });
  return `${mark}${text.slice(0, yamlStart)}${changed}${text.slice(yamlStart + yaml.length)}`;
}
