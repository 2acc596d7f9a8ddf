import { parseFragment, visibleLines } from "../body/html-tree.ts";

const longest = 60;

/** The first sentence of a text, or as much of it as makes a title; empty where there are no words. */
export function openingWords(html: string): string {
  // The first lines say it; a long text need not be read to its end.
  const start = html.slice(0, 4_000).replace(/\[\/?[a-z][\w-]*[^[\]]*\]/gi, " ");
  const line = visibleLines(parseFragment(start)).find((words) => /\p{L}/u.test(words)) ?? "";
  const sentence = /^.+?[.!?…](?=\s|$)/u.exec(line)?.[0] ?? line;
  const short =
    sentence.length <= longest ? sentence : `${sentence.slice(0, longest).replace(/\s+\S*$/, "")}…`;
  return short.replace(/[.:;,]+$/, "");
}
