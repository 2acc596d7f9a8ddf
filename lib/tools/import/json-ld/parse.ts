/**
 * Reads JSON whose quotation marks an editor has turned typographic. What it changes is only what has one reading:
 * a quotation mark delimits a string where the grammar of JSON goes on behind it, and belongs to the words otherwise;
 * a comma before a closing bracket says nothing; tags and hard spaces between the tokens are white space.
 */
import type { Json } from "./json.ts";
import { type Prepared, TAG_MARK } from "./prepare.ts";

/** Why a block cannot be read, for a person. `at` is an offset in the prepared text. */
export class Unreadable extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

export interface Reading {
  value: Json;
  /** The offset in the prepared text behind the value. */
  end: number;
  /** How often something was not plain JSON: a typographic delimiter, a spare comma, a cut string. */
  repairs: number;
}

const quotes = new Set(['"', "“", "”", "„", "‟", "″", "‶", "«", "»", "＂"]);
const opening = new Set(["“", "„", "«"]);
const closing = new Set(["”", "»"]);
const keyPattern = /^[@A-Za-z_][\w@:./#-]{0,199}$/;
const numberPattern = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const spacePattern = /[\s\u00AD\u200B-\u200D\u2060\uFEFF\uFDD0]/;
const cutTag = /^(?:<!--[\s\S]*-->|<\/?(?:p|br|div|span)\b[^>]*>)$/i;
const deepest = 100;

type Place = "object" | "array" | "top";

/**
 * Reads one value from `start`.
 *
 * @param strict only `"` delimits, and always does: plain JSON, but for tags, hard spaces and spare commas.
 * @throws {Unreadable} where there is no reading.
 */
export function readJson(input: Prepared, start: number, strict: boolean): Reading {
  const reader = new Reader(input, strict);
  const { value, end } = reader.value(reader.skip(start), "top", 0);
  return { value, end, repairs: reader.repairs };
}

class Reader {
  repairs = 0;
  private readonly text: string;
  private readonly tags: Map<number, string>;
  private readonly strict: boolean;

  constructor(input: Prepared, strict: boolean) {
    this.text = input.text;
    this.tags = input.tags;
    this.strict = strict;
  }

  skip(from: number): number {
    let at = from;
    while (at < this.text.length && spacePattern.test(this.text.charAt(at))) at += 1;
    return at;
  }

  value(at: number, place: Place, depth: number): { value: Json; end: number } {
    if (depth > deepest) throw new Unreadable(at, `nested deeper than ${deepest} levels`);
    const character = this.text.charAt(at);
    if (character === "{") return this.object(at, depth + 1);
    if (character === "[") return this.array(at, depth + 1);
    if (this.isQuote(at)) return this.string(at, place, depth);
    for (const [word, value] of [
      ["true", true],
      ["false", false],
      ["null", null],
    ] as const) {
      if (this.text.startsWith(word, at)) return { value, end: at + word.length };
    }
    numberPattern.lastIndex = at;
    const number = numberPattern.exec(this.text)?.[0];
    if (number !== undefined) return { value: Number(number), end: at + number.length };
    throw new Unreadable(at, at >= this.text.length ? "it ends in the middle" : "a value is missing");
  }

  private object(at: number, depth: number): { value: Json; end: number } {
    const members = new Map<string, Json>();
    let next = this.skip(at + 1);
    while (this.text.charAt(next) !== "}") {
      const key = this.key(next);
      if (key === undefined) {
        throw new Unreadable(
          next,
          next >= this.text.length ? "it ends in the middle" : "a property's name is missing",
        );
      }
      const member = this.value(this.skip(key.valueAt), "object", depth);
      members.set(key.name, member.value);
      next = this.separator(member.end, "}");
    }
    return { value: Object.fromEntries(members), end: next + 1 };
  }

  private array(at: number, depth: number): { value: Json; end: number } {
    const items: Json[] = [];
    let next = this.skip(at + 1);
    while (this.text.charAt(next) !== "]") {
      const item = this.value(next, "array", depth);
      items.push(item.value);
      next = this.separator(item.end, "]");
    }
    return { value: items, end: next + 1 };
  }

  /** Steps over the comma between two members; answers where the next one, or the closing bracket, is. */
  private separator(from: number, close: string): number {
    const at = this.skip(from);
    if (this.text.charAt(at) === close) return at;
    if (this.text.charAt(at) !== ",") {
      throw new Unreadable(
        at,
        at >= this.text.length ? "it ends in the middle" : `a comma or ${close} is missing`,
      );
    }
    const next = this.skip(at + 1);
    if (this.text.charAt(next) === close) this.repairs += 1;
    return next;
  }

  private isQuote(at: number): boolean {
    const character = this.text.charAt(at);
    return this.strict ? character === '"' : quotes.has(character);
  }

  /** A property's name with the colon behind it; nothing where there is none at `at`. */
  private key(at: number): { name: string; valueAt: number } | undefined {
    if (!this.isQuote(at)) return undefined;
    let end = at + 1;
    while (end < this.text.length && end < at + 300 && !this.isQuote(end)) end += 1;
    const name = this.text.slice(at + 1, end).trim();
    const colon = this.skip(end + 1);
    if (!this.isQuote(end) || this.text.charAt(colon) !== ":" || !keyPattern.test(name)) return undefined;
    return { name, valueAt: colon + 1 };
  }

  private string(start: number, place: Place, depth: number): { value: string; end: number } {
    const parts: string[] = [];
    let at = start + 1;
    while (at < this.text.length) {
      const character = this.text.charAt(at);
      if (character === "\\") {
        const escaped = this.escape(at);
        parts.push(escaped.text);
        at = escaped.end;
      } else if (this.isQuote(at) && this.closes(at, start, place, depth)) {
        if (character !== '"' || this.text.charAt(start) !== '"') this.repairs += 1;
        return { value: parts.join(""), end: at + 1 };
      } else if (character === "\n" || character === "\r" || character === TAG_MARK) {
        const run = this.cut(at);
        parts.push(run.text === " " && parts.at(-1)?.endsWith(" ") ? "" : run.text);
        at = run.end;
      } else {
        if (this.isQuote(at)) this.refuseStructure(at);
        parts.push(character);
        at += 1;
      }
    }
    throw new Unreadable(
      start,
      `the quotation mark before '${this.text.slice(start + 1, start + 25)}' has no partner`,
    );
  }

  private escape(at: number): { text: string; end: number } {
    const next = this.text.charAt(at + 1);
    const plain = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", "/": "/", "\\": "\\" }[next];
    if (plain !== undefined) return { text: plain, end: at + 2 };
    if (quotes.has(next)) return { text: next, end: at + 2 };
    const hex = /^u([0-9a-fA-F]{4})/.exec(this.text.slice(at + 1, at + 6))?.[1];
    if (hex !== undefined) return { text: String.fromCharCode(Number.parseInt(hex, 16)), end: at + 6 };
    // JSON knows no other escape, so the backslash was once a pair that lost its half.
    this.repairs += 1;
    return { text: "\\", end: at + 1 };
  }

  /** A line end or tags inside a string: an editor's cut is one space, any other tag belongs to the words. */
  private cut(from: number): { text: string; end: number } {
    let end = from;
    let lineEnd = false;
    let foreign = false;
    while (end < this.text.length && /[ \t\r\n\u00A0\uFDD0]/.test(this.text.charAt(end))) {
      const tag = this.tags.get(end);
      if (tag === undefined) lineEnd ||= /[\r\n]/.test(this.text.charAt(end));
      else foreign ||= !cutTag.test(tag);
      end += 1;
    }
    if (lineEnd && !foreign) {
      this.repairs += 1;
      return { text: " ", end };
    }
    let words = "";
    for (let at = from; at < end; at += 1) words += this.tags.get(at) ?? this.text.charAt(at);
    return { text: words, end };
  }

  private closes(at: number, start: number, place: Place, depth: number): boolean {
    if (this.strict || place === "top") return true;
    const next = this.skip(at + 1);
    const character = this.text.charAt(next);
    const close = place === "object" ? "}" : "]";
    if (character === close) return this.goesOnAfter(next, depth) && this.balanced(start, at, place);
    if (character !== ",") return false;
    const after = this.skip(next + 1);
    if (this.text.charAt(after) === close) return this.goesOnAfter(after, depth);
    if (place === "object") return this.key(after) !== undefined;
    return /["“”„‟″‶«»＂{[\d\-tfn]/.test(this.text.charAt(after)) && this.balanced(start, at, place);
  }

  /** A quotation mark among words is one thing; a whole property among words means that a mark or a comma is missing. */
  private refuseStructure(at: number): void {
    const next = this.skip(at + 1);
    if (this.text.charAt(next) === ":" && /["“”„‟″‶«»＂{[]/.test(this.text.charAt(this.skip(next + 1)))) {
      throw new Unreadable(at, "a quotation mark is missing before this");
    }
    if (this.key(next) !== undefined) throw new Unreadable(next, "a comma is missing before this");
  }

  /** After a closing bracket comes a comma or another closing bracket, or the block is over. */
  private goesOnAfter(bracket: number, depth: number): boolean {
    return depth <= 1 || /^[,}\]]?$/.test(this.text.charAt(this.skip(bracket + 1)));
  }

  /**
   * In a list of strings, `”, “` may also be in the words of one of them. A string whose own quotation marks do
   * not pair is then not over yet.
   */
  private balanced(start: number, end: number, place: Place): boolean {
    if (place !== "array") return true;
    let direction = 0;
    let straight = 0;
    for (let at = start + 1; at < end; at += 1) {
      const character = this.text.charAt(at);
      if (this.text.charAt(at - 1) === "\\") continue;
      if (opening.has(character)) direction += 1;
      else if (closing.has(character)) direction -= 1;
      else if (character === '"' && !/\d/.test(this.text.charAt(at - 1))) straight += 1;
    }
    return direction === 0 && straight % 2 === 0;
  }
}
