/** WordPress's own notation as a visitor saw it: blocks opened, shortcodes set aside without knowing any of them by name. */
import { decodeEntities } from "./markup.ts";

export interface WordPressText {
  html: string;
  /** Words that stood in attributes of shortcodes: titles, button texts. */
  words: string[];
  /** Addresses in shortcodes and in the settings of blocks. */
  addresses: string[];
  /** Numbers of pictures in the media library. */
  pictures: number[];
}

const reusable = /<!--\s*wp:block\s+\{[^}]*"ref"\s*:\s*(\d+)[^}]*\}\s*\/?-->/g;
const shielded = /<(pre|code|script|style|textarea)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<[a-z/][^<>]*>/gi;
const bracket = /\[(\/?)([a-z][\w-]*)((?:[\s=](?:"[^"]*"|'[^']*'|[^\]"'])*)?)\/?\]/gi;
const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”″]([^“”″]*)[“”″]|([^\s"'\]]+))/g;
const spoken = /title|text|heading|label|caption|alt|question|answer|content|name|quote|author|cite/i;
const shownSetting = /^(?:value|text|title|heading|content|alt|question|answer|quote)$/;
const deepest = 5;
/** How far around a word in brackets is looked whether it is alone on its line. */
const nearby = 500;

/** Tells block markup from a classic post, whose line ends are the author's own. */
export function hasBlockMarks(content: string): boolean {
  return /<!--\s*wp:/.test(content);
}

/** What Thrive's editor keeps for itself among the words. */
const thrive = /__CONFIG_(\w+?)__[\s\S]*?__CONFIG_\1__|_{2,3}TVE_SHORTCODE_RAW_{2,3}/g;

/** HTML that a page builder packed in base64 between two shortcodes, as readers saw it. */
function unpacked(html: string): string {
  return html.replace(
    /(\[\w+[^\]]*\])\s*([A-Za-z0-9+/]{16,}={0,2})\s*(?=\[\/)/g,
    (_, tag: string, packed: string) => `${tag}${decode(Buffer.from(packed, "base64").toString("utf8"))}`,
  );
}

/** @param block the content of a reusable block. */
export function readWordPress(content: string, block: (id: number) => string | undefined): WordPressText {
  const read: WordPressText = { html: "", words: [], addresses: [], pictures: [] };
  const whole = withReusable(content.replaceAll("\r\n", "\n"), block, 0);
  for (const [comment] of whole.matchAll(/<!--\s*wp:[\s\S]*?-->/g)) {
    for (const [, url = ""] of comment.matchAll(/:\s*"((?:https?:|\\?\/)[^"\s<>]+)"/g))
      if (isPicture(url)) read.addresses.push(url.replaceAll("\\/", "/").replaceAll("\\u0026", "&"));
    if (/wp:[a-z][\w-]*\/\w/.test(comment)) read.words.push(...settingsWords(comment));
  }
  // Two brackets are how WordPress writes one that readers see.
  read.html = withoutShortcodes(unpacked(whole).replace(thrive, ""), read).replace(
    /\[(\[\/?[a-z][^[\]]*\])\]/gi,
    "$1",
  );
  return read;
}

/** What a plugin's block keeps in its settings, where the name says that a reader saw it. */
function settingsWords(comment: string): string[] {
  const settings = /\{[\s\S]*\}/.exec(comment)?.[0] ?? "";
  const words: string[] = [];
  try {
    JSON.parse(settings, (key: string, value: unknown) => {
      if (typeof value === "string" && shownSetting.test(key) && /\p{L}{2}\S*\s+\S/u.test(value))
        words.push(value);
      return value;
    });
  } catch {
    // Settings that are no JSON are the block's own; the import names the block.
  }
  return words;
}

function withReusable(content: string, block: (id: number) => string | undefined, depth: number): string {
  if (depth > deepest) return content;
  return content.replace(reusable, (_, id: string) =>
    withReusable(block(Number(id)) ?? "", block, depth + 1),
  );
}

/**
 * A word in brackets is a shortcode where it has attributes, a closing partner or an address, or stands alone on its line;
 * else it is a word that a reader saw.
 */
function withoutShortcodes(html: string, read: WordPressText): string {
  const hidden = [...html.matchAll(shielded)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  let next = 0;
  const isHidden = (at: number) => {
    while ((hidden[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    return (hidden[next]?.[0] ?? Number.POSITIVE_INFINITY) <= at;
  };
  const closed = new Set([...html.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name = ""]) => name));
  return html.replace(bracket, (token: string, slash: string, name: string, rest: string, at: number) => {
    if (isHidden(at) || html.charAt(at - 1) === "[") return token;
    const before = html.slice(Math.max(0, at - nearby), at);
    const alone =
      /(?:^|\n)(?:<[^<>]*>|[^\S\n])*$/.test(before) &&
      /^(?:<[^<>]*>|\s)*(?:\n|$)/.test(html.slice(at + token.length, at + token.length + nearby));
    const isMarkup =
      slash === "/" ||
      closed.has(name) ||
      /[\w-]\s*=\s*\S/.test(rest) ||
      /https?:/.test(rest) ||
      (alone && rest.trim() === "");
    if (!isMarkup) return token;
    readAttributes(decodeEntities(rest), read);
    return "<br>";
  });
}

function readAttributes(source: string, read: WordPressText): void {
  for (const match of source.matchAll(attribute)) {
    const [, name = "", ...values] = match;
    const value = values.find((item) => item !== undefined) ?? "";
    if (/^(?:ids|include|images?|image_ids?)$/i.test(name) && /^[\d,\s]+$/.test(value))
      read.pictures.push(...value.split(",").map(Number));
    else if (/https?:/i.test(value)) read.addresses.push(...addressesIn(value));
    else if (spoken.test(name) && /\p{L}{2}/u.test(value) && /\s/.test(value.trim())) read.words.push(value);
  }
  const [bare] = source.replace(attribute, "").match(/https?:\/\/[^\s"'<>]+/) ?? [];
  if (bare !== undefined) read.addresses.push(bare);
}

/** `url:https%3A%2F%2Fexample.com|title:Call%20us||` and plain addresses. */
function addressesIn(value: string): string[] {
  return value
    .split("|")
    .flatMap((part) => /https?:(?:\/\/|%3A|%2F)[^\s"']+/i.exec(part)?.[0] ?? [])
    .map((part) => (/%2F/i.test(part) ? decode(part) : part));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Tells the address of a picture by its ending. */
export function isPicture(url: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)(?:[?#]|$)/i.test(url);
}
