/** Words that readers saw although they stand in custom fields: fields of ACF, and the own stores of page builders. */
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
    .map(([name, value]) => [name, linesOf(value).filter(isProse)] as const)
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

/** The texts of a value: HTML, JSON (Elementor, Bricks) or PHP's serialized form. */
function linesOf(value: string): string[] {
  const text = value.trim();
  if (/^[[{]/.test(text)) {
    try {
      return stringsOf(JSON.parse(text)).flatMap(visible);
    } catch {
      // Words in brackets, or JSON with lost backslashes: read as it stands.
    }
  }
  if (/^a:\d+:\{/.test(text))
    return [...text.matchAll(/s:\d+:"([\s\S]*?)";(?=[sidbaNO}])/g)].flatMap(([, part = ""]) => visible(part));
  return visible(text);
}

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];
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
