/** What the proof of a saved page must not report, and what it must. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { verify } from "#lib/tools/import/verify.ts";
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

  it("does not take a line that teasers repeat for the end of the article", async () => {
    const site = scratchSite();
    const section = "<p>From the section Desks &amp; Servers</p>";
    const source = site.source(
      "page.html",
      `<html><head><title>A title that is quite long</title></head><body><div class="entry-content"><h1>A title that is quite long</h1>${section}<p>${words}</p><p>${words} Again.</p></div><div><p>Share this story with people whom you know</p><p>Another story of the day, with words of its own</p>${section}<p>A third story of the day</p>${section}</div></body></html>`,
    );
    await site.import([source]);
    const proof = await verify({ against: source, out: site.out });
    expect(proof.mismatches).toEqual([]);
    expect(proof.around).toContain("Another story of the day, with words of its own");
  });

  it("compares the lines of a poem whose marks and links span them", async () => {
    const site = scratchSite();
    const poem =
      '<!-- wp:verse --><pre class="wp-block-verse"><strong>One rack of old\nservers</strong> hums<br>and <a href="https://www.example.org/a/">glows\nall night</a></pre><!-- /wp:verse -->';
    const source = site.source(
      "a.xml",
      wxr(wxrItem(1, "one", `${poem}<!-- wp:paragraph --><p>It is <code>a\nb</code> here.</p>`)),
    );
    await site.import([source]);
    expect(site.read("articles/one.mdx")).toContain(
      "**One rack of old\\\nservers** hums\\\nand [glows\\\nall night](https://www.example.org/a/)",
    );
    expect((await verify({ against: source, out: site.out })).mismatches).toEqual([]);
  });

  it("misses a question that was moved from the FAQ into the text", async () => {
    const site = scratchSite();
    const block =
      '<!-- wp:yoast/faq-block --><div class="schema-faq"><div class="schema-faq-section"><strong class="schema-faq-question">Do you work on Sundays?</strong><p class="schema-faq-answer">We do.</p></div></div><!-- /wp:yoast/faq-block -->';
    const source = site.source("a.xml", wxr(wxrItem(1, "one", `<p>${words}</p>${block}`)));
    await site.import([source]);
    expect((await verify({ against: source, out: site.out })).mismatches).toEqual([]);
    const moved = site
      .read("articles/one.mdx")
      .replace(/^faq:\n(?: .*\n)+/m, "")
      .concat("\nDo you work on Sundays?\n\nWe do.\n");
    site.write("articles/one.mdx", moved);
    expect((await verify({ against: source, out: site.out })).mismatches).toMatchObject([
      { what: "question", text: expect.stringContaining("'Do you work on Sundays?' was a question") },
    ]);
  });

  it.each([
    ["its head", '<meta property="article:published_time" content="2023-05-04T08:00:00+00:00">'],
    [
      "its JSON-LD",
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"A title that is quite long","datePublished":"2023-05-04"}</script>',
    ],
  ])("misses the day that %s gives", async (_name, head) => {
    const site = scratchSite();
    const source = site.source(
      "page.html",
      `<html><head><title>A title that is quite long</title>${head}</head><body><article><h1>A title that is quite long</h1><p>${words}</p></article></body></html>`,
    );
    const report = await site.import([source]);
    const file = report.articles[0]?.file ?? "";
    expect((await verify({ against: source, out: site.out })).mismatches).toEqual([]);
    site.write(file, site.read(file).replace(/^publishedAt: .*$/m, "publishedAt: 2024-05-04"));
    expect((await verify({ against: source, out: site.out })).mismatches).toMatchObject([
      { what: "date", text: expect.stringContaining("is now 2024-05-04.") },
    ]);
  });

  it("reads no title from a script, no date from a comment, and no loss from a page's links to itself", async () => {
    const site = scratchSite();
    const head = `<script>open().write("<title>" + name + "</title>")</script><title>A title that is quite long</title><!-- <meta property="article:published_time" content="2016-09-08T11:15:24+00:00"> --><link rel="canonical" href="https://www.example.com/long/"><link rel='shortlink' href='https://www.example.com/?p=24'>`;
    const source = site.source(
      "page.html",
      `<html><head>${head}</head><body><article><h1>A title that is quite long</h1><p>${words}</p><p><a href="https://www.example.com/long/">Permalink</a> <a href="https://www.example.com/?p=24">Short address</a></p><p>${words} Again.</p></article></body></html>`,
    );
    const report = await site.import([source]);
    const file = report.articles[0]?.file ?? "";
    site.write(file, site.read(file).replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1"));
    expect((await verify({ against: source, out: site.out })).mismatches).toEqual([]);
  });

  it("takes the files of one player for one recording, and the page of a frame for the frame", async () => {
    const site = scratchSite();
    const played = (name: string) => `<source src="https://media.example.org/${name}">`;
    const source = site.source(
      "a.xml",
      wxr(
        wxrItem(
          1,
          "one",
          `<p>${words}</p><audio controls>${played("a.m4a?_=1")}${played("a.opus")}${played("a.ogg")}</audio><iframe src="https://open.spotify.com/embed/album/5xPxMLvzGXqfOD5hZ0h3or"></iframe><embed src="https://www.youtube.com/v/oAf4maPIWW8&hl=de&fs=1"><p>${words} Again.</p>`,
        ),
      ),
    );
    await site.import([source]);
    const text = site.read("articles/one.mdx");
    expect(text).toContain("(https://media.example.org/a.m4a)");
    expect(text).toContain("(https://open.spotify.com/album/5xPxMLvzGXqfOD5hZ0h3or)");
    expect((await verify({ against: source, out: site.out })).mismatches).toEqual([]);
  });

  it("knows the featured picture of a page, which the import puts above its text", async () => {
    const site = scratchSite();
    const picture = `<item><title>Rack</title><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>
<wp:attachment_url>https://www.example.com/wp-content/uploads/2024/03/server-rack.jpg</wp:attachment_url>
<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Two servers</wp:meta_value></wp:postmeta></item>`;
    const own = wxrItem(1, "one", `<p>${words}</p>`)
      .replace("<wp:post_type>post", "<wp:post_type>page")
      .replace(
        "</item>",
        "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta></item>",
      );
    const source = site.source("a.xml", wxr(own + picture));
    await site.import([source]);
    expect(site.read("pages/one.mdx")).toContain('<Photo src="2024/03/server-rack.jpg" alt="Two servers" />');
    expect((await verify({ against: source, out: site.out })).mismatches).toEqual([]);
  });
});
