/** Figures that a text states, in digits or in words, and the numbers that only belong to a name or a date. */
import type { Range } from "../../shared/diagnostic.ts";
import { numberWords } from "./number-words.ts";

/** A number, or a word that states one together with what it counts. */
const digits = /(?<![\p{L}\p{N}.,/-])\d+(?:,\d{3})*(?:\.\d+)?(?![\p{L}\p{N}/]|[.,-]\d)/gu;
const counted =
  "percent|%|times|people|users?|employees|computers?|devices?|servers?|tickets?|requests?|calls?|minutes?|hours?|days?|weeks?|months?|years?|dollars?|outages?|incidents?";
const inWords = new RegExp(
  String.raw`\b(${[...numberWords.keys()].toSorted((a, b) => b.length - a.length).join("|")})(?= (?:${counted})\b)`,
  "giu",
);
const ratios =
  /\b(?:halv|doubl|tripl|quadrupl)(?:ed|es|ing)\b|\b(?:by|in) half\b|\bhalf (?:of|the|as)\b|\btwice as\b/giu;
/** A year of a date: in 2024, since March 2025. */
const year = /^(?:19|20)\d\d$/;
const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const beforeYear = new RegExp(String.raw`(?:\b(?:in|since|until|by|of|from|to|and|${months})|\d,) $`, "i");
const monthBefore = new RegExp(String.raw`\b(?:${months}) $`);

/** A figure as it is typed, with its place. */
export interface StatedFigure {
  text: string;
  /** Undefined where the words state none: halved. */
  value: number | undefined;
  range: Range;
}

/** The numbers of a text, whatever they mean. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(digits)].map(([number]) => numberOf(number));
}

/** @param names things that have a number in their names: Microsoft 365 */
export function figuresIn(text: string, names: readonly string[]): StatedFigure[] {
  const typed = (pattern: RegExp, meaning: (word: string) => number | undefined): StatedFigure[] =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
      text: word,
      value: meaning(word),
      range: { start: index, end: index + word.length },
    }));
  return [
    ...typed(digits, numberOf).filter(({ range }) => !isNameOrDate(text, range, names)),
    ...typed(inWords, (word) => numberWords.get(word.toLowerCase())),
    ...typed(ratios, () => undefined),
  ];
}

const numberOf = (text: string): number => Number(text.replaceAll(",", ""));

/** A number that belongs to a name (Microsoft 365, Windows 11) or to a date counts nothing. */
function isNameOrDate(text: string, { start, end }: Range, names: readonly string[]): boolean {
  const before = text.slice(0, start);
  const number = text.slice(start, end);
  if (year.test(number) && beforeYear.test(before)) return true;
  if (monthBefore.test(before)) return Number(number) <= 31;
  // The first word of a sentence has a capital letter whatever it is.
  if (/[\p{L}\p{N}][^.!?:\n]* ["“(]?\p{Lu}[\p{L}\p{N}-]* $/u.test(before)) return true;
  return names.some((name) => {
    const at = text.indexOf(name, Math.max(0, start - name.length));
    return at !== -1 && at <= start && end <= at + name.length;
  });
}
