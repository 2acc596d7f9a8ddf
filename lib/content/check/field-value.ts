/** A value among a document's fields: where a part of it is in the file, and how the file says another value. */
import { isScalar, parseDocument } from "yaml";
import type { Edit, Fix, Range } from "../../shared/diagnostic.ts";
import { partsOf } from "./frontmatter.ts";
import type { Finding, Source } from "./source.ts";
import { type Path, valueIn } from "./value-path.ts";
import type { Fields } from "./yaml-document.ts";

type Written = Pick<Source, "text" | "format">;

/** The finding about a part of a value, with its place and its fix in the file. */
export function inField(finding: Finding, path: Path, source: Written, fields: Fields): Finding {
  const value = valueIn(fields.data, path);
  if (typeof value !== "string") return finding;
  const { fix, range, ...rest } = finding;
  const changed = fix && changedBy(value, fix.edits);
  const fixed =
    fix && changed !== undefined ? fieldFix(fix.title, changed, path, source, fields, fix.edits) : undefined;
  return { ...rest, range: placeIn(value, range, path, source, fields), ...(fixed && { fix: fixed }) };
}

/**
 * A fix that gives the field another value and changes nothing else in the file; nothing where that cannot be proven.
 *
 * @param edits the changes inside the value, tried where they are before the whole is written anew
 */
export function fieldFix(
  title: string,
  value: string,
  path: Path,
  source: Written,
  fields: Fields,
  edits: readonly Edit[] = [],
): Fix | undefined {
  const { parts } = partsOf(source);
  const before = valueIn(fields.data, path);
  const whole = fields.valueAt(path);
  const written = source.text.slice(whole.start, whole.end);
  if (!parts || typeof before !== "string") return undefined;
  const exact = edits.flatMap((edit) => {
    const range = placeIn(before, edit, path, source, fields);
    const same = source.text.slice(range.start, range.end) === before.slice(edit.start, edit.end);
    return same && range.end > range.start ? [{ ...range, text: edit.text }] : [];
  });
  const flow = !/^[|>]/.test(written) && !/[\r\n]/.test(written.trim()) && !/[\r\n]/.test(value);
  const anew = flow ? [`'${value.replaceAll("'", "''")}'`, JSON.stringify(value)] : [];
  const attempts: Edit[][] = [
    ...(edits.length > 0 && exact.length === edits.length ? [exact] : []),
    ...anew.map((text) => [{ start: whole.start, end: whole.start + written.trimEnd().length, text }]),
  ];
  const yamlEnd = parts.yamlStart + parts.yaml.length;
  const right = attempts.find((attempt) => {
    const yaml = changedBy(source.text.slice(0, yamlEnd), attempt).slice(parts.yamlStart);
    return scalarAt(yaml, path) === value;
  });
  return right && { title, edits: right };
}

function scalarAt(yaml: string, path: Path): unknown {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: "silent" });
  const node = document.errors.length === 0 ? document.getIn(path, true) : undefined;
  return isScalar(node) ? node.value : undefined;
}

/** The text after edits that do not touch each other. */
export function changedBy(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text: other }) => whole.slice(0, start) + other + whole.slice(end), text);
}

/** YAML folds and indents a text: its first line is looked for where the value is written. */
function placeIn(value: string, { start, end }: Range, path: Path, source: Written, fields: Fields): Range {
  const whole = fields.valueAt(path);
  const written = source.text.slice(whole.start, whole.end);
  const header = /^[|>][^\n]*\n/.exec(written)?.[0].length ?? 0;
  const excerpt = /^[^\r\n]*/.exec(value.slice(start, end))?.[0] ?? "";
  // What a folded line holds may be on two lines of the file: its first word leads there.
  for (const part of [excerpt, /^\S*/.exec(excerpt)?.[0] ?? ""]) {
    if (part === "") continue;
    const inValue = occurrences(value, part);
    const inFile = occurrences(written.slice(header), part);
    const place = inFile[inValue.indexOf(start)];
    if (inValue.length === inFile.length && place !== undefined)
      return { start: whole.start + header + place, end: whole.start + header + place + part.length };
  }
  return whole;
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}
