/** content/labels.yaml: what a company words itself, and that nothing else changes. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { wordingOf } from "#lib/content/site-content.ts";
import { authorLabels, labelsOf } from "#lib/site/labels.ts";
import { labelSentences, labelTexts } from "#lib/site/reworded.ts";
import { siteContentFrom } from "#tests/builders/site-content-from.ts";
import { smallSite } from "#tests/builders/small-site.ts";

test("a label of its own takes the place of the program's, at any depth, and no other changes", () => {
  const own = { "article.readNext": "More on this", "answers.errorPages.failed.heading": "Our fault" };
  const labels = labelsOf("en-US", own);
  expect(labels.article.readNext).toBe("More on this");
  expect(labelTexts(labels)).toEqual({ ...labelTexts(authorLabels), ...own });
  expect(labelSentences(labels)).toEqual(labelSentences(authorLabels));
  expect(labels.search.found("backup", 2)).toBe(authorLabels.search.found("backup", 2));
  expect(labelsOf("en-US").article.readNext).toBe("Read next");
});

test("every text of the table can be worded otherwise", () => {
  const own = Object.fromEntries(Object.keys(labelTexts(authorLabels)).map((path) => [path, `<${path}>`]));
  expect(Object.keys(own).length).toBeGreaterThan(300);
  expect(labelTexts(labelsOf("en-US", own))).toEqual(own);
});

test("pages and what is made without the content get the words of content/labels.yaml", () => {
  using site = smallSite({ "content/labels.yaml": "labels:\n  article.readNext: More on this\n" });
  const siteContent = siteContentFrom(join(site.root, "content"));
  expect(siteContent.labels.article.readNext).toBe("More on this");
  const { language, ownLabels } = wordingOf(siteContent);
  expect(labelsOf(language, ownLabels).article.readNext).toBe("More on this");
});
