import type { Range } from "../../shared/diagnostic.ts";

/** The address inside a link's text, where the text has it as it is; the whole link otherwise. */
export function addressRange(url: string, whole: Range, text: string): Range {
  const start = url === "" ? -1 : text.lastIndexOf(url, whole.end - url.length);
  return start >= whole.start ? { start, end: start + url.length } : whole;
}
