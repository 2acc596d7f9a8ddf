/** The words of a JSON-LD value: character references decoded, however often they were encoded, and tags read as HTML. */
import { fromText, plainText } from "../body/html-tree.ts";
import { asList, isObject, type Json } from "./json.ts";

const tag =
  /<\/?(?:a|abbr|b|big|blockquote|br|cite|code|dd|del|div|dl|dt|em|figure|figcaption|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|section|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|video)\b(?:\s[^<>]*)?\/?>/i;
const blockTag = /<(?:blockquote|dl|div|figure|h[1-6]|hr|li|ol|p|pre|section|table|ul)\b(?:\s[^<>]*)?\/?>/i;
/** A mark or a link that is opened and closed is HTML, whichever signs are around it. */
const pair = /<(a|b|code|em|i|mark|small|span|strong|sub|sup|u)\b(?:\s[^<>]*)?>[^<>]*<\/\1>/i;
const reference = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});/;
const mostRounds = 3;

/** Text as JSON-LD may hold it: a string, a list of them, or a value object (`{"@value": "…"}`). */
export function stringOf(value: Json | undefined): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) {
    const parts = value.flatMap((item) => stringOf(item) ?? []);
    return parts.length === 0 ? undefined : parts.join("\n\n");
  }
  return isObject(value) ? stringOf(value["@value"]) : undefined;
}

/** Tells HTML from words that merely hold a sign of it: `Enter <your name>` is none. */
export function isHtml(text: string): boolean {
  return tag.test(text);
}

/** Character references as characters; tags stay as they are. */
export function decoded(text: string): string {
  let result = text;
  for (let round = 0; round < mostRounds && reference.test(result); round += 1) {
    result = fromText(result.replaceAll("<", "&lt;"));
  }
  return result;
}

/** One line of plain words, for titles, questions, names and keywords. */
export function oneLine(text: string): string {
  const words = isHtml(text) ? plainText(text) : text;
  return decoded(words)
    .replace(/\*\*(\S(?:[^*]*\S)?)\*\*/g, "$1")
    .replace(/[\s\u00A0]+/g, " ")
    .trim();
}

/**
 * An answer as HTML or as words with line ends; HTML that was encoded whole is HTML again. HTML without paragraphs has them where
 * blank lines stood.
 */
export function answerText(text: string): { html: string } | { words: string } {
  if (!isHtml(text)) {
    const words = decoded(text);
    return blockTag.test(words) || pair.test(words) ? { html: words } : { words };
  }
  const html = text.replace(/&amp;(?=#?\w{1,31};)/g, "&").replace(/&#(?:x0*[aA]|0*10);/g, "\n");
  if (blockTag.test(html)) return { html };
  const paragraphs = html.split(/\n\s*\n/).filter((part) => part.trim() !== "");
  return { html: paragraphs.map((part) => `<p>${part.trim().replaceAll("\n", "<br>")}</p>`).join("\n") };
}

/** All strings of a value, in their order. */
export function stringsOf(value: Json | undefined): string[] {
  return asList(value).flatMap((item) => stringOf(item) ?? []);
}
