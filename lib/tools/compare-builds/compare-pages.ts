import { compareGraphs } from "./compare-graphs.ts";
import { type Change, changesBetween, type Difference, printed } from "./difference.ts";
import { readPage, type Token } from "./page-tokens.ts";

/** What differs between two states of one page, but for classes, style and the digests of scripts. */
export function comparePages(before: string, after: string): Difference[] {
  if (before === after) return [];
  const [old, now] = [readPage(before), readPage(after)];
  const changes = changesBetween(old.tokens, now.tokens, ({ text }) => text);
  return [
    ...changes.map((change) => ({
      group: groupOf(change),
      what: printed(texts(change.before), texts(change.after)),
    })),
    ...compareGraphs(old.graphs, now.graphs),
  ];
}

function texts(tokens: Token[]): string[] {
  return tokens.map(({ text }) => text);
}

function groupOf({ before, after }: Change<Token>): Difference["group"] {
  const tokens = [...before, ...after];
  if (tokens.some(({ isHead }) => isHead)) return "Head";
  if (tokens.every(({ kind }) => kind === "text")) return "Text";
  const shape = (side: Token[]) => side.map(({ kind, name }) => `${kind} ${name}`).join("\n");
  return shape(before) === shape(after) ? "Attributes" : "Tree";
}
