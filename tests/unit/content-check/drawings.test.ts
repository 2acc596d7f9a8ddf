import { expect, it } from "vitest";
import { checkContent } from "#lib/content/check/check.ts";
import { now, smallSite } from "#tests/builders/small-site.ts";

const file = "content/articles/one.mdx";

/** What is said of an article whose drawing has these labels. */
async function said(labels: string): Promise<string[]> {
  using site = smallSite();
  site.write(
    file,
    `---\ntitle: A question\ndescription: An article for the tests of drawings, long enough for a description of it.\npublishedAt: "2026-01-05"\ncategory: managed-it\ndrawing:\n  src: logo.svg\n  alt: Two people at one door.\n  labels: ${labels}\n---\n\nA text.\n`,
  );
  const problems = await checkContent({ root: site.root, now });
  return problems
    .filter(({ where, rule }) => where.file === file && rule !== "search-orphan")
    .map(({ where, message, remedy }) => `${where.line} ${message} → ${remedy}`);
}

it("two or three labels in a few words are accepted", async () => {
  expect(await said("[Your IT person, The provider]")).toEqual([]);
  expect(await said("[Your IT person, One name, The provider]")).toEqual([]);
});

it.each([
  ["[Your IT person]", /labels' has 1 entry; it has to have at least 2\. → Add 1 more\./],
  ["[One, Two, Three, Four]", /labels' has 4 entries; it has to have at most 3\. → Remove 1\./],
  [`[Left, ${"far ".repeat(11)}right]`, /has 49 characters; it has to have at most 40\..* → Shorten it by 9/],
  ["Left and right", /labels' .*list/],
  ['[Left, ""]', /is empty/],
])("labels %s are refused with what to write instead", async (labels, words) => {
  const problems = await said(labels);
  expect(problems.join("\n")).toMatch(words);
  expect(problems).toHaveLength(1);
});
