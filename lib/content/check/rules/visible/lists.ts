/** Lists that Markdown does not read as lists, and lists that it numbers or nests in its own way. */
import type { List, Paragraph } from "mdast";
import type { Edit } from "../../../../shared/diagnostic.ts";
import { rangeOf } from "../../range-of.ts";
import type { Finding } from "../../source.ts";
import type { Passage, Printed } from "./passage.ts";

/** Signs that other programs put before a point, and a hyphen without its space. A drawn sign says something by itself and stays. */
const bullet = /^[ \t]*(?:[•·▪▫◦‣●○■□➢✓✔–—→⇒➔➜➤►▶▸][ \t]*|[-*+](?=\p{L}))(?=[^\s\d])/u;
const drawn =
  /^[ \t]*(?=\p{Extended_Pictographic})(?:\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F\u200D]*)+[ \t]+(?=\S)/u;
const lettered = /^[ \t]*\(?([a-z]|[ivx]+|\d{1,2})(?:\)|\.(?=[ \t]))[ \t]*(?=\S)/i;

/** Points of a list that were marked with the signs of a word processor, or typed with letters. */
export function bulletFindings(node: Paragraph, printed: Printed): Finding[] {
  const lines = printed.words.split(/\r?\n/);
  const certain = /^[ \t]*[•▪◦‣●■➢]/.test(printed.words);
  const marked = lines.filter((line) => bullet.test(line));
  if (certain || marked.length > 1) return [marks(node, printed, bullet, marked[0] ?? printed.words, "- ")];
  const signs = lines.filter((line) => drawn.test(line));
  if (signs.length > 1) return [marks(node, printed, drawn, signs[0] ?? "", undefined)];
  return letters(node, lines);
}

/** @param text what takes the place of the sign; the sign stays behind a hyphen where left out */
function marks(
  node: Paragraph,
  { start, words }: Printed,
  pattern: RegExp,
  first: string,
  text: string | undefined,
): Finding {
  const lines = words.split(/\r?\n/);
  const sign = [...first.trim()][0] ?? "•";
  let at = start;
  const edits = lines.flatMap((line): Edit[] => {
    const from = at;
    at += line.length + (words[at - start + line.length] === "\r" ? 2 : 1);
    const lead = pattern.exec(line)?.[0];
    const space = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (!lead) return [];
    return [
      { start: from + space, end: from + (text === undefined ? space : lead.length), text: text ?? "- " },
    ];
  });
  return {
    rule: "list-not-read",
    range: rangeOf(node),
    message:
      lines.length > 1
        ? `These lines begin with '${sign}' and are printed as one paragraph, not as a list.`
        : `This line begins with '${sign}' and is printed as a paragraph, not as a point of a list.`,
    remedy: "Begin each line with a hyphen and a space: '- First point'",
    ...(edits.length > 0 && { fix: { title: "Begin each line with '- '", edits } }),
  };
}

const orders: readonly (readonly string[])[] = [
  [..."abcdefghijklmnopqrstuvwxyz"],
  "i ii iii iv v vi vii viii ix x xi xii".split(" "),
  Array.from({ length: 30 }, (_, index) => String(index + 1)),
];

/** `a) …`, `b) …`: Markdown counts with `1.` alone. The text may speak of 'a', so what to do is the author's to say. */
function letters(node: Paragraph, lines: readonly string[]): Finding[] {
  const marks = lines.map((line) => lettered.exec(line)?.[1]?.toLowerCase());
  const written = marks.filter((mark) => mark !== undefined);
  const counts = orders.some((order) => {
    const from = order.indexOf(written[0] ?? "");
    return from >= 0 && written.every((mark, index) => mark === order[from + index]);
  });
  if (written.length < 2 || !counts) return [];
  const first = /^\s*(\(?\w+[).])/.exec(lines.find((line) => lettered.test(line)) ?? "")?.[1];
  return [
    {
      rule: "list-not-read",
      range: rangeOf(node),
      message: `The lines that begin with '${first}' and so on are printed as one paragraph, not as a list.`,
      remedy: `Write '1. ', '2. ' at the beginning of the lines. To keep '${first}', leave an empty line between the points.`,
    },
  ];
}

/** More than this and a phone has no room left for words. */
const deepest = 6;

export function listFindings(node: List, depth: number, { text }: Passage): Finding[] {
  const { start } = rangeOf(node);
  const range = { start, end: start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0) };
  if (depth === deepest + 1)
    return [
      {
        rule: "list-depth",
        range,
        message: `This list is inside ${deepest} others; a phone has no room left for its words.`,
        remedy: "Make the outer points headings, or write the inner ones as sentences.",
      },
    ];
  const numbers = node.children.map((item) => Number(/^\d+/.exec(text.slice(rangeOf(item).start))?.[0]));
  const first = numbers[0] ?? 0;
  const counted = numbers.every((number, index) => number === first + index);
  const repeated = numbers.every((number) => number === first);
  const odd = numbers.findIndex((number, index) => number !== first + index);
  return !node.ordered || counted || repeated
    ? []
    : [
        {
          rule: "list-numbers",
          range: rangeOf(node.children[odd] ?? node),
          message: `This point is written as ${numbers[odd]}. and readers see ${first + odd}.: a list counts up automatically.`,
          remedy: `Write ${first + odd}. here. If the numbers are meant as they are, write a backslash before the period: ${numbers[odd]}\\.`,
        },
      ];
}
