import type { Edit } from "../../../shared/diagnostic.ts";
import type { Body, HeadingPlace } from "../body-parts.ts";
import type { Finding, Source } from "../source.ts";
import { isDeliberate } from "./visible/blocks.ts";

/** One h1 (the title), no level skipped, no empty heading, no two alike. */
export function headingFindings(
  { headings }: Pick<Body, "headings">,
  source: Pick<Source, "text">,
): Finding[] {
  const found: Finding[] = [];
  const seen = new Map<string, HeadingPlace>();
  let previous = 1;
  for (const heading of headings) {
    const text = heading.text.trim();
    if (text === "")
      found.push({
        rule: "heading-empty",
        range: heading.range,
        message: "This heading has no words.",
        remedy: "Write them, or delete the line.",
      });
    const earlier = text === "" ? undefined : seen.get(text.toLowerCase());
    if (earlier)
      found.push({
        rule: "heading-duplicate",
        range: heading.range,
        message: `There are two headings '${text}' in this text.`,
        remedy: "Make one of them say what is different, so that readers and links can tell them apart.",
      });
    seen.set(text.toLowerCase(), heading);
    const level = Math.min(Math.max(2, heading.depth), previous + 1);
    previous = level;
    if (level === heading.depth || isAccident(heading, source.text)) continue;
    const fix = edits(heading, level, source.text);
    found.push({
      rule: heading.depth === 1 ? "heading-one-h1" : "heading-level",
      range: heading.range,
      message:
        heading.depth === 1
          ? "A heading with one '#' is the page's title, and the title comes from the field 'title'."
          : `This heading is of level ${heading.depth} and follows one of level ${level - 1}: a level is skipped.`,
      remedy: `Write it with ${"#".repeat(level)}.`,
      ...(fix && { fix: { title: `Make it level ${level}`, edits: [fix] } }),
    });
  }
  return found;
}

/** A line of `=` that was not drawn for a heading; the rule about underlined text speaks of it. */
function isAccident({ text, range, depth }: HeadingPlace, whole: string): boolean {
  const underline = depth === 1 ? underlineOf(whole.slice(range.start, range.end))?.[1] : undefined;
  return underline !== undefined && !isDeliberate(text.trim(), underline);
}

const underlineOf = (written: string) => /(?:\n|\r)[^\n\r]*?(=+)[ \t]*$/.exec(written);

function edits({ range, depth }: HeadingPlace, level: number, text: string): Edit | undefined {
  if (text.slice(range.start, range.start + depth) === "#".repeat(depth))
    return { start: range.start, end: range.start + depth, text: "#".repeat(level) };
  const underline = underlineOf(text.slice(range.start, range.end));
  if (!underline?.[1] || level !== 2) return undefined;
  const start = range.start + underline.index + underline[0].indexOf(underline[1]);
  return { start, end: start + underline[1].length, text: "-".repeat(Math.max(3, underline[1].length)) };
}
