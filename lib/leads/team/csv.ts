/**
 * RFC 4180 text with CRLF line ends and a byte order mark, so that Excel reads UTF-8. A cell that a spreadsheet would run as a
 * formula (it begins with `=`, `+`, `-`, `@`, a tab or a line end; OWASP, CSV Injection) gets an apostrophe before it; every
 * cell is quoted.
 *
 * @example
 * csv([["name"], ["=1+1"], ['say "hi"']]) // '\uFEFF"name"\r\n"\'=1+1"\r\n"say ""hi"""\r\n'
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value: string | number | null): string {
  const text = String(value ?? "");
  // Full-width signs count too: some spreadsheets fold them to ASCII.
  const safe = typeof value === "string" && /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
