/** One diagnostic reads the same wherever it is reported. */
import picocolors from "picocolors";
import { expect, test } from "vitest";
import { type Diagnostic, placeName } from "#lib/shared/diagnostic.ts";
import { githubReport } from "#lib/shared/report/github.ts";
import { groupSections, htmlReport } from "#lib/shared/report/html.ts";
import { jsonReport } from "#lib/shared/report/json.ts";
import { type Group, groupReport, listReport } from "#lib/shared/report/terminal.ts";

const paint = picocolors.createColors(false);

const inFile: Diagnostic = {
  where: { file: "content/articles/a,b.mdx", line: 2, column: 3, endLine: 2, endColumn: 5 },
  rule: "no-script",
  severity: "error",
  message: "<b> is 100% wrong",
  remedy: "Write:\n**bold**",
};

const onPage: Diagnostic = {
  where: { address: "/about/" },
  rule: "article-visible",
  severity: "advice",
  message: "'<i>' is not to be seen",
  node: "Article #article",
  property: "author.name",
  source: { file: "content/pages/about.mdx", line: 2, field: "title" },
};

const group: Group = {
  severity: "advice",
  name: "11 article-visible",
  title: "Each statement is visible",
  remedy: "Show it.",
  specification: { name: "Google", url: "javascript:alert(1)" },
  items: Array.from({ length: 10 }, () => onPage),
};

test("a place is called as an editor opens it, and an address as a visitor does", () => {
  expect(placeName(inFile.where)).toBe("content/articles/a,b.mdx:2:3");
  expect(placeName(onPage.where)).toBe("/about/");
  expect(placeName({ address: "/about/", line: 4 })).toBe("/about/ 4:1");
});

test("the terminal shows the lines of a file, and none for what is delivered", () => {
  const report = listReport([inFile, onPage], () => "one\nx <b>\nthree", paint);
  expect(report).toBe(
    [
      "content/articles/a,b.mdx:2:3  error  no-script  <b> is 100% wrong",
      "    1 | one",
      "  > 2 | x <b>",
      "      |   ^^",
      "    3 | three",
      "  → Write:\n    **bold**",
      "",
      "/about/  advice  article-visible  '<i>' is not to be seen",
    ].join("\n"),
  );
});

test("a rule that is broken often says so once, with eight examples", () => {
  const lines = groupReport([group], paint);
  expect(
    lines.filter((line) => line.includes("is not to be seen  [Article #article author.name]")),
  ).toHaveLength(8);
  expect(lines).toContain("    … and 2 more");
  expect(lines.at(-1)).toBe("    → Show it. (Google)");
});

test("programs find a file or a path, and nothing that is not known", () => {
  expect(JSON.parse(jsonReport("findings", [inFile, onPage], { pages: 1 }))).toEqual({
    findings: [
      {
        rule: "no-script",
        severity: "error",
        file: "content/articles/a,b.mdx",
        line: 2,
        column: 3,
        endLine: 2,
        endColumn: 5,
        message: "<b> is 100% wrong",
        remedy: "Write:\n**bold**",
      },
      {
        rule: "article-visible",
        severity: "advice",
        path: "/about/",
        message: "'<i>' is not to be seen",
        node: "Article #article",
        property: "author.name",
        source: { file: "content/pages/about.mdx", line: 2, field: "title" },
      },
    ],
    pages: 1,
  });
});

test("GitHub's own signs are escaped, and a fault of a page is shown at its line of content", () => {
  expect(githubReport([inFile, onPage])).toBe(
    "::error file=content/articles/a%2Cb.mdx,line=2,col=3,endLine=2,endColumn=5,title=no-script::<b> is 100%25 wrong%0AWrite:%0A**bold**\n" +
      "::notice file=content/pages/about.mdx,line=2,title=article-visible::/about/: '<i>' is not to be seen",
  );
});

test("the HTML report holds no markup but its own, and no link but a safe one", () => {
  const html = [
    ...htmlReport({
      title: "Audit of <host>",
      verdict: "1 & 2",
      figures: [{ name: "pages", value: 1234, tone: "good" }],
      sections: groupSections([group], "Nothing."),
    }),
  ].join("");
  expect(html).toContain("<h1>Audit of &lt;host&gt;</h1>");
  expect(html).toContain('<div class="good"><dt>pages</dt><dd>1,234</dd></div>');
  expect(html).toContain("<code>/about/</code> '&lt;i&gt;' is not to be seen");
  expect(html).not.toMatch(/<script|<i>|<a /);
});
