import { readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkContent } from "#lib/content/check/check.ts";
import { notePublished, readPublished } from "#lib/content/published-addresses.ts";
import { now, smallSite } from "./small-site.ts";

const article = "a-sound-article";

function anArticle(root: string): string {
  const [first] = readPublished(root);
  return first?.path ?? "";
}

async function lostIn(root: string) {
  const problems = await checkContent({ root, now });
  return problems.filter(({ rule }) => rule === "address-lost");
}

function source(title: string): string {
  return `---\ntitle: ${title}\ndescription: A description that is long enough for the results page of a search engine.\npublishedAt: "2026-01-02"\ncategory: CATEGORY\n---\n\nText.\n`;
}

function siteWithArticle() {
  const site = smallSite();
  const category = readFileSync(join(site.root, "content/articles", firstArticle(site.root)), "utf8");
  const [, id = ""] = /^category: (.*)$/m.exec(category) ?? [];
  site.write(`content/articles/${article}.mdx`, source("A sound article of its own").replace("CATEGORY", id));
  notePublished(site.root, [`/${article}/`]);
  return site;
}

function firstArticle(root: string): string {
  return readdirSync(join(root, "content/articles"))[0] ?? "";
}

it("a renamed article without an alias is an error that names the line to write, and with it there is none", async () => {
  using site = siteWithArticle();
  expect(await lostIn(site.root)).toEqual([]);
  const before = join(site.root, `content/articles/${article}.mdx`);
  const after = join(site.root, "content/articles/one-sound-article.mdx");
  renameSync(before, after);
  const [problem, ...others] = await lostIn(site.root);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file: "content/published-addresses.txt", severity: "error", line: 3 });
  expect(problem?.message).toContain(`${anArticle(site.root)} was published and leads nowhere now`);
  expect(problem?.remedy).toContain(
    `content/articles/one-sound-article.mdx now, write into its head:\n      aliases:\n        - /${article}/`,
  );
  site.write(
    "content/articles/one-sound-article.mdx",
    readFileSync(after, "utf8").replace("\n---\n", `\naliases:\n  - /${article}/\n---\n`),
  );
  expect(await lostIn(site.root)).toEqual([]);
});

it("a deleted article is asked for a redirect", async () => {
  using site = siteWithArticle();
  site.remove(`content/articles/${article}.mdx`);
  const [problem] = await lostIn(site.root);
  expect(problem?.remedy).toContain(`- from: /${article}/`);
});

it("the list grows, stays sorted and is not written again without a reason", () => {
  using site = smallSite();
  expect(notePublished(site.root, ["/b/", "/a/"])).toEqual(["/b/", "/a/"]);
  expect(notePublished(site.root, ["/a/"])).toEqual([]);
  expect(notePublished(site.root, ["/c/"])).toEqual(["/c/"]);
  expect(readPublished(site.root).map(({ path }) => path)).toEqual(["/a/", "/b/", "/c/"]);
});

it.each([
  [
    "a chain",
    "  - from: /one/\n    to: /two/\n  - from: /two/\n    to: /about/\n",
    "redirect-chain",
    "/one/ → /two/ → /about/",
  ],
  [
    "a circle",
    "  - from: /one/\n    to: /two/\n  - from: /two/\n    to: /one/\n",
    "redirect-loop",
    "/one/ → /two/ → /one/",
  ],
  ["a page in its way", "  - from: /about/\n    to: /contact/\n", "redirect-target", "could not be reached"],
  [
    "two ways for one address",
    "  - from: /one/\n    to: /about/\n  - from: /one/\n    to: /contact/\n",
    "redirect-target",
    "twice",
  ],
])("a redirect with %s is an error", async (_name, lines, rule, words) => {
  using site = smallSite();
  site.write("content/redirects.yaml", `redirects:\n${lines}`);
  const problems = await checkContent({ root: site.root, now });
  expect(
    problems.filter((problem) => problem.rule === rule && problem.severity === "error")[0]?.message,
  ).toContain(words);
});
