/** Names and places of files: every file is read or named, and no proposed name replaces another file. */
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

const text = (title: string) =>
  `---\ntitle: ${title}\ndescription: An article for the tests of what the content check says about names.\npublishedAt: "2026-01-05"\ncategory: managed-it\n---\n\nText with [a link](/good-article/).\n`;

async function saidOf(files: Record<string, string>): Promise<string[]> {
  using site = smallSite();
  for (const [file, content] of Object.entries(files)) site.write(`content/${file}`, content);
  const found = await checkSmallSite({ root: site.root, now });
  return found
    .filter(({ severity }) => severity === "error")
    .map(({ where, message, remedy }) => `${where.file}: ${message} → ${remedy}`);
}

test.for([
  "articles/._good-article.mdx",
  "articles/.DS_Store",
  "articles/backup.mdx.bak",
  "articles/backup.mdx.orig",
  "articles/backup.mdx~",
  "articles/~$backup.docx",
  ".obsidian/app.json",
  "articles/.obsidian/workspace.json",
  ".git/config",
  "__MACOSX/articles/._x.mdx",
])("%s is left alone", async (file) => {
  expect(await saidOf({ [file]: "anything" })).toEqual([]);
});

test.for([
  ["articles/Mi-Blog.mdx", "Rename it to 'mi-blog.mdx'."],
  ["articles/Qué hacer?.mdx", "Rename it to 'que-hacer.mdx'."],
  ["articles/backup.mdx.txt", "Rename it to 'backup.mdx', or move it out of content/."],
  ["articles/backup.mdx.mdx", "Rename it to 'backup.mdx'."],
  ["articles/backup.MDX", "Rename it to 'backup.mdx', or move it out of content/."],
  ["articles/team.jpg", "Pictures go into content/images/: move it there."],
  ["articles/Team Photo.JPG", "Pictures go into content/images/: move it there as 'team-photo.jpg'."],
  ["articles/data.zip", "Move it out of content/."],
  [
    "articles/2026/backup.mdx",
    "Move it to 'content/articles/'. Where the address needs slashes, write it as 'permalink'.",
  ],
  [
    "articles/2026/good-article.mdx",
    "Move it to 'content/articles/' as 'good-article-2.mdx': there is a 'good-article.mdx' already.",
  ],
  [
    "articles/Good article.mdx",
    "There is a 'good-article.mdx' already. If this is another text, rename it to 'good-article-2.mdx'.",
  ],
  [
    "articles/good-article.md",
    "There is a 'good-article.mdx' already. If this is another text, rename it to 'good-article-2.mdx', or move it out of content/.",
  ],
  ["company.yml", "Put what is new here into 'company.yaml', and move this file out of content/."],
  ["articles/.hidden.mdx", "Rename it to 'hidden.mdx'."],
] as const)("%s: %s", async ([file, remedy]) => {
  const said = (await saidOf({ [file]: text("A question") })).filter((line) =>
    line.startsWith(`content/${file}: `),
  );
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`→ ${remedy}`);
});

test("two files are not sent to one name", async () => {
  const said = await saidOf({ "articles/My Blog.mdx": text("One"), "articles/My-Blog.mdx": text("Two") });
  expect(said.join("\n")).toContain("rename it to 'my-blog-2.mdx'");
});

test("a name that no disk could keep with the endings the build gives it is too long", async () => {
  expect(await saidOf({ [`articles/${"a".repeat(240)}.mdx`]: text("One") })).toEqual([
    expect.stringContaining(
      "This name has 240 characters; a file's name becomes an address, and has at most 150.",
    ),
  ]);
});

test("a folder that is a link is read as the build reads it, and links to nothing are named", async () => {
  using site = smallSite();
  mkdirSync(join(site.root, "elsewhere"));
  symlinkSync("../elsewhere", join(site.root, "content/people"));
  symlinkSync("nowhere.mdx", join(site.root, "content/articles/gone.mdx"));
  site.write("elsewhere/ada.yaml", "name: [\n");
  mkdirSync(join(site.root, "content/published-addresses.txt"));
  const found = await checkSmallSite({ root: site.root, now });
  expect(
    found.filter(({ severity }) => severity === "error").map(({ where, rule }) => `${where.file} ${rule}`),
  ).toEqual(["content/articles/gone.mdx file-readable", "content/people/ada.yaml yaml-syntax"]);
});
