/** Links between saved pages of one import, and addresses that are told by a query. */
import { describe, expect, it } from "vitest";
import { verdict } from "#lib/tools/import/report/verify.ts";
import { verify } from "#lib/tools/import/verify.ts";
import { saidOf, scratchSite } from "./scratch-site.ts";

const page = (title: string, body: string, head = "") =>
  `<!doctype html><html><head><title>${title}</title><meta property="article:published_time" content="2024-03-05">${head}</head><body><article><h1>${title}</h1><p>Enough words about ${title} to be the article of this page, and a few more.</p>${body}</article></body></html>`;

describe("a link between saved pages of one import", () => {
  it("leads to the other's new address, however its folder is written", async () => {
    const site = scratchSite();
    const sources = [
      site.source(
        "mirror/page-a.html",
        page(
          "Page A",
          '<p><a href="page-b.html">to b</a>, <a href="./sub/page-c.html#part">to c</a>, <a href="sub/">to sub</a>, <a href="page%20d.html">to d</a>, <a href="gone.html">to nothing</a></p>',
        ),
      ),
      site.source("mirror/page-b.html", page("Page B", "")),
      site.source("mirror/sub/page-c.html", page("Page C", '<p><a href="../page-a.html">back</a></p>')),
      site.source("mirror/sub/index.html", page("Page Sub", "")),
      site.source("mirror/page d.html", page("Page D", "")),
    ];
    const report = await site.import(sources);
    const text = site.read("articles/page-a.mdx");
    for (const link of ["[to b](/page-b/)", "[to c](/page-c/)", "[to sub](/page-sub/)", "[to d](/page-d/)"])
      expect(text).toContain(link);
    expect(site.read("articles/page-c.mdx")).toContain("[back](/page-a/)");
    expect(saidOf(report, "dead-link")).toContain("gone.html");
    const proof = await verify({ against: sources, out: site.out });
    expect(proof.mismatches.filter(({ waiting }) => !waiting)).toEqual([]);
    expect(verdict(proof).text).toContain("left in a comment");
  });

  it("is found from the old address where the page names it", async () => {
    const site = scratchSite();
    const canonical = (path: string) => `<link rel="canonical" href="https://www.example.com${path}">`;
    await site.import([
      site.source("one.html", page("One", '<p><a href="two/">to two</a></p>', canonical("/blog-posts/"))),
      site.source("two.html", page("Two", "", canonical("/blog-posts/two/"))),
    ]);
    expect(site.read("articles/blog-posts.mdx")).toContain("[to two](/blog-posts/two/)");
  });
});

describe("an address that is told by a query", () => {
  it("redirects to the page, and links to it follow", async () => {
    const site = scratchSite();
    const at = (id: number) => `<link rel="canonical" href="https://www.example.com/c.php?id=${id}">`;
    const sources = [
      site.source("three.html", page("Number three", '<p><a href="/c.php?id=4">to four</a></p>', at(3))),
      site.source("four.html", page("Number four", "", at(4))),
    ];
    await site.import(sources);
    expect(site.read("articles/three.mdx")).toContain("aliases:\n  - /c.php?id=3");
    expect(site.read("articles/three.mdx")).toContain("[to four](/four/)");
    expect(await verify({ against: sources, out: site.out })).toMatchObject({ addresses: 2, mismatches: [] });
  });
});
