/** Two people's changes of one document in one text, by block and by field. */
import { splitMark } from "../../../shared/byte-order-mark.ts";
import type { Choice, Conflict } from "../contract.ts";
import type { Arbiter } from "./arbiter.ts";
import { readFields } from "./fields.ts";
import { type DocumentFormat, type Layout, layoutOf } from "./layout.ts";
import { mergeBlocks } from "./merge-blocks.ts";
import { mergeFields } from "./merge-fields.ts";

export type Merged = { text: string } | { conflicts: Conflict[] };

/**
 * Changes of different blocks and fields all get into the text. What both have changed is asked about, unless the choices decide it.
 *
 * @param base what both have started from
 * @param theirs what is in the file now; its bytes stay wherever mine has changed nothing
 * @param choices the answers to the conflicts of an earlier merge of the same three texts
 * @throws DocumentError where a change cannot be written into the other text
 */
export function mergeTexts(
  base: string,
  mine: string,
  theirs: string,
  format: DocumentFormat,
  choices: readonly Choice[] = [],
): Merged {
  const { mark } = splitMark(theirs);
  const versions = [base, mine, theirs].map((text) => layoutOf(splitMark(text).text, format));
  const [old, own, other] = versions;
  if (!old || !own || !other || own.text === other.text) return { text: theirs };
  const conflicts: Conflict[] = [];
  const arbiter: Arbiter = {
    choose: (conflict) => {
      conflicts.push(conflict);
      return choices[conflicts.length - 1] ?? "theirs";
    },
  };
  const text = mergedText({ old, own, other }, arbiter);
  return conflicts.length > choices.length ? { conflicts } : { text: mark + text };
}

interface Versions {
  old: Layout;
  own: Layout;
  other: Layout;
}

function mergedText(versions: Versions, arbiter: Arbiter): string {
  const { old, own, other } = versions;
  const halves = [old, own, other].map(halvesOf);
  const [base, mine, theirs] = halves;
  if (!base || !mine || !theirs) return other.text;
  const fields = oneSided(base.fields, mine.fields, theirs.fields);
  const body = oneSided(base.body, mine.body, theirs.body);
  if (fields !== undefined && body !== undefined) return fields + body;
  const isBroken = [old, own, other].some((layout) => layout.broken !== undefined);
  if (isBroken) {
    const choice = arbiter.choose({ place: "The whole file", mine: own.text, theirs: other.text });
    return choice === "mine" ? own.text : other.text;
  }
  const start = layoutOf((fields ?? theirs.fields) + (body ?? theirs.body), other.format);
  const withFields = fields === undefined ? fieldsMerged(start, versions, arbiter) : start;
  return body === undefined ? bodyMerged(withFields, versions, arbiter).text : withFields.text;
}

function halvesOf({ text, bodyStart }: Layout): { fields: string; body: string } {
  return { fields: text.slice(0, bodyStart), body: text.slice(bodyStart) };
}

/** What has changed on one side at most; nothing where it has on both. */
function oneSided(base: string, mine: string, theirs: string): string | undefined {
  if (mine === base || mine === theirs) return theirs;
  return theirs === base ? mine : undefined;
}

function fieldsMerged(start: Layout, versions: Versions, arbiter: Arbiter): Layout {
  const [base, mine, theirs] = [versions.old, versions.own, versions.other].map(readFields);
  if (base && mine && theirs && [base, mine, theirs].every(({ broken }) => broken === undefined))
    return mergeFields(start, { base: base.data, mine: mine.data, theirs: theirs.data }, arbiter);
  const [own, other] = [halvesOf(versions.own).fields, halvesOf(versions.other).fields];
  const choice = arbiter.choose({ place: "All fields", mine: own, theirs: other });
  return choice === "theirs" ? start : layoutOf(own + halvesOf(start).body, start.format);
}

function bodyMerged(start: Layout, versions: Versions, arbiter: Arbiter): Layout {
  const { old, own, other } = versions;
  if (old.blocks && own.blocks && other.blocks)
    return mergeBlocks(start, { base: old.blocks, mine: own.blocks, theirs: other.blocks }, [], arbiter);
  const [mine, theirs] = [halvesOf(own).body, halvesOf(other).body];
  const choice = arbiter.choose({ place: "The whole text", mine, theirs });
  return choice === "theirs" ? start : layoutOf(halvesOf(start).fields + mine, start.format);
}
