/** Signs that were meant as signs and were taken for Markdown: readers no longer see them. */
import type { Delete, Emphasis, Strong } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { rangeOf } from "../../range-of.ts";
import type { Finding } from "../../source.ts";

/** `*.*`, `2*3*4`, `3~5 days and 6~8 days`, `__init__.py`, `/_old_/`. */
export function emphasisFindings(node: Emphasis | Strong | Delete, text: string): Finding[] {
  const range = rangeOf(node);
  const written = text.slice(range.start, range.end);
  const sign = /^(?:\*+|_+|~+)/.exec(written)?.[0] ?? "";
  const words = textOf(node);
  const before = text[range.start - 1] ?? " ";
  const after = text.slice(range.end, range.end + 2);
  const touches = /[\p{L}\p{N}]/u.test(before) || /^[\p{L}\p{N}]/u.test(after);
  const meant =
    !/[\p{L}\p{N}]/u.test(words) ||
    (/^\.[\p{L}\p{N}]/u.test(words) && sign.startsWith("*")) ||
    (!/\p{L}/u.test(words) && touches) ||
    (sign === "~" && touches) ||
    (sign.startsWith("_") && (/[\\/.]/.test(before) || /^(?:[\\/]|\.\w)/.test(after)));
  if (!meant || node.children.some(({ type }) => type !== "text")) return [];
  const whole = `${/\S*$/.exec(text.slice(Math.max(0, range.start - 80), range.start))?.[0] ?? ""}${written}${/^\S*/.exec(text.slice(range.end, range.end + 80))?.[0].replace(/[.,;:!?)]+$/, "") ?? ""}`;
  return [
    {
      rule: "sign-lost",
      range,
      message: `Readers see '${words}' here: the '${sign}' before and after it are read as Markdown.`,
      remedy: `If readers should see them, put the whole thing between backticks (\`${whole}\`) or write a backslash before each: ${`\\${sign.split("").join("\\")}`}`,
    },
  ];
}
