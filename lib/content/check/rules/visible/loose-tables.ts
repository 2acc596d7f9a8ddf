/** Tables that Markdown takes for a paragraph: pasted from a spreadsheet, drawn with lines, or short of the line that makes one. */
import type { ThematicBreak } from "mdast";
import { rangeOf } from "../../range-of.ts";
import type { Finding } from "../../source.ts";
import type { Passage, Printed } from "./passage.ts";

const border = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const bars = /(?<!\\)[|│┃║]/;
/** A line of a drawn table: `+----+----+`, `├────┼────┤`. */
const rule = /^\s*(?:[+|][-=:+]{3,}[+|]|[┌├└╔╠╚┏┣┗╭╰][─═━┬┼┴╦╬╩┳╋┻╪╤╧]+[┐┤┘╗╣╝┓┫┛╮╯])\s*$/;
/** A line that underlines columns: `-----  -----`. */
const underlines = /^[ \t]*(?:[-=]{2,}[ \t]+)+[-=]{2,}[ \t]*$/;

type Rows = readonly (readonly string[])[];

/** Rows of a table that Markdown takes for a paragraph. */
export function looseRows(printed: Printed, { text }: Passage): Finding[] {
  const { start, words } = printed;
  const range = { start, end: start + words.length };
  const written = text.slice(range.start, range.end).split(/\r?\n/);
  const finding =
    (words.includes("\t") ? tabbed(written, words) : undefined) ??
    drawn(written) ??
    columns(words.split(/\r?\n/)) ??
    (words.includes("|") ? barred(words.split(/\r?\n/)) : undefined) ??
    separated(written);
  if (!finding) return [];
  const { message, remedy, rows } = finding;
  const ownLines = text[start - 1] === undefined || text[start - 1] === "\n";
  return [
    {
      rule: "table-not-read",
      range,
      message,
      remedy,
      ...(rows &&
        ownLines && { fix: { title: "Write a table", edits: [{ ...range, text: tableOf(rows) }] } }),
    },
  ];
}

interface Loose {
  message: string;
  remedy: string;
  /** The cells, where they are certain. */
  rows?: Rows;
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^[|│┃║]|(?<!\\)[|│┃║]$/g, "")
    .split(bars)
    .map((cell) => cell.trim());

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, "\\|")).join(" | ")} |`;

function tableOf([head = [], ...rows]: Rows): string {
  return [head, head.map(() => "---"), ...rows].map(line).join("\n");
}

const asTable = (head: readonly string[]): string =>
  `Write a table: ${line(head)} and below it ${line(head.map(() => "---"))}`;

const sameLength = (rows: Rows): boolean =>
  rows.length > 1 && rows.every((row) => row.length === rows[0]?.length && row.length > 1);

/** Cells copied out of a spreadsheet have tabs between them, which a page shows as one space. */
function tabbed(written: readonly string[], words: string): Loose | undefined {
  const rows = written
    .join("\n")
    .trim()
    .split("\n")
    .map((one) => one.split("\t").map((cell) => cell.trim()));
  const [head = []] = rows;
  if (sameLength(rows))
    return {
      message:
        "These lines have tabs between their cells, as a spreadsheet gives them; readers see them as one line of words.",
      remedy: asTable(head),
      rows,
    };
  return /\S\t/.test(words)
    ? {
        message: "There is a tab inside this line; readers see a space.",
        remedy: "Write a space, or a table with | between its cells.",
      }
    : undefined;
}

/** A table drawn with signs, as consoles and other systems write them. */
function drawn(written: readonly string[]): Loose | undefined {
  const rules = written.filter((one) => rule.test(one)).length;
  const rest = written.filter((one) => !rule.test(one) && one.trim() !== "");
  if (rules === 0 || rest.length === 0 || !rest.every((one) => bars.test(one))) return undefined;
  const rows = rest.map(cellsOf);
  const first = written.findIndex((one) => rule.test(one));
  const next = written.findIndex((one, index) => index > first && rule.test(one));
  // One row between the first two lines; a second would be a cell of two lines.
  const whole =
    sameLength(rows) && next === first + 2 && rows.every((row) => row.every((cell) => cell !== ""));
  return {
    message: "Readers see the lines of this drawn table as text.",
    remedy: asTable(rows[0] ?? []),
    ...(whole && { rows }),
  };
}

const columnWords = {
  message: "Readers see these columns as one line of words: spaces keep nothing apart on a page.",
  remedy: "Write a table with | between its cells, and below its first row: | --- | --- |",
};

/** Columns that are kept apart by spaces, with a line below their names. */
function columns(lines: readonly string[]): Loose | undefined {
  return lines.some((one, index) => index > 0 && underlines.test(one)) ? columnWords : undefined;
}

/** The same, where the line between names and columns is hyphens alone and became a line across the page. */
export function underlinedColumns(node: ThematicBreak, { text }: Passage): Finding[] {
  const range = rangeOf(node);
  const above = text.slice(0, range.start).split(/\r?\n/).at(-2) ?? "";
  const between = underlines.test(text.slice(range.start, range.end)) && /\S {2,}\S/.test(above);
  return between ? [{ rule: "table-not-read", range, ...columnWords }] : [];
}

/** Rows with `|` whose second line is missing or has another number of cells. */
function barred(lines: readonly string[]): Loose | undefined {
  const at = lines.findIndex((one, index) => index > 0 && one.includes("|") && border.test(one));
  const head = lines[at - 1];
  if (at > 0 && head !== undefined)
    return {
      message: `Readers see these lines as text with '|' in it: the first row has ${cellsOf(head).length} cells and the line below it ${cellsOf(lines[at] ?? "").length}.`,
      remedy: `Write the second line as: |${" --- |".repeat(cellsOf(head).length)}`,
    };
  const rows = lines.filter((one) => /^\s*\|.*\|\s*$/.test(one));
  return rows.length < 2
    ? undefined
    : {
        message:
          "Readers see these rows as text with '|' in it: the line that makes them a table is missing.",
        remedy: `Write below the first row: |${" --- |".repeat(cellsOf(rows[0] ?? "").length)}`,
      };
}

/** Rows of a CSV file: as many separators in every line, and cells that are no sentences. */
function separated(written: readonly string[]): Loose | undefined {
  for (const separator of [/;/, /,(?=\S)(?!\d{3}(?!\d))/]) {
    const rows = written.map((one) => one.split(separator).map((cell) => cell.trim()));
    const short = rows.every((row) => row.every((cell) => cell.length <= 40 && !/[.!?:,;]$/.test(cell)));
    const cells = rows.reduce((sum, row) => sum + row.length, 0);
    if (!sameLength(rows) || !short || cells < 6) continue;
    return {
      message: `These lines have '${separator.source === ";" ? ";" : ","}' between their cells, as a spreadsheet saves them; readers see them as one line of words.`,
      remedy: asTable(rows[0] ?? []),
      rows,
    };
  }
  return undefined;
}
