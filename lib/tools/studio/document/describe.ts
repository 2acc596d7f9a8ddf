/** What differs between two versions of a document, in words. */

import type { Json } from "../../../content/edit/json.ts";
import { isGroup, sameJson } from "../../../content/edit/json.ts";
import { matched, movedUnits } from "../../../content/edit/matched.ts";
import { splitMark } from "../../../shared/byte-order-mark.ts";
import { type Noun, nounOf } from "./block-words.ts";
import { type Block, saysOf } from "./blocks.ts";
import { keyWords } from "./field-name.ts";
import { readFields } from "./fields.ts";
import { type DocumentFormat, type Layout, layoutOf } from "./layout.ts";

const numbers = ["", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

type Act = "changed" | "new" | "removed" | "moved";

/**
 * `two paragraphs, a new table, the description`: the text first, in the order of the file.
 *
 * @param before nothing for a document that is new
 * @param after nothing for one that is gone
 * @param title the document's, named where all of it is new or gone
 * @returns empty where both say the same
 */
export function describeChange(
  before: string | undefined,
  after: string | undefined,
  format: DocumentFormat,
  title: string,
): string {
  if (before === undefined) return after === undefined ? "" : `“${title}” is new`;
  if (after === undefined) return `“${title}” is removed`;
  if (before === after) return "";
  const [old, now] = [before, after].map((text) => layoutOf(splitMark(text).text, format));
  if (!old || !now) return "";
  const phrases = [...textPhrases(old, now), ...fieldPhrases(old, now)];
  return phrases.length > 0
    ? phrases.join(", ")
    : "spaces, line breaks or comments, which readers do not see";
}

function textPhrases(old: Layout, now: Layout): string[] {
  if (!old.blocks || !now.blocks) {
    const same = old.text.slice(old.bodyStart) === now.text.slice(now.bodyStart);
    return same || (old.broken ?? now.broken) !== undefined ? [] : ["the text"];
  }
  const counts = new Map<string, { act: Act; noun: Noun; count: number }>();
  tally(old.blocks, now.blocks, (act, block) => {
    const noun = nounOf(block);
    const known = counts.get(`${act} ${noun.one}`) ?? { act, noun, count: 0 };
    known.count += 1;
    counts.set(`${act} ${noun.one}`, known);
  });
  const order: Act[] = ["changed", "new", "removed", "moved"];
  return [...counts.values()]
    .sort((a, b) => order.indexOf(a.act) - order.indexOf(b.act))
    .map(({ act, noun, count }) => phraseOf(act, noun, count));
}

/** `a paragraph`, `two new tables`, `three lists (removed)` */
function phraseOf(act: Act, { one, many }: Noun, count: number): string {
  const named = `${act === "new" ? "new " : ""}${count === 1 ? one : many}`;
  const counted = count === 1 ? withArticle(named) : `${numbers[count] ?? count} ${named}`;
  return act === "removed" || act === "moved" ? `${counted} (${act})` : counted;
}

function withArticle(words: string): string {
  return `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

/** A component whose tag says the same is named by what has changed inside it. */
function tally(
  before: readonly Block[],
  after: readonly Block[],
  count: (act: Act, block: Block) => void,
): void {
  const unitOf = (block: Block) => ({ says: saysOf(block), kind: block.tag ? block.tag.name : block.kind });
  const pairs = matched(before.map(unitOf), after.map(unitOf));
  const moved = movedUnits(pairs);
  for (const [index, block] of before.entries()) {
    const place = pairs[index];
    const now = place === undefined ? undefined : after[place];
    if (!now) {
      count("removed", block);
      continue;
    }
    if (moved.has(index)) count("moved", now);
    if (saysOf(block) === saysOf(now)) continue;
    const sameTag = block.tag && now.tag && sameJson(block.tag.props, now.tag.props);
    if (sameTag && block.children && now.children) tally(block.children, now.children, count);
    else count("changed", now);
  }
  const known = new Set(pairs);
  for (const [index, block] of after.entries()) if (!known.has(index)) count("new", block);
}

function fieldPhrases(old: Layout, now: Layout): string[] {
  const [before, after] = [readFields(old), readFields(now)];
  const halves = [old, now].map(({ text, bodyStart }) => text.slice(0, bodyStart));
  if ((before.broken ?? after.broken ?? old.broken ?? now.broken) !== undefined)
    return halves[0] === halves[1] ? [] : [(old.broken ?? now.broken) ? "the whole file" : "the fields"];
  const [a, b] = [groupOf(before.data), groupOf(after.data)];
  return Object.keys({ ...a, ...b }).flatMap((key) => {
    if (sameJson(a[key], b[key])) return [];
    const state = a[key] === undefined ? " (new)" : b[key] === undefined ? " (removed)" : "";
    return [`the ${keyWords(key)}${state}`];
  });
}

function groupOf(data: Json) {
  return isGroup(data) ? data : {};
}
