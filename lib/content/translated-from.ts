/**
 * The state of an original that a translation was made from: the digest of each of its sentences, so that the check can say which are new
 * since then, without a look at the past of the file.
 */
import { createHash } from "node:crypto";
import type { Range } from "../shared/diagnostic.ts";
import { readFields, readText } from "./fields-of.ts";
import type { CollectionName } from "./schema/collections.ts";
import type { Path } from "./schema/translation.ts";
import { wordsOf } from "./schema/untranslated.ts";

export interface Original {
  collection: CollectionName;
  /** The whole file. */
  source: string;
  /** Its fields, where they have been read. */
  fields?: unknown;
  /** A BCP 47 tag: what ends a sentence differs. */
  language: string;
}

/** One sentence of an original. */
export interface Sentence {
  /** With its white space as one blank. */
  text: string;
  digest: string;
  /** The field that it is in; nothing of one in the text. */
  field?: Path;
  /** Where it is in that field, or in the file. */
  range: Range;
}

/** The sentences of an original in reading order, its fields first. */
export function sentencesIn({
  collection,
  source,
  language,
  fields = readFields(source, collection),
}: Original): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const sentences: Sentence[] = wordsOf(collection, fields).flatMap(({ path, text }) =>
    sentencesOfText(segmenter, text, 0).map((sentence) => ({ ...sentence, field: path })),
  );
  const body = readText(source, collection);
  let at = source.length - body.length;
  for (const passage of body.split(/(\n\s*\n)/)) {
    sentences.push(...sentencesOfText(segmenter, passage, at));
    at += passage.length;
  }
  return sentences;
}

/** The sentences of an original by their digests. */
export function sentencesOf(original: Original): Map<string, string> {
  return new Map(sentencesIn(original).map(({ digest, text }) => [digest, text]));
}

/** What `translatedFrom` says of an original as it is now: the digests of its sentences, with blanks between them. */
export function translatedFrom(original: Original): string {
  return [...sentencesOf(original).keys()].join(" ");
}

/** The digests that a translation has noted. */
export function notedDigests(data: unknown): Set<string> {
  const noted = [Object(data).translatedFrom].flat().filter((text) => typeof text === "string");
  return new Set(noted.flatMap((text) => text.split(/\s+/)).filter(Boolean));
}

/** Whether a value can be what a translation has noted: digests, and nothing else. */
export function isState(noted: unknown): boolean {
  return [noted].flat().every((text) => typeof text === "string" && /^\s*(?:[\da-f]{8}\b\s*)*$/.test(text));
}

/** The sentences that an original has now and did not have when a translation noted its state. */
export function newSentences(sentences: ReadonlyMap<string, string>, noted: ReadonlySet<string>): string[] {
  return [...sentences].flatMap(([digest, sentence]) => (noted.has(digest) ? [] : [sentence]));
}

/** @param offset where the text is in its file */
function sentencesOfText(segmenter: Intl.Segmenter, written: string, offset: number): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  for (const { segment } of segmenter.segment(written.replace(/\s+/g, " "))) {
    const end = endOf(segment, written, at);
    const text = segment.trim();
    if (/\p{L}/u.test(text)) {
      const whole = written.slice(at, end);
      const start = offset + at + whole.length - whole.trimStart().length;
      sentences.push({
        text,
        digest: digestOf(text),
        range: { start, end: start + whole.trim().length },
      });
    }
    at = end;
  }
  return sentences;
}

/** Where a segment ends in the text as it was written, with more than a blank between two words. */
function endOf(segment: string, written: string, start: number): number {
  const blanks = /\s+/y;
  let at = start;
  for (const [index, word] of segment.split(" ").entries()) {
    blanks.lastIndex = at;
    if (index > 0 && blanks.test(written)) at = blanks.lastIndex;
    at += word.length;
  }
  return at;
}

/** Eight hexadecimal digits: two of a thousand sentences have the same once in eight thousand originals. */
function digestOf(sentence: string): string {
  return createHash("sha256").update(sentence).digest("hex").slice(0, 8);
}
