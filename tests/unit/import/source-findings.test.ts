import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { feedTime, siteTime } from "#lib/tools/import/source/dates.ts";
import { anyDate } from "#lib/tools/import/source/page-dates.ts";
import { verify } from "#lib/tools/import/verify.ts";
import { caseFile, checkErrors, saidOf, scratchSite, uploads, wxr, wxrItem } from "./scratch-site.ts";

const meta = (name: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${name}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
const withFields = (fields: string, content = "<p>One.</p>") =>
  wxr(wxrItem(1, "one", content).replace("</item>", `${fields}</item>`));

describe("words outside the text", () => {
  it("in custom fields are named with the fields that have them", async () => {
    const site = scratchSite();
    const said = saidOf(await site.import([caseFile("text-in-custom-fields.xml")]));
    for (const text of [
      "'hero_text', 'rows_0_text'",
      "We keep your shop open",
      "Two people are awake at any hour.",
    ])
      expect(said).toContain(text);
  });

  it("are found in JSON and in PHP's serialized form, and not where the text has them or nobody read them", async () => {
    const site = scratchSite();
    const fields = [
      meta("_elementor_data", '[{"settings":{"editor":"<p>Words in a builder only here.</p>","size":"12"}}]'),
      meta("rows", 'a:1:{i:0;s:36:"Words in a serialized row only here.";}'),
      meta("shown", "Words that the text has too."),
      meta("_yoast_wpseo_focuskw", "four words of search terms"),
      meta("color", "#fff"),
    ];
    const source = withFields(fields.join(""), "<p>Words that the <b>text</b> has too.</p>");
    const said = saidOf(await site.import([site.source("fields.xml", source)]));
    expect(said).toContain("'_elementor_data', 'rows'");
    expect(said).not.toMatch(/shown|focuskw|color/);
  });

  it("are found in a page builder's own store and in short fields, however short they are, without its settings", async () => {
    const site = scratchSite();
    const string = (text: string) => `s:${Buffer.byteLength(text)}:"${text}";`;
    const settings = (pairs: Record<string, string>) =>
      `O:8:"stdClass":${Object.keys(pairs).length}:{${Object.entries(pairs).flat().map(string).join("")}}`;
    const module = settings({
      type: "heading",
      heading: "Call us",
      btn_text: "Schedule",
      text_align: "center",
      title_tag: "h2",
      text_color: "#ffffff",
      html: "<p>Two words</p>",
    });
    const list = `a:1:{s:5:"items";a:1:{i:0;${settings({ label: "Weekend desk" })}}s:4:"size";i:3;s:7:"caption";${string("By the door")}}`;
    const fields = [
      meta(
        "_fl_builder_data",
        `a:1:{s:2:"n1";O:8:"stdClass":3:{s:4:"type";s:6:"module";s:8:"settings";${module}s:4:"rows";${list}}}`,
      ),
      meta("hero_subtitle", "Fast help"),
    ];
    const report = await site.import([
      site.source("builder.xml", withFields(fields.join(""), "<p>Other words.</p>")),
    ]);
    const said = saidOf(report);
    for (const text of ["Call us", "Schedule", "Two words", "Weekend desk", "By the door", "Fast help"])
      expect(said).toContain(text);
    expect(said).not.toMatch(/center|#ffffff|: h2|\nh2|module/);
  });

  it("a second author, a podcast's file and terms of a plugin are named", async () => {
    const site = scratchSite();
    const terms = ["cap-ada", "cap-ben"]
      .map((slug) => `<category domain="author" nicename="${slug}"><![CDATA[${slug.slice(4)}]]></category>`)
      .join("");
    const fields = `${terms}<category domain="series" nicename="basics"><![CDATA[Network basics]]></category>${meta("enclosure", "https://www.example.com/one.mp3\n123\naudio/mpeg\n")}`;
    const report = await site.import([site.source("more.xml", withFields(fields))]);
    expect(saidOf(report)).toContain("'ada' is the author here. The post also names 'ben'");
    expect(saidOf(report)).toContain("https://www.example.com/one.mp3");
    expect(saidOf(report)).toContain("filed under 'series'");
  });
});

describe("characters that the content check refuses", () => {
  it("leave the page with a line in the report that names them", async () => {
    const site = scratchSite();
    const source = withFields("", "<p>Read \u202Ethis\u202C and \u0093that\u0094.</p>");
    const path = site.source("signs.xml", source);
    const report = await site.import([path]);
    expect(saidOf(report)).toContain("Invisible characters (U+202E, U+0093, U+0094) were removed");
    const [file = ""] = report.articles.flatMap(({ file }) => file ?? []);
    expect(site.read(file)).toContain("Read this\u202C and “that”.");
    expect((await verify({ against: path, out: site.out })).mismatches).toEqual([]);
  });
});

describe("pictures that the export does not have", () => {
  it("are named with their numbers", async () => {
    const site = scratchSite();
    const said = saidOf(await site.import([caseFile("featured-not-in-export.xml")]));
    for (const text of ["number 9999 of the media library", "Picture 901", "Picture 902"])
      expect(said).toContain(text);
  });

  it("a gallery without numbers shows those uploaded to the post", async () => {
    const site = scratchSite();
    await site.import([caseFile("gallery-without-ids.xml")]);
    const text = site.read("articles/our-move.mdx");
    expect(text.indexOf("desk.jpg")).toBeGreaterThan(0);
    expect(text.indexOf("server.jpg")).toBeGreaterThan(text.indexOf("desk.jpg"));
    const report = await site.import([
      site.source("none.xml", withFields("", "<p>See.</p>[gallery columns=3]")),
    ]);
    expect(saidOf(report)).toContain("A gallery shows the pictures attached to the post");
  });
});

describe("pictures are found by the end of their address", () => {
  const png = readFileSync(join(uploads, "2024/03/ticket-board.png"));
  const shown = (src: string) => `<p><img src="${src}" alt="A board"></p>`;

  it.each([
    [
      "WordPress.com's media export",
      "https://x.files.wordpress.com/2024/03/board.png?w=640",
      "media/2024/03/board.png",
      "2024/03/board.png",
    ],
    [
      "a whole wp-content",
      "https://www.example.com/wp-content/uploads/2024/03/board-300x200.png",
      "wp-content/uploads/2024/03/board.png",
      "2024/03/board.png",
    ],
    [
      "one flat folder",
      "https://www.example.com/wp-content/uploads/2024/03/board.png",
      "board.png",
      "2024/03/board.png",
    ],
    ["another case and no year", "https://cdn.test/a/Board.PNG", "pictures/board.png", "board.png"],
    ["an address without an ending", "https://images.test/photo-12?fm=png&w=800", "photo-12", "photo-12.png"],
    [
      "a name in another script",
      "https://www.example.com/wp-content/uploads/%D1%81%D1%82%D0%BE%D0%BB.png",
      "стол.png",
      "picture-",
    ],
  ])("in %s", async (_, src, file, name) => {
    const site = scratchSite();
    const path = site.source(`media/${file}`, png);
    const media = path.slice(0, -file.length);
    await site.import([site.source("one.xml", wxr(wxrItem(1, "one", shown(src))))], { media });
    expect(site.read("articles/one.mdx")).toContain(`<Photo src="${name}`);
    expect(await checkErrors(site)).toEqual([]);
  });

  it("but not in a folder of another month, and not where two could be it", async () => {
    const site = scratchSite();
    const media = dirname(dirname(dirname(site.source("media/2019/05/board.png", png))));
    site.source("media/a/desk.png", png);
    site.source("media/b/desk.png", png);
    const content =
      shown("https://www.example.com/wp-content/uploads/2024/03/board.png") +
      shown("https://www.example.com/img/desk.png");
    const report = await site.import([site.source("one.xml", wxr(wxrItem(1, "one", content)))], { media });
    expect(site.read("articles/one.mdx")).not.toContain("\n<Photo");
    expect(saidOf(report)).toContain("could be any of");
  });

  it("and a folder that is not there is said to be missing", async () => {
    const site = scratchSite();
    const report = await site.import([site.source("one.xml", wxr(wxrItem(1, "one", "<p>One.</p>")))], {
      media: "/nowhere/media",
    });
    expect(saidOf(report)).toContain("There is no folder /nowhere/media");
  });
});

describe("categories in other scripts", () => {
  it("stay two", async () => {
    const site = scratchSite();
    await site.import([caseFile("categories-cyrillic.xml")]);
    expect(site.read("articles/server-room.mdx")).toContain("category: category-10\n");
    expect(site.read("articles/two-copies.mdx")).toContain("category: category-11\n");
    expect(site.read("categories/category-10.yaml")).toContain("name: Новости\n");
    expect(site.read("categories/category-11.yaml")).toContain("name: Советы\n");
    expect(await checkErrors(site)).toEqual([]);
  });

  it("and so do two whose Latin parts are the same", async () => {
    const site = scratchSite();
    const filed = (id: number, slug: string, name: string) =>
      wxrItem(id, `post-${id}`, "<p>Words.</p>").replace(
        "</item>",
        `<category domain="category" nicename="${slug}">${name}</category></item>`,
      );
    const source = wxr(filed(1, "%d0%b8-it", "Новости IT") + filed(2, "%d1%81-it", "Советы IT"));
    for (let time = 0; time < 2; time += 1) await site.import([site.source("it.xml", source)]);
    expect(site.read("articles/post-1.mdx")).toContain("category: it\n");
    expect(site.read("articles/post-2.mdx")).toContain("category: it-2\n");
  });
});

describe("WordPress's own header comment", () => {
  it("is nothing to decide", async () => {
    const site = scratchSite();
    const report = await site.import([caseFile("standard-header-comment.xml")]);
    expect(report.general.filter(({ severity }) => severity !== "advice")).toEqual([]);
  });
});

describe("dates", () => {
  it("of an export may be written as machines do", async () => {
    const site = scratchSite();
    await site.import([caseFile("iso-dates.xml")]);
    expect(site.read("articles/dates-with-a-t.mdx")).toContain("publishedAt: 2024-03-05T09:00:00+00:00\n");
    expect(await checkErrors(site)).toEqual([]);
  });

  it("are read as they are written, and not where there is no such day", () => {
    expect(siteTime("2024-03-05T09:00:00", "2024-03-05T15:00:00", "UTC")).toBe("2024-03-05T09:00:00-06:00");
    expect(siteTime("2024-03-05T09:00Z", "", "America/Chicago")).toBe("2024-03-05T09:00:00Z");
    expect(siteTime("0000-00-00 00:00:00", "2024-03-05 15:00:00", "UTC")).toBe("2024-03-05T15:00:00+00:00");
    expect(siteTime("2024-02-30 09:00:00", "", "UTC")).toBeUndefined();
    expect(siteTime("1970-01-01 00:00:00", "", "UTC")).toBeUndefined();
    expect(feedTime("Tue, 05 Mar 2024 09:00:00 +0100")).toBe("2024-03-05T08:00:00+00:00");
    expect(feedTime("Mon, 30 Nov -0001 00:00:00 +0000")).toBeUndefined();
  });

  it.each([
    ["5. März 2024", "de", "2024-03-05"],
    ["05.03.2024", "", "2024-03-05"],
    ["5 de marzo de 2024", "es", "2024-03-05"],
    ["March 5th, 2024", "en", "2024-03-05"],
    ["2024年3月5日", "ja", "2024-03-05"],
    ["25/12/2024", "", "2024-12-25"],
    ["05/03/2024", "", undefined],
    ["05/03/2024", "en-GB", "2024-03-05"],
    ["31 February 2024", "en", undefined],
    ["Room 12, 2024 chairs", "en", undefined],
  ])("of people: %s (%s)", (text, language, date) => {
    expect(anyDate(text, language, "UTC")).toBe(date);
  });
});
