import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkMemory } from "#lib/content/check/check.ts";
import { diffOf } from "#lib/content/check/fix.ts";
import { checkSmallSite, fixSmallSite, fixtures, now, smallSite } from "#tests/builders/small-site.ts";

const frontmatter =
  '---\ntitle: A question\ndescription: An article with something wrong in it, for the tests of the check.\npublishedAt: "2026-01-05"\ncategory: managed-it\n---\n\n';

async function fixed(text: string | Uint8Array): Promise<string> {
  using site = smallSite();
  site.write("content/articles/broken.mdx", text);
  await fixSmallSite({ root: site.root, now });
  return readFileSync(join(site.root, "content/articles/broken.mdx"), "utf8");
}

test.for([
  ["a sign before a number", "We cost <5 dollars.\n", "We cost \\<5 dollars.\n"],
  ["an HTML comment", "Text.\n\n<!-- note -->\n", "Text.\n\n{/* note */}\n"],
  ["a heading level that is skipped", "## One\n\n#### Two\n", "## One\n\n### Two\n"],
  ["a second h1", "# One\n\nText.\n", "## One\n\nText.\n"],
  [
    "a component inside a sentence",
    'Prices: <Prices of="managed-per-user" /> as of today.\n',
    'Prices:\n\n<Prices of="managed-per-user" />\n\nas of today.\n',
  ],
  ["a closing tag in a line of text", "<Callout>\nText.</Callout>\n", "<Callout>\n\nText.\n\n</Callout>\n"],
  [
    "typographic quotes in a tag",
    "<Callout kind=“tip”>\n\nIt’s a tip.\n\n</Callout>\n",
    '<Callout kind="tip">\n\nIt’s a tip.\n\n</Callout>\n',
  ],
  ["a misspelled component", "<Calout>\n\nText.\n\n</Calout>\n", "<Callout>\n\nText.\n\n</Callout>\n"],
  ["a link without its slash", "[About us](/about)\n", "[About us](/about/)\n"],
  ["a link to a page that has moved", "[About us](/old-about/)\n", "[About us](/about/)\n"],
  [
    "a × in an address",
    "[A picture](https://example.org/a-1200×675.jpg)\n",
    "[A picture](https://example.org/a-1200x675.jpg)\n",
  ],
  [
    "a picture of the author's own computer",
    "![Our logo](C:\\Users\\me\\logo.svg)\n",
    "![Our logo](/images/logo.svg)\n",
  ],
  ["a path with brackets", "- D:\\#1\\[new]\n", "- `D:\\#1\\[new]`\n"],
  [
    "a sentence right below a table",
    "| a | b |\n|---|---|\n| 1 | 2 |\nNo tax is in it.\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\nNo tax is in it.\n",
  ],
  [
    "more characters of Windows-1252 than there are rounds",
    `${"\u0093A\u0094 \u0096 B\u0092s. ".repeat(8)}\n`,
    `${"“A” – B’s. ".repeat(8)}\n`,
  ],
  ["a sign that turns words around", "Some \u202ewords.\n", "Some words.\n"],
  ["Windows line endings", "We cost <5 dollars.\r\n", "We cost \\<5 dollars.\r\n"],
] as const)("%s is repaired", async ([, before, after]) => {
  expect(await fixed(frontmatter + before)).toBe(frontmatter + after);
});

test.for([
  ["a misspelled field", "title:", "titel:"],
  ["a date in words", '"2026-01-05"', "January 5, 2026"],
  ["a misspelled category", "category: managed-it", "category: manged-it"],
] as const)("%s is repaired", async ([, right, wrong]) => {
  expect(await fixed(`${frontmatter.replace(right, wrong)}Text.\n`)).toBe(`${frontmatter}Text.\n`);
});

test.for([
  [`"Managed IT" vs. "break/fix"`, `'"Managed IT" vs. "break/fix"'`],
  [`'Don't' and 'won't'`, `"'Don't' and 'won't'"`],
  [`'Our clients' data is ours'`, `"Our clients' data is ours"`],
  [`"He said "no" to us"`, `'He said "no" to us'`],
  ["> Guide", '"> Guide"'],
  ["- Dash", '"- Dash"'],
  [`"\\\\server\\share"`, `'\\\\server\\share'`],
  [`"\\\\server\\new"`, `'\\\\server\\new'`],
  [`"C:\\\\Users\\quentin"`, `'C:\\Users\\quentin'`],
] as const)("a title written as %s becomes %s", async ([written, right]) => {
  expect(await fixed(`${frontmatter.replace("A question", written)}Text.\n`)).toContain(`title: ${right}\n`);
});

test.for(["Title: Another", "DATE: 2026-01-06", "headline: Another"])(
  "'%s' beside the field that it means is left to its author",
  async (line) => {
    const text = `${frontmatter.replace("category:", `${line}\ncategory:`)}Text.\n`;
    expect(await fixed(text)).toBe(text);
  },
);

test("a title with a colon gets its quotes", async () => {
  expect(await fixed(`${frontmatter.replace("A question", "Backup: who needs it")}Text.\n`)).toContain(
    'title: "Backup: who needs it"\n',
  );
});

test("a byte order mark stays", async () => {
  expect(await fixed(`\uFEFF${frontmatter}We cost <5 dollars.\n`)).toBe(
    `\uFEFF${frontmatter}We cost \\<5 dollars.\n`,
  );
});

test("a good site is left as it is", async () => {
  using site = smallSite();
  expect(await fixSmallSite({ root: site.root, now })).toEqual([]);
});

test("the site's own content is left as it is where nothing is wrong with it", async () => {
  using site = smallSite();
  rmSync(join(site.root, "content"), { recursive: true });
  cpSync(new URL("../../../content", import.meta.url).pathname, join(site.root, "content"), {
    recursive: true,
  });
  // What the check has read is not read again.
  const memory = checkMemory();
  const wrong = new Set(
    (await checkSmallSite({ root: site.root, memory }))
      .filter(({ fix }) => fix)
      .map(({ where }) => where.file),
  );
  for (const { file } of await fixSmallSite({ root: site.root, memory })) expect(wrong).toContain(file);
});

const errorsIn = (problems: readonly { severity: string }[]): number =>
  problems.filter(({ severity }) => severity === "error").length;

test("no document has more errors after --fix, no file without problems is touched, and a second run changes nothing", async () => {
  using site = smallSite();
  // What the check has read is not read again.
  const memory = checkMemory();
  const scope = { root: site.root, now, memory };
  for (const name of readdirSync(join(fixtures, "cases"))) {
    const file = `content/${name.replace("--", "/")}`;
    const original = existsSync(join(site.root, file)) ? site.read(file) : undefined;
    site.write(file, readFileSync(join(fixtures, "cases", name)));
    const before = await checkSmallSite(scope);
    const first = await fixSmallSite(scope);
    expect(await fixSmallSite(scope), name).toEqual([]);
    const after = await checkSmallSite(scope);
    expect(
      after.some(({ fix }) => fix),
      name,
    ).toBe(false);
    expect(errorsIn(after), name).toBeLessThanOrEqual(errorsIn(before));
    const wrong = new Set(before.filter(({ fix }) => fix).map(({ where }) => where.file));
    for (const { file } of first) expect(wrong, name).toContain(file);
    if (original === undefined) site.remove(file);
    else site.write(file, original);
  }
});

test("the diff shows the lines before and after", async () => {
  using site = smallSite();
  site.write("content/articles/broken.mdx", `${frontmatter}We cost <5 dollars.\n`);
  const [one] = await fixSmallSite({ root: site.root, now });
  expect(one && diffOf(one)).toContain("-We cost <5 dollars.\n+We cost \\<5 dollars.");
});
