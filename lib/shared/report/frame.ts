import type { Place } from "../diagnostic.ts";

/** Colors of the terminal, or none. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
  green(text: string): string;
}

/** The lines around a place with their numbers, and a mark below the place itself. */
export function codeFrame(
  text: string,
  place: Place & { line: number; column: number },
  paint: Paint,
): string {
  const lines = text.split(/\r\n|\n|\r/);
  const { line, column } = place;
  const first = Math.max(1, line - 1);
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  const rows: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const { shown, before } = excerpt(lines[number - 1] ?? "", number === line ? column : 1);
    const gutter = paint.dim(`${String(number).padStart(width)} |`);
    rows.push(`  ${number === line ? paint.red(">") : " "} ${gutter} ${shown}`);
    if (number !== line) continue;
    const end = place.endLine === line ? (place.endColumn ?? column + 1) : column + shown.length - before;
    const length = Math.max(1, Math.min(end - column, shown.length - before));
    rows.push(
      `    ${" ".repeat(width)} ${paint.dim("|")} ${" ".repeat(before)}${paint.red("^".repeat(length))}`,
    );
  }
  return rows.join("\n");
}

const widest = 110;

/** A long line is shown around its problem. */
function excerpt(line: string, column: number): { shown: string; before: number } {
  const visible = line.replaceAll("\t", " ");
  if (visible.length <= widest) return { shown: visible, before: column - 1 };
  const from = Math.max(0, Math.min(column - 40, visible.length - widest));
  const head = from > 0 ? "…" : "";
  const tail = from + widest < visible.length ? "…" : "";
  return {
    shown: `${head}${visible.slice(from, from + widest)}${tail}`,
    before: column - 1 - from + head.length,
  };
}
