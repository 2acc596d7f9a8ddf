/** Tables that lose a cell, and rows that were meant as a table and are printed as text. */
import type { Table, TableRow } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import type { Edit } from "../../../../shared/diagnostic.ts";
import { rangeOf } from "../../range-of.ts";
import type { Finding } from "../../source.ts";
import type { Passage, Printed } from "./passage.ts";

/** How many cells of each row are shown. */
export function columnsOf({ align, children }: Table): number {
  return align?.length ?? children[0]?.children.length ?? 0;
}

export function tableFindings(table: Table, { text }: Passage): Finding[] {
  const columns = columnsOf(table);
  return table.children.flatMap((row) => {
    const finding = splitCode(row, columns, text) ?? surplus(row, columns) ?? sentence(row, columns, text);
    return finding ? [finding] : [];
  });
}

function surplus(row: TableRow, columns: number): Finding | undefined {
  const lost = row.children
    .slice(columns)
    .map((cell) => textOf(cell).trim())
    .filter(Boolean);
  if (lost.length === 0) return undefined;
  return {
    rule: "table-cells",
    range: rangeOf(row),
    message: `This row has ${row.children.length} cells and the table has ${columns} columns, so readers do not see '${lost.join(" | ")}'.`,
    remedy:
      "Write the words into another cell, or add a column to the first two lines of the table. A '|' that is no border is written \\|",
  };
}

/** A text right below a table is its last row. */
function sentence(row: TableRow, columns: number, text: string): Finding | undefined {
  const range = rangeOf(row);
  const written = text.slice(range.start, range.end);
  if (columns < 2 || written.includes("|")) return undefined;
  return {
    rule: "table-cells",
    range,
    message: `'${written.slice(0, 50)}' became a row of the table above it.`,
    remedy: "Leave an empty line between the table and the text.",
    fix: {
      title: "Leave an empty line below the table",
      edits: [{ ...range, end: range.start, text: "\n" }],
    },
  };
}

/** `` | `dir | more` | `` : inside a table the border wins, and the code is torn in two. */
function splitCode(row: TableRow, columns: number, text: string): Finding | undefined {
  const range = rangeOf(row);
  const written = text.slice(range.start, range.end);
  const borders: Edit[] = [];
  for (const { 0: code, index } of written.matchAll(/(?<![`\\])`(?!`)[^`\n]*`(?!`)/g))
    for (const border of code.matchAll(/(?<!\\)\|/g)) {
      const start = range.start + index + border.index;
      borders.push({ start, end: start + 1, text: "\\|" });
    }
  const torn = row.children.filter((cell) =>
    oddBackticks(text.slice(rangeOf(cell).start, rangeOf(cell).end)),
  );
  if (borders.length === 0 || torn.length < 2) return undefined;
  return {
    rule: "table-cells",
    range,
    message: "A '|' inside code ends the cell, so the code is torn in two and the cells after it move.",
    remedy: "Write a backslash before it: \\|",
    ...(row.children.length - borders.length <= columns && {
      fix: { title: "Write a backslash before each '|' inside code", edits: borders },
    }),
  };
}

const oddBackticks = (cell: string): boolean => (cell.replace(/\\`/g, "").match(/`/g)?.length ?? 0) % 2 === 1;

const border = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/);

/** Rows of a table that Markdown takes for a paragraph. */
export function looseRows({ start, words }: Printed, { text }: Passage): Finding[] {
  if (words.includes("\t")) return pastedRows(start, words, text);
  if (!words.includes("|")) return [];
  const lines = words.split(/\r?\n/);
  const range = { start, end: start + words.length };
  const line = lines.findIndex((one, index) => index > 0 && one.includes("|") && border.test(one));
  const head = lines[line - 1];
  if (line > 0 && head !== undefined)
    return [
      {
        rule: "table-not-read",
        range,
        message: `Readers see these lines as text with '|' in it: the first row has ${cellsOf(head).length} cells and the line below it ${cellsOf(lines[line] ?? "").length}.`,
        remedy: `Write the second line so: |${" --- |".repeat(cellsOf(head).length)}`,
      },
    ];
  const rows = lines.filter((one) => /^\s*\|.*\|\s*$/.test(one));
  if (rows.length < 2) return [];
  return [
    {
      rule: "table-not-read",
      range,
      message: "Readers see these rows as text with '|' in it: the line that makes them a table is missing.",
      remedy: `Write below the first row: |${" --- |".repeat(cellsOf(rows[0] ?? "").length)}`,
    },
  ];
}

/** Cells copied out of a spreadsheet have tabs between them, which a page shows as one blank. */
function pastedRows(start: number, words: string, text: string): Finding[] {
  const range = { start, end: start + words.length };
  const rows = text
    .slice(range.start, range.end)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim()));
  const [head = []] = rows;
  const whole = rows.length > 1 && head.length > 1 && rows.every((row) => row.length === head.length);
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, "\\|")).join(" | ")} |`;
  const table = [line(head), line(head.map(() => "---")), ...rows.slice(1).map(line)];
  if (!whole && !/\S\t/.test(words)) return [];
  const ownLines = text[start - 1] === undefined || text[start - 1] === "\n";
  return [
    {
      rule: "table-not-read",
      range,
      message: whole
        ? "These lines have tabs between their cells, as a spreadsheet gives them; readers see them as one line of words."
        : "There is a tab inside this line; readers see a blank.",
      remedy: whole
        ? `Write a table: ${line(head)} and below it ${line(head.map(() => "---"))}`
        : "Write a space, or a table with | between its cells.",
      ...(whole &&
        ownLines && { fix: { title: "Write a table", edits: [{ ...range, text: table.join("\n") }] } }),
    },
  ];
}
