/** Running text without its links to what is removed: their words stay. */
import type { Definition, Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { changedBy } from "../../content/check/field-value.ts";
import { partsOf } from "../../content/check/frontmatter.ts";
import { rangeOf } from "../../content/check/range-of.ts";
import type { Source } from "../../content/check/source.ts";
import { readMdx } from "../../mdx/reader.ts";
import type { Edit } from "../../shared/diagnostic.ts";

/**
 * @param paths addresses that lead nowhere now
 * @param notes gets a line for each link, so that somebody reads its sentence again
 */
export function unlinked(
  source: Pick<Source, "format" | "text">,
  paths: ReadonlySet<string>,
  notes: string[],
): string {
  const { text } = source;
  const bodyStart = partsOf(source).parts?.bodyStart ?? 0;
  const fields = fieldEdits(text.slice(0, bodyStart), paths, notes);
  const body = bodyEdits(text.slice(bodyStart), paths, notes);
  return changedBy(text.slice(0, bodyStart), fields) + changedBy(text.slice(bodyStart), body);
}

const isDead = (url: string, paths: ReadonlySet<string>) => paths.has(url.replace(/[?#].*$/, ""));

const note = (words: string, url: string) =>
  `“${words.replace(/\s+/g, " ")}” was a link to ${url.replace(/[?#].*$/, "")}`;

/** In YAML, where texts are folded and quoted, a link is known by its signs. */
function fieldEdits(text: string, paths: ReadonlySet<string>, notes: string[]): Edit[] {
  return [...text.matchAll(/(?<!!)\[((?:[^[\]\\]|\\.)+)\]\((\/[^)\s]*)(?:\s+"[^"]*")?\)/g)].flatMap(
    ({ 0: link, 1: words = "", 2: url = "", index }) => {
      if (!isDead(url, paths)) return [];
      notes.push(note(words, url));
      return [{ start: index, end: index + link.length, text: words }];
    },
  );
}

/** Links as Markdown reads them: with an address of their own, or with one that stands apart, around words or a picture. */
function bodyEdits(body: string, paths: ReadonlySet<string>, notes: string[]): Edit[] {
  const tree = readMdx(body);
  const dead = new Map<string, Definition>();
  visit(tree, "definition", (node) => {
    if (isDead(node.url, paths)) dead.set(node.identifier, node);
  });
  const edits: Edit[] = [...dead.values()].map((node) => {
    const { start, end } = rangeOf(node);
    return { start, end: end + (body[end] === "\n" ? 1 : 0), text: "" };
  });
  visit(tree, (node) => {
    const url =
      node.type === "link"
        ? node.url
        : node.type === "linkReference"
          ? dead.get(node.identifier)?.url
          : undefined;
    if (url === undefined || !isDead(url, paths) || !("children" in node)) return;
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
