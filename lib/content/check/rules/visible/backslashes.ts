/** Backslashes of paths that Markdown takes for its own: `\\server\share`, `C:\Program Files\_old\*.bak`. */
import type { Break, Text } from "mdast";
import { rangeOf } from "../../range-of.ts";
import type { Finding } from "../../source.ts";

const punctuation = "[!-/:-@\\[-`{-~]";
/** A path of Windows, with blanks where another backslash follows them. */
const path =
  /(?<![\p{L}\p{N}\\])(?:[A-Za-z]:\\(?!\\)|\\\\(?=[\p{L}\p{N}$.?])|%[\p{L}\p{N}_()]+%\\|[\p{L}\p{N}_-]+\\(?=[\p{L}\p{N}]))[^\s"“”<>|,;]*(?:(?<![.!?)])[ ][^\s\\"“”<>|,;:]+(?:[ ][^\s\\"“”<>|,;:]+)?(?=\\)[^\s"“”<>|,;]*)*/gu;
const eaten = new RegExp(`\\\\${punctuation}`, "u");

export function backslashFindings(node: Text, text: string): Finding[] {
  const { start, end } = rangeOf(node);
  const written = text.slice(start, end);
  if (!written.includes("\\")) return [];
  return [...written.matchAll(path)].flatMap((match) => {
    const whole = withoutLastSigns(match[0]);
    return eaten.test(whole) ? [finding(whole, start + match.index)] : [];
  });
}

/** A path without the signs of the sentence around it; a bracket that was opened in the path belongs to it. */
function withoutLastSigns(path: string): string {
  const [last = ""] = path.slice(-1);
  const opened = last === "]" ? "[" : last === ")" ? "(" : undefined;
  if (opened && path.split(opened).length >= path.split(last).length) return path;
  return /[.,;:!?)\]]/.test(last) ? withoutLastSigns(path.slice(0, -1)) : path;
}

/** A backslash at the end of a line breaks it: that of a path is not printed. */
export function breakFindings(node: Break, text: string): Finding[] {
  const { start } = rangeOf(node);
  if (text[start] !== "\\") return [];
  const last = /\S+$/.exec(text.slice(Math.max(0, start - 300), start))?.[0] ?? "";
  return /[A-Za-z]:$|\\/.test(last) ? [finding(`${last}\\`, start - last.length)] : [];
}

function finding(path: string, start: number): Finding {
  const range = { start, end: start + path.length };
  const plain = !/[\s`]/.test(path);
  return {
    rule: "backslash-lost",
    range,
    message: `Readers see '${shownAs(path)}': a backslash before a punctuation mark is not printed.`,
    remedy: `Put the path between backticks: \`${path}\``,
    ...(plain && {
      fix: { title: "Put the path between backticks", edits: [{ ...range, text: `\`${path}\`` }] },
    }),
  };
}

const shownAs = (path: string): string =>
  path.replace(new RegExp(`\\\\(${punctuation})`, "gu"), "$1").replace(/\\$/, "");
