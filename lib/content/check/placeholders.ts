/** Text that stands in for text to come: a note to write it, dummy text, or what `npm run new` wrote. */
import type { Range } from "../../shared/diagnostic.ts";
import { templateTextIn } from "../new/template-texts.ts";
import { dummyLatin } from "./dummy-latin.ts";
import type { Finding } from "./source.ts";

/** A whole block that is nothing but a placeholder. */
const alone: readonly RegExp[] = [
  /^TODO$/,
  /^(?:tbd|tbc|fixme|xxx+|tk(?:tk)*)$/i,
  /^(?:TODO|TBD|TBC|FIXME|XXX+|TK(?:TK)*)\b\s*[:–—-]/,
  /^\?{3,}$/,
  /^\[(?:TK(?:TK)*|TBD|TBC|TODO|FIXME|XXX+|\?+)\b[^[\]]*\]$|^\[\?+\]$/i,
  /^(?:(?:asdf[a-z]*|qwerty|blah|foo|bar|foobar)\b\W*){2,}$|^(?:asdf[a-z]*|qwerty)$/i,
  /^(?:untitled|(?:new|test|sample|dummy) (?:article|page|post|title))$/i,
  /^(?:example|sample|placeholder|dummy|your|insert|add) text(?: goes)?(?: here)?$|^text (?:goes )?here$/i,
  /^\[(?:insert|your|the|add|company|client|placeholder|name|date|phone|address|price|amount|number|title|city|state)\b[^[\]]*\]$/i,
  /^\S*\byour-logo\b\S*$/i,
];
/** A whole block that usually waits for its text, and may be meant: `N/A` says something in a cell of a table, nothing as a paragraph. */
const aloneInText =
  /^(?:coming soon|(?:more|details|content|photos?|pictures?|pricing|price|video|link) (?:to (?:come|follow)|coming soon)|to (?:come|follow)|to be (?:added|announced|confirmed|decided|determined|written|completed|continued)|under construction|work in progress|n\/?a|not (?:applicable|available|yet available)|none yet|tba|wip|lorem|\.{3,}|-{2,}|#{2,}|(?:x[\s./-]*){3,})$/i;
const blankLine = /^(?:[_\u2026\u2014\u2013]\s*){3,}$/;
/** What may be a writer's note, or a word of the text. */
const inProse: readonly RegExp[] = [
  /\[(?:insert|your|company name|client name|placeholder)\b[^[\]]*\](?![[(])/i,
  /\b(?:TBD|FIXME|XXX+)\b|\bTODO\b(?! (?:lists?|items?|apps?)\b)/,
  /\[(?:TK|TBC)\b[^[\]]*\](?![[(])|\bTK(?:TK)+\b|\bTK\b(?=[.,;:]?(?:$|\n))/,
  /(?<=^|[\s([])\?{3,}(?=$|[\s.,)\]])/,
  /[$€£]XX(?![\w,])/,
];

export type Place = "text" | "quote" | "cell";

/**
 * An error where a block is a placeholder and nothing else; a sentence may speak of one.
 *
 * @param words one paragraph, heading or cell, or a whole field
 * @param start the offset of `words` in its file
 * @param place `quote`: in a quotation, such as a letter to copy; `cell`: in a table, where `N/A` is an answer
 */
export function placeholderFindings(words: string, start: number, place: Place = "text"): Finding[] {
  const quoted = place === "quote";
  const lead = /^[\s>*_#•|\uFFFC-]*/.exec(words)?.[0].length ?? 0;
  const text = withoutEnd(words.slice(lead), /[\s*_|\uFFFC]/);
  const block = withoutEnd(text, /[\s*_.!…|\uFFFC]/);
  const template = templateTextIn(text);
  if (template)
    return [templateTextFinding(template, { start: start + lead, end: start + lead + block.length })];
  const match = alone.some((pattern) => pattern.test(block))
    ? { text: block.slice(0, 60), index: lead }
    : dummyLatin(words);
  if (match && !quoted)
    return [
      {
        rule: "placeholder-text",
        range: { start: start + match.index, end: start + match.index + match.text.length },
        message: `'${match.text.replace(/\s+/g, " ")}' is a placeholder: the text itself is missing.`,
        remedy: "Write it, or delete it.",
      },
    ];
  const whole = words.trim().replace(/\\(?=\p{P})|\uFFFC/gu, "");
  if (place === "text" && (blankLine.test(whole) || aloneInText.test(block)))
    return [
      {
        rule: "placeholder-text",
        severity: "warning",
        range: { start: start + words.search(/\S/), end: start + words.trimEnd().length },
        message: `'${whole.slice(0, 60)}' is all there is here, where readers expect text.`,
        remedy:
          "Write the text, or delete it. If readers are meant to see it, say in a sentence what is missing and until when.",
      },
    ];
  return inProse.flatMap((pattern): Finding[] => {
    const note = quoted ? undefined : found(pattern, words);
    return note
      ? [
          {
            rule: "placeholder-text",
            severity: "warning",
            range: { start: start + note.index, end: start + note.index + note.text.length },
            message: `'${note.text}' may be a placeholder for text that is missing.`,
            remedy:
              "Write what belongs there. If readers are meant to see it, put it between backticks or into a quotation ('> '), or leave it: nothing is stopped by it.",
          },
        ]
      : [];
  });
}

function templateTextFinding(sentence: string, range: Range): Finding {
  return {
    rule: "placeholder-text",
    range,
    message: `'${sentence.slice(0, 120)}' was written by npm run new, in the place of your own words.`,
    remedy: "Write your own words. Until then keep 'draft: true' among the fields.",
  };
}

/** The same for the value of a field, paragraph by paragraph. @param place of all but its quotations */
export function placeholdersInField(value: string, place: Place = "text"): Finding[] {
  return value
    .replace(/`[^`]*`/g, (code) => "\uFFFC".repeat(code.length))
    .split(/\n\s*\n/)
    .flatMap((paragraph) => placeholderFindings(paragraph, 0, /^\s*>/.test(paragraph) ? "quote" : place));
}

/** @param signs what is taken off the end, one at a time: an expression for all of them is tried at every blank of a long text */
function withoutEnd(text: string, signs: RegExp): string {
  let { length } = text;
  while (length > 0 && signs.test(text.charAt(length - 1))) length -= 1;
  return text.slice(0, length);
}

function found(pattern: RegExp, words: string): { text: string; index: number } | undefined {
  const match = pattern.exec(words);
  return match ? { text: match[0], index: match.index } : undefined;
}
