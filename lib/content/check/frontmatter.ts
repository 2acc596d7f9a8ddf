/** Where the fields of a document are in its file. */
import type { WrittenBody } from "../../mdx/kept-bodies.ts";
import { languageOf } from "../languages.ts";
import type { Finding, Source } from "./source.ts";

export interface Parts {
  /** The YAML, and the offset at which it begins. */
  yaml: string;
  yamlStart: number;
  /** The offset at which the body begins; the file's end where there is none. */
  bodyStart: number;
}

/**
 * The fields and the body of a file. Contentlayer ends the fields at the first line that begins with three hyphens, and
 * takes whatever follows the first three as the name of a language: both are refused here rather than guessed.
 */
export function partsOf({ format, text }: Pick<Source, "format" | "text">): {
  parts?: Parts;
  finding?: Finding;
} {
  if (format === "yaml") return { parts: { yaml: text, yamlStart: 0, bodyStart: text.length } };
  const opening = /^---[ \t]*\r?\n/.exec(text);
  // Lines that end with CR alone are named as such; what would be said about them here is untrue.
  if (!opening) return /\r(?!\n)/.test(text) ? {} : { finding: withoutFrontmatter(text) };
  const yamlStart = opening[0].length;
  const closing = /(?:^|\n)---/g;
  closing.lastIndex = yamlStart - 1;
  const close = closing.exec(text);
  if (!close) {
    return {
      finding: {
        rule: "frontmatter-missing",
        range: { start: 0, end: 3 },
        message: "The fields begin here with '---', and no second '---' ends them.",
        remedy: "Put a line of three hyphens between the last field and the text.",
      },
    };
  }
  const closeStart = close.index + (close[0].startsWith("\n") ? 1 : 0);
  const rest = /^---[ \t]*(?:\r?\n|$)/.exec(text.slice(closeStart, closeStart + 2000));
  if (!rest) {
    return {
      finding: {
        rule: "frontmatter-missing",
        range: { start: closeStart, end: closeStart + 3 },
        message: "The line that ends the fields has something after its three hyphens.",
        remedy: "Leave only '---' in this line; the text begins in the next.",
      },
    };
  }
  const bodyStart = closeStart + rest[0].length;
  const parts = { yaml: text.slice(yamlStart, Math.max(yamlStart, closeStart)), yamlStart, bodyStart };
  return /^---(?:[ \t]*\r?\n|[^-])/.test(text.slice(bodyStart))
    ? {
        parts,
        finding: {
          rule: "frontmatter-missing",
          range: { start: bodyStart, end: bodyStart + 3 },
          message: "The text begins with '---', which is read as a second block of fields.",
          remedy: "Delete the line, or put the fields of both blocks into the first.",
        },
      }
    : { parts };
}

function withoutFrontmatter(text: string): Finding {
  const later = /^---[ \t]*\r?$/m.exec(text);
  const before = later && text.slice(0, later.index).trim() === "";
  if (later && before) {
    return {
      rule: "frontmatter-missing",
      range: { start: 0, end: later.index },
      message:
        "There is an empty line before the '---' that begins the fields, so they would be read as text.",
      remedy: "Make the file begin with '---'.",
      fix: { title: "Delete what comes before '---'", edits: [{ start: 0, end: later.index, text: "" }] },
    };
  }
  const language = /^---[ \t]*\S/.test(text);
  return {
    rule: "frontmatter-missing",
    range: { start: 0, end: Math.min(3, text.length) },
    message: language
      ? "The first line has something after its three hyphens."
      : "The file does not begin with its fields.",
    remedy:
      "Begin the file with a line of three hyphens, then the fields ('title: …'), then '---' again, then the text.",
  };
}

/** What follows the fields. */
export function writtenBodyOf(source: Pick<Source, "format" | "text" | "folder">): WrittenBody {
  const { parts } = partsOf(source);
  return { raw: source.text.slice(parts?.bodyStart ?? 0), language: languageOf(source.folder ?? "") };
}
