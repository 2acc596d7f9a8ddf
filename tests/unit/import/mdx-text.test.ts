/** Articles read back after they were written, whatever saved them since. */
import { expect, test } from "vitest";
import { mdxLines, readMdxFile } from "#lib/tools/import/body/mdx-text.ts";

test.for(["\n", "\r\n"])("the fields of a file with the line end %j are not read as its text", (lineEnd) => {
  const file = ["---", "title: A title", "---", "", "The text.", ""].join(lineEnd);
  expect(mdxLines(readMdxFile(file))).toEqual(["The text."]);
});
