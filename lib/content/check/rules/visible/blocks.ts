/** Blocks that became something else than their author saw: code without end, a heading by accident, a box of another system. */
import type { Blockquote, Code, Heading } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { rangeOf } from "../../range-of.ts";
import type { Finding } from "../../source.ts";
import type { Passage } from "./passage.ts";

/** What authors name behind a fence; any other word is more likely the first line of the code. */
const languages: ReadonlySet<string> = new Set(
  "apache bash bat batch bicep c c# c++ cmd conf console cpp cs csharp css csv diff dns docker dockerfile dos env git go graphql hcl html http ini java javascript js json json5 jsonc jsx kql kotlin kusto log markdown md mdx mermaid nginx none output patch perl php plain plaintext powershell properties ps ps1 pwsh py python r rb reg ruby rust sh shell sql ssh swift systemd terminal terraform text toml ts tsx txt typescript vb vba vbs xml yaml yml zsh".split(
    " ",
  ),
);

export function codeFindings(node: Code, { text, body }: Passage): Finding[] {
  const range = rangeOf(node);
  const written = text.slice(range.start, range.end);
  const fence = /^(?:`{3,}|~{3,})/.exec(written)?.[0];
  const firstLine = { start: range.start, end: range.start + (/^[^\r\n]*/.exec(written)?.[0].length ?? 0) };
  if (!fence)
    return body
      ? []
      : [
          {
            rule: "code-unclosed",
            range: firstLine,
            message: `'${node.value.slice(0, 40)}' begins with four spaces or more, so it is printed as program code.`,
            remedy: "Delete the spaces at the beginning of the line.",
          },
        ];
  const lastLine = written
    .slice(written.lastIndexOf("\n") + 1)
    .replace(/^[\s>]+/, "")
    .trimEnd();
  const closed =
    written.includes("\n") &&
    lastLine.length >= fence.length &&
    lastLine === fence.charAt(0).repeat(lastLine.length);
  if (!closed)
    return [
      {
        rule: "code-unclosed",
        range: firstLine,
        message: `The code that begins here with ${fence} has no end: the rest of the text is printed as code, its headings and links with it.`,
        remedy: `Write ${fence} on a line of its own after the code.`,
      },
    ];
  const unseen = [node.lang, node.meta].filter(Boolean).join(" ");
  return node.meta || (node.lang && (node.value.trim() === "" || !languages.has(node.lang.toLowerCase())))
    ? [
        {
          rule: "code-unclosed",
          range: firstLine,
          message: `'${unseen}' follows ${fence}, where a program's language is named: readers do not see it.`,
          remedy: `Write it on the next line, below ${fence}.`,
        },
      ]
    : [];
}

/** Who underlines a heading on purpose draws the line as long as the words; below `Total: 5` it is a sum. */
export function isDeliberate(words: string, underline: string): boolean {
  return (
    !words.includes("\n") &&
    underline.length >= 4 &&
    Math.abs(underline.length - words.length) <= 2 &&
    !/:\s*\S*\d\S*$/.test(words)
  );
}

/** A line of hyphens directly below a text makes that text a heading. */
export function underlineFindings(node: Heading, { text }: Passage): Finding[] {
  const range = rangeOf(node);
  const written = text.slice(range.start, range.end);
  const underline = /\n[\s>]*(-+|=+)[ \t]*$/.exec(written)?.[1];
  if (/^#/.test(written) || !underline) return [];
  const words = textOf(node).trim();
  if (isDeliberate(words, underline)) return [];
  const short = words.replace(/\s+/g, " ").slice(0, 50);
  return [
    {
      rule: "heading-underline",
      ...(node.depth === 1 && { severity: "error" as const }),
      range,
      message: `'${short}' became a heading, because ${underline.slice(0, 12)} is directly below it.`,
      remedy: `For a line across the page, leave an empty line above ${underline.slice(0, 12)}. For a heading, write '## ${short}' and delete the line below it.`,
    },
  ];
}

const alerts: Record<string, string> = {
  note: "note",
  info: "note",
  important: "note",
  tip: "tip",
  hint: "tip",
  success: "tip",
  warning: "warning",
  caution: "warning",
  danger: "warning",
  example: "example",
};

/** `> [!WARNING]`: a box on GitHub, words in brackets here. */
export function alertFindings(node: Blockquote, { text, body }: Passage): Finding[] {
  const range = rangeOf(node);
  const written = text.slice(range.start, range.end);
  const alert = /^>[ \t]*(\[!(\w+)\][+-]?)[ \t]*([^\r\n]*)/.exec(written);
  if (!alert) return [];
  const [, sign = "", name = "", title = ""] = alert;
  const kind = alerts[name.toLowerCase()] ?? "note";
  const at = range.start + written.indexOf(sign);
  const lines = written.split(/\r?\n/);
  const tag = `<Callout kind="${kind}">`;
  const inside = [title, ...lines.slice(1).map((line) => line.replace(/^[ \t]*>[ \t]?/, ""))]
    .join("\n")
    .trim();
  const plain = body && (text[range.start - 1] ?? "\n") === "\n" && inside !== "" && !inside.includes("\n>");
  return [
    {
      rule: "sign-printed",
      range: { start: at, end: at + sign.length },
      message: `Readers see '${sign}': it does not make a box here.`,
      remedy: body
        ? `Write ${tag} on a line of its own, an empty line, the text without '>', an empty line, </Callout>.`
        : `Write **${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}:** and the text.`,
      ...(plain && {
        fix: { title: `Write ${tag}`, edits: [{ ...range, text: `${tag}\n\n${inside}\n\n</Callout>` }] },
      }),
    },
  ];
}
