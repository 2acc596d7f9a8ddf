import { expect, it } from "vitest";
import { checkSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

const file = "content/articles/one.mdx";

const article = (fields: string) =>
  `---\ntitle: A question\ndescription: An article for the tests of drawings, long enough for a description of it.\npublishedAt: "2026-01-05"\ncategory: managed-it\n${fields}---\n\nA text.\n`;

/** What is said of an article whose drawing has these labels. */
async function said(labels: string): Promise<string[]> {
  using site = smallSite();
  site.write(
    file,
    article(`drawing:\n  src: logo.svg\n  alt: Two people at one door.\n  labels: ${labels}\n`),
  );
  const problems = await checkSmallSite({ root: site.root, now });
  return problems
    .filter(({ where, rule }) => where.file === file && rule !== "search-orphan")
    .map(({ where, message, remedy }) => `${where.line} ${message} → ${remedy}`);
}

it("two or three labels in a few words are accepted", async () => {
  expect(await said("[Your IT person, The provider]")).toEqual([]);
  expect(await said("[Your IT person, One name, The provider]")).toEqual([]);
});

it.each([
  ["an article", file, /as the drawing's 'labels', from left to right/],
  ["a comparison", "content/comparisons/managed-vs-break-fix.yaml", /Take them out of the file; in lists/],
])("words inside the drawing of %s belong in the page", async (_, document, remedy) => {
  using site = smallSite();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">';
  site.write("content/images/words.svg", `${svg}<text>Here every week</text></svg>`);
  site.write("content/images/axis.svg", `${svg}<text>J</text><text>12</text></svg>`);
  for (const [src, expected] of [["words.svg", [remedy]] as const, ["axis.svg", []] as const]) {
    const drawing = `drawing:\n  src: ${src}\n  alt: Two people at one door.\n`;
    if (document === file) site.write(file, article(drawing));
    else site.write(document, drawing + site.read(document).replace(/^drawing:\n(?: .*\n)*/m, ""));
    const problems = await checkSmallSite({ root: site.root, now, advice: true });
    const found = problems.filter(({ rule }) => rule === "drawing-words").map((problem) => problem.remedy);
    expect(found).toEqual(expected.map((words) => expect.stringMatching(words)));
  }
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
