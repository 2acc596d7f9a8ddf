/** What is open at a place of a YAML text. The parser has one code for a quote, a bracket and a comma that are missing; its tokens differ. */
import { CST, Lexer } from "yaml";

export type Opening = '"' | "'" | "[" | "{";

const closedQuote = /^(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')$/;

/**
 * The first quote before an offset that is never closed, or else the innermost bracket that is open there.
 *
 * @param yaml the text that the offset counts in
 */
export function openedBefore(yaml: string, offset: number): Opening | undefined {
  const brackets: Opening[] = [];
  let start = 0;
  for (const token of new Lexer().lex(yaml)) {
    const type = CST.tokenType(token);
    // Control characters with which the lexer says what follows: they are not in the text.
    if (type === "doc-mode" || type === "scalar" || type === "flow-error-end") continue;
    if (start >= offset) break;
    start += token.length;
    if (type === "double-quoted-scalar" && !closedQuote.test(token)) return '"';
    if (type === "single-quoted-scalar" && !closedQuote.test(token)) return "'";
    if (type === "flow-seq-start") brackets.push("[");
    if (type === "flow-map-start") brackets.push("{");
    if (type === "flow-seq-end" || type === "flow-map-end") brackets.pop();
  }
  return brackets.at(-1);
}
