/**
 * The state of an original that a translation was made from: the digest of each of its sentences, so that the check can say which are new
 * since then, without a look at the past of the file.
 */
import { createHash } from "node:crypto";
import { readFields, readText } from "./fields-of.ts";
import type { CollectionName } from "./schema/collections.ts";
import { wordsOf } from "./schema/translation.ts";

export interface Original {
  collection: CollectionName;
  /** The whole file. */
  source: string;
  /** A BCP 47 tag: what ends a sentence differs. */
  language: string;
}

/** The sentences of an original, fields first, each with its white space as one blank, by their digests. */
export function sentencesOf({ collection, source, language }: Original): Map<string, string> {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const words = wordsOf(collection, readFields(source, collection));
  const sentences = [...words, ...readText(source, collection).split(/\n\s*\n/)]
    .flatMap((text) => [...segmenter.segment(text.replace(/\s+/g, " "))])
    .map(({ segment }) => segment.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
  return new Map(sentences.map((sentence) => [digestOf(sentence), sentence]));
}

/** What `translatedFrom` says of an original as it is now: the digests of its sentences, with blanks between them. */
export function translatedFrom(original: Original): string {
  return [...sentencesOf(original).keys()].join(" ");
}

/** The sentences that an original has now and did not have when a translation noted its state. */
export function newSentences(
  sentences: ReadonlyMap<string, string>,
  noted: string | readonly string[],
): string[] {
  const known = new Set([noted].flat().flatMap((digests) => digests.split(/\s+/)));
  return [...sentences].flatMap(([digest, sentence]) => (known.has(digest) ? [] : [sentence]));
}

/** Eight hexadecimal digits: two of a thousand sentences have the same once in eight thousand originals. */
function digestOf(sentence: string): string {
  return createHash("sha256").update(sentence).digest("hex").slice(0, 8);
}
