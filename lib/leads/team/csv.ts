/**
 * RFC 4180 text with CRLF line ends and a byte order mark, so that Excel reads UTF-8; every cell is quoted. An apostrophe goes
 * before each sign that begins a formula (OWASP, CSV Injection), at the beginning of a cell and also after whatever a spreadsheet
 * set to another list separator takes for the end of one: it ignores the quotes, and half a message becomes a cell of its own.
 *
 * @example
 * csv([["name"], ["=1+1"], ['say "hi"']]) // '\uFEFF"name"\r\n"\'=1+1"\r\n"say ""hi"""\r\n'
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

// Separators: comma, semicolon and vertical bar, also full-width, Arabic and ideographic; tabs and line ends.
const cellStart = String.raw`^|[,;|،؛，；｜、\t\n\v\f\r\u0085\u2028\u2029]`;
// Spreadsheets skip spaces, quotes and invisible characters.
const skipped = String.raw`[\s"\p{Cc}\p{Cf}]*`;
// Full-width, small and raised forms count too: some spreadsheets fold them to ASCII.
const formulaSign = "[=+\\-@＝＋－＠﹦﹢﹣﹫⁺⁻⁼₊₋₌−]";
const formula = new RegExp(`(${cellStart})(${skipped})(?=${formulaSign})`, "gu");

function cell(value: string | number | null): string {
  const text = String(value ?? "");
  const safe = typeof value === "string" ? text.replace(formula, "$1$2'") : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
