/** Tables that lose a cell, and rows that were meant as a table and are printed as text. */
import type { Table, TableRow } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import type { Edit } from "../../../../shared/diagnostic.ts";
import { rangeOf } from "../../range-of.ts";
import type { Finding } from "../../source.ts";
import type { Passage } from "./passage.ts";

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
