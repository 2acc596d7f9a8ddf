/** Faults that users of other systems reported in public: each is named at its line, or shown as its author meant it. */
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

const folder = new URL("../../fixtures/content-cases/", import.meta.url).pathname;

/** What is said, by the case's folder: severity, rule, and the line of the file. */
const expected: Record<string, readonly string[]> = {
  "addresses-that-differ-by-case": ["error unique-address articles/addresses-that-differ-by-case.mdx:6"],
  "article-called-index": ["error reserved-address articles/index.mdx:1"],
  "bold-beside-a-sign": ["warning sign-printed articles/bold-beside-a-sign.mdx:10"],
  "code-without-end": ["warning code-unclosed articles/code-without-end.mdx:10"],
  "download-in-images": ["error link-internal articles/download-in-images.mdx:10"],
  "drawing-with-a-frame": ["warning drawing-reduced images/drawing.svg:1"],
  "entities-in-a-title": ["warning plain-text articles/entities-in-a-title.mdx:2"],
  "false-alarm-example-text": [],
  "field-called-constructor": ["error field-unknown articles/field-called-constructor.mdx:6"],
  "fix-quotes-a-quote": ["error yaml-syntax articles/fix-quotes-a-quote.mdx:2"],
  "github-alert": ["warning sign-printed articles/github-alert.mdx:10"],
  // Headings make room for the page's own sections.
  "heading-called-sources": [],
  "link-reference-missing": ["warning link-not-read articles/link-reference-missing.mdx:10"],
  "link-with-blank-at-end": ["error link-internal articles/link-with-blank-at-end.mdx:10"],
  "markdown-in-a-title": ["warning plain-text articles/markdown-in-a-title.mdx:2"],
  "note-that-nobody-calls": ["warning note-lost articles/note-that-nobody-calls.mdx:12"],
  // A page may be its fields alone.
  "page-without-text": [],
  "picture-appledouble": [],
  "picture-name-with-blanks": ["error image-exists articles/picture-name-with-blanks.mdx:10"],
  "picture-unused-damaged": ["error image-unreadable images/phone-renamed.jpg:1"],
  // Position, device and author are taken out of what is published.
  "place-in-a-photograph": [],
  "program-between-comments": ["error no-expression articles/program-between-comments.mdx:12"],
  "question-twice": ["warning question-twice articles/question-twice.mdx:9"],
  "rule-below-a-text": ["warning heading-underline articles/rule-below-a-text.mdx:10"],
  "table-from-spreadsheet": ["warning table-not-read articles/table-from-spreadsheet.mdx:10"],
  "table-pipe-in-code": ["warning table-cells articles/table-pipe-in-code.mdx:12"],
  "table-row-too-long": ["warning table-cells articles/table-row-too-long.mdx:12"],
  "unc-paths-in-text": Array(3).fill("warning backslash-lost articles/unc-paths-in-text.mdx:10"),
  "yaml-backslashes": [
    "error control-character articles/yaml-backslashes.mdx:2",
    "error control-character articles/yaml-backslashes.mdx:3",
  ],
};

test("every case has its expectation", () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(expected));
});

test.for(Object.entries(expected))("%s", async ([name, says]) => {
  using site = smallSite();
  site.write(
    "content/categories/infrastructure.yaml",
    "name: Infrastructure\ndescription: What runs in the closet and in the cloud, for the tests of the check.\n",
  );
  cpSync(join(folder, name), join(site.root, "content"), { recursive: true });
  const found = await checkSmallSite({ root: site.root, now });
  expect(
    found
      .filter(({ rule }) => rule !== "search-orphan")
      .map(
        ({ where: { file, line }, severity, rule }) =>
          `${severity} ${rule} ${file.replace("content/", "")}:${line}`,
      ),
  ).toEqual(says);
  for (const { remedy } of found) expect(remedy).toBeTruthy();
});
