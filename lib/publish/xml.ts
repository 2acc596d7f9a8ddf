/** Text that is XML already: goes into a document as it is. */
export class Xml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Xml | string | number | readonly Xml[] | undefined;

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** The characters XML 1.0 (section 2.2) allows; no others can be written in any form. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Text for the inside of an element or an attribute. Characters that no XML document may hold are left out, half a
 * surrogate pair becomes U+FFFD.
 *
 * @example escapeXml("Tom & Jerry ]]>") // "Tom &amp; Jerry ]]&gt;"
 */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, "")
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

/**
 * A template whose values are escaped, unless they are XML themselves; lists are joined, what is undefined is left out.
 *
 * @example xml`<loc>${"https://example.com/?a=1&b=2"}</loc>`.text // "<loc>https://example.com/?a=1&amp;b=2</loc>"
 */
export function xml(strings: TemplateStringsArray, ...values: Part[]): Xml {
  return new Xml(
    strings.map((string, index) => (index === 0 ? "" : textOf(values[index - 1])) + string).join(""),
  );
}

function textOf(value: Part): string {
  if (value === undefined) return "";
  if (value instanceof Xml) return value.text;
  return typeof value === "object" ? value.map(({ text }) => text).join("") : escapeXml(String(value));
}

/** A whole document in UTF-8. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`;
}
