/**
 * Escapes the ampersands that XML does not allow (`A & B`, `&nbsp;`), outside of CDATA sections and comments, in a stream.
 * The parser would otherwise take everything up to the next semicolon for an entity's name. WordPress itself begins every
 * export with a comment that says "Activate & Run Importer".
 */
import { fromText } from "../body/html-tree.ts";

/** Where nothing has to be escaped, and what ends it. */
const opaque = new Map([
  ["<![CDATA[", "]]>"],
  ["<!--", "-->"],
]);
const opening = /<!\[CDATA\[|<!--/;
const bare = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)([a-z][a-z\d]{1,31};)?/gi;
const longestEntity = 40;

export class Ampersands {
  /** How many were escaped so far. */
  count = 0;
  /** The mark that ends the section read at the moment. */
  private until: string | undefined;
  private rest = "";

  /** The text, as far as it can be decided; the end of a piece may wait for the next one. */
  write(piece: string): string {
    let text = this.rest + piece;
    this.rest = "";
    let out = "";
    for (;;) {
      const mark = this.until ?? opening.exec(text)?.[0];
      const at = mark === undefined ? -1 : text.indexOf(mark);
      if (mark === undefined || at < 0) break;
      const part = text.slice(0, at + mark.length);
      out += this.until === undefined ? this.escape(part) : part;
      this.until = this.until === undefined ? opaque.get(mark) : undefined;
      text = text.slice(at + mark.length);
    }
    const keep = this.undecided(text);
    this.rest = text.slice(text.length - keep);
    const decided = text.slice(0, text.length - keep);
    return out + (this.until !== undefined ? decided : this.escape(decided));
  }

  /** What was still waiting. */
  end(): string {
    const { rest } = this;
    this.rest = "";
    return this.until !== undefined ? rest : this.escape(rest);
  }

  private undecided(text: string): number {
    if (this.until !== undefined) return Math.min(text.length, this.until.length - 1);
    const from = Math.max(text.lastIndexOf("&"), text.lastIndexOf("<"));
    return from >= 0 && text.length - from <= longestEntity ? text.length - from : 0;
  }

  private escape(text: string): string {
    return text.replace(bare, (whole: string, name: string | undefined) => {
      this.count += 1;
      const decoded = name === undefined ? whole : fromText(whole);
      return decoded.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    });
  }
}
