/** What the new page has: words a reader sees, links, pictures, and what waits in comments for its author. */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { mdxLines, readMdx } from "../body/mdx-text.ts";

export interface PageWords {
  /** All words, frontmatter included, in no particular order. */
  text: string;
  /** The words below the title alone: the body and the answers, without the other fields. */
  body: string;
  /** Targets of links and sources of embeds. */
  links: string[];
  /** Files and addresses of pictures. */
  pictures: string[];
  comments: string;
  /** The questions of its FAQ. */
  questions: string[];
  /** The text of its code blocks. */
  code: string[];
}

/** Reads a page from its body and its frontmatter, whose answers are Markdown. */
export function pageWords(body: Root, fields: unknown): PageWords {
  const page: PageWords = {
    text: "",
    body: "",
    links: [],
    pictures: [],
    comments: "",
    questions: [],
    code: [],
  };
  const lines: string[] = [];
  const below: string[] = [];
  const read = (tree: Root) => {
    below.push(...mdxLines(tree));
    visit(tree, (node) => {
      if (node.type === "link" || node.type === "definition") page.links.push(node.url);
      if (node.type === "code") page.code.push(node.value);
      if (node.type === "image") page.pictures.push(node.url);
      if (node.type === "image") lines.push(node.alt ?? "");
      if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression")
        page.comments += `${node.value}\n`;
      if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
        for (const { value } of node.attributes)
          if (typeof value === "string") {
            page.links.push(value);
            page.pictures.push(value);
          }
      }
    });
  };
  read(body);
  for (const [key, value] of stringsIn(fields, "")) {
    lines.push(value);
    if (key === "src") page.pictures.push(value);
    if (key === "question") page.questions.push(value);
    if (key !== "answer") continue;
    try {
      read(readMdx(value));
    } catch {
      // An answer that is no MDX is the content check's to refuse; its words are compared as they are.
    }
  }
  page.body = below.join("\n");
  page.text = [...below, ...lines].join("\n");
  return page;
}

function* stringsIn(value: unknown, key: string): Generator<[string, string]> {
  if (typeof value === "string") yield [key, value];
  else if (Array.isArray(value)) for (const item of value) yield* stringsIn(item, key);
  else if (typeof value === "object" && value !== null)
    for (const [name, item] of Object.entries(value)) yield* stringsIn(item, name);
}
