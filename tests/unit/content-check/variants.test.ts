/** What the check says of pages with variants. */
import { expect, test } from "vitest";
import { checkSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

const article = (more: string, file = "guide") =>
  `---\ntitle: The ${file}\ndescription: Enough words for a description that is shown in search results and in lists.\npublishedAt: "2026-01-01"\ncategory: basics\n${more}---\n\nA text of the article.\n`;
const counted = "countReaders: { keepDays: 92 }\n";

async function refusals(files: Readonly<Record<string, string>>, company = counted): Promise<string[]> {
  using site = smallSite(files);
  site.write("content/company.yaml", site.read("content/company.yaml") + company);
  const found = await checkSmallSite({ root: site.root, now });
  return found
    .filter(({ rule, message }) => rule.startsWith("variant-") || message.includes("variants"))
    .map(({ rule, where, message }) => `${where.file}:${where.line} ${rule}: ${message}`);
}

const guide = (more: string) => ({ "content/articles/guide.mdx": article(more) });

test("a variant that says something else, where it is seen and counted, has no problem", async () => {
  expect(
    await refusals(
      guide(
        "summary: Most firms need neither. The others read on.\nvariants:\n  - title: Another headline\n  - verdict: Few firms need both.\n  - callToAction: { title: Ask, invitation: Write to us. }\n",
      ),
    ),
  ).toEqual([]);
});

test("without readers that are counted no experiment can be decided", async () => {
  expect(await refusals(guide("variants: [{ title: Another headline }]\n"), "")).toEqual([
    expect.stringMatching(/^content\/articles\/guide\.mdx:6 variant-uncounted: .*could never be decided/),
  ]);
});

test("a variant that says what the page, another variant or another page says is refused", async () => {
  const files = guide(
    "summary: Most firms need neither. The others read on.\nvariants:\n  - title: The guide\n  - verdict: Most firms need  neither.\n  - {}\n",
  );
  expect(await refusals(files)).toEqual([
    expect.stringContaining("'title' of variant 1 is what the page says itself"),
    expect.stringContaining("'verdict' of variant 2 is what the page says itself"),
    expect.stringContaining("Variant 3 says nothing else than the page"),
  ]);
  expect(await refusals(guide("variants: [{ title: One }, { title: One }]\n"))).toEqual([
    expect.stringContaining("variant-same: Variants 1 and 2 say the same"),
  ]);
  expect(
    await refusals({
      ...guide("variants: [{ title: The other }]\n"),
      "content/articles/other.mdx": article("", "other"),
    }),
  ).toEqual([expect.stringContaining("content/articles/other.mdx has the title 'The other'")]);
});

test("a verdict that nobody could see, or that is not one plain sentence for another, is refused", async () => {
  expect(await refusals(guide("variants: [{ verdict: A sentence. }]\n"))).toEqual([
    expect.stringContaining("variant-unseen: The article has no short answer"),
  ]);
  expect(
    await refusals(guide("summary: A **bold sentence. Another** one.\nvariants: [{ verdict: One. Two. }]\n")),
  ).toEqual([
    expect.stringContaining("variant-sentence: This has more than one sentence; the first is 'One.'"),
    expect.stringContaining("The sentence that this replaces has a link or marks"),
  ]);
});

test("a variant of a comparison needs an article that shows its verdict, and no other experiment there", async () => {
  const file = "content/comparisons/managed-vs-break-fix.yaml";
  const shownIn = "content/articles/good-article.mdx";
  using site = smallSite();
  const [comparison, own] = [site.read(file), site.read(shownIn)];
  const varied = { [file]: `${comparison}variants: [{ verdict: Another answer. }]\n` };
  expect(await refusals(varied)).toEqual([]);
  const withField = (line: string) => ({ [shownIn]: own.replace("comparison:", `${line}\ncomparison:`) });
  expect(await refusals({ ...varied, ...withField("variants: [{ title: Another headline }]") })).toEqual([
    expect.stringMatching(
      /^content\/comparisons\/managed-vs-break-fix\.yaml:\d+ variant-twice: content\/articles\/good-article\.mdx/,
    ),
  ]);
  expect(await refusals({ ...varied, ...withField("summary: Its own answer.") })).toEqual([
    expect.stringContaining("content/articles/good-article.mdx shows its own 'summary'"),
  ]);
  expect(await refusals({ ...varied, ...withField("draft: true") })).toEqual([
    expect.stringContaining("No published article shows this comparison"),
  ]);
  expect(await refusals({ [file]: `${comparison}variants: [{ title: A headline }]\n` })).toEqual([
    expect.stringContaining("field-unknown: 'title'"),
  ]);
});

test("a field that a variant cannot change, a title that is too long and a fourth variant are refused", async () => {
  const found = [
    await refusals(guide("variants: [{ description: Other words }]\n")),
    await refusals(guide(`variants: [{ title: ${"x".repeat(111)} }]\n`)),
    await refusals(guide("variants: [{ title: A }, { title: B }, { title: C }, { title: D }]\n")),
  ];
  expect(found.flat()).toEqual([
    expect.stringContaining("field-unknown: 'description'"),
    expect.stringContaining("field-length: "),
    expect.stringMatching(/field-(?:length|value): /),
  ]);
});
