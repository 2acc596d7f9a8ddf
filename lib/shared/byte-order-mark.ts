/**
 * The byte order mark that some editors put before a file's first character, and the text after it.
 *
 * @example splitMark("\uFEFFtitle: A") // { mark: "\uFEFF", text: "title: A" }
 */
export function splitMark(whole: string): { mark: string; text: string } {
  const mark = whole.startsWith("\uFEFF") ? "\uFEFF" : "";
  return { mark, text: whole.slice(mark.length) };
}
