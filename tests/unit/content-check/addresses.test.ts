/** Addresses that the build could not publish, or would publish over each other; links to sections that pages have. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isBuildPart } from "#lib/delivery/collect.ts";
import { checkSmallSite, errorsWith, fixSmallSite, now, smallSite } from "#tests/builders/small-site.ts";
import { runs } from "#tests/support/random-runs.ts";

const article = (fields: string, text = "Text with [a link](/good-article/).") =>
  `---\ntitle: A question ${fields.length}\ndescription: An article for the tests of what the content check says about addresses.\npublishedAt: "2026-01-05"\ncategory: managed-it\n${fields}---\n\n${text}\n`;

test.for([
  "/scripts/clean-up/",
  "/pictures/team/",
  "/pagefind/",
  "/.well-known/policy/",
  "/contact/map/",
  "/Scripts/one/",
  "/_next-steps/",
  "/guides.rsc/",
  "/a.segments/b/",
  "/index/",
  "/404/",
])("an article cannot have the address %s, which the site keeps", async (permalink) => {
  expect(await errorsWith({ "content/articles/one.mdx": article(`permalink: ${permalink}\n`) })).toEqual([
    expect.stringMatching(
      /one\.mdx reserved-address: (?:Addresses below|The address) .* kept for the site itself/,
    ),
  ]);
});

test.for(["index", "scripts", "pictures", "404"])("an article cannot be called %s", async (id) => {
  expect(await errorsWith({ [`content/articles/${id}.mdx`]: article("") })).toEqual([
    expect.stringContaining(
      `content/articles/${id}.mdx reserved-address: The address /${id}/ is kept for the site itself.`,
    ),
  ]);
});

test.for([
  [
    "/Office-Move/",
    "The addresses /Office-Move/ and /office-move/ (content/articles/office-move.mdx) differ only in capitalization",
  ],
  ["/office-move/", "The address /office-move/ is taken by content/articles/office-move.mdx."],
  ["/office-move.md/", "The address /office-move.md/ gets in the way of a file of /office-move/"],
  ["/feed.xml/", "The address /feed.xml/ gets in the way of a file of /feed.xml (the feed)"],
  ["/feed.xml/more/", "The address /feed.xml/more/ gets in the way of a file of /feed.xml (the feed)"],
  ["/flyer/", "The address /flyer/ gets in the way of a file of /flyer/index.html (public/flyer/index.html)"],
] as const)("the address %s is refused beside what would be written there", async ([permalink, says]) => {
  const errors = await errorsWith({
    "public/flyer/index.html": "A flyer",
    "content/articles/office-move.mdx": article(""),
    "content/articles/other.mdx": article(`permalink: ${permalink}\n`),
  });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(`content/articles/other.mdx unique-address: ${says}`);
});

test.for(["/v1.2/", "/Old-Address/", "/a/b/c/", "/2026/11/20/backup/"])(
  "an article may have the address %s",
  async (permalink) => {
    expect(await errorsWith({ "content/articles/one.mdx": article(`permalink: ${permalink}\n`) })).toEqual(
      [],
    );
  },
);

test("every address that the check lets an article have is delivered", async () => {
  const segment = fc.oneof(
    fc.constantFrom(
      "scripts",
      "pictures",
      "pagefind",
      ".well-known",
      "contact",
      "_x",
      "x.rsc",
      "x.segments",
      "index",
      "md",
      "og",
      "404",
      "a",
    ),
    fc.stringMatching(/^[A-Za-z0-9._~-]{1,8}$/),
  );
  const permalinks = fc.sample(
    fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => `/${parts.join("/")}/`),
    runs(240),
  );
  using site = smallSite();
  for (const [index, permalink] of permalinks.entries())
    site.write(
      `content/articles/a-${index}.mdx`,
      article(`permalink: "${permalink}"\n`).replace("A question", `Question ${index}`),
    );
  const found = await checkSmallSite({ root: site.root, now });
  const refused = new Set(
    found.filter(({ severity }) => severity === "error").map(({ where }) => where.file),
  );
  const accepted = permalinks.filter((_, index) => !refused.has(`content/articles/a-${index}.mdx`));
  expect(accepted.length).toBeGreaterThan(5);
  for (const path of accepted) expect(isBuildPart(path.slice(0, -1)), path).toBe(false);
});

test.for([
  ["services/managed-it.mdx", "/services/managed-it/#price", true],
  ["services/managed-it.mdx", "/services/managed-it/#levels", true],
  ["services/managed-it.mdx", "/services/managed-it/#included", true],
  ["services/managed-it.mdx", "/services/managed-it/#start", true],
  ["services/managed-it.mdx", "/services/managed-it/#billing", false],
  ["", "/about/#company-facts", true],
  ["", "/about/#price", false],
  ["", "/compare/#billing", true],
  ["", "/#services", true],
  ["", "/search/#index", true],
  ["", "/search/#letter-a", true],
  ["glossary/backup.mdx", "/glossary/#letter-b", true],
  ["", "/contact/#lead-form", true],
  ["", "/tools/cost-calculator/#numbers", true],
  ["", "/tools/cost-calculator/#people-25", true],
  ["", "/tools/fit/managed-vs-break-fix/#result", true],
  ["", "/tools/fit/managed-vs-break-fix/#price", false],
  ["", "/good-article/#method", true],
  ["", "/good-article/#sources", true],
  ["", "/good-article/#billing", false],
] as const)("%s: a link to %s is right: %s", async ([sample, url, right]) => {
  const found = await errorsWith({
    ...(sample && {
      [`content/${sample}`]: readFileSync(new URL(`../../../content/${sample}`, import.meta.url), "utf8"),
    }),
    "content/articles/one.mdx": article("", `See [the section](${url}).`),
  });
  expect(found.filter((line) => line.startsWith("content/articles/one.mdx")).length === 0).toBe(right);
});

test("a heading is not given an id that the page has beside its text", async () => {
  const text =
    "See [the list](#sources-1).\n\n## Sources\n\nText.\n\n## Questions\n\nText.\n\n## Source 1\n\nText.\n\n## Lead form\n\nText.";
  expect(
    await errorsWith({
      "content/articles/one.mdx": article(
        "",
        `${text}\n\nSee [these](#questions-1), [one](#source-1-1), [form](#lead-form-1).`,
      ),
    }),
  ).toEqual([]);
});

async function fixed(text: string): Promise<string> {
  using site = smallSite();
  site.write("content/articles/one.mdx", article("", text));
  await fixSmallSite({ root: site.root, now });
  return readFileSync(join(site.root, "content/articles/one.mdx"), "utf8")
    .slice(article("").indexOf("Text with"))
    .trim();
}

test.for([
  [
    "Read [our prices](</about/ >).",
    "There is a space before or after this address, and browsers take it for a part of it. → Write it without the space: /about/",
    "Read [our prices](</about/>).",
  ],
  [
    "Read [our prices](http://localhost:3000/about/).",
    "http://localhost:3000/about/ is an address of your own computer, which nobody else can open. → Write /about/",
    "Read [our prices](/about/).",
  ],
  [
    "Read [our prices](/about-u).",
    "There is no page at /about-u. Did you mean '/about/'? → Write /about/",
    "Read [our prices](/about-u).",
  ],
  [
    "Read [our prices](about.html).",
    "'about.html' does not begin with a slash, so it leads to different places from different pages. → Write /about/",
    "Read [our prices](/about/).",
  ],
  [
    "Read [our brochure](/images/brochure.pdf).",
    "'/images/brochure.pdf' is a file to download, and public/ has none at that address. → Put it into public/downloads/ and write <Download",
    "Read [our brochure](/images/brochure.pdf).",
  ],
  [
    "Read [our brochure](brochure.pdf).",
    "'brochure.pdf' is a file to download",
    "Read [our brochure](brochure.pdf).",
  ],
  [
    "Watch [our office](/videos/none.mp4).",
    'public/ has none at that address. → Put it into public/videos/ with its captions and write <Video title="…"',
    "Watch [our office](/videos/none.mp4).",
  ],
  [
    "Run [our program](/remote.exe).",
    "public/ has none at that address. → Link to it with https:// where it is published.",
    "Run [our program](/remote.exe).",
  ],
] as const)("%s is explained, and repaired where one answer is right", async ([text, says, after]) => {
  const errors = await errorsWith({ "content/articles/one.mdx": article("", text) });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(says);
  expect(await fixed(text)).toBe(after);
});

test("/price is taken for the page that begins so", async () => {
  const errors = await errorsWith({
    "content/pages/pricing.mdx":
      '---\ntitle: Our prices\ndescription: What everything costs here, for the tests of the content check.\nupdatedAt: "2026-01-05"\n---\n\nText.\n',
    "content/articles/one.mdx": article("", "Read [what it costs](/price)."),
  });
  expect(errors).toEqual([
    expect.stringContaining("There is no page at /price. Did you mean '/pricing/'? → Write /pricing/"),
  ]);
});
