import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ImportReport } from "#lib/tools/import/report/finding.ts";
import { exportFile, scratchSite, wxr, wxrItem } from "./scratch-site.ts";

const said = (report: ImportReport) =>
  report.general.map(({ message, remedy = "" }) => `${message} ${remedy}`).join("\n");

describe("bad input is explained, and everything else imported", () => {
  it("imports what is before the cut of a truncated export, and names the cut", async () => {
    const site = scratchSite();
    const whole = readFileSync(exportFile, "utf8");
    const cut = site.source("cut.xml", whole.slice(0, whole.indexOf("Disk by disk")));
    const report = await site.import([cut]);
    expect(said(report)).toMatch(
      /ends in the middle, at line \d+, inside 'Is your backup a promise or a plan\?'/,
    );
    expect(report.articles.map(({ file }) => file)).toEqual(["articles/managed-it-or-break-fix.mdx"]);
  });

  it("reads on behind malformed XML", async () => {
    const site = scratchSite();
    const source = wxr(
      `${wxrItem(1, "one", "<p>A & B &nbsp; c.</p>", "A & B&nbsp;<b> &amp; C")}${wxrItem(2, "two", "<p>More words.</p>")}`,
    );
    const report = await site.import([site.source("bad.xml", source)]);
    expect(report.articles.map(({ file }) => file)).toContain("articles/two.mdx");
    expect(said(report)).toMatch(/Line \d+: unexpected close tag/);
    expect(said(report)).toContain("2 ampersands or entities that are not valid XML");
    expect(site.read("articles/one.mdx")).toContain("A & B c.");
  });

  it("refuses entity bombs before reading anything", async () => {
    const site = scratchSite();
    const bomb = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const report = await site.import([site.source("bomb.xml", wxr(wxrItem(1, "one", "<p>&b;</p>"), bomb))]);
    expect(said(report)).toContain("declares its own entities");
    expect(report.articles).toEqual([]);
  });

  it("explains a wrong encoding, and reads the file once told the right one", async () => {
    const site = scratchSite();
    const latin = site.source(
      "latin.xml",
      Buffer.from(wxr(wxrItem(1, "cafe", "<p>Café words.</p>", "Café")), "latin1"),
    );
    const refused = await site.import([latin]);
    expect(said(refused)).toMatch(/are not UTF-8.*--encoding windows-1252/);
    await site.import([latin], { encoding: "windows-1252" });
    expect(site.read("articles/cafe.mdx")).toContain("Café words.");
  });

  it("reads UTF-16 with a byte order mark, and a declared encoding", async () => {
    const site = scratchSite();
    const source = wxr(wxrItem(1, "cafe", "<p>Café words.</p>"));
    await site.import([
      site.source("wide.xml", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(source, "utf16le")])),
    ]);
    expect(site.read("articles/cafe.mdx")).toContain("Café words.");
    const declared = source.replace("UTF-8", "ISO-8859-1").replaceAll("cafe", "latin");
    await site.import([site.source("latin.xml", Buffer.from(declared, "latin1"))]);
    expect(site.read("articles/latin.mdx")).toContain("Café words.");
  });

  it("says so where there are no posts, no export, no file", async () => {
    const site = scratchSite();
    const report = await site.import([
      site.source("empty.xml", wxr("")),
      site.source("other.xml", "<html><body>Hi</body></html>"),
      site.source("zero.xml", ""),
      "/nowhere/export.xml",
    ]);
    for (const text of [
      "empty.xml has no posts or pages",
      "other.xml: this is no WordPress export",
      "zero.xml: this is no WordPress export",
      "/nowhere/export.xml: there is no such file",
    ]) {
      expect(said(report)).toContain(text);
    }
  });

  it("leaves out a 20 MB post with a clear message and imports its neighbors", async () => {
    const site = scratchSite();
    const huge = "<p>word after word after word</p>\n".repeat(620_000);
    const source = wxr(`${wxrItem(1, "huge", huge)}${wxrItem(2, "small", "<p>Few words.</p>")}`);
    const report = await site.import([site.source("huge.xml", source)]);
    expect(report.articles[0]).toMatchObject({ outcome: "skipped" });
    expect(report.articles[0]?.findings[0]?.message).toMatch(/21,080,000 characters/);
    expect(site.read("articles/small.mdx")).toContain("Few words.");
  });

  it("saves a picture embedded as data instead of counting it as text", async () => {
    const site = scratchSite();
    const png =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    await site.import([
      site.source(
        "a.xml",
        wxr(wxrItem(1, "one", `<p><img alt="A dot" src="data:image/png;base64,${png}"></p>`)),
      ),
    ]);
    const name = /<Photo src="(embedded\/[0-9a-f]{12}\.png)" alt="A dot" \/>/.exec(
      site.read("articles/one.mdx"),
    )?.[1];
    expect(site.read(`images/${name}`).length).toBeGreaterThan(10);
  });

  it("reads nested and unclosed shortcodes without losing a word", async () => {
    const site = scratchSite();
    const deep = `${"[su_box]".repeat(200)}core${"[/su_box]".repeat(200)} [row][column]a[/row] b [/tab] [toggle title="T"]c`;
    await site.import([site.source("a.xml", wxr(wxrItem(1, "one", deep)))]);
    const body = site.read("articles/one.mdx");
    for (const word of ["core", "a", "b", "T", "c"]) expect(body).toMatch(new RegExp(`\\b${word}\\b`));
    expect(body).not.toContain("su_box");
  });

  it("gives names that every file system takes", async () => {
    const site = scratchSite();
    const slugs = ["..%2f..%2fetc%2fpasswd", "con", "%e3%81%82", "a".repeat(300), "UPPER", "upper"];
    const report = await site.import([
      site.source(
        "a.xml",
        wxr(slugs.map((slug, index) => wxrItem(index + 1, slug, "<p>Words.</p>")).join("")),
      ),
    ]);
    const files = report.articles.map(({ file }) => file);
    expect(files).toEqual([
      "articles/etc-passwd.mdx",
      "articles/con-page.mdx",
      "articles/post-3.mdx",
      `articles/${"a".repeat(80)}.mdx`,
      "articles/upper.mdx",
      "articles/upper-2.mdx",
    ]);
    expect(site.read("articles/post-3.mdx")).toContain("aliases:\n  - /%e3%81%82/");
  });

  it("never reads a picture from outside the media folder", async () => {
    const site = scratchSite();
    const report = await site.import([
      site.source(
        "a.xml",
        wxr(
          wxrItem(
            1,
            "one",
            '<p><img alt="x" src="https://www.example.com/wp-content/uploads/..%2f..%2fexport.png"></p>',
          ),
        ),
      ),
    ]);
    expect(report.articles[0]?.findings.map(({ rule }) => rule)).toContain("missing-picture");
  });
});
