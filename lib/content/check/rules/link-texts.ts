import type { CheckedDocument } from "../document.ts";
import type { Finding } from "../source.ts";

/** An address with its letters instead of their codes; as it is where the codes are none. */
export function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** A fix that writes something else for a part of a link's address, where the text has it as it is. */
export function replacing(
  { source }: CheckedDocument,
  range: Finding["range"],
  part: string,
  text: string,
): Pick<Finding, "fix"> | undefined {
  const at = source.text.slice(range.start, range.end).lastIndexOf(part);
  if (at === -1 || source.collection === "redirects") return undefined;
  const start = range.start + at;
  return { fix: { title: `Write ${text}`, edits: [{ start, end: start + part.length, text }] } };
}
