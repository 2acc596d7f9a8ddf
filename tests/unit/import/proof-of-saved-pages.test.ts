/** What the proof of a saved page must not report, and what it must. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { verify } from "#lib/import/verify.ts";
import { scratchSite, wxr, wxrItem } from "./scratch-site.ts";

const words = "A paragraph that is long enough to tell the article from what is around it.";

describe("the proof of an import", () => {
  it("counts what is between the title and the text as around the article, and still misses a lost line", async () => {
    const site = scratchSite();
    const source = site.source(
      "page.html",
      `<html><head><title>A title that is quite long</title><meta name="description" content="What a reader of this page gets, in more than fifty characters."></head><body><h1>A title that is quite long</h1><p>By Ana Sample, staff writer of the paper</p><p>Share this</p><div class="entry-content"><p>${words}</p><p>The line in the middle of it all.</p><p>${words} Again.</p></div></body></html>`,
    );
    await site.import([source]);
    const whole = await verify({ against: source, out: site.out });
    expect(whole.mismatches).toEqual([]);
    expect(whole.around).toContain("Share this");
    const file = join(site.out, "a-title-that-is-quite-long.mdx");
    writeFileSync(
      file,
      site.read("articles/a-title-that-is-quite-long.mdx").replace("The line in the middle of it all.", ""),
    );
    const cut = await verify({ against: source, out: site.out });
    expect(cut.mismatches.map(({ text }) => text)).toEqual(["The line in the middle of it all."]);
  });

  it("takes a picture's link to its own page in the library for WordPress's, and no other picture's link", async () => {
    const site = scratchSite();
    const figure = (href: string) =>
      `<figure><a href="https://www.example.com/${href}/"><img src="https://www.example.com/wp-content/uploads/2024/03/server-rack.jpg" alt="Two servers"></a></figure>`;
    const source = site.source(
      "a.xml",
      wxr(wxrItem(1, "one", `<p>${words}</p>${figure("gallery/server-rack")}${figure("plans")}`)),
    );
    await site.import([source]);
    const { mismatches } = await verify({ against: source, out: site.out });
    expect(mismatches.map(({ text }) => text)).toEqual(["https://www.example.com/plans/"]);
  });

  it("takes an address as words for the link it became, without its tracking", async () => {
    const site = scratchSite();
    const source = site.source(
      "a.xml",
      wxr(wxrItem(1, "one", `${words}\n\nhttps://www.example.org/p/?utm_source=x&id=1\n\n${words}`)),
    );
    await site.import([source]);
    expect((await verify({ against: source, out: site.out })).mismatches).toEqual([]);
  });
});
