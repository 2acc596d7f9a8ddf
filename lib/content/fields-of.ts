import { parse } from "yaml";

/** A byte order mark, as some editors put before a file's first character. */
const byteOrderMark = /^\uFEFF/;
const frontmatter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * The fields of a document as its author wrote them, by YAML 1.2's core schema: a date stays the text it is.
 *
 * @param source the whole file
 * @param format `mdx`: the fields stand between two lines of `---`; `yaml`: the file is the fields
 * @throws yaml's own error, with its position, where the YAML is broken
 */
export function readFields(source: string, format: "mdx" | "yaml"): unknown {
  const text = source.replace(byteOrderMark, "");
  if (format === "yaml") return parse(text);
  const block = frontmatter.exec(text)?.[1];
  return block === undefined ? {} : parse(block);
}
