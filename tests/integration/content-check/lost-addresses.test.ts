import { cpSync, existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { notePublished, readPublished } from "#lib/content/published-addresses.ts";
import { checkSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

const article = "a-sound-article";

function anArticle(root: string): string {
  const [first] = readPublished(root);
  return first?.path ?? "";
}

async function lostIn(root: string) {
  const problems = await checkSmallSite({ root, now });
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
  notePublished(site.root, [`/${article}/`], "https://www.example.com");
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
  expect(problem).toMatchObject({
    where: { file: "content/published-addresses.txt", line: 4 },
    severity: "error",
  });
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
  const origin = "https://www.acme.com";
  expect(notePublished(site.root, ["/b/", "/a/", "/b/"], origin)).toEqual(["/b/", "/a/"]);
  expect(notePublished(site.root, ["/a/"], origin)).toEqual([]);
  expect(notePublished(site.root, ["/c/"], origin)).toEqual(["/c/"]);
  expect(readPublished(site.root).map(({ path }) => path)).toEqual(["/a/", "/b/", "/c/"]);
});

describe("a site owes nothing", () => {
  it("for addresses that it never had online: a clone has no list, and deleting sample content is no error", async () => {
    expect(existsSync("content/published-addresses.txt")).toBe(false);
    using site = smallSite();
    cpSync("content", join(site.root, "content"), { recursive: true });
    for (const folder of ["glossary", "services"]) site.remove(`content/${folder}`);
    expect(await lostIn(site.root)).toEqual([]);
  });

  it.each(["https://www.example.com", "https://acme.example", "http://localhost:3000", "https://site.test"])(
    "for what was tried under %s once it has a name of its own",
    async (origin) => {
      using site = smallSite();
      notePublished(site.root, ["/gone/"], origin);
      site.write("content/company.yaml", renamed(site.root));
      expect(await lostIn(site.root)).toEqual([]);
      expect(notePublished(site.root, ["/new/"], "https://www.acme.com")).toEqual(["/new/"]);
      expect(readPublished(site.root).map(({ path }) => path)).toEqual(["/new/"]);
    },
  );

  it("but what was online under another real name it still owes", async () => {
    using site = smallSite();
    notePublished(site.root, ["/gone/"], "https://www.acme-it.com");
    site.write("content/company.yaml", renamed(site.root));
    const [problem] = await lostIn(site.root);
    expect(problem?.remedy).toContain("if the whole site never was, delete content/published-addresses.txt");
    expect(notePublished(site.root, ["/new/"], "https://www.acme.com")).toEqual(["/new/"]);
    expect(readPublished(site.root).map(({ path }) => path)).toEqual(["/gone/", "/new/"]);
  });
});

it("an address is the same with its letters written out", async () => {
  using site = smallSite();
  const first = join(site.root, "content/articles", firstArticle(site.root));
  const text = readFileSync(first, "utf8").replace(/^---\n/, "---\naliases: [/caf%C3%A9/]\n");
  site.write(`content/articles/${firstArticle(site.root)}`, text);
  notePublished(site.root, ["/café/"], "https://www.acme.com");
  expect(await lostIn(site.root)).toEqual([]);
});

function renamed(root: string): string {
  const company = readFileSync(join(root, "content/company.yaml"), "utf8");
  return company.replace(/^url: .*$/m, "url: https://www.acme.com");
}

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
  const problems = await checkSmallSite({ root: site.root, now });
  expect(
    problems.filter((problem) => problem.rule === rule && problem.severity === "error")[0]?.message,
  ).toContain(words);
});

describe("a page that is online and would be left out of the next build", () => {
  const file = `content/articles/${article}.mdx`;
  const change = (site: ReturnType<typeof smallSite>, from: string, to: string) =>
    site.write(file, readFileSync(join(site.root, file), "utf8").replace(from, to));

  it("as a draft is an error, which a redirect or publishing it again resolves", async () => {
    using site = siteWithArticle();
    notePublished(site.root, [`/${article}/`, "/its-old-name/"], "https://www.example.com");
    change(site, "\n---\n", "\naliases: [/its-old-name/]\ndraft: true\n---\n");
    const lost = await lostIn(site.root);
    expect(lost.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      `error /${article}/ was published, and ${file} is a draft now: links, bookmarks and search results to it would break.`,
      `error /its-old-name/ was published, and ${file} is a draft now: links, bookmarks and search results to it would break.`,
    ]);
    expect(lost[0]?.remedy).toContain(`take 'draft: true' out of ${file}`);
    const redirects = readFileSync(join(site.root, "content/redirects.yaml"), "utf8");
    const entry = (path: string) => `  - from: ${path}\n    to: /blog/\n    permanent: false\n`;
    site.write("content/redirects.yaml", `${redirects.trimEnd()}\n${entry(`/${article}/`)}`);
    change(site, "aliases: [/its-old-name/]\n", "");
    notePublished(site.root, [`/${article}/`], "https://www.example.com");
    const left = (await checkSmallSite({ root: site.root, now })).filter(
      ({ severity, message }) => severity === "error" && message.includes(`/${article}/`),
    );
    expect(left).toEqual([]);
  });

  it("as scheduled again is an error that names the two dates", async () => {
    using site = siteWithArticle();
    change(site, 'publishedAt: "2026-01-02"', 'publishedAt: "2026-12-24"');
    const [problem, ...others] = await lostIn(site.root);
    expect(others).toEqual([]);
    expect(problem?.message).toContain(`${file} is scheduled for a later day now`);
    expect(problem?.remedy).toBe(
      `Set 'publishedAt' in ${file} back to the day the page first appeared, and write the day of the change into 'updatedAt'.`,
    );
  });

  it("is no error before it was ever published", async () => {
    using site = smallSite();
    site.write(file, source("A sound article of its own").replace("CATEGORY", "managed-it\ndraft: true"));
    expect(await lostIn(site.root)).toEqual([]);
  });
});
