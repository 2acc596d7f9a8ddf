/**
 * Escapes the ampersands that XML does not allow (`A & B`, `&nbsp;`), outside of CDATA sections, in a stream. The
 * parser would otherwise take everything up to the next semicolon for an entity's name.
 */
import { fromText } from "../body/html-tree.ts";

const cdataStart = "<![CDATA[";
const cdataEnd = "]]>";
const bare = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)([a-z][a-z\d]{1,31};)?/gi;
const longestEntity = 40;

export class Ampersands {
  /** How many were escaped so far. */
  count = 0;
  private inside = false;
  private rest = "";

  /** The text, as far as it can be decided; the end of a piece may wait for the next one. */
  write(piece: string): string {
    let text = this.rest + piece;
    this.rest = "";
    let out = "";
    for (;;) {
      const mark = this.inside ? cdataEnd : cdataStart;
      const at = text.indexOf(mark);
      if (at < 0) break;
      const part = text.slice(0, at + mark.length);
      out += this.inside ? part : this.escape(part);
      this.inside = !this.inside;
      text = text.slice(at + mark.length);
    }
    const keep = this.undecided(text);
    this.rest = text.slice(text.length - keep);
    const decided = text.slice(0, text.length - keep);
    return out + (this.inside ? decided : this.escape(decided));
  }

  /** What was still waiting. */
  end(): string {
    const { rest } = this;
    this.rest = "";
    return this.inside ? rest : this.escape(rest);
  }

  private undecided(text: string): number {
    if (this.inside) return Math.min(text.length, cdataEnd.length - 1);
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
