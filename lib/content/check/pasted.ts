/** What an author pasted from an old site: JSON-LD and shortcodes. */

import type { Range } from "../../shared/diagnostic.ts";
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
      message: `'${code[0].slice(0, 40)}' is a shortcode of another system; here it would be printed as typed.`,
      remedy: "Delete it, or use a component: <Photo> for a picture with a caption, <Callout> for a box.",
    });
  }
  return found;
}
