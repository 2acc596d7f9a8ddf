/** Words that readers saw although they are in custom fields: fields of ACF, and the own stores of page builders. */
import { fromText, parseFragment, visibleLines } from "../body/html-tree.ts";
import type { Finding } from "../report/finding.ts";
import { customFields } from "../report/rules/posts.ts";

/** Kept by WordPress and its plugins for themselves, or read into the frontmatter; no reader saw them in the page. */
const own =
  /^_(?:wp_|edit_|oembed_|yoast_|aioseo|genesis_|menu_item|thumbnail|pingme|encloseme|jetpack|publicize|wpas_|wpb_|et_pb_|elementor_(?!data)|dp_|wc_|rank_math|seopress|feedblaster)|^(?:rank_math|footnotes$|enclosure$|_?yst_|amazonS3|wpforo|snap|_?fifu)|(?:^|[_-])(?:css|js|scripts?|styles?|schema|json_ld|template|layout|class(?:es)?|hash|token)s?$/i;
const fewest = 4;
const shown = 2_000;

/**
 * The finding that names the fields whose words are nowhere else in the post; nothing where there are none.
 *
 * @param elsewhere what the post shows: title, text, excerpt, description.
 */
export function unplacedFields(
  meta: readonly (readonly [string, string])[],
  elsewhere: readonly string[],
): Finding[] {
  const prose = meta
    .filter(([name]) => !own.test(name))
    .map(([name, value]) => [name, linesOf(name, value)] as const)
    .filter(([, lines]) => lines.length > 0);
  // Most posts have none: only then is the post's own text read for it.
  const seen = prose.length === 0 ? "" : fold(elsewhere.map(fromText).join(" "));
  const fields = new Map<string, string[]>();
  for (const [name, lines] of prose) {
    const lost = lines.filter((line) => !seen.includes(fold(line)));
    if (lost.length > 0) fields.set(name, [...(fields.get(name) ?? []), ...new Set(lost)]);
  }
  if (fields.size === 0) return [];
  const before = [...fields].map(([name, lines]) => `${name}: ${lines.join("\n")}`).join("\n\n");
  return [customFields({ fields: [...fields.keys()] }, { before: before.slice(0, shown * fields.size) })];
}

/** A part of a value that readers may have seen, and the name it has in there. */
interface Part {
  name: string;
  text: string;
}

/** What builders and themes call words that they show; under such a name even one word is a text. */
const namesText =
  /(?:^|[_-]|[a-z](?=[A-Z]))(?:text|texts|heading|headline|title|subtitle|label|caption|content|html|editor|excerpt|description|quote|testimonial|question|answer|message|intro|tagline|slogan|cta)(?:[_-]?\d+)?$/i;
/** Settings that share such a name: a color, a size, an HTML tag, a switch. */
const setting =
  /^(?:#[0-9a-f]{3,8}|[\d.]+(?:px|em|rem|%|vh|vw)?|h[1-6]|div|span|p|yes|no|on|off|true|false|none|default|custom|inherit|left|right|center|top|bottom|middle|all|auto|small|medium|large|full)$/i;

/** The lines of a value: HTML, JSON (Elementor, Bricks) or PHP's serialized form (Beaver Builder, ACF). */
function linesOf(field: string, value: string): string[] {
  return partsOf(field, value.trim()).flatMap(({ name, text }) =>
    visible(text).filter((line) => isProse(line) || (namesText.test(name) && isWording(line))),
  );
}

function partsOf(field: string, text: string): Part[] {
  if (/^[[{]/.test(text)) {
    try {
      return [...stringsOf(field, JSON.parse(text))];
    } catch {
      // Words in brackets, or JSON with lost backslashes: read as it stands.
    }
  }
  if (!/^[aO]:\d+:/.test(text)) return [{ name: field, text }];
  return [...serialized(field, text)];
}

const token =
  /s:\d+:"([\s\S]*?)";(?=[sidbaNO}]|$)|[aO]:\d+:(?:"[^"]*":\d+:)?(\{)|(\})|i:(\d+);|[idb]:[^;{}]*;|N;/g;

/** The strings of PHP's `serialize`; an item of a list has the list's name. */
function* serialized(field: string, source: string): Generator<Part> {
  const around: string[] = [];
  let name: string | undefined = field;
  for (const [, text, opens, closes, index] of source.matchAll(token)) {
    if (opens !== undefined) {
      around.push(name ?? "");
      name = undefined;
    } else if (closes !== undefined) {
      around.pop();
      name = undefined;
    } else if (name === undefined) {
      name = text ?? (index === undefined ? "" : around.at(-1));
    } else {
      if (text !== undefined) yield { name, text };
      name = undefined;
    }
  }
}

function* stringsOf(name: string, value: unknown): Generator<Part> {
  if (typeof value === "string") yield { name, text: value };
  if (typeof value !== "object" || value === null) return;
  const inList = Array.isArray(value);
  for (const [key, item] of Object.entries(value)) yield* stringsOf(inList ? name : key, item);
}

function isWording(line: string): boolean {
  return (
    /\p{L}{2}/u.test(line) && !setting.test(line.trim()) && !/^(?:https?:|\/|\.)\S*$|[{};]\s*$/.test(line)
  );
}

function visible(html: string): string[] {
  return visibleLines(parseFragment(html));
}

function isProse(line: string): boolean {
  const words = line.match(/(?<![\p{L}\p{N}_.:/#-])\p{L}[\p{L}'’-]*(?=[\s,.;:!?)"”]|$)/gu) ?? [];
  const cjk = line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? [];
  return !/[{};]\s*$/.test(line) && (words.length >= fewest || cjk.length >= 8);
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
