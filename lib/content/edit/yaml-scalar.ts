/** Single values as YAML, in the way their author has chosen wherever it can hold them. */
import { isScalar, parseDocument, Scalar } from "yaml";
import { carry } from "./carry.ts";

export type ScalarJson = string | number | boolean | null;

export interface ScalarPlace {
  /** Inside `[…]` or `{…}`. */
  flow: boolean;
  /** Something follows on its line. */
  oneLine?: boolean;
  /** The column of the key or the entry that the value belongs to, in spaces. */
  indent: string;
  /** The width at which the file breaks its lines. */
  width: number;
  /** What is there now. */
  old?: { written: string; value: unknown; type: Scalar.Type | null | undefined };
}

/** A value that needs more than a line is folded where nothing else has been chosen. */
const longLine = 120;

/** @returns without a line ending at its end; its lines end with LF */
export function scalarText(value: ScalarJson, place: ScalarPlace): string {
  if (typeof value !== "string") return String(value);
  for (const candidate of candidates(value, place)) {
    if (candidate !== undefined && holds(candidate, value, place)) return candidate;
  }
  return JSON.stringify(value);
}

function* candidates(value: string, place: ScalarPlace): Generator<string | undefined> {
  const { old, flow } = place;
  if (old && typeof old.value === "string" && /[\r\n]/.test(old.written)) {
    const written = old.written.replace(/\r\n?/g, "\n").replace(/\n$/, "");
    const inner = `\n${place.indent}  `;
    const insert = (text: string) => text.replaceAll("\n", inner);
    for (const loose of [true, false])
      yield carry({ written, before: old.value, after: value, loose, insert });
  }
  const header = old ? /^[|>][+-]?\d?/.exec(old.written)?.[0] : undefined;
  const isBlock =
    !flow &&
    !place.oneLine &&
    (header !== undefined || value.includes("\n") || (!old && value.length > longLine));
  if (isBlock) {
    const literal = header?.startsWith("|") ?? value.trimEnd().includes("\n");
    for (const sign of literal ? ["|", ">"] : [">", "|"]) yield blockText(value, sign, place);
  }
  const single = `'${value.replaceAll("'", "''")}'`;
  const double = `"${value.replaceAll('"', '\\"')}"`;
  const readable = value.includes('"') && !value.includes("'") ? [single, double] : [double, single];
  const oneLine = !value.includes("\n");
  if (oneLine && (!old || old.type === Scalar.PLAIN || header !== undefined)) yield value;
  if (oneLine && old?.type === Scalar.QUOTE_SINGLE) yield single;
  if (oneLine && /["\\]/.test(value) === false) yield double;
  if (oneLine) yield* readable;
}

/** A folded text breaks at its spaces, a literal one where the value does. */
function blockText(value: string, sign: string, { indent, width }: ScalarPlace): string {
  const chomp = value.endsWith("\n\n") ? "+" : value.endsWith("\n") ? "" : "-";
  const body = chomp === "+" ? value.replace(/\n$/, "") : value.replace(/\n+$/, "");
  const inner = `${indent}  `;
  const lines =
    sign === "|"
      ? body.split("\n")
      : body
          .split("\n")
          .flatMap((line, index) => [...(index > 0 ? [""] : []), ...wrapped(line, width - inner.length)]);
  return `${sign}${chomp}\n${lines.map((line) => (line === "" ? "" : inner + line)).join("\n")}`;
}

function wrapped(line: string, width: number): string[] {
  const rows: string[] = [];
  for (const word of line.split(" ")) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}

/**
 * Whether it is read as this text by YAML 1.2 and by 1.1, which the site's compiler reads: `no` is no word there, and `2026-01-01` is a
 * date.
 */
function holds(written: string, value: string, { flow }: ScalarPlace): boolean {
  const text = flow ? `x: [${written}, y]\nz: {a: ${written}, b: y}\n` : `x: ${written}\n`;
  return (["1.1", "1.2"] as const).every((version) => {
    const document = parseDocument(text, { version, logLevel: "error" });
    if (document.errors.length > 0 || document.warnings.length > 0) return false;
    const nodes = flow
      ? [document.getIn(["x", 0], true), document.getIn(["z", "a"], true)]
      : [document.get("x", true)];
    return nodes.every(
      (node) =>
        isScalar(node) && node.value === value && node.comment === undefined && !node.anchor && !node.tag,
    );
  });
}
