/** Signs that were meant as Markdown, or as another system's, and that readers see as they were typed. */
import type { Finding } from "../../source.ts";
import { markup, type Passage, type Printed } from "./passage.ts";

interface Sign {
  /** Global; its first group, where it has one, is what the finding marks. */
  pattern: RegExp;
  message: (found: string) => string;
  remedy: string | ((found: string) => string);
}

const edge = `(?<![\\p{L}\\p{N}_*])`;

const signs: readonly Sign[] = [
  {
    pattern: /(?<![*\d])\*\*(?!\*)(?!\d)|(?<![~\w])~~(?!~)|(?<=\S)~~(?=[\p{L}\p{N}])/gu,
    message: (found) => `Readers see this '${found}': it begins or ends nothing here.`,
    remedy:
      "Put the asterisks right next to the words, with a space or a comma outside: **done.** Next. If you want readers to see them, write a backslash before each: \\*\\*",
  },
  {
    pattern: new RegExp(`${edge}(\\*(?=[^\\s*])[^*\\n]*[^\\s*\\p{L}\\p{N}]\\*)(?=[\\p{L}\\p{N}])`, "gu"),
    message: (found) => `Readers see the asterisks around '${inner(found)}'.`,
    remedy:
      "Write a space after the second asterisk. If you want readers to see them, write a backslash before each: \\*",
  },
  {
    pattern: new RegExp(
      `${edge}(_{1,2}(?=[^\\s_])[^_\\n]*[ “”"'.,!?)][^_\\n]*_{1,2})(?=[\\p{L}\\p{N}])`,
      "gu",
    ),
    message: (found) => `Readers see the underscores around '${inner(found)}'.`,
    remedy: "Write *asterisks* instead of underscores, or a space after the second one.",
  },
  {
    pattern: /`+/g,
    message: () => "Readers see this '`': it begins or ends code, and the other one is missing.",
    remedy: "Write the second ` after the code, or delete this one.",
  },
  {
    pattern: /(?<![=\w])==(?=[^\s=])[^=\n]+(?<=\S)==(?![=\w])/g,
    message: (found) => `Readers see '${found}' as typed: '==' marks nothing here.`,
    remedy: "Write <mark>the words</mark> or **the words**.",
  },
  {
    pattern: /(?<=^|\n)[ \t]*(#{2,}(?=[^\s#])[^\n]*)/g,
    message: (found) => `Readers see '${found.slice(0, 40)}' as typed: a heading has a space after its '#'.`,
    remedy: (found) => `Write: ${found.replace(/^#+/, (hashes) => `${hashes} `).slice(0, 80)}`,
  },
  {
    pattern: /^[ \t]*(#(?=\p{Lu})[^#\n]+)$/gu,
    message: (found) =>
      `Readers see '${found.slice(0, 40)}' as typed: a heading begins with two '#' and a space.`,
    remedy: (found) => `Write: ## ${found.slice(1, 80)}`,
  },
  {
    pattern: /(?<=^|\n)[ \t]*(:::+[^\n]*|!!!\+?[ \t]+[a-z][^\n]*)/gi,
    message: (found) => `Readers see '${found.slice(0, 40)}', which makes a box on another system.`,
    remedy:
      'Write <Callout kind="note"> on a line of its own, an empty line, the text, an empty line, </Callout>.',
  },
  {
    pattern: /(?<=^|\n)[ \t]*(\[\[?_?TOC_?\]\]?)(?=[ \t]*(?:\n|$))/gi,
    message: (found) => `Readers see '${found}': the page makes its table of contents automatically.`,
    remedy: "Delete it.",
  },
  {
    pattern: /!?\[\[(?!_?TOC_?\]\])[^[\]\n]+\]\]/gi,
    message: (found) =>
      `Readers see the brackets of '${found.slice(0, 60)}', which is a link on another system.`,
    remedy: (found) =>
      found.startsWith("!") ? "Write: ![what it shows](/images/file.jpg)" : "Write: [the words](/address/)",
  },
  {
    pattern: /\^\[[^[\]\n]+\]/g,
    message: (found) => `Readers see '${found.slice(0, 60)}', which is a note on another system.`,
    remedy: (found) =>
      `Write [^1] in its place, and on a line of its own at the end of the text: [^1]: ${found.slice(2, -1)}`,
  },
  {
    pattern: /%%[^%\n]+%%/g,
    message: (found) => `Readers see '${found.slice(0, 60)}', which is a note to yourself on another system.`,
    remedy: (found) => `Delete it, or write it as {/* ${found.slice(2, -2).trim()} */}`,
  },
  {
    pattern: /(?:â€|Ã[\u0080-\u00BF]|Â[\u00A0-\u00BF])[^\s\p{L}\p{N}.,]?/gu,
    message: (found) =>
      `Readers see '${found}': letters that were read in another encoding than they were saved in.`,
    remedy: "Write the letter or the quotation mark that was meant, or copy the text again.",
  },
  {
    pattern: /(?<=^|\s):[a-z][a-z0-9_+-]{2,}:(?=\s|$|[.,!?])/g,
    message: (found) => `Readers see '${found}', which another system shows as a picture.`,
    remedy: "Insert the symbol itself (⚠, ✓), or delete it.",
  },
  {
    pattern: /&(?:nbsp|amp|lt|gt|quot|copy|reg|trade|hellip|mdash|ndash|[lr][sd]quo)\b(?!;)/g,
    message: (found) => `Readers see '${found}': the semicolon at its end is missing.`,
    remedy: "Write the character itself, or the semicolon.",
  },
  {
    pattern: /Error! (?:Reference source|Bookmark|Hyperlink reference)[^.\n]*\./g,
    message: (found) => `'${found}' was left by a word processor.`,
    remedy: "Write what it stood for, or delete it.",
  },
  {
    pattern: /[\uFFFD\uE000-\uF8FF]/g,
    message: (found) =>
      `There is a character here that no reader's device can show (U+${codeOf(found)}); it was lost when the text was copied.`,
    remedy: "Write the character that was meant, or delete it.",
  },
];

/** What each of them contains: most blocks have none of it, and need not be searched for each. */
const anySign = /[*~_`#[%âÃÂ&\uFFFD\uE000-\uF8FF]|==|:::|!!!|:[a-z]|Error!/i;

/** Signs in the place of Markdown's escapes, written as references that are escaped once more: `&amp;nbsp;`. */
const escapedTwice = /&amp;(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i;

export function signFindings(block: Printed, passage: Passage): Finding[] {
  const possible = anySign.test(block.words) ? signs : [];
  const found = possible.flatMap(({ pattern, message, remedy }) =>
    onePerLine(
      [...block.words.matchAll(pattern)].filter((match) => !masks(match, block.words)),
      block.words,
    ).map((match): Finding => {
      const sign = match[1] ?? match[0];
      const start = block.start + match.index + match[0].indexOf(sign);
      const shown = sign.replaceAll(markup, "…");
      return {
        rule: "sign-printed",
        range: { start, end: start + sign.length },
        message: message(shown),
        remedy: typeof remedy === "string" ? remedy : remedy(shown),
      };
    }),
  );
  return [...found.map((finding) => withFix(finding, block)), ...doubles(block, passage)];
}

function onePerLine(matches: readonly RegExpExecArray[], words: string): RegExpExecArray[] {
  return matches.filter(
    ({ index }, number) => number === 0 || words.slice(matches[number - 1]?.index, index).includes("\n"),
  );
}

function doubles({ start, words }: Printed, { text }: Passage): Finding[] {
  const match = escapedTwice.exec(text.slice(start, start + words.length))?.[0];
  if (!match) return [];
  const at = text.indexOf(match, start);
  if (words[at - start] !== markup) return [];
  const once = `&${match.slice("&amp;".length)}`;
  return [
    {
      rule: "sign-printed",
      range: { start: at, end: at + match.length },
      message: `Readers see '${once}', because its '&' is written as '&amp;'.`,
      remedy: `Write ${once}, or the character itself. If readers should see it, put it between backticks: \`${once}\``,
    },
  ];
}

/** A row of stars or tildes that hides letters (`pass***`, `2**8`) is meant as it is. */
function masks({ 0: sign, index }: RegExpExecArray, words: string): boolean {
  if (sign !== "**" && sign !== "~~") return false;
  const after = words[index + sign.length] ?? " ";
  const before = words[index - 1] ?? " ";
  const alone = words.indexOf(sign) === words.lastIndexOf(sign);
  return alone && /\s/.test(after) && (/\s/.test(before) || /[\p{L}\p{N}]/u.test(before));
}

/** Blanks inside the stars are the one mistake with one answer. */
function withFix(finding: Finding, { start, words }: Printed): Finding {
  const marked = words.slice(finding.range.start - start, finding.range.end - start);
  // One word may be a hashtag.
  if (/^#\p{Lu}.*\s/u.test(marked))
    return {
      ...finding,
      fix: {
        title: "Make it a heading",
        edits: [{ start: finding.range.start, end: finding.range.start + 1, text: "## " }],
      },
    };
  if (/^#{2,6}[^#]/.test(marked)) {
    const at = finding.range.start + (/^#+/.exec(words.slice(finding.range.start - start))?.[0].length ?? 0);
    return {
      ...finding,
      fix: { title: "Write a space after the '#'", edits: [{ start: at - 1, end: at, text: "# " }] },
    };
  }
  if (words.split("**").length !== 3) return finding;
  const loose = /(?<=^|[\s(])\*\*([ \t]*)([^\s*](?:[^*\n]*[^\s*])?)([ \t]*)\*\*(?=$|[\s).,;:!?])/.exec(words);
  const [whole, before, text, after] = loose ?? [];
  if (!loose || text === undefined || !whole || (!before && !after)) return finding;
  const from = start + loose.index;
  return from === finding.range.start && !text.includes(markup)
    ? {
        ...finding,
        fix: {
          title: "Delete the spaces inside the asterisks",
          edits: [{ start: from, end: from + whole.length, text: `**${text}**` }],
        },
      }
    : finding;
}

const inner = (found: string): string => found.replace(/^[*_]+|[*_]+$/g, "").slice(0, 60);
const codeOf = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase();
