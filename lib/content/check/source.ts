/** One file of `content/` as text, with the way from an offset to a line and a column. */

import type { Diagnostic, FilePlace, Fix, Range, Severity } from "../../shared/diagnostic.ts";
import type { CollectionName } from "../schema/collections.ts";
import { type RuleName, rules } from "./rules.ts";

export interface Source {
  /** `content/articles/x.mdx`, with slashes on every system. */
  file: string;
  collection: CollectionName;
  /** The file name without its ending; of a translation, in the documents of its language, that of its original. */
  id: string;
  /** Of a translation: the folder of its language, `es`. */
  folder?: string;
  format: "mdx" | "yaml";
  /** The text without a byte order mark. */
  text: string;
  /** The offset at which each line begins. */
  lineStarts: number[];
}

export function makeSource(parts: Omit<Source, "lineStarts">): Source {
  return { ...parts, lineStarts: lineStartsOf(parts.text) };
}

/** A line ends with LF, CRLF or, in a file from long ago, CR. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The place of an offset; both numbers count from 1. */
export function placeOf(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** What a rule says, before it is given a place. */
export interface Finding {
  rule: RuleName;
  range: Range;
  /** The field that does not fit its schema. */
  field?: readonly PropertyKey[];
  message: string;
  remedy?: string;
  fix?: Fix;
  /** Where it differs from the rule's own. */
  severity?: Severity;
}

/** What a rule says, with its place in a file that an author can open. */
export interface ContentDiagnostic extends Diagnostic<RuleName> {
  where: FilePlace;
}

/** The problem that a finding in this file is. */
export function problemIn(
  source: Pick<Source, "file" | "lineStarts" | "text">,
  finding: Finding,
): ContentDiagnostic {
  const { rule, range, message, remedy, fix } = finding;
  const start = placeOf(source.lineStarts, Math.min(range.start, source.text.length));
  const end = placeOf(source.lineStarts, Math.min(Math.max(range.end, range.start), source.text.length));
  return {
    where: { file: source.file, ...start, endLine: end.line, endColumn: end.column },
    severity: finding.severity ?? rules[rule].severity,
    rule,
    message,
    ...(remedy !== undefined && { remedy }),
    ...(fix !== undefined && { fix }),
  };
}
