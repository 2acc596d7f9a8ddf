/** What a page says, and whether it is said in a language that it should not be in. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { readableDate } from "#lib/site/dates.ts";
import { attribute } from "#lib/site/html-elements.ts";
import { labelsOf } from "#lib/site/labels.ts";
import { labelTexts } from "#lib/site/reworded.ts";
import { labelSentencesOf } from "./label-sentences.ts";

/** What a reader sees or hears of an element, apart from its text. */
const heard = ["aria-label", "alt", "title", "placeholder", "label"];

/** Where a sample value is in a sentence. */
const [name, other] = ["\u0001", "\u0002"];

/** The labels of a language, cut where names, numbers and dates are in them. */
export function labelPieces(language: string): string[] {
  const labels = labelsOf(language);
  const day = readableDate("2026-11-23", language);
  const sentences = [1, 2].flatMap((count) =>
    Object.values(labelSentencesOf(labels, { name, other, count, language })).flat(),
  );
  const pieces = [...Object.values(labelTexts(labels)), ...sentences]
    .flatMap((sentence) => sentence.replaceAll(day, name).split(/[\p{Cc}“”]|\$?\d[\d,.]*%?/u))
    .map((piece) => piece.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ""));
  return [...new Set(pieces)].filter((piece) => /\p{L}{3}/u.test(piece));
}

/** Which of some pieces are said in lines: several words wherever they are, a single one only where it is all that is said. */
export function saidIn(lines: readonly string[], among: readonly string[]): string[] {
  const all = lines.join("\n");
  return among.filter((piece) => all.includes(piece) && lines.some(isPiece(piece)));
}

function isPiece(piece: string): (line: string) => boolean {
  const word = RegExp.escape(piece);
  const found = piece.includes(" ")
    ? new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "u")
    : new RegExp(`^[^\\p{L}]*${word}[^\\p{L}]*$`, "u");
  return (line) => found.test(line);
}

/** The lines of every text file of a folder, with the apostrophes that pages print. */
export function linesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:mdx|yaml)$/.test(file))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").replaceAll("'", "’").split("\n"))
    .map((line) => line.replace(/^[\s-]*\w+: |^[#\s-]+/, ""));
}

/** All texts of an element but those of parts that say a language of their own. */
export function textsIn(node: Tree.Node): string[] {
  if ("value" in node) return [node.value];
  if ("tagName" in node && ["script", "style"].includes(node.tagName)) return [];
  const own = "attrs" in node ? heard.flatMap((attributeName) => attribute(node, attributeName) ?? []) : [];
  const children = "childNodes" in node ? node.childNodes : [];
  return [
    ...own,
    ...children
      .filter((child) => !("tagName" in child && attribute(child, "lang") !== undefined))
      .flatMap(textsIn),
  ];
}
