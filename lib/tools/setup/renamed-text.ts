/** Other words in a whole document, written so that it is still read as it was: quoted where YAML needs it, escaped where MDX does. */
import { isScalar, parseDocument, Scalar, visit } from "yaml";
import { partsOf } from "../../content/check/frontmatter.ts";
import type { Source } from "../../content/check/source.ts";

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
  const edits: { start: number; end: number; text: string }[] = [];
  visit(parseDocument(yaml), {
    Scalar: (key, node) => {
      if (key === "key" || typeof node.value !== "string" || !node.range || rename(node.value) === node.value)
        return;
      const [start, end] = node.range;
      edits.push({ start, end, text: written(node, yaml.slice(start, end), rename) });
    },
  });
  return edits.reduceRight(
    (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
    yaml,
  );
}

/** A block of text needs no quotes whatever it holds; a line that the new words would break gets them. */
function written(node: Scalar, source: string, rename: (value: string) => string): string {
  const value = rename(String(node.value));
  if (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL) return rename(source);
  const plain = node.type === Scalar.PLAIN ? rename(source) : source;
  const [read] = node.type === Scalar.PLAIN ? [parseDocument(`[${plain}]`).get(0, true)] : [];
  return isScalar(read) && read.value === value ? plain : JSON.stringify(value);
}
