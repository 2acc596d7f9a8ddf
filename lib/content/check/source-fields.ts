import { partsOf } from "./frontmatter.ts";
import type { Source } from "./source.ts";
import { type Fields, readYaml } from "./yaml-document.ts";

/** The fields with the place of each: read again, since what is kept of a document has only the places of a few. */
export function fieldsOf(source: Pick<Source, "format" | "text" | "collection">): Fields | undefined {
  const { parts } = partsOf(source);
  const fields = parts && readYaml(parts.yaml, parts.yamlStart, source.collection);
  return fields?.data === undefined ? undefined : fields;
}
