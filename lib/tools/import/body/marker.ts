/**
 * Things that have no form in Markdown travel through the HTML as comments of this one form, and become comments an
 * author sees in the MDX file.
 */
import type { Comment } from "hast";

const prefix = "import-note:";

/** An HTML comment that carries a note; safe whatever the note says. */
export function noteComment(note: string): string {
  return `<!--${noteNode(note).value}-->`;
}

/** The same as a node of a tree. */
export function noteNode(note: string): Comment {
  return { type: "comment", value: `${prefix}${encodeURIComponent(note)}` };
}

/** The note of an HTML comment; nothing for any other comment. */
export function noteOf(comment: string): string | undefined {
  return comment.startsWith(prefix) ? decodeURIComponent(comment.slice(prefix.length)) : undefined;
}

/** The note as an MDX expression's value. */
export function noteExpression(note: string): string {
  return `/* ${note.replaceAll("*/", "* /").replace(/\s+/g, " ").trim()} */`;
}
