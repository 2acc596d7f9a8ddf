/** Running text without what leads to what is removed: the words of a link stay. */
import type { Definition, Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { changedBy } from "../../content/check/field-value.ts";
import { partsOf } from "../../content/check/frontmatter.ts";
import { rangeOf } from "../../content/check/range-of.ts";
import type { Source } from "../../content/check/source.ts";
import { readMdx } from "../../mdx/read-mdx.ts";
import type { Edit } from "../../shared/diagnostic.ts";
import { blockEdits } from "./blocks.ts";
import { isRemoved, type Removed, withoutQuery } from "./removed.ts";

/** @param notes gets a line for each link and block, so that somebody reads its sentence again */
export function unlinked(source: Pick<Source, "format" | "text">, removed: Removed, notes: string[]): string {
  const { text } = source;
  const bodyStart = partsOf(source).parts?.bodyStart ?? 0;
  const fields = fieldEdits(text.slice(0, bodyStart), removed, notes);
  const body = bodyEdits(text.slice(bodyStart), removed, notes);
  return changedBy(text.slice(0, bodyStart), fields) + changedBy(text.slice(bodyStart), body);
}

const note = (words: string, url: string) =>
  `“${words.replace(/\s+/g, " ")}” was a link to ${withoutQuery(url)}`;

/** In YAML, where texts are folded and quoted, a link is known by its signs. */
function fieldEdits(text: string, removed: Removed, notes: string[]): Edit[] {
  return [...text.matchAll(/(?<!!)\[((?:[^[\]\\]|\\.)+)\]\((\/[^)\s]*)(?:\s+"[^"]*")?\)/g)].flatMap(
    ({ 0: link, 1: words = "", 2: url = "", index }) => {
      if (!isRemoved(url, removed)) return [];
      notes.push(note(words, url));
      return [{ start: index, end: index + link.length, text: words }];
    },
  );
}

/** Links as Markdown reads them: with an address of their own, or with one given elsewhere, around words or a picture. */
function bodyEdits(body: string, removed: Removed, notes: string[]): Edit[] {
  const tree = readMdx(body);
  const dead = new Map<string, Definition>();
  visit(tree, "definition", (node) => {
    if (isRemoved(node.url, removed)) dead.set(node.identifier, node);
  });
  const edits: Edit[] = [
    ...blockEdits(tree, body, removed, notes),
    ...[...dead.values()].map((node) => {
      const { start, end } = rangeOf(node);
      return { start, end: end + (body[end] === "\n" ? 1 : 0), text: "" };
    }),
  ];
  visit(tree, (node) => {
    const url =
      node.type === "link"
        ? node.url
        : node.type === "linkReference"
          ? dead.get(node.identifier)?.url
          : undefined;
    if (url === undefined || !isRemoved(url, removed) || !("children" in node)) return;
    const words = wordsOf(node.children, body);
    notes.push(note(words, url));
    edits.push({ ...rangeOf(node), text: words });
  });
  return edits;
}

function wordsOf(children: readonly Nodes[], body: string): string {
  const [first, last] = [children.at(0), children.at(-1)];
  return first && last ? body.slice(rangeOf(first).start, rangeOf(last).end) : "";
}
