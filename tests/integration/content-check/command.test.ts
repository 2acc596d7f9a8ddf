import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { smallSite } from "#tests/builders/small-site.ts";
import { runCommand } from "#tests/support/run-command.ts";

const frontmatter =
  '---\ntitle: A question\ndescription: An article with something wrong in it, for the tests of the check.\npublishedAt: "2026-01-05"\ncategory: managed-it\n---\n\n';

const run = (root: string, ...words: string[]) =>
  runCommand("lib/cli/check-content.ts", ["--root", root, ...words], {
    env: { NODE_ENV: "test", NO_COLOR: "1", BUILD_TIME: "2026-06-01T12:00:00Z" },
  });

test("a good site ends with 0 and says how much was read", async () => {
  using site = smallSite();
  expect(await run(site.root)).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^26 documents checked: no problems\.\n\nStill sample \(\d+\)/),
    stderr: "",
  });
});

test("an error ends with 1 and is shown with its line, a mark and a remedy", async () => {
  using site = smallSite();
  site.write(
    "content/articles/broken.mdx",
    `${frontmatter}<Calout>\n\nText. [Good](/good-article/)\n\n</Calout>\n`,
  );
  const { status, stdout } = await run(site.root, "content/articles/broken.mdx");
  expect(status).toBe(1);
  expect(
    stdout,
  ).toContain(`content/articles/broken.mdx:8:2  error  no-unknown-component  'Calout' is not a component. Did you mean 'Callout'?
    7 | 
  > 8 | <Calout>
      |  ^^^^^^
    9 | 
  → Known: Callout, `);
  expect(stdout).toContain("27 documents checked: 1 error, ");
  expect(stdout).toContain("npm run check:content -- --fix");
});

test("a warning ends with 0, and with 1 where it is strict", async () => {
  using site = smallSite();
  site.write("content/articles/plain.mdx", `${frontmatter}Text. [Good](/good-article/)\n`);
  expect((await run(site.root)).status).toBe(0);
  expect((await run(site.root, "--strict")).status).toBe(1);
  expect((await run(site.root, "--quiet")).stdout).not.toContain("search-orphan");
});

test("a fact past its review date warns, and fails where the check is strict", async () => {
  using site = smallSite();
  // The clock of these tests stands at June 1, 2026.
  const fact = readFileSync(join(site.root, "content", "facts", "user-limit.yaml"), "utf8");
  const reviewedBy = (day: string) =>
    site.write("content/facts/user-limit.yaml", fact.replace(/reviewBy: .*/, `reviewBy: "${day}"`));
  reviewedBy("2026-06-01");
  expect((await run(site.root, "--strict")).status).toBe(0);
  reviewedBy("2026-05-31");
  expect((await run(site.root)).status).toBe(0);
  const { status, stdout } = await run(site.root, "--strict");
  expect(status).toBe(1);
  expect(stdout).toMatch(/content\/facts\/user-limit\.yaml:\d+:\d+ +warning +fact-stale/);
  expect(stdout).toContain("2026-05-31");
});

test("JSON holds every problem with its place", async () => {
  using site = smallSite();
  site.write("content/articles/broken.mdx", `${frontmatter}We cost <5 dollars.\n`);
  const { stdout } = await run(site.root, "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({
    counts: { error: 1 },
    problems: expect.arrayContaining([
      expect.objectContaining({
        file: "content/articles/broken.mdx",
        line: 8,
        column: 9,
        severity: "error",
        rule: "mdx-less-than",
      }),
    ]),
  });
});

test("GitHub gets one annotation a problem", async () => {
  using site = smallSite();
  site.write("content/articles/broken.mdx", `${frontmatter}We cost <5 dollars.\n`);
  expect((await run(site.root, "--format", "github")).stdout).toContain(
    "::error file=content/articles/broken.mdx,line=8,col=9,endLine=8,endColumn=11,title=mdx-less-than::'<' followed by '5'",
  );
});

test("the HTML report has each problem under its file, with what to do", async () => {
  using site = smallSite({ "content/articles/broken.mdx": `${frontmatter}We cost <5 dollars.\n` });
  const report = join(site.root, "report.html");
  expect((await run(site.root, "--html", report)).status).toBe(1);
  const html = readFileSync(report, "utf8");
  expect(html).toContain("<dt>errors</dt><dd>1</dd>");
  expect(html).toContain("<h2>content/articles/broken.mdx</h2>");
  expect(html).toMatch(/broken\.mdx:8:9<\/code> .*<br>→ Write 'less than'/);
});

test("drafts and what is scheduled are listed with their day", async () => {
  using site = smallSite();
  site.write(
    "content/articles/draft.mdx",
    `${frontmatter.replace("---\n\n", "draft: true\n---\n\n")}Text.\n`,
  );
  site.write(
    "content/articles/later.mdx",
    `${frontmatter.replace("2026-01-05", "2026-07-01").replace("A question", "Later")}Text.\n`,
  );
  const { status, stdout } = await run(site.root);
  expect(status).toBe(0);
  expect(stdout).toContain(
    "Waiting (2):\n  content/articles/later.mdx  appears with the first build after Wednesday, July 1, 2026 at 12:00 AM CDT\n  content/articles/draft.mdx  draft: appears when 'draft: true' is deleted",
  );
});

test("--fix repairs the file and shows what it changed", async () => {
  using site = smallSite();
  site.write("content/articles/broken.mdx", `${frontmatter}We cost <5 dollars. [Good](/good-article/)\n`);
  const { status, stdout } = await run(site.root, "--fix");
  expect(status).toBe(0);
  expect(stdout).toContain("-We cost <5 dollars. [Good](/good-article/)\n+We cost \\<5 dollars.");
  expect(readFileSync(join(site.root, "content/articles/broken.mdx"), "utf8")).toContain("\\<5");
});

test("a wrong flag ends with 2 and says where help is", async () => {
  using site = smallSite();
  expect(await run(site.root, "--format", "xml")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("text, json, github"),
  });
  expect(await run(site.root, "--nonsense")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("--help"),
  });
});

test("a folder without content is named, without a stack", async () => {
  const { status, stdout } = await run("/nowhere-at-all");
  expect(status).toBe(1);
  expect(stdout).toContain("There is no folder 'content' here.");
});
