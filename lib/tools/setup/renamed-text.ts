/** Other words in a whole document, written so that it is still read as it was: quoted where YAML needs it, escaped where MDX does. */
import { isScalar, parseDocument, Scalar, visit } from "yaml";
import { changedBy } from "../../content/check/field-value.ts";
import { partsOf } from "../../content/check/frontmatter.ts";
import type { Source } from "../../content/check/source.ts";
import type { Edit } from "../../shared/diagnostic.ts";

/** @param rename writes a value anew, or gives it back as it is */
export function renamedText(
  source: Pick<Source, "format" | "text">,
  rename: (value: string) => string,
): string {
  const { parts } = partsOf(source);
  if (!parts) return source.text;
  const { text } = source;
  const { yaml, yamlStart } = parts;
  const body = rename(text.slice(yamlStart + yaml.length));
  return text.slice(0, yamlStart) + renamedYaml(yaml, rename) + body;
}

function renamedYaml(yaml: string, rename: (value: string) => string): string {
  const edits: Edit[] = [];
  visit(parseDocument(yaml), {
    Scalar: (key, node) => {
      if (key === "key" || typeof node.value !== "string" || !node.range) return;
      const value = rename(node.value);
      if (value === node.value) return;
      const [start, end] = node.range;
      edits.push({ start, end, text: written(node.type, value, yaml.slice(start, end), rename) });
    },
  });
  return changedBy(yaml, edits);
}

/** A block of text needs no quotes whatever it holds; a line that the new words would break gets them. */
function written(
  type: Scalar["type"],
  value: string,
  source: string,
  rename: (value: string) => string,
): string {
  if (type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL) return rename(source);
  if (type !== Scalar.PLAIN) return JSON.stringify(value);
  const plain = rename(source);
  const read = parseDocument(`[${plain}]`).get(0, true);
  return isScalar(read) && read.value === value ? plain : JSON.stringify(value);
}
