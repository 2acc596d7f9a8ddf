import { describe, expect, it } from "vitest";
import { caseFile, checkErrors, saidOf, scratchSite, wxr, wxrItem } from "./scratch-site.ts";

const item = (fields: Record<string, string>, content: string) =>
  `<item>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join("")}<content:encoded><![CDATA[${content}]]></content:encoded></item>`;
const common = {
  "wp:post_date": "2024-03-05 09:00:00",
  "wp:status": "publish",
  "wp:post_type": "post",
};
const filesOf = (report: { articles: { file?: string }[] }) => report.articles.map(({ file }) => file);

describe("every post has a file of its own", () => {
  it("where no post has a number", async () => {
    const site = scratchSite();
    const report = await site.import([caseFile("posts-without-ids.xml")]);
    expect(report.articles.map(({ outcome }) => outcome)).toEqual(["new", "new", "new"]);
    for (const [name, words, alias] of [
      ["first-of-three", "about fans", "/?p=1"],
      ["second-of-three", "about keys", "/?p=2"],
      ["third-of-three", "about doors", "/?p=3"],
    ] as const) {
      const text = site.read(`articles/${name}.mdx`);
      expect(text).toContain(words);
      expect(text).toContain(`aliases:\n  - ${alias}\n---`);
    }
    expect(await checkErrors(site)).toEqual([]);
    const again = await site.import([caseFile("posts-without-ids.xml")]);
    expect(again.articles.map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged", "unchanged"]);
  });

  it("where several posts share a number, an address and a guid, or have a number below zero", async () => {
    const site = scratchSite();
    const source = wxr(
      [
        item(
          { ...common, title: "One", "wp:post_id": "5", guid: "same", "wp:post_name": "note" },
          "<p>First.</p>",
        ),
        item(
          { ...common, title: "Two", "wp:post_id": "5", guid: "same", "wp:post_name": "note" },
          "<p>Second.</p>",
        ),
        item(
          { ...common, title: "Two", "wp:post_id": "5", guid: "same", "wp:post_name": "note" },
          "<p>Third.</p>",
        ),
        item({ ...common, title: "Four", "wp:post_id": "-7", guid: "same" }, "<p>Fourth.</p>"),
        item({ ...common, title: "Five", "wp:post_id": "-7" }, "<p>Fifth.</p>"),
        item({ ...common, title: "Five" }, "<p>Sixth.</p>"),
      ].join(""),
    );
    const report = await site.import([site.source("shared.xml", source)]);
    const files = filesOf(report);
    expect(new Set(files).size).toBe(6);
    const all = files.map((file) => site.read(file ?? "")).join("\n");
    for (const word of ["First.", "Second.", "Third.", "Fourth.", "Fifth.", "Sixth."])
      expect(all).toContain(word);
    expect(all.match(/\/\?p=5/g)).toHaveLength(1);
    const again = await site.import([site.source("shared.xml", source)]);
    expect(new Set(again.articles.map(({ outcome }) => outcome))).toEqual(new Set(["unchanged"]));
  });

  it("where a plain feed has nothing but titles, links and guids", async () => {
    const site = scratchSite();
    const feed = wxr(
      `<item><title>A feed's first</title><link>https://www.example.com/first/</link><guid>https://www.example.com/?p=31</guid><pubDate>Tue, 05 Mar 2024 09:00:00 +0100</pubDate><category>Advice</category><description><![CDATA[<p>Words of the first.</p>]]></description></item>
       <item><title>A feed's second</title><link>https://www.example.com/second/</link><pubDate>Wed, 06 Mar 2024 09:00:00 +0000</pubDate><description><![CDATA[<p>Words of the second.</p>]]></description></item>`,
    );
    await site.import([site.source("feed.xml", feed)]);
    expect(site.read("articles/first.mdx")).toContain("publishedAt: 2024-03-05T08:00:00+00:00");
    expect(site.read("articles/first.mdx")).toContain("category: advice");
    expect(site.read("articles/first.mdx")).toContain("/?p=31");
    expect(site.read("articles/second.mdx")).toContain("Words of the second.");
  });

  it("and an item that appears twice word for word is one", async () => {
    const site = scratchSite();
    const twice = wxr(`${wxrItem(1, "one", "<p>Words.</p>")}${wxrItem(1, "one", "<p>Words.</p>")}`);
    const report = await site.import([site.source("twice.xml", twice)]);
    expect(filesOf(report)).toEqual(["articles/one.mdx"]);
  });

  it("takes the version changed last where two files have one post, and names the other", async () => {
    const site = scratchSite();
    const version = (words: string, modified: string) =>
      wxr(
        wxrItem(1, "one", `<p>${words}</p>`).replace(
          "<wp:post_name>",
          `<wp:post_modified_gmt>${modified}</wp:post_modified_gmt><wp:post_name>`,
        ),
      );
    const newer = site.source("newer.xml", version("New words.", "2025-02-01 09:00:00"));
    const older = site.source("older.xml", version("Old words.", "2025-01-01 09:00:00"));
    const report = await site.import([newer, older]);
    expect(filesOf(report)).toEqual(["articles/one.mdx"]);
    expect(site.read("articles/one.mdx")).toContain("New words.");
    expect(saidOf(report)).toContain("The one in newer.xml, which was changed last, was imported");
  });
});

describe("a post without a title", () => {
  it("is called by its first words", async () => {
    const site = scratchSite();
    const report = await site.import([caseFile("two-asides-without-title.xml")]);
    expect(site.read("articles/10.mdx")).toContain("title: A broken fan today\n");
    expect(site.read("articles/11.mdx")).toContain("title: A lost key today\n");
    expect(saidOf(report, "no-title")).toContain("'A lost key today' was used instead");
    expect(await checkErrors(site)).toEqual([]);
  });

  it("has a title no other post has, even without words", async () => {
    const site = scratchSite();
    const picture = "<img src='https://www.example.com/wp-content/uploads/a.png' alt='A desk'>";
    const source = wxr(
      [
        wxrItem(1, "1", "<p>Same words.</p>", " "),
        wxrItem(2, "2", "<p>Same words.</p>", ""),
        wxrItem(3, "3", picture, ""),
        wxrItem(4, "4", picture, ""),
        wxrItem(
          5,
          "5",
          `[caption]${picture}[/caption]<p>${"A very long sentence without an end ".repeat(5)}</p>`,
          "",
        ),
      ].join(""),
    );
    const report = await site.import([site.source("untitled.xml", source)]);
    expect(report.articles.map(({ title }) => title)).toEqual([
      "Same words",
      "Same words (2)",
      "Untitled, 2024-03-05",
      "Untitled, 2024-03-05 (2)",
      "A very long sentence without an end A very long sentence…",
    ]);
  });
});

describe("a status WordPress does not have by itself", () => {
  it("makes a draft, and trash is counted", async () => {
    const site = scratchSite();
    const status = (name: string) => (text: string) =>
      text.replace("<wp:status>publish", `<wp:status>${name}`);
    const source = wxr(
      status("archived")(wxrItem(1, "old", "<p>Old words.</p>")) +
        status("trash")(wxrItem(2, "gone", "<p>Gone.</p>")),
    );
    const report = await site.import([site.source("status.xml", source)]);
    expect(site.read("articles/old.mdx")).toContain("draft: true");
    expect(saidOf(report)).toContain("Its status in WordPress was 'archived'");
    expect(saidOf(report, "trash")).toContain("1 post or page in the trash");
  });
});
