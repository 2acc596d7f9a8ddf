/** The questions that a text tells its readers to ask a provider: what is asked in a list below a heading that says so. */
import type { Heading, Root, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { askingWords } from "../../site/labels.ts";

/** In whichever language: no heading begins so in one and means something else in another. */
const asks = new RegExp(`^(?:${askingWords().join("|")})(?!\\p{L})`, "iu");

/** In the order of the text, as they are written. */
export function askedQuestions(tree: Root): string[] {
  return sections(tree)
    .filter(({ heading }) => asks.test(textOf(heading)))
    .flatMap(({ nodes }) => nodes.flatMap(questionsIn));
}

function questionsIn(node: RootContent): string[] {
  const found: string[] = [];
  visit(node, "listItem", (item) => {
    const text = textOf(item).replace(/\s+/g, " ").trim();
    if (text.includes("?")) found.push(text);
  });
  return found;
}

function sections({ children }: Root): { heading: Heading; nodes: RootContent[] }[] {
  const found: { heading: Heading; nodes: RootContent[] }[] = [];
  for (const node of children) {
    if (node.type === "heading" && node.depth <= 2) found.push({ heading: node, nodes: [] });
    else found.at(-1)?.nodes.push(node);
  }
  return found;
}
