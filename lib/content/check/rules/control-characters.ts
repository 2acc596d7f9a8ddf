/** In double quotes YAML takes a backslash and the letter after it for a sign of its own: `"C:\backup"` loses its `b`. */
import { fieldFix } from "../field-value.ts";
import type { Finding, Source } from "../source.ts";
import { type Path, pathName } from "../value-path.ts";
import type { Fields } from "../yaml-document.ts";
import { literalText } from "../yaml-syntax.ts";

const invisible = /[\p{Cc}\u2028\u2029]/u;
const eaten = /\\(?:[0abefnrtvNLP_ /]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})/giu;

export function controlCharacterFindings(source: Pick<Source, "text" | "format">, fields: Fields): Finding[] {
  const found: Finding[] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (typeof value === "string") {
      if (invisible.test(value) || /[\u00A0/]/.test(value)) found.push(...judge(value, path, source, fields));
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index]);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
    }
  };
  walk(fields.data, []);
  return found;
}

function judge(
  value: string,
  path: Path,
  source: Pick<Source, "text" | "format">,
  fields: Fields,
): Finding[] {
  const written = fields.written(path)?.trimEnd() ?? "";
  if (!/^".*"$/s.test(written)) return [];
  const whole = fields.valueAt(path);
  const inside = written.slice(1, -1);
  const escapes = [...inside.replaceAll("\\\\", "\0\0").matchAll(eaten)];
  const ofWindows = /(?<![\p{L}\p{N}])[A-Za-z]:\\|(?:^|\s)\\\\[\p{L}\p{N}]/u.test(inside);
  const isPath = ofWindows || /[\p{L}\p{N}]\\[abefvNLP]/u.test(inside);
  const [first] = escapes.filter(
    ({ 0: sign, index }) =>
      !/^\\(?:n|r|t|_| |\/|u)/i.test(sign) ||
      invisibleCode(sign) ||
      (ofWindows && sign !== "\\/") ||
      /^[\p{L}\p{N}]\\t\p{L}/u.test(inside.slice(Math.max(0, index - 1), index + 3)),
  );
  if (!first) return [];
  const start = whole.start + 1 + first.index;
  const meant = literalText(inside);
  const fix = isPath ? fieldFix("Write it in single quotes", meant, path, source, fields) : undefined;
  return [
    {
      rule: "control-character",
      range: { start, end: start + first[0].length },
      message: `In double quotes YAML reads '${first[0]}' as one character${invisible.test(value) ? ", which nobody sees" : ""}: readers do not see the letters in '${pathName(path)}'.`,
      remedy: `Put the value in single quotes, where a backslash is a backslash: '${meant.replaceAll("'", "''").slice(0, 80)}'`,
      ...(fix && { fix }),
    },
  ];
}

/** `\u0007`, but not `\u2019`: who writes an apostrophe so, means it. */
function invisibleCode(sign: string): boolean {
  const code = /^\\[uU]([\da-f]+)$/i.exec(sign)?.[1];
  return (
    code !== undefined && invisible.test(String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)))
  );
}
