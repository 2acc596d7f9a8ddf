import type { ParagraphPlace } from "../body-parts.ts";

/** A paragraph's words at their own offsets: spaces for markup, a digit where code or a component is between words. */
export function proseOf({ range, runs, gaps }: ParagraphPlace, text: string): string {
  let prose = "";
  const parts = [
    ...runs.map(({ start, end }) => ({ start, words: text.slice(start, end) })),
    ...gaps.map((start) => ({ start, words: "1" })),
  ];
  for (const { start, words } of parts.sort((a, b) => a.start - b.start)) {
    prose = prose.padEnd(start - range.start) + words;
  }
  return prose.padEnd(range.end - range.start).replace(/[\r\n]/g, " ");
}
