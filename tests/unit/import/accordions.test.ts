import { describe, expect, it } from "vitest";
import { bodyOf, converted } from "./converted.ts";

describe("an accordion", () => {
  it("of WordPress itself keeps its questions, which are buttons, and loses the sign beside them", () => {
    const { mdx } = converted(bodyOf("accordion-core-block"));
    expect(mdx).toContain("## Do you come on Sundays?\n\nWhen something burns, yes.");
  });

  it.each([
    [
      "Bootstrap",
      '<div class="accordion"><div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button">Title</button></h2><div class="accordion-collapse"><div class="accordion-body">Text</div></div></div></div>',
    ],
    [
      "Elementor",
      '<div class="elementor-accordion"><div class="elementor-accordion-item"><div class="elementor-tab-title" role="button"><a>Title</a></div><div class="elementor-tab-content"><p>Text</p></div></div></div>',
    ],
    [
      "Divi, as shown",
      '<div class="et_pb_toggle"><h5 class="et_pb_toggle_title">Title</h5><div class="et_pb_toggle_content"><p>Text</p></div></div>',
    ],
    [
      "WPBakery, as shown",
      '<div class="vc_tta-panel"><div class="vc_tta-panel-heading"><h4 class="vc_tta-panel-title"><a href="#x"><span class="vc_tta-title-text">Title</span></a></h4></div><div class="vc_tta-panel-body"><p>Text</p></div></div>',
    ],
    [
      "Kadence",
      '<div class="wp-block-kadence-pane kt-accordion-pane"><div class="kt-accordion-header-wrap"><button class="kt-blocks-accordion-header"><span class="kt-blocks-accordion-title">Title</span></button></div><div class="kt-accordion-panel"><div class="kt-accordion-panel-inner"><p>Text</p></div></div></div>',
    ],
  ])("of %s becomes a heading with its text", (_name, html) => {
    expect(converted(html, "html").mdx).toBe("## Title\n\nText\n");
  });

  it("is a list of questions where every title asks and every answer is words", () => {
    const item = (title: string, text: string) =>
      `<details class="wp-block-details"><summary>${title}</summary><p>${text}</p></details>`;
    const asked = converted(item("Who comes?", "We do.") + item("When?", "On Monday."));
    expect(asked.faq).toEqual([
      { question: "Who comes?", answer: "We do." },
      { question: "When?", answer: "On Monday." },
    ]);
    expect(asked.mdx).toBe("");
    const told = converted(item("Who comes?", "We do.") + item("Small print", "None."));
    expect(told.faq).toEqual([]);
    expect(told.mdx).toBe("**Who comes?**\n\nWe do.\n\n**Small print**\n\nNone.\n");
    const shown = converted(item("Who comes?", '<img src="a.jpg" alt="Ann">') + item("When?", "On Monday."));
    expect(shown.faq).toEqual([]);
    expect(shown.mdx).toContain('<Photo src="a.jpg" alt="Ann" />');
  });

  it("below a heading that announces questions is one, and the heading goes with it", () => {
    const { mdx, faq, findings } = converted(
      "<p>Before.</p><h2>FAQ</h2><details><summary>Prices</summary>From $40.</details><h2>After</h2><p>More.</p>",
    );
    expect(faq).toEqual([{ question: "Prices", answer: "From $40." }]);
    expect(mdx).toBe("Before.\n\n## After\n\nMore.\n");
    expect(findings).toContainEqual(expect.objectContaining({ rule: "faq-heading", before: "FAQ" }));
  });
});

describe("a plugin's FAQ block", () => {
  it("of Rank Math moves to the questions, as the block stores it", () => {
    const { mdx, faq } = converted(bodyOf("rank-math-faq-block"));
    expect(faq).toEqual([{ question: "Do you sell laptops?", answer: "Two kinds." }]);
    expect(mdx).toBe("One question.\n");
  });

  it.each([
    [
      "Rank Math, as shown",
      '<div class="rank-math-list-item"><h3 class="rank-math-question">Q?</h3><div class="rank-math-answer"><p>A.</p></div></div>',
    ],
    [
      "AIOSEO",
      '<div data-schema-only="false" class="wp-block-aioseo-faq"><h3 class="aioseo-faq-block-question">Q?</h3><div class="aioseo-faq-block-answer"><p>A.</p></div></div>',
    ],
    [
      "Yoast",
      '<div class="schema-faq wp-block-yoast-faq-block"><div class="schema-faq-section" id="faq-1"><strong class="schema-faq-question">Q?</strong> <p class="schema-faq-answer">A.</p></div></div>',
    ],
    [
      "Ultimate Addons",
      '<div class="wp-block-uagb-faq"><div class="uagb-faq-child__outer-wrap"><div class="uagb-faq-item"><div class="uagb-faq-questions-button"><span class="uagb-question">Q?</span></div><div class="uagb-faq-content"><p>A.</p></div></div></div></div>',
    ],
    [
      "microdata",
      '<div itemscope itemprop="mainEntity" itemtype="https://schema.org/Question"><h3 itemprop="name">Q?</h3><div itemscope itemprop="acceptedAnswer" itemtype="https://schema.org/Answer"><div itemprop="text"><p>A.</p></div></div></div>',
    ],
  ])("of %s moves to the questions", (_name, html) => {
    expect(converted(html).faq).toEqual([{ question: "Q?", answer: "A." }]);
  });

  it("leaves no stray sign behind where an answer ends in a picture", () => {
    const { faq, findings } = converted(bodyOf("yoast-answer-with-picture"));
    expect(faq).toEqual([{ question: "Do you visit?", answer: "Each week." }]);
    expect(findings.map(({ rule }) => rule)).toContain("picture-in-answer");
  });

  it("answers without headings and comments, which an answer cannot show", () => {
    const { faq } = converted(
      '<div class="schema-faq-section"><strong class="schema-faq-question">Q?</strong><div class="schema-faq-answer"><h4>First</h4><p>See <a href="/wp-content/a.pdf">this</a>.</p></div></div>',
    );
    expect(faq).toEqual([{ question: "Q?", answer: "**First**\n\nSee this." }]);
  });
});
