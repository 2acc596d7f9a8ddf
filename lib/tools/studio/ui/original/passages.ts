/** An original as a list of what is translated piece by piece: its fields, then the blocks of its text. */
import type { DrawnPart, OriginalBlock, OriginalField, OriginalView } from "../../contract.ts";
import { inWords } from "../parts/words.ts";

interface Common {
  /** The id of its element. */
  key: string;
  /** What it is called where only its name is heard. */
  label: string;
  changed: boolean;
  parts: readonly DrawnPart[];
}

export type Passage =
  | (Common & { is: "field"; field: OriginalField })
  /** `index` is its place among the blocks; `name` is that of a component. */
  | (Common & { is: "block"; index: number; name?: string });

export function passagesOf({ fields, blocks }: OriginalView): Passage[] {
  return [
    ...fields.map((field): Passage => {
      const { at, changed, parts } = field;
      return { is: "field", field, key: `original-${at.join("-")}`, label: fieldLabel(at), changed, parts };
    }),
    ...blocks.map((block, index): Passage => {
      const { changed, parts } = block;
      const [, component] = /^component (.+)/.exec(block.sign) ?? [];
      return {
        is: "block",
        index,
        ...(component !== undefined && { name: inWords(component) }),
        key: `original-block-${index}`,
        label: blockLabel(block),
        changed,
        parts,
      };
    }),
  ];
}

/** @example fieldLabel(["faq", 0, "answer"]) // "FAQ 1: Answer" */
function fieldLabel(at: OriginalField["at"]): string {
  return at
    .map((step, index) =>
      typeof step === "number" ? ` ${step + 1}` : `${index > 0 ? ": " : ""}${inWords(step)}`,
    )
    .join("");
}

const mostWords = 6;

function blockLabel({ sign, parts }: OriginalBlock): string {
  const [kind = "", name] = sign.split(" ");
  const words = wordsIn(parts).trim().split(/\s+/).filter(Boolean);
  const begin = `${words.slice(0, mostWords).join(" ")}${words.length > mostWords ? "…" : ""}`;
  const called = kind === "component" ? inWords(name ?? "") : inWords(kind);
  return begin === "" ? called : `${called} “${begin}”`;
}

function wordsIn(parts: readonly DrawnPart[]): string {
  return parts
    .map((part) => (typeof part === "string" ? part : "parts" in part ? `${wordsIn(part.parts)} ` : ""))
    .join("");
}
