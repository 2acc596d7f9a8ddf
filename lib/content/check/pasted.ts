/** What an author pasted from an old site: JSON-LD, shortcodes, text that stands for text to come. */

import type { Range } from "../../shared/diagnostic.ts";
import { stopgapIn } from "../new/stopgaps.ts";
import type { Finding } from "./source.ts";

const jsonLdKey = /["“”'‘’&;]@(?:context|type|graph|id)["“”'‘’&]/;

/** The stretch from a `{` to its end, where it is JSON-LD with whatever quotes an editor gave it. */
export function pastedJsonLd(text: string, start: number): Range | undefined {
  if (!jsonLdKey.test(text.slice(start, start + 400))) return undefined;
  const scriptStart = text.lastIndexOf("<script", start);
  const script = scriptStart !== -1 && !text.slice(scriptStart, start).includes("</script");
  const scriptEnd = text.indexOf("</script>", start);
  if (script && scriptEnd !== -1) return { start: scriptStart, end: scriptEnd + "</script>".length };
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === "{") depth += 1;
    if (text[index] === "}" && --depth === 0) return { start, end: index + 1 };
  }
  return { start, end: start + 1 };
}

export function jsonLdFinding(range: Range): Finding {
  return {
    rule: "no-pasted-json-ld",
    range,
    message:
      "This is JSON-LD (data for search engines) pasted into the text, where every visitor reads it and no machine can.",
    remedy:
      "Delete it. The site writes this data itself from the fields: questions go into 'faq', the author into 'author', dates into 'publishedAt' and 'updatedAt'.",
  };
}

const shortcode = /\[\/[a-z][a-z0-9_-]*\]|\[[a-z][a-z0-9_-]*(?:\s+[a-z_-]+=["“][^\]]*)\]/i;

/** @param start the offset of `text` in its file */
export function pastedFindings(text: string, start: number): Finding[] {
  const found: Finding[] = [];
  const jsonLd = jsonLdKey.exec(text);
  if (jsonLd)
    found.push(jsonLdFinding({ start: start + jsonLd.index, end: start + jsonLd.index + jsonLd[0].length }));
  const code = shortcode.exec(text);
  if (code) {
    found.push({
      rule: "no-html",
      range: { start: start + code.index, end: start + code.index + code[0].length },
      message: `'${code[0].slice(0, 40)}' is a shortcode of another system; here it would be printed as it stands.`,
      remedy: "Delete it, or use a component: <Photo> for a picture with a caption, <Callout> for a box.",
    });
  }
  return found;
}

/** What a block is, where it stands for text to come and says nothing else. */
const alone: readonly RegExp[] = [
  /^(?:TODO|TBD|FIXME|XXX+)\b(?:$|\s*[:–—-])/,
  /^(?:example|sample|placeholder|dummy|your|insert|add) text(?: goes)?(?: here)?$|^text (?:goes )?here$/i,
  /^\[(?:insert|your|the|add|company|client|placeholder|name|date|phone|address)\b[^[\]]*\]$/i,
  /^\S*\byour-logo\b\S*$/i,
];
/** Filler that no sentence has. */
const filler = /\blorem ipsum[,.]? dolor\b[^\n]{0,40}|^\W*lorem ipsum\W*$/i;
/** What may be a writer's note, or a word of the text. */
const inProse: readonly RegExp[] = [
  /\[(?:insert|your|company name|client name|placeholder)\b[^[\]]*\](?![[(])/i,
  /\b(?:TBD|FIXME|XXX+)\b|\bTODO\b(?! (?:lists?|items?|apps?)\b)/,
];

/**
 * Text that stands for text to come. It is an error where the block is nothing else; a sentence may speak of it.
 *
 * @param words one paragraph, heading or cell, or a whole field
 * @param start the offset of `words` in its file
 * @param quoted it stands in a quotation, such as a letter to copy
 */
export function placeholderFindings(words: string, start: number, quoted = false): Finding[] {
  const lead = /^[\s>*_#•|\uFFFC-]*/.exec(words)?.[0].length ?? 0;
  const block = words.slice(lead).replace(/[\s*_.!…|\uFFFC]+$/, "");
  const stopgap = stopgapIn(words.slice(lead).replace(/[\s*_|\uFFFC]+$/, ""));
  if (stopgap) return [stopgapFinding(stopgap, { start: start + lead, end: start + lead + block.length })];
  const match = alone.some((pattern) => pattern.test(block))
    ? { text: block.slice(0, 60), index: lead }
    : found(filler, words);
  if (match && !quoted)
    return [
      {
        rule: "placeholder-text",
        range: { start: start + match.index, end: start + match.index + match.text.length },
        message: `'${match.text.replace(/\s+/g, " ")}' stands for text that is still to be written.`,
        remedy: "Write it, or delete it.",
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
            message: `'${note.text}' may stand for text that is still to be written.`,
            remedy:
              "Write what belongs there. If readers are meant to see it, put it between backticks or into a quotation ('> '), or leave it: nothing is stopped by it.",
          },
        ]
      : [];
  });
}

function stopgapFinding(sentence: string, range: Range): Finding {
  return {
    rule: "placeholder-text",
    range,
    message: `'${sentence.slice(0, 120)}' was written by npm run new, in the place of your own words.`,
    remedy: "Write your own words. Until then keep 'draft: true' among the fields.",
  };
}

/** The same for the value of a field, paragraph by paragraph. */
export function placeholdersInField(value: string): Finding[] {
  return value
    .replace(/`[^`]*`/g, (code) => "\uFFFC".repeat(code.length))
    .split(/\n\s*\n/)
    .flatMap((paragraph) => placeholderFindings(paragraph, 0, /^\s*>/.test(paragraph)));
}

function found(pattern: RegExp, words: string): { text: string; index: number } | undefined {
  const match = pattern.exec(words);
  return match ? { text: match[0], index: match.index } : undefined;
}
