/** Reads the shortcodes of a post, nested ones from the inside out, and writes what the table says. */
import { isModule, moduleHtml } from "./builders.ts";
import { noteComment } from "./marker.ts";
import type { Shortcode, ShortcodeContext } from "./shortcode.ts";
import { alsoWords, shortcodes, verbatimShortcodes } from "./shortcode-table.ts";

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

/** What is shown as it stands (code, comments, the inside of a tag), or a shortcode's tag. */
const tokenPattern =
  /<(pre|code|script|style|textarea)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<[a-z][^<>]*>|\[(?<slash>\/?)(?<name>[a-z][\w-]*)(?<attributes>(?:\s|=)(?:"[^"]*"|'[^']*'|“[^”]*”|[^[\]"'])*)?(?<self>\/?)\]/gi;
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

  const noted = (tag: Tag) => {
    const source = html.slice(tag.start, tag.end);
    unknown.push(source);
    return noteComment(`Shortcode not carried over: ${source}`);
  };
  const write = (tag: Tag, content: string) => {
    const rule = Object.hasOwn(shortcodes, tag.name) ? shortcodes[tag.name] : undefined;
    const shortcode = readShortcode(tag.attributes, content);
    const written =
      rule === undefined && isModule(tag.name)
        ? moduleHtml(tag.name, shortcode, context)
        : rule?.(shortcode, context);
    if (written !== undefined) return written;
    return `${noted(tag)}${content}`;
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
      if (!stack.some(({ tag: { name } }) => name === tag.name)) {
        if (verbatimShortcodes.has(tag.name) || (!Object.hasOwn(shortcodes, tag.name) && !isModule(tag.name)))
          parts.push(noted(tag));
        continue;
      }
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

/** `[sic]`, `[e-mail]` and `[1]` are words; what a tag looks like says whether it is one. */
function findTags(html: string): Tag[] {
  const candidates: Tag[] = [];
  /** Names that nothing closes from here on: one search says so for all that follow. */
  const unclosed = new Set<string>();
  tokenPattern.lastIndex = 0;
  for (let match = tokenPattern.exec(html); match !== null; match = tokenPattern.exec(html)) {
    const { slash, name: written, attributes = "", self } = match.groups ?? {};
    if (written === undefined) continue;
    const lower = written.toLowerCase();
    const name = verbatimShortcodes.has(lower) ? lower : written;
    const start = match.index;
    const tag: Tag = {
      name,
      start,
      end: start + match[0].length,
      attributes,
      closing: slash === "/",
      selfClosing: self === "/" || attributes.endsWith("/"),
    };
    if (!verbatimShortcodes.has(name)) {
      candidates.push(tag);
      continue;
    }
    const close = new RegExp(`\\[/${name}\\]`, "gi");
    close.lastIndex = tag.end;
    const partner = tag.closing || tag.selfClosing || unclosed.has(name) ? null : close.exec(html);
    if (partner === null && !tag.closing && !tag.selfClosing) unclosed.add(name);
    const escaped = html.charAt(start - 1) === "[" && html.charAt(tag.end) === "]";
    if (partner === null || escaped) {
      if (escaped || tag.closing || attributes.includes("=")) candidates.push(tag);
      continue;
    }
    const closing = {
      ...tag,
      start: partner.index,
      end: partner.index + partner[0].length,
      closing: true,
      attributes: "",
    };
    candidates.push(tag, closing);
    tokenPattern.lastIndex = closing.end;
  }
  const opened = new Map<string, number>();
  const closed = new Map<string, number>();
  for (const { name, start, closing } of candidates) {
    if (closing) closed.set(name, start);
    else if (!opened.has(name)) opened.set(name, start);
  }
  return candidates.filter((tag) => {
    const { name, attributes, closing, selfClosing, start } = tag;
    if (html.charAt(start - 1) === "[" && html.charAt(tag.end) === "]") return true;
    if (closing || selfClosing || /=\s*\S/.test(attributes) || (closed.get(name) ?? -1) > start) return true;
    if (isModule(name)) return true;
    const known = Object.hasOwn(shortcodes, name);
    if (attributes.trim() !== "") return known && /https?:|\d/.test(attributes);
    if (known && !alsoWords.has(name)) return true;
    return (known || name.includes("_")) && isAloneOnLine(html, tag);
  });
}

const lineEnd = "</?(?:p|div|li|td|th|section|figure|br|h[1-6]|center|blockquote)\\b[^<>]*>";
const beforeLine = new RegExp(`(?:^|\\n|\\]|${lineEnd}|-->)\\s*$`, "i");
const afterLine = new RegExp(`^\\s*(?:$|\\n|\\[|${lineEnd}|<!--)`, "i");

function isAloneOnLine(html: string, { start, end }: Tag): boolean {
  return (
    beforeLine.test(html.slice(Math.max(0, start - 200), start)) && afterLine.test(html.slice(end, end + 200))
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
