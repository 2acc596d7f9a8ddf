/** Which glossary terms a body links, and where: each term once, at its first occurrence. */
import type { Document } from "../content/documents.ts";
import type { TextCollection } from "../content/schema/collections.ts";
import type { SiteContent } from "../content/site-content.ts";

/** More links than this make a text hard to read. */
const most = 12;

/** An occurrence of a term under one of its names. */
export interface TermMatch {
  /** The term's file name. */
  id: string;
  /** Where it begins in the text, in UTF-16 code units. */
  index: number;
  /** The words as the text has them. */
  text: string;
}

/** Finds the glossary's terms in a text, in order, none overlapping; of two names at one place the longer counts. */
export type TermFinder = (text: string) => TermMatch[];

const finders = new WeakMap<SiteContent, TermFinder>();

/** The finder of a site's glossary, made once. */
export function termFinder(siteContent: SiteContent): TermFinder {
  const finder = finders.get(siteContent) ?? makeTermFinder(siteContent.all("glossary"));
  finders.set(siteContent, finder);
  return finder;
}

/** Whole words only; uppercase names match only uppercase words. */
export function makeTermFinder(terms: Pick<Document<"glossary">, "id" | "data">[]): TermFinder {
  const owner = new Map<string, string>();
  for (const { id, data } of terms) {
    for (const name of [data.term, ...(data.alsoCalled ?? [])]) owner.set(keyOf(name), id);
  }
  const names = terms
    .flatMap(({ data }) => [data.term, ...(data.alsoCalled ?? [])])
    .sort((a, b) => b.length - a.length);
  if (names.length === 0) return () => [];
  const alternatives = names.map((name) => {
    const escaped = RegExp.escape(name);
    return isCapitals(name) ? escaped : `(?i:${escaped})`;
  });
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}-])`, "gu");
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const id = owner.get(match[0]) ?? owner.get(match[0].toLowerCase());
      return id === undefined ? [] : [{ id, index: match.index, text: match[0] }];
    });
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase();
}

function keyOf(name: string): string {
  return isCapitals(name) ? name : name.toLowerCase();
}

/** The ids of the terms to link in each numbered paragraph, in the order of reading, at most twelve in all. */
export function termsByParagraph(
  paragraphs: string[][],
  find: TermFinder,
  own: Pick<Document<TextCollection>, "collection" | "id">,
): Map<number, string[]> {
  const seen = new Set(own.collection === "glossary" ? [own.id] : []);
  const limit = seen.size + most;
  const linked = new Map<number, string[]>();
  for (const [number, runs] of paragraphs.entries()) {
    for (const { id } of runs.flatMap(find)) {
      if (seen.size >= limit) return linked;
      if (seen.has(id)) continue;
      seen.add(id);
      linked.set(number, [...(linked.get(number) ?? []), id]);
    }
  }
  return linked;
}
