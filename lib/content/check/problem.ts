/** What the content check finds, said once for terminal, editor, page and CI. */
import type { RuleName } from "./rules.ts";

export type Severity = "error" | "warning" | "advice";

/** One replacement in a file: UTF-16 offsets into its text, a byte order mark not counted. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The one right answer to a problem. */
export interface Fix {
  /** What it does, in the imperative: "Write 'title'". */
  title: string;
  edits: Edit[];
}

export interface Problem {
  /** The path from the project's folder: `content/articles/x.mdx`. */
  file: string;
  /** Lines and columns count from 1; columns in UTF-16 units, as editors count. */
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
  severity: Severity;
  rule: RuleName;
  /** What is wrong, in plain English, with what is known about it. */
  message: string;
  /** What to write instead. */
  remedy?: string;
  fix?: Fix;
}

/** A stretch of a file's text, as UTF-16 offsets. */
export interface Range {
  start: number;
  end: number;
}

/** Errors first within a place; otherwise by file and position. */
export function inReadingOrder(a: Problem, b: Problem): number {
  return (
    a.file.localeCompare(b.file, "en") ||
    a.line - b.line ||
    a.column - b.column ||
    a.rule.localeCompare(b.rule, "en")
  );
}
