/** The text of a page, as somebody copied it, as HTML. */
import { escapeHtml } from "../../../shared/escape-html.ts";
import { anyDate } from "./page-dates.ts";

export interface PlainTextPage {
  title: string;
  content: string;
  /** The line below the title that says who wrote it, or when. It stays in the content. */
  byline: string;
}

/**
 * The text of a page, as somebody copied it: the first line is the title, blank lines end paragraphs, a short line without a
 * full stop before a paragraph is a heading.
 */
export function fromPlainText(text: string): PlainTextPage {
  const whole = text.replace(/\r\n?/g, "\n").trim();
  // A page that begins with its JSON-LD has its title in there.
  const lines = /^(?:[{[]|<script)/.test(whole) ? ["", whole] : whole.split("\n");
  const [first = "", ...rest] = lines;
  const title = first.replace(/^#+\s*/, "").trim();
  const byline = rest.map((line) => line.trim()).find((line) => line !== "") ?? "";
  return { title, content: htmlOfText(rest.join("\n")), byline: isByline(byline) ? byline : "" };
}

/** `By Ana Sample | March 2, 2021`, `Posted on 2021-03-02`, `Published: 2 March 2021 by admin`, `March 2, 2021`. */
function isByline(line: string): boolean {
  if (line.length > 120) return false;
  if (/^[Bb]y:?(?:\s+\p{Lu}[\p{L}.’'-]*){1,4}$/u.test(line)) return true;
  const says = /^(?:by|posted|published|written|updated|last updated|date)\b/i.test(line);
  return (says || line.length <= 40) && !/[.?!]$/.test(line) && anyDate(line, "", "UTC") !== undefined;
}

function htmlOfText(text: string): string {
  return text
    .split(/\n[ \t\u00A0]*\n\s*/)
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const lines = part
        .trim()
        .split("\n")
        .map((line) => line.trim());
      if (/[{}[\]]/.test(part)) return `<p>${lines.map(escapeHtml).join("<br />\n")}</p>`;
      if (lines.every((line) => /^[-*•–]\s/.test(line)))
        return `<ul>${lines.map((line) => `<li>${escapeHtml(line.slice(2))}</li>`).join("")}</ul>`;
      if (lines.every((line) => /^\d+[.)]\s/.test(line)))
        return `<ol>${lines.map((line) => `<li>${escapeHtml(line.replace(/^\d+[.)]\s+/, ""))}</li>`).join("")}</ol>`;
      const [only = ""] = lines;
      if (
        lines.length === 1 &&
        only.length <= 90 &&
        !isByline(only) &&
        /^[\p{Lu}\d]/u.test(only) &&
        /[\p{L}\p{N}?)]$/u.test(only)
      )
        return `<h2>${escapeHtml(only)}</h2>`;
      return `<p>${lines.map(escapeHtml).join("<br>\n")}</p>`;
    })
    .join("\n");
}
