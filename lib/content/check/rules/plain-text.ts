/** Plain text (a title, a name, a caption) is printed as it is typed: Markdown and HTML in it stay signs. */
import { toString as textOf } from "mdast-util-to-string";
import { withDigits } from "../../../mdx/figure-tags.ts";
import { readMarkdown } from "../../../mdx/reader.ts";
import { componentNames } from "../../../mdx/registry.ts";
import type { Edit } from "../../../shared/diagnostic.ts";
import { textsIn } from "../../schema/shape.ts";
import { changedBy, inField } from "../field-value.ts";
import { allowedHtml, dangerousHtml, inMarkdown, voidHtml } from "../html.ts";
import type { Finding, Source } from "../source.ts";
import { pathName } from "../value-path.ts";
import type { Fields } from "../yaml-document.ts";

/** Signs in a text that are printed, and the text that was meant where there is one answer. */
interface Sign {
  pattern: RegExp;
  what: string;
  meant?: (match: RegExpExecArray) => string | undefined;
  remedy: string;
}

/** `<Ctrl>` and `<name>` may be meant as they are. */
const tags = [...componentNames, ...allowedHtml.keys(), ...voidHtml, ...dangerousHtml, ...inMarkdown.keys()];

const outside = "(?<![\\p{L}\\p{N}*_])";
const after = "(?![\\p{L}\\p{N}*_])";

const markdownSigns: readonly Sign[] = [
  {
    pattern: /(\*\*|__(?!\w+__)|~~)(?=[^\s*_~])([^\n]*?[^\s*_~])\1/g,
    what: "Markdown",
    meant: ([, , words]) => words,
    remedy: "Write the words alone.",
  },
  {
    pattern: new RegExp(`${outside}([*_])(?=[\\p{L}“"'])([^*_\\n]*[\\p{L}\\p{N}.!?”"'])\\1${after}`, "gu"),
    what: "Markdown",
    meant: ([, , words]) => words,
    remedy: "Write the words alone.",
  },
  {
    pattern: /(`+)(?=\S)([^`\n]+)\1/g,
    what: "Markdown",
    meant: ([, , words]) => words?.trim(),
    remedy: "Write the words alone.",
  },
  {
    pattern: /!?\[[^[\]\n]*\]\([^()\s]*\)|!?\[[^[\]\n]+\]\[[^[\]\n]*\]/g,
    what: "a link in Markdown",
    remedy: "Write the words alone; a link belongs in the text or in a field made for it.",
  },
  {
    pattern: /^#{1,6}[ \t]+(?=\S)/g,
    what: "Markdown",
    meant: () => "",
    remedy: "Write the words alone.",
  },
  {
    pattern: /\\([<{])/g,
    what: "a backslash as a text needs it",
    meant: ([, sign]) => sign,
    remedy: "Delete the backslash; a field takes the character alone.",
  },
  {
    pattern: new RegExp(`<!--[\\s\\S]*?-->|</?(?:${tags.join("|")})(?:\\s[^<>]*)?/?>`, "g"),
    what: "HTML or a component",
    remedy: "Write the words alone.",
  },
];

const entity: Sign = {
  pattern: /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi,
  what: "an HTML entity",
  meant: ({ 0: whole }) => decoded(whole),
  remedy: "Write the character itself.",
};

export function plainTextFindings(
  source: Pick<Source, "collection" | "text" | "format">,
  fields: Fields,
): Finding[] {
  return [...textsIn(source.collection, fields.data)].flatMap(({ path, shape, value }) => {
    if (shape.holds || shape.reference || shape.enum) return [];
    const finding = printedSigns(value, `'${pathName(path)}'`, [...markdownSigns, entity]);
    return finding ? [inField(finding, path, source, fields)] : [];
  });
}

/** @returns the first sign that readers would see, with the places and fixes of all, as offsets into the value */
export function printedSigns(
  value: string,
  name: string,
  among: readonly Sign[] = markdownSigns,
): Finding | undefined {
  if (!/[*_~`[#\\<&]/.test(value)) return undefined;
  const found = among.flatMap((sign) =>
    [...withDigits(value).matchAll(sign.pattern)].flatMap((match) => {
      const meant = sign.meant?.(match);
      return sign.meant && meant === undefined ? [] : [{ sign, match, meant }];
    }),
  );
  const [first] = found.sort((a, b) => a.match.index - b.match.index);
  if (!first) return undefined;
  const edits = found.flatMap(({ match, meant }): Edit[] =>
    meant === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, text: meant }],
  );
  const apart = edits.every((edit, index) => index === 0 || edit.start >= (edits[index - 1]?.end ?? 0));
  const whole = edits.length === found.length && apart;
  const start = first.match.index;
  const range = { start, end: start + Math.max(1, first.match[0].length) };
  return {
    rule: "plain-text",
    range,
    message: `${name} contains ${first.sign.what}, and readers see it as typed: '${first.match[0].slice(0, 40)}'.`,
    remedy: whole ? `Write: ${changedBy(value, edits).trim().slice(0, 120)}` : first.sign.remedy,
    ...(whole && { fix: { title: "Write the plain words", edits } }),
  };
}

/** The sign that a reference stands for; nothing where HTML knows none of that name. */
function decoded(whole: string): string | undefined {
  const sign = textOf(readMarkdown(whole));
  return sign === whole || sign === "\uFFFD" || /\p{Cc}/u.test(sign) ? undefined : sign;
}
