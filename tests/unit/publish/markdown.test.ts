import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { allPages, pageAt } from "#lib/kinds/all-pages.ts";
import { llmsTxt } from "#lib/publish/llms.ts";
import { bodyMarkdown } from "#lib/publish/markdown/body.ts";
import { markdownOf } from "#lib/publish/markdown/write.ts";
import { article, everything, writeFixtureContent } from "#tests/builders/fixture-content.ts";
import { siteContentFrom } from "#tests/builders/site-content-from.ts";

const sample = siteContentFrom("content");
const flagship = sample.articles.find(({ data }) => data.comparison === "managed-it-vs-break-fix");
const flagshipPage = pageAt(sample, flagship?.path ?? "");

function fixture(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "twin-"));
  writeFixtureContent(folder);
  writeFileSync(join(folder, "articles", "everything.mdx"), article(everything, text));
  const siteContent = siteContentFrom(folder);
  const page = pageAt(siteContent, "/guides/deep/everything/");
  if (!page) throw new Error("The fixture's article has no page.");
  return markdownOf(page, siteContent);
}

/** The tag as Markdown, on the flagship's page. */
function written(tag: string): string {
  if (!flagshipPage) throw new Error("The flagship has no page.");
  return JSON.stringify(bodyMarkdown(tag, { page: flagshipPage, siteContent: sample }));
}

it("an article's twin begins with its headline, its description, its address and its byline", () => {
  expect(fixture("A text.\n").split("\n\n").slice(0, 4)).toEqual([
    "# Tom & “Jerry’s” \\</script> \\<b>1 < 2\\</b> “curly” 👩‍💻 עברית",
    "> A description with \\<tags>, “quotes”, ‘apostrophes’, an ampersand & a backslash \\ in it, long enough.",
    "This is the text of <https://www.example.com/guides/deep/everything/>.",
    "By [Ada Example](https://www.example.com/authors/ada-example/), reviewed by [Ben Example](https://www.example.com/authors/ben-example/). Published March 8, 2026, updated April 1, 2026.",
  ]);
});

it("questions and answers, links and sources stand in it with whole addresses", () => {
  const text = fixture("See [us](/about/).\n");
  expect(text).toContain("See [us](https://www.example.com/about/).");
  expect(text).toContain("### What is \\<this> & that?");
  expect(text).toContain("It is **bold**, a [link](https://www.example.com/about/), and:\n\n- one\n- two");
  expect(text).toContain("1. [A work](https://www.example.org/work), A publisher. Accessed January 1, 2026.");
});

it.each([
  ['<Callout kind="warning">\n\nMind the gap.\n\n</Callout>', ["blockquote", "Caution", "Mind the gap."]],
  ["<Steps>\n\n1. First.\n2. Second.\n\n</Steps>", ['"ordered":true', "First.", "Second."]],
  ['<Side option="break-fix">\n\nText.\n\n</Side>', ["Break/fix", "Text."]],
  ["<Verdict />", ["The short answer", "Should we pay"]],
  ["<Comparison />", ["What matters", "(2 of 5)."]],
  ["<ChooseWhen />", ["Choose Managed IT services when"]],
  ["<ProsCons />", ["Good fit for", "Not a good fit for"]],
  ['<Raci of="ways-of-working" />', ["Task", "Together"]],
  ['<Prices of="managed-per-user" />', ["What you buy", "$115–$165", "a user a month"]],
  [
    '<Photo src="a.png" alt="A rack" caption="Ours" credit="Ada" />',
    ["A rack", "Ours", "(Ada)", "/images/a.png"],
  ],
  [
    'It is <Fact id="private-industry-hourly-employee-cost" />.',
    ["$45.65", "source 1", "https://www.bls.gov"],
  ],
])("%s becomes plain Markdown", (tag, words) => {
  const text = written(tag);
  expect(text).not.toContain("mdxJsx");
  for (const word of words) expect(text).toContain(word);
});

it("llms.txt follows its specification: one headline, a quotation, then lists of links under headings", () => {
  const lines = llmsTxt(allPages(sample), sample).split("\n").filter(Boolean);
  expect(lines.filter((line) => line.startsWith("# "))).toEqual(["# Ledger & Lane IT"]);
  expect(lines[1]).toMatch(/^> /);
  const firstSection = lines.findIndex((line) => line.startsWith("## "));
  for (const line of lines.slice(firstSection))
    expect(line).toMatch(/^(?:## .+|- \[.+\]\(https:\/\/www\.example\.com\/[^)]*\.md\): .+)$/);
});

it("a page that search engines may not show is not in llms.txt", () => {
  const folder = mkdtempSync(join(tmpdir(), "llms-"));
  writeFixtureContent(folder);
  const siteContent = siteContentFrom(folder);
  const text = llmsTxt(allPages(siteContent), siteContent);
  expect(text).toContain("/article-1.md");
  expect(text).not.toMatch(/hidden|a-draft|scheduled|category\/empty|thanks/);
});
