import { describe, expect, it } from "vitest";
import { caseFile, checkErrors, saidOf, scratchSite } from "./scratch-site.ts";

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><meta name="description" content="How one shop with nine desks lost a day of work, and what it changed after.">${head}</head><body>${body}</body></html>`;
const published = '<meta property="article:published_time" content="2024-02-10T08:00:00+00:00">';
const titled = (title: string) =>
  `<title>${title} - Elm Street IT</title><meta property="og:title" content="${title}">${published}`;
const prose = (start: string) =>
  `<p>${start} ${"and the words of this paragraph go on for a while. ".repeat(6)}</p>`;

async function imported(html: string, name = "page.html") {
  const site = scratchSite();
  const report = await site.import([site.source(name, html)]);
  const [article] = report.articles;
  return { site, report, text: site.read(article?.file ?? "") };
}

describe("the article of a saved page", () => {
  it.each([
    ["saved-page-related-article-first.html", "day-without-server", "the lights of the rack went out"],
    ["saved-page-empty-widget-first.html", "nobody-noticed", "The line was cut at two"],
    ["saved-page-logo-is-h1.html", "nine-desks", "The switch was older"],
  ])("is found in %s", async (name, slug, words) => {
    const site = scratchSite();
    await site.import([caseFile(name)]);
    expect(site.read(`articles/${slug}.mdx`)).toContain(words);
    expect(await checkErrors(site)).toEqual([]);
  });

  it.each([
    [
      "a div called post",
      `<div id="nav"><a href="/">Home</a></div><div class="post">${prose("Here it begins")}</div>`,
    ],
    [
      "nothing but a table for its layout",
      `<table><tr><td><a href="/">Home</a></td><td>${prose("Here it begins")}</td></tr></table>`,
    ],
    [
      "a main element beside a long list of teasers",
      `<main>${prose("Here it begins")}</main><div class="teasers">${"<article><a href='/x/'>A teaser with a few words</a></article>".repeat(30)}</div>`,
    ],
    [
      "a marked part after an empty one and a side bar",
      `<div class="entry-content"></div><aside class="entry-content">${prose("Not this one")}</aside><div class="entry-content">${prose("Here it begins")}</div>`,
    ],
    [
      "a part marked as the article's body",
      `<div><div itemprop="articleBody">${prose("Here it begins")}</div></div>`,
    ],
  ])("is found in %s", async (_, body) => {
    const { text } = await imported(page(titled("A page"), `<h1>A page</h1>${body}`));
    expect(text).toContain("Here it begins");
    expect(text).not.toContain("Not this one");
  });

  it("keeps all of several marked parts of one article", async () => {
    const parts = ["First part", "Second part", "Third part"].map(
      (start) => `<div class="entry-content">${prose(start)}</div>`,
    );
    const { text } = await imported(
      page(titled("Three"), `<article><h1>Three</h1>${parts.join("<hr>")}</article>`),
    );
    for (const start of ["First part", "Second part", "Third part"]) expect(text).toContain(start);
  });

  it("is told to be short where the page's own count says so", async () => {
    const graph =
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"Short","wordCount":900}</script>';
    const { report } = await imported(
      page(
        titled("Short") + graph,
        `<article><h1>Short</h1><div class="entry-content"><p>Two words.</p></div></article>`,
      ),
    );
    expect(saidOf(report, "little-taken")).toMatch(
      /Only \d+ words were taken.*its JSON-LD says there are 900/,
    );
  });
});

describe("the title of a saved page", () => {
  it("is not the site's name in the header", async () => {
    const site = scratchSite();
    await site.import([caseFile("saved-page-logo-is-h1.html")]);
    expect(site.read("articles/nine-desks.mdx")).toContain("title: Nine desks, one switch\n");
  });

  it.each([
    [
      "the h1 that agrees with the head",
      `<h1>Menu</h1><main><h1>A day without a server</h1>${prose("Text")}</main>`,
    ],
    [
      "an h2 where the h1 is the site's",
      `<h1>Elm Street IT</h1><main><h2>A day without a server</h2>${prose("Text")}</main>`,
    ],
    ["the head's where no heading says it", `<h1>Log in</h1><main>${prose("Text")}</main>`],
  ])("is %s", async (_, body) => {
    const { text } = await imported(page(titled("A day without a server"), body));
    expect(text).toContain("title: A day without a server\n");
    expect(text).not.toMatch(/^#+ A day without a server/m);
  });

  it("loses the site's name where only the title element gives it", async () => {
    const { text } = await imported(
      page(
        `<title>Two locks | Elm Street IT</title><meta property="og:site_name" content="Elm Street IT">${published}`,
        prose("Text"),
      ),
    );
    expect(text).toContain("title: Two locks\n");
  });

  it("of a heading inside the article wins over another wording in the head", async () => {
    const { text } = await imported(
      page(
        titled("Moving a mill: five lessons"),
        `<article><h1>How we moved a mill</h1><div class="entry-content">${prose("Text")}</div></article>`,
      ),
    );
    expect(text).toContain("title: How we moved a mill\n");
  });
});

describe("the sentence between the title and the text of a saved page", () => {
  const line = "One disk was enough to stop the whole shop for a day.";
  const withLine = (between: string, inside = prose("The text begins"), head = titled("A stopped shop")) =>
    page(
      head,
      `<article><header><h1>A stopped shop</h1>${between}</header><div class="entry-content">${inside}</div></article>`,
    );

  it.each([
    `<h2 class="subheadline">${line}</h2>`,
    `<p class="entry-subtitle g1-gamma">${line}</p>`,
    `<div class="Post__lead"><p>${line}</p></div>`,
    `<div class="post__block post__block_lead-text"><p class="post__lead">${line}</p></div>`,
    `<p class="dek">${line}</p>`,
    `<div class="c-article__intro"><p>${line}</p></div>`,
    `<p itemprop="alternativeHeadline">${line}</p>`,
    `<p class="byline">By <a href="/ada/">Ada</a></p><p class="entry-excerpt">${line}</p>`,
  ])("is its first paragraph: %s", async (between) => {
    const { text } = await imported(withLine(between));
    expect(text).toMatch(new RegExp(`\\n---\\n+${line}\\n\\nThe text begins`));
  });

  it.each([
    ["a byline", '<p class="entry-subtitle">By Ada Pell of the shop, <time>February 10, 2024</time></p>'],
    [
      "subjects",
      '<p class="post-subheading"><a href="/a/">Disks and</a>, <a href="/b/">days without a server</a></p>',
    ],
    ["a word", '<p class="subtitle">Server stories</p>'],
    ["a line of a menu", `<nav><p class="intro">${line}</p></nav>`],
  ])("is not %s", async (_, between) => {
    expect((await imported(withLine(between))).text).toMatch(/\n---\n+The text begins/);
  });

  it("is not repeated where the text has it, or the description that the new page shows there", async () => {
    const lead = `<p class="lead">${line}</p>`;
    const inText = await imported(withLine(lead, `${prose("The text begins")}<p>${line}</p>`));
    expect(inText.text.split(line)).toHaveLength(2);
    const described = withLine(lead).replace(/(?<=name="description" content=")[^"]+/, line);
    const { text } = await imported(described);
    expect(text).toContain(`description: ${line}\n`);
    expect(text.split(line)).toHaveLength(2);
  });
});

describe("the dates of a saved page", () => {
  it("come from Yoast's graph, the author from the node it points to", async () => {
    const site = scratchSite();
    const report = await site.import([caseFile("saved-page-yoast-webpage-date.html")]);
    const text = site.read("articles/printers.mdx");
    expect(text).toContain("publishedAt: 2023-11-02T07:30:00+00:00\nupdatedAt: 2024-01-15T09:00:00+00:00\n");
    expect(text).not.toContain("draft");
    expect(saidOf(report)).toContain("'Ada Pell' has no file");
    expect(await checkErrors(site)).toEqual([]);
  });

  it.each([
    [
      '<time class="entry-date" datetime="2024-02-10T08:00:00+00:00">long ago</time>',
      "2024-02-10T08:00:00+00:00",
    ],
    ['<time datetime="2024-02-10">10 February</time>', "2024-02-10"],
    ['<span class="posted-on">February 10, 2024</span>', "2024-02-10"],
    ['<span class="entry-date">10. Februar 2024</span>', "2024-02-10"],
    ['<span class="post-date">10.02.2024</span>', "2024-02-10"],
    ['<span class="date">Le 10 février 2024</span>', "2024-02-10"],
    ['<p class="post-meta">By Ada on 02/10/2024</p>', "2024-02-10"],
    ['<meta itemprop="datePublished" content="2024-02-10T08:00:00Z">', "2024-02-10T08:00:00Z"],
  ])("are read from %s", async (mark, date) => {
    const { text } = await imported(
      page(
        "<title>A page</title>",
        `<article><h1>A page</h1>${mark}<div class="entry-content">${prose("Text")}</div></article>`,
      ),
    );
    expect(text).toContain(`publishedAt: ${date}\n`);
    expect(text).not.toContain("draft: true");
  });

  it.each(["Recipe", "HowTo", "Course", "PodcastEpisode"])(
    "are those of a %s where the markup names no article",
    async (kind) => {
      const graph = {
        "@context": "https://schema.org",
        "@type": kind,
        name: "The disk and its wiping",
        datePublished: "2023-09-06T22:36:31Z",
        keywords: "disks, wiping",
      };
      const { text } = await imported(
        page(
          `<title>Wiping a disk</title><script type="application/ld+json">${JSON.stringify(graph)}</script>`,
          `<article><h1>Wiping a disk</h1>${prose("Text")}</article>`,
        ),
      );
      expect(text).toContain("publishedAt: 2023-09-06T22:36:31Z\n");
      expect(text).toContain("title: Wiping a disk\n");
      expect(text).toContain("keywords:\n  - disks\n  - wiping\n");
      expect(text).not.toContain("draft: true");
    },
  );

  it("are not those of a teaser or a comment", async () => {
    const others =
      '<article class="teaser"><time datetime="2020-01-01">x</time></article><div class="comments"><time datetime="2021-01-01">x</time></div>';
    const { text } = await imported(
      page(
        "<title>A page</title>",
        `${others}<article><h1>A page</h1><div class="entry-content">${prose("Text")}</div></article>`,
      ),
    );
    expect(text).toContain("publishedAt: 2026-11-23\n");
  });

  it("that only say when it was changed leave a draft the check accepts", async () => {
    const head =
      '<title>A page</title><meta property="article:modified_time" content="2024-01-15T09:00:00+00:00">';
    const { site, report, text } = await imported(
      page(head, `<article><h1>A page</h1><div class="entry-content">${prose("Text")}</div></article>`),
    );
    expect(text).toContain("publishedAt: 2026-11-23\n");
    expect(text).not.toContain("updatedAt");
    expect(saidOf(report)).toContain("when the article was last changed (2024-01-15T09:00:00+00:00)");
    expect(await checkErrors(site)).toEqual([]);
  });
});

describe("a page's sections", () => {
  it("are its category where one of that name is here", async () => {
    const site = scratchSite();
    await site.import([caseFile("saved-page-article-section.html")]);
    expect(site.read("articles/two-locks.mdx")).toContain("category: security\nkeywords:\n  - Advice\n");
  });
});

describe("a page is the same page whatever its file is called", () => {
  it("so two pages saved as index.html are two articles", async () => {
    const site = scratchSite();
    const save = (slug: string) =>
      page(
        `${titled(slug)}<link rel="canonical" href="https://elm.test/${slug}/">`,
        `<main><h1>${slug}</h1>${prose(slug)}</main>`,
      );
    await site.import([site.source("index.html", save("one"))]);
    await site.import([site.source("index.html", save("two"))]);
    expect(site.read("articles/one.mdx")).toContain("one and the words");
    expect(site.read("articles/two.mdx")).toContain("two and the words");
  });

  it("and a text saved under the name of another one does not take its place", async () => {
    const site = scratchSite();
    await site.import([site.source("page.txt", `First title\n\n${"Words of the first. ".repeat(9)}`)]);
    const report = await site.import([
      site.source("page.txt", `Second title\n\n${"Words of the second. ".repeat(9)}`),
    ]);
    expect(site.read("articles/first-title.mdx")).toContain("Words of the first.");
    expect(site.read("articles/second-title.mdx")).toContain("Words of the second.");
    expect(saidOf(report)).toContain("content/articles/first-title.mdx came from a file of the same name");
  });
});
