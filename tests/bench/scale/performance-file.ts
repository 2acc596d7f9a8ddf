import { readFileSync, writeFileSync } from "node:fs";

const file = "docs/performance.md";

/**
 * Puts a table into docs/performance.md between its two marks.
 *
 * @throws Error where the marks are missing
 */
export function writeTable(name: string, text: string): void {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const document = readFileSync(file, "utf8");
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`${file} has no place for this table: write ${begin} and ${end}.`);
  writeFileSync(file, `${document.slice(0, from + begin.length)}\n${text.trim()}\n${document.slice(to)}`);
  console.log(`\nWritten into ${file}.`);
}
