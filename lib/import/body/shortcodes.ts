/** Reads the shortcodes of a post, nested ones from the inside out, and writes what the table says. */
import { noteComment } from "./marker.ts";
import { type Shortcode, type ShortcodeContext, shortcodes, verbatimShortcodes } from "./shortcode-table.ts";

interface Tag {
  name: string;
  start: number;
  end: number;
  attributes: string;
  closing: boolean;
  selfClosing: boolean;
}

interface Open {
  tag: Tag;
  /** What stood before it on the same level. */
  before: string[];
}

const tagPattern = /\[(\/?)([a-zA-Z][\w-]*)((?:\s|=)(?:"[^"]*"|'[^']*'|“[^”]*”|[^[\]"'])*)?(\/?)\]/g;
const protectedPattern = /<(pre|code|script|style|textarea)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const attributePattern =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”″]([^“”″]*)[“”″]|([^\s"'\]]+))|"([^"]*)"|(\S+)/g;
const deepest = 50;

/** The text with its shortcodes written out, and the ones that nobody knows. `[[name]]` shows `[name]`. */
export function expandShortcodes(
  html: string,
  context: ShortcodeContext,
): { html: string; unknown: string[] } {
  const tags = findTags(html);
  const lastClosing = new Map(tags.filter(({ closing }) => closing).map(({ name, start }) => [name, start]));
  const unknown: string[] = [];
  const stack: Open[] = [];
  let parts: string[] = [];
  let from = 0;

  const write = (tag: Tag, content: string) => {
    const rule = Object.hasOwn(shortcodes, tag.name) ? shortcodes[tag.name] : undefined;
    if (rule !== undefined) return rule(readShortcode(tag.attributes, content), context);
    const source = html.slice(tag.start, tag.end);
    unknown.push(source);
    return `${noteComment(`Shortcode not carried over: ${source}`)}${content}`;
  };
  const closeTop = () => {
    const open = stack.pop();
    if (open === undefined) return;
    const written = write(open.tag, "");
    parts = [...open.before, written, ...parts];
  };

  for (const tag of tags) {
    if (tag.start < from) continue;
    if (html.charAt(tag.start - 1) === "[" && html.charAt(tag.end) === "]") {
      parts.push(html.slice(from, tag.start - 1), html.slice(tag.start, tag.end));
      from = tag.end + 1;
      continue;
    }
    parts.push(html.slice(from, tag.start));
    from = tag.end;
    const partner = (lastClosing.get(tag.name) ?? -1) > tag.start;
    if (tag.closing) {
      if (!stack.some(({ tag: { name } }) => name === tag.name)) continue;
      while (stack.at(-1)?.tag.name !== tag.name) closeTop();
      const open = stack.pop();
      if (open !== undefined) parts = [...open.before, write(open.tag, parts.join(""))];
    } else if (!partner || tag.selfClosing || stack.length >= deepest) {
      parts.push(write(tag, ""));
    } else if (verbatimShortcodes.has(tag.name)) {
      const close = tags.find((later) => later.start > tag.start && later.closing && later.name === tag.name);
      parts.push(write(tag, html.slice(tag.end, close?.start)));
      from = close?.end ?? tag.end;
    } else {
      stack.push({ tag, before: parts });
      parts = [];
    }
  }
  parts.push(html.slice(from));
  while (stack.length > 0) closeTop();
  return { html: parts.join(""), unknown };
}

/** `[sic]` and `[1]` are words: a tag is known, or has attributes, a partner, or a name no word has. */
function findTags(html: string): Tag[] {
  const shielded = [...html.matchAll(protectedPattern)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  let shield = 0;
  const candidates: Tag[] = [];
  for (const match of html.matchAll(tagPattern)) {
    const start = match.index;
    while ((shielded[shield]?.[1] ?? Number.POSITIVE_INFINITY) <= start) shield += 1;
    if ((shielded[shield]?.[0] ?? Number.POSITIVE_INFINITY) <= start) continue;
    const [source, slash, name = "", attributes = "", self] = match;
    candidates.push({
      name,
      start,
      end: start + source.length,
      attributes,
      closing: slash === "/",
      selfClosing: self === "/" || attributes.endsWith("/"),
    });
  }
  const closed = new Set(candidates.filter(({ closing }) => closing).map(({ name }) => name));
  return candidates.filter(
    ({ name, attributes, closing }) =>
      Object.hasOwn(shortcodes, name) ||
      closing ||
      closed.has(name) ||
      /=/.test(attributes) ||
      (attributes.trim() === "" && /[_-]/.test(name)),
  );
}

function readShortcode(source: string, content: string): Shortcode {
  const attributes = new Map<string, string>();
  const values: string[] = [];
  for (const match of source.replace(/\/$/, "").matchAll(attributePattern)) {
    const [, name, double, single, curly, bare, quoted, value] = match;
    if (name === undefined) values.push(quoted ?? value ?? "");
    else attributes.set(name.toLowerCase(), double ?? single ?? curly ?? bare ?? "");
  }
  return { attributes, values, content };
}
