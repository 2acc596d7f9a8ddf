import { describe, expect, it } from "vitest";
import { verify } from "#lib/tools/import/verify.ts";
import { converted } from "./converted.ts";
import { checkErrors, saidOf, scratchSite, wxr, wxrItem } from "./scratch-site.ts";

const words = "<p>These are the first words of a post that has enough of them.</p>";

describe("what a browser would drop", () => {
  it("stays: the words after a sign that looks like the beginning of a tag", () => {
    const { words: shown } = converted("cat <<EOF\n  hello\nEOF\n\nThat is all.");
    expect(shown).toContain("That is all.");
    expect(converted("<p>if a <b and c <d then e</p>").words).toContain("then e");
  });
});

describe("a post without text", () => {
  it.each([
    ["nothing", ""],
    ["an empty block", "<!-- wp:paragraph --><p></p><!-- /wp:paragraph -->"],
    ["hard spaces", "&nbsp;\n&nbsp;"],
    ["a shortcode alone", '[contact-form-7 id="12"]'],
  ])("is a draft that says why: %s", async (_, content) => {
    const site = scratchSite();
    const report = await site.import([site.source("export.xml", wxr(wxrItem(1, "empty", content)))]);
    expect(site.read("articles/empty.mdx")).toContain("draft: true");
    expect(saidOf(report)).toContain("so it is a draft");
    expect(await checkErrors(site)).toEqual([]);
  });

  it("is published where all of it is questions", async () => {
    const site = scratchSite();
    const faq =
      '<!-- wp:yoast/faq-block --><div class="schema-faq"><div class="schema-faq-section"><strong class="schema-faq-question">Do you come?</strong><p class="schema-faq-answer">We do.</p></div></div><!-- /wp:yoast/faq-block -->';
    await site.import([site.source("export.xml", wxr(wxrItem(1, "faq", faq)))]);
    expect(site.read("articles/faq.mdx")).not.toContain("draft: true");
    expect(await checkErrors(site)).toEqual([]);
  });
});

describe("page builders", () => {
  it("leave no settings among the words, and the report names them", () => {
    const { words: shown, findings } = converted(
      `${words}__CONFIG_colors__{"colors":{"a":"Main Accent"}}__CONFIG_colors__`,
    );
    expect(shown).not.toContain("CONFIG");
    expect(findings.map(({ before }) => before).join()).toContain("Main Accent");
  });

  it("name background pictures in settings of any name", () => {
    const { mdx } = converted(
      `<!-- wp:kadence/rowlayout {"bgImg":"https://www.example.com/wp-content/uploads/k.jpg"} -->${words}<!-- /wp:kadence/rowlayout -->`,
    );
    expect(mdx).toContain("k.jpg");
  });
});

describe("the proof has no false alarm", () => {
  it.each([
    ["shortcodes shown to readers", "Write [[gallery]] to show pictures."],
    [
      "links that show an icon alone",
      'Ask <a href="https://other.example.org/"><i class="x"></i></a> us now.',
    ],
    ["HTML that a builder packed", "[vc_raw_html]JTNDcCUzRVJhdyUyMHdvcmRzJTNDJTJGcCUzRQ==[/vc_raw_html]"],
  ])("about %s", async (_, content) => {
    const site = scratchSite();
    const source = site.source("export.xml", wxr(wxrItem(1, "post", `${words}\n\n${content}`)));
    await site.import([source]);
    expect((await verify({ against: source, out: site.out })).mismatches).toEqual([]);
  });
});

it("cuts a long name for a file between two words", async () => {
  const site = scratchSite();
  const slug = `${"word-".repeat(15)}another-word`;
  const report = await site.import([site.source("export.xml", wxr(wxrItem(1, slug, words)))]);
  expect(report.articles[0]?.file).toBe(`articles/${"word-".repeat(15).slice(0, -1)}.mdx`);
});
