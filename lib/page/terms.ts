/** Which glossary terms a body links, and in which paragraph: each term once, where it stands first. */
import type { Document } from "../content/documents.ts";

/** More links than this make a text hard to read. */
const most = 12;

export function termsByParagraph(
  paragraphs: string[][],
  terms: Document<"glossary">[],
  own: Document<"articles" | "pages" | "services" | "glossary">,
): Map<number, Document<"glossary">[]> {
  const linked = new Map<number, Document<"glossary">[]>();
  let links = 0;
  for (const term of terms) {
    if (links >= most || (own.collection === "glossary" && own.id === term.id)) continue;
    const pattern = termPattern(term);
    const index = paragraphs.findIndex((runs) => runs.some((run) => pattern.test(run)));
    if (index < 0) continue;
    linked.set(index, [...(linked.get(index) ?? []), term]);
    links += 1;
  }
  return linked;
}

/** Matches a term under any of its names as whole words. Names in capitals match in capitals only. */
export function termPattern({ data }: Document<"glossary">): RegExp {
  const names = [data.term, ...(data.alsoCalled ?? [])].sort((a, b) => b.length - a.length);
  const alternatives = names.map((name) => {
    const escaped = RegExp.escape(name);
    return name === name.toUpperCase() ? escaped : `(?i:${escaped})`;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}-])`, "u");
}
