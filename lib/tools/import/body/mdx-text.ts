/** Markdown trees as MDX text and back: the one place that knows which plugins and which style the articles have. */
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkStringify, { type Options } from "remark-stringify";
import { unified } from "unified";
import { partsOf } from "#lib/content/check/frontmatter.ts";
import { readMdx } from "#lib/mdx/read-mdx.ts";

export { readMdx };

/** The marks that Markdown leaves to an author's taste, as the articles have them. */
export const markdownStyle = {
  // MDX would take a paragraph that begins so for a statement of JavaScript.
  unsafe: [
    { atBreak: true, character: "i", after: "mport[ \\t{\"'*]" },
    { atBreak: true, character: "e", after: "xport[ \\t{*]" },
  ],
  bullet: "-",
  emphasis: "_",
  rule: "-",
  listItemIndent: "one",
} as const satisfies Options;

const writerOf = (unsafe: NonNullable<Options["unsafe"]>) =>
  unified()
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkMdx)
    .use(remarkStringify, { ...markdownStyle, unsafe: [...markdownStyle.unsafe, ...unsafe] })
    .freeze();
const writer = writerOf([]);
const bracketWriter = writerOf([{ character: "]", inConstruct: "phrasing" }]);
/** At each closing bracket that is not escaped, readers of Markdown look through all before it: thousands take them minutes. */
const manyBrackets = 500;

/** The tree as MDX, every character that MDX would misread escaped. */
export function writeMdx(tree: Root): string {
  const text = writer.stringify(tree);
  return text.split("]").length > manyBrackets ? bracketWriter.stringify(tree) : text;
}

/** The body of a whole file, without its frontmatter. @throws where the text is no MDX. */
export function readMdxFile(text: string): Root {
  return readMdx(text.slice(partsOf({ format: "mdx", text }).parts?.bodyStart));
}

/** The words of an MDX text, one line a block, attributes of components (alt, caption) included, comments not. */
export function mdxLines(tree: Root): string[] {
  const lines: string[] = [];
  let line = "";
  const flush = () => {
    if (line.trim() !== "") lines.push(line.trim());
    line = "";
  };
  const walk = (node: Root | Root["children"][number]) => {
    if (node.type === "text" || node.type === "inlineCode") line += node.value;
    else if (node.type === "code") {
      flush();
      for (const row of node.value.split("\n")) lines.push(row.trim());
    } else if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      flush();
      for (const attribute of node.attributes)
        if (typeof attribute.value === "string") lines.push(attribute.value);
    } else if (node.type === "break") flush();
    if (!("children" in node)) return;
    const inline = ["strong", "emphasis", "delete", "link", "linkReference"].includes(node.type);
    if (!inline) flush();
    for (const child of node.children) walk(child);
    if (!inline) flush();
  };
  walk(tree);
  flush();
  return lines;
}
