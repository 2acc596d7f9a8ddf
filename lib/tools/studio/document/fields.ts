/** The fields of a document as data. */
import { fieldsOf, type ReadFields } from "../../../content/edit/yaml-fields.ts";
import type { Layout } from "./layout.ts";

export function readFields({ text, yaml }: Layout): ReadFields {
  if (!yaml) return { data: {} };
  return fieldsOf(text.slice(yaml.start, yaml.end));
}
