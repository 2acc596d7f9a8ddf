/**
 * A body's syntax tree, and everything that MDX cannot read in it. The parser stops at the first mistake, so each
 * mistake is noted, covered by harmless characters of the same length, and the rest is read again.
 */
import type { Root } from "mdast";
import { VFileMessage } from "vfile-message";
import { readMdx } from "../../mdx/read-mdx.ts";
import type { Range } from "../../shared/diagnostic.ts";
import { type Explained, lessThan, offsetOf } from "./mdx-tags.ts";
import { jsonLdFinding, pastedJsonLd } from "./pasted.ts";
import type { Finding, Source } from "./source.ts";
import { mismatch, strayClosing } from "./tag-pairs.ts";

/** Past this many mistakes the next ones are echoes. */
const mostMistakes = 30;

/** Lists in lists a hundred deep: nobody writes them, and reading thousands takes minutes. */
const nested = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]*){100}/m;

/**
 * @returns the tree, with the file's own offsets, and the text it was read from, in which every mistake is covered; no tree where no
 *   reading is possible at all
 */
export function readBodyTree(
  source: Pick<Source, "text" | "lineStarts">,
  bodyStart: number,
): { tree?: Root; read: string; findings: Finding[] } {
  const findings: Finding[] = [];
  let text = blank(source.text, { start: 0, end: bodyStart });
  const deep = nested.exec(text);
  if (deep)
    return {
      read: text,
      findings: [
        {
          rule: "mdx-syntax",
          range: { start: deep.index, end: deep.index + 1 },
          message:
            "This line begins with a hundred or more list or quotation markers, which no page can show.",
          remedy: "Delete all but the first, or the whole line.",
        },
      ],
    };
  while (findings.length < mostMistakes) {
    try {
      return { tree: readMdx(text), read: text, findings };
    } catch (error) {
      const message = error instanceof VFileMessage ? error : new VFileMessage(String(error));
      const { finding, cover } = explain(message, text, source);
      if (!findings.some(({ range }) => range.start === finding.range.start)) findings.push(finding);
      const covered = cover.reduce(blankTag, text);
      if (covered === text) return { read: text, findings };
      text = covered;
    }
  }
  return { read: text, findings };
}

function blank(text: string, { start, end }: Range): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, " ") + text.slice(end);
}

/** A covered sign must not begin a list or a heading: an underscore between letters means nothing. */
function blankTag(text: string, { start, end }: Range): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, "_") + text.slice(end);
}

function explain(message: VFileMessage, text: string, source: Pick<Source, "lineStarts">): Explained {
  const offset = Math.min(offsetOf(message), text.length);
  if (message.source === "micromark-extension-mdxjs-esm") return importWord(text, offset);
  if (message.source === "micromark-extension-mdx-expression") return brace(message, text, offset);
  if (message.ruleId === "end-tag-mismatch") return mismatch(message, text, source);
  if (message.ruleId === "unexpected-closing-slash") return strayClosing(text, offset);
  if (message.source === "micromark-extension-mdx-jsx") return lessThan(message, text, offset);
  const brackets = /[{<]/g;
  brackets.lastIndex = Math.max(0, offset - 1);
  const next = brackets.exec(text)?.index ?? text.lastIndexOf("<", offset);
  const start = next >= 0 ? next : offset;
  return {
    finding: {
      rule: "mdx-syntax",
      range: { start, end: start + 1 },
      message: `This cannot be read: ${message.reason.split("\n")[0]}.`,
      remedy:
        "Put the component on lines of its own, not indented and not inside a quotation, and look for a missing '>' or '}'.",
    },
    cover: next >= 0 ? [{ start, end: start + 1 }] : [],
  };
}

function importWord(text: string, offset: number): Explained {
  let start = text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  while (start > 0 && !/^(?:import|export)\b/.test(text.slice(start, start + 7)))
    start = text.lastIndexOf("\n", start - 2) + 1;
  const word = text.slice(start, start + 6);
  return {
    finding: {
      rule: "no-import",
      range: { start, end: start + 6 },
      message: `A paragraph that begins with the word '${word}' is read as program code.`,
      remedy: /["']|\bdefault\b|\bfrom\b|\bconst\b/.test(
        text.slice(start, text.indexOf("\n", start) + 1 || undefined),
      )
        ? "Delete the line: every component is already known here, and articles contain no program code."
        : `Begin the paragraph with another word: 'To ${word} …', 'We ${word} …'.`,
    },
    cover: [{ start, end: start + 6 }],
  };
}

function brace(message: VFileMessage, text: string, offset: number): Explained {
  const start = message.ruleId === "unexpected-eof" ? unclosedBrace(text) : enclosingBrace(text, offset);
  const comment = text.startsWith("{/*", start);
  const data = pastedJsonLd(text, start);
  if (data) return { finding: jsonLdFinding(data), cover: [data] };
  return {
    finding: {
      rule: "mdx-brace",
      range: { start, end: start + 1 },
      message: comment
        ? "A comment begins here with '{/*' and does not end with '*/}'."
        : "A curly brace begins program code in MDX, and what follows is none.",
      remedy: comment
        ? "Add '*/}' at its end, or delete it."
        : "If the brace is part of the text, write a backslash before it: \\{",
      ...(!comment &&
        !insideTag(text, start) && {
          fix: { title: "Write a backslash before the brace", edits: [{ start, end: start, text: "\\" }] },
        }),
    },
    cover: [{ start, end: start + 1 }],
  };
}

function insideTag(text: string, offset: number): boolean {
  const open = text.lastIndexOf("<", offset);
  return (
    open > text.lastIndexOf("\n\n", offset) &&
    /^<[A-Za-z]/.test(text.slice(open, open + 2)) &&
    !text.slice(open, offset).includes(">")
  );
}

function enclosingBrace(text: string, offset: number): number {
  let depth = 0;
  for (let index = Math.min(offset, text.length) - 1; index >= 0; index -= 1) {
    if (text[index] === "}") depth += 1;
    if (text[index] === "{" && depth-- === 0) return index;
  }
  return Math.max(0, text.lastIndexOf("{", offset));
}

function unclosedBrace(text: string): number {
  const open: number[] = [];
  for (const { index, 0: sign } of text.matchAll(/\\[{}]|[{}]/g)) {
    if (sign === "{") open.push(index);
    if (sign === "}") open.pop();
  }
  return open.at(-1) ?? Math.max(0, text.lastIndexOf("{"));
}
