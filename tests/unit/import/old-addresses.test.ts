import { describe, expect, it } from "vitest";
import { caseFile, checkErrors, saidOf, scratchSite, wxr, wxrItem } from "./scratch-site.ts";

const at = (id: number, path: string, slug: string, content: string) =>
  wxrItem(id, slug, content).replace(/<link>[^<]*<\/link>/, `<link>https://www.example.com${path}</link>`);

describe("addresses that show how pages are made", () => {
  it("lose their ending, and the old address leads to the new one", async () => {
    const site = scratchSite();
    const report = await site.import([caseFile("permalinks-html.xml")]);
    const mill = site.read("articles/mill.mdx");
    expect(mill).toContain("permalink: /2018/05/mill/\n");
    expect(mill).toContain("aliases:\n  - /2018/05/mill.html\n");
    expect(mill).toContain("[what a copy is](/2018/04/what-a-copy-is/)");
    expect(saidOf(report, "address-moved")).toContain("/2018/05/mill.html redirects there");
    expect(await checkErrors(site)).toEqual([]);
  });

  it("of every kind: .htm, .PHP, .aspx and index files", async () => {
    const site = scratchSite();
    const source = wxr(
      [
        at(1, "/Old/Page.HTM", "page", "<p>One.</p>"),
        at(2, "/news.php", "news.php", "<p>Two, see <a href='/Old/Page.HTM'>one</a>.</p>"),
        at(3, "/crew/index.html", "crew", "<p>Three.</p>"),
        at(4, "/a/b/prices.aspx", "/a/b/prices.aspx", "<p>Four.</p>"),
        at(5, "/version-2.10", "version-2-10", "<p>Five.</p>"),
      ].join(""),
    );
    await site.import([site.source("endings.xml", source)]);
    expect(site.read("articles/page.mdx")).toContain("permalink: /Old/Page/\n");
    expect(site.read("articles/news.mdx")).toContain("aliases:\n  - /news.php\n");
    expect(site.read("articles/news.mdx")).toContain("[one](/Old/Page/)");
    expect(site.read("articles/crew.mdx")).toContain("  - /crew/index.html\n");
    expect(site.read("articles/prices.mdx")).toContain("permalink: /a/b/prices/\n");
    expect(site.read("articles/version-2-10.mdx")).toContain("permalink: /version-2.10/\n");
    expect(await checkErrors(site)).toEqual([]);
  });

  it("and two posts whose addresses differ by the ending alone stay two", async () => {
    const site = scratchSite();
    const source = wxr(at(1, "/fans/", "fans", "<p>One.</p>") + at(2, "/fans.html", "fans", "<p>Two.</p>"));
    const report = await site.import([site.source("same.xml", source)]);
    expect(report.articles.map(({ file }) => file)).toEqual(["articles/fans.mdx", "articles/fans-2.mdx"]);
    expect(saidOf(report, "address-taken")).toContain("is already the address of 'fans'");
    expect(await checkErrors(site)).toEqual([]);
  });
});

describe("a page whose file's name another page of the site has", () => {
  const team = (path: string) =>
    wxr(at(1, path, "team", "<p>The crew.</p>").replace("<wp:post_type>post", "<wp:post_type>page"));
  const own =
    "---\ntitle: Our people\ndescription: Who works here, by name, and what each of us does all day.\n---\n\nHere we are.\n";

  it("is kept beside it where its address is another one, also by the next import", async () => {
    const site = scratchSite();
    site.write("pages/team.mdx", own);
    const source = site.source("a.xml", team("/about-us/team/"));
    const first = await site.import([source]);
    expect(first.articles.map(({ file, outcome }) => [file, outcome])).toEqual([["pages/team-2.mdx", "new"]]);
    expect(site.read("pages/team-2.mdx")).toContain("permalink: /about-us/team/\n");
    const again = await site.import([source]);
    expect(again.articles.map(({ file, outcome }) => [file, outcome])).toEqual([
      ["pages/team-2.mdx", "unchanged"],
    ]);
    expect(site.read("pages/team.mdx")).toBe(own);
  });

  it("waits for a decision where the two have one address", async () => {
    const site = scratchSite();
    site.write("pages/team.mdx", own);
    const report = await site.import([site.source("a.xml", team("/team/"))]);
    expect(report.articles.map(({ file, outcome }) => [file, outcome])).toEqual([
      ["pages/team.mdx", "conflict"],
    ]);
    expect(site.read("pages/team.mdx")).toBe(own);
  });
});

describe("old slugs", () => {
  it("lead to the post that had them, unless another has them now", async () => {
    const site = scratchSite();
    const old = ["given-away", "kept"].map(
      (slug) =>
        `<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>${slug}</wp:meta_value></wp:postmeta>`,
    );
    const renamed = wxrItem(1, "new-name", "<p>One.</p>").replace("</item>", `${old.join("")}</item>`);
    await site.import([site.source("slugs.xml", wxr(renamed + wxrItem(2, "given-away", "<p>Two.</p>")))]);
    const text = site.read("articles/new-name.mdx");
    expect(text).toContain("/kept/");
    expect(text).not.toContain("/given-away/");
    expect(await checkErrors(site)).toEqual([]);
  });
});
