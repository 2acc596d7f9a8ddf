/**
 * Turns the text of a post, as stored, into the text that its JSON-LD was pasted as: entities decoded, the tags an
 * editor cut into it set aside. Every character remembers where it stood, so that a block can be cut out of the post.
 */
import { fromText } from "../body/html-tree.ts";

/** Stands for one tag or comment; a noncharacter, so no text can hold it by right. */
export const TAG_MARK = "\uFDD0";

export interface Prepared {
  text: string;
  /** For each character of `text`, and for its end: the offset in the raw text. */
  offsets: number[];
  /** The tag or comment behind each `TAG_MARK`, by its position in `text`. */
  tags: Map<number, string>;
}

const entityPattern = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});/y;
const tagPattern = /<!--[\s\S]*?-->|<\/?[a-zA-Z][^<>]*>/y;
const knownEntities = new Map<string, string>();

/** One character reference as the HTML standard decodes it; itself where it names nothing. */
function decodeEntity(entity: string): string {
  const known = knownEntities.get(entity);
  if (known !== undefined) return known;
  const decoded = fromText(entity);
  knownEntities.set(entity, decoded);
  return decoded;
}

/**
 * `rounds` of entity decoding (0 for a script's own text, 1 for text in a page, 2 where it was encoded twice), and
 * the tags that are then in it set aside.
 */
export function prepare(raw: string, rounds: number): Prepared {
  let prepared: Prepared = { text: raw, offsets: [], tags: new Map() };
  for (let round = 1; round < rounds; round += 1) prepared = pass(prepared, { entities: true, tags: false });
  return pass(prepared, { entities: rounds > 0, tags: true });
}

function pass(input: Prepared, what: { entities: boolean; tags: boolean }): Prepared {
  const parts: string[] = [];
  const offsets: number[] = [];
  const tags = new Map<number, string>();
  const origin = (index: number) => input.offsets[index] ?? index;
  let length = 0;
  let index = 0;
  const push = (replacement: string, at: number) => {
    parts.push(replacement);
    for (let k = 0; k < replacement.length; k += 1) offsets.push(origin(at));
    length += replacement.length;
  };
  while (index < input.text.length) {
    const character = input.text.charAt(index);
    const tag = what.tags && character === "<" ? matchAt(tagPattern, input.text, index) : undefined;
    const entity = what.entities && character === "&" ? matchAt(entityPattern, input.text, index) : undefined;
    if (tag !== undefined) {
      tags.set(length, tag);
      push(TAG_MARK, index);
      index += tag.length;
    } else if (entity !== undefined) {
      push(decodeEntity(entity), index);
      index += entity.length;
    } else {
      push(character, index);
      index += 1;
    }
  }
  offsets.push(origin(input.text.length));
  return { text: parts.join(""), offsets, tags };
}

function matchAt(pattern: RegExp, text: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
}

/**
 * Takes one level of backslashes away, as where a block was stored as a quoted string (`{\"@type\":\"Thing\"}`).
 * Exact: `\n` becomes a line end, every other `\x` becomes `x`.
 */
export function withoutSlashes(input: Prepared): Prepared {
  const parts: string[] = [];
  const offsets: number[] = [];
  const tags = new Map<number, string>();
  for (let index = 0; index < input.text.length; index += 1) {
    const start = index;
    let character = input.text.charAt(index);
    if (character === "\\" && index + 1 < input.text.length) {
      index += 1;
      character = input.text.charAt(index);
      character = { n: "\n", r: "\r", t: "\t" }[character] ?? character;
    }
    const tag = input.tags.get(index);
    if (tag !== undefined) tags.set(parts.length, tag);
    parts.push(character);
    offsets.push(input.offsets[start] ?? start);
  }
  offsets.push(input.offsets[input.text.length] ?? input.text.length);
  return { text: parts.join(""), offsets, tags };
}
