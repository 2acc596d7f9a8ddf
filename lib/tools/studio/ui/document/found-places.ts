/** Where a document says some words: in its fields and in its text, what is folded included. */
import type { Node } from "prosemirror-model";
import type { FieldPath, Json } from "../../../../content/edit/json.ts";
import type { Reference } from "../../contract.ts";
import { textsOf } from "../fields/field-values.ts";
import { chipText } from "../prose/chip-view.ts";
import { schema } from "../prose/schema.ts";

export type FoundPlace =
  | { in: "field"; field: FieldPath; from: number; to: number }
  /** From one position of the editor's document to another. */
  | { in: "text"; from: number; to: number }
  /** In a component's settings, or in a block that is shown as source. */
  | { in: "block"; at: number };

/**
 * @param references what the page prints for figures, which can be searched for as they are seen
 * @returns in the order in which they are shown: fields first
 */
export function foundPlaces(
  words: string,
  fields: Json,
  doc: Node,
  references: readonly Reference[],
): FoundPlace[] {
  if (words.trim() === "") return [];
  const places: FoundPlace[] = textsOf(fields).flatMap(([field, text]) =>
    stretches(text, words).map(([from, to]) => ({ in: "field", field, from, to })),
  );
  doc.descendants((node, at) => {
    if (node.isTextblock) {
      places.push(...inTextblock(node, at + 1, words, references));
      return false;
    }
    if (saidBy(node).some((text) => stretches(text, words).length > 0)) places.push({ in: "block", at });
    return true;
  });
  return places;
}

function inTextblock(
  block: Node,
  start: number,
  words: string,
  references: readonly Reference[],
): FoundPlace[] {
  // A leaf takes one position: a space keeps the places of the letters behind it.
  const letters = block.textBetween(0, block.content.size, undefined, " ");
  const found: FoundPlace[] = stretches(letters, words).map(([from, to]) => ({
    in: "text",
    from: start + from,
    to: start + to,
  }));
  block.forEach((leaf, offset) => {
    if (leaf.type !== schema.nodes.chip) return;
    const shown = chipText(leaf.attrs.name, leaf.attrs.props, references);
    if (stretches(shown, words).length > 0)
      found.push({ in: "text", from: start + offset, to: start + offset + 1 });
  });
  return found.toSorted((one, other) => ("from" in one && "from" in other ? one.from - other.from : 0));
}

/** What a block says that has no text of its own to be written in. */
function saidBy({ type, attrs }: Node): string[] {
  if (type === schema.nodes.source) return [attrs.text];
  if (type !== schema.nodes.component) return [];
  return Object.values<unknown>(attrs.props).filter((value) => typeof value === "string");
}

/** Where some words begin and end in a text. Capitals make no difference, nor do quotation marks, which pages print rounded. */
function stretches(text: string, words: string): [from: number, to: number][] {
  const pattern = new RegExp(straight(words).replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "giu");
  return [...straight(text).matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}

/** As long as before. */
const straight = (text: string): string =>
  text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s/g, " ");
