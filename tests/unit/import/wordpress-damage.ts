/**
 * What WordPress does to text, as the tests need it: wptexturize, wpautop and the editor's habits, written from
 * the documented behavior. Each function damages; the import has to undo it.
 */

/** Quotes, primes, apostrophes, dashes, ellipses and the multiplication sign, as wptexturize writes them. */
export function texturize(text: string, form: "characters" | "entities" = "characters"): string {
  const curled = text
    .replaceAll("...", "…")
    .replaceAll("``", "“")
    .replaceAll("''", "”")
    .replace(/'(?=\d\d(?!\d))/g, "’")
    .replace(/(?<=^|[\s([{"-])'/g, "‘")
    .replace(/(?<=\d)'/g, "′")
    .replaceAll("'", "’")
    .replace(/(?<=^|[\s([{-])"(?!\s)/g, "“")
    .replace(/(?<=\d)"(?![.,:;!?)}\]\s-]|$)/g, "″")
    .replaceAll('"', "”")
    .replaceAll("---", "—")
    .replace(/(?<=^|\s)--(?=$|\s)/g, "—")
    .replace(/(?<!xn)--/g, "–")
    .replace(/(?<=^|\s)-(?=$|\s)/g, "–")
    .replace(/\b(\d[\d.,]*)x(\d[\d.,]*)\b/g, "$1×$2");
  if (form === "characters") return curled;
  return curled
    .replace(/&(?!#?\w{1,8};)/g, "&#038;")
    .replace(/[“”‘’′″–—…×]/g, (character) => `&#${character.codePointAt(0)};`);
}

/** Old themes and loose rules turn every mark after a digit into a prime, delimiters too. */
export function primesAfterDigits(text: string): string {
  return text.replace(/(?<=\d)[”"]/g, "″");
}

/** Line ends become `<br />`, blank lines paragraphs. */
export function autop(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((part) => `<p>${part.trim().replaceAll("\n", "<br />\n")}</p>`)
    .join("\n");
}

/** The block editor on paste: one paragraph block a line. */
export function paragraphBlocks(text: string): string {
  return text
    .split("\n")
    .map((line) => `<!-- wp:paragraph -->\n<p>${line.trim()}</p>\n<!-- /wp:paragraph -->`)
    .join("\n\n");
}

/** Indentation kept by the editor as hard spaces. */
export function hardSpaces(text: string): string {
  return text.replace(/^ +/gm, (spaces) => "\u00A0".repeat(spaces.length));
}

/** `esc_html`, as where the block passed through a text field. */
export function encodeEntities(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** `addslashes`: every quote and backslash gets one more. */
export function addSlashes(text: string): string {
  return text.replace(/[\\"']/g, "\\$&");
}

/** `stripslashes`: every backslash is lost. */
export function stripSlashes(text: string): string {
  return text.replace(/\\(.)/g, "$1");
}

/** A comma before each closing bracket, as hands leave it. */
export function trailingCommas(text: string): string {
  return text.replace(/([\]}"\d])(\s*\n\s*[\]}])/g, "$1,$2");
}
