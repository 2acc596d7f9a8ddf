/** The one form of a finding: what the content check, the audit and the import report, to people and to programs. */

/** An error fails the command; a warning fails it where asked to; advice is worth following and fails nothing. */
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

/** A stretch of a file's text, as UTF-16 offsets. */
export interface Range {
  start: number;
  end: number;
}

/** Lines and columns count from 1; columns in UTF-16 units, as editors count. */
export interface Place {
  /** The path from the project's folder: `content/articles/x.mdx`. */
  file?: string;
  /** What is delivered: the page or the file, `/about/` or `/sitemap.xml`. */
  address?: string;
  line?: number;
  column?: number;
  endLine?: number;
  endColumn?: number;
}

/** A place in a file that somebody can open in an editor. */
export interface FilePlace extends Place {
  file: string;
  line: number;
  column: number;
}

/** @typeParam Rule the names of the rules, where they are known */
export interface Diagnostic<Rule extends string = string> {
  where: Place;
  rule: Rule;
  severity: Severity;
  /** What is wrong, in plain English, with what is known about it. */
  message: string;
  /** What to do about it. */
  remedy?: string;
  fix?: Fix;
  /** The node of a graph that is meant: `Article https://…#article`. */
  node?: string;
  /** The path from that node to the value: `author.name`. */
  property?: string;
  /** The line of content that what is delivered comes from, where it is known. */
  source?: { file: string; line: number; field: string };
}

/** `content/articles/x.mdx:12:3` for a file, `/about/ 12:300` for an address. */
export function placeName({ file, address, line, column = 1 }: Place): string {
  const position = line === undefined ? "" : `${line}:${column}`;
  return file === undefined
    ? [address, position].filter(Boolean).join(" ")
    : [file, position].filter(Boolean).join(":");
}

/** How many there are of each severity. */
export function countsOf(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** A text short enough for a message. */
export function short(text: string, length = 70): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
