import { describe, expect, it } from "vitest";
import { bodyOf, converted } from "./converted.ts";

describe("modules of page builders", () => {
  it("of WPBakery keep titles, packed HTML, pictures, links and questions", () => {
    const { mdx, findings } = converted(bodyOf("wpbakery"));
    expect(mdx).toBe(
      '## Ten minutes, day and night\n\nWe answer.\n\nRing us\n\n<Photo src="40.jpg" alt="Picture 40" />\n\n[Talk to us](https://elmstreet.test/our-promise/)\n\n### Is there a contract?\n\nNo.\n',
    );
    expect(findings).toEqual([]);
  });

  it("of Divi keep pictures and the questions of an accordion", () => {
    const { mdx, findings } = converted(bodyOf("divi-4"));
    expect(mdx).toBe(
      'Old disks.\n\n<Photo src="desk.jpg" alt="A desk with two screens" />\n\n## How often do disks fail?\n\nOne in fifty a year.\n',
    );
    expect(findings).toEqual([]);
  });

  it.each([
    [
      '[vc_tta_accordion][vc_tta_section title="Part"][vc_column_text]Text[/vc_column_text][/vc_tta_section][/vc_tta_accordion]',
      "## Part\n\nText",
    ],
    ['[vc_custom_heading text="Small" font_container="tag:p|x:y"]', "Small"],
    [
      '[vc_cta h2="Call" add_button="bottom" btn_title="Now" btn_link="url:%2Fcontact%2F|||"]Do it.[/vc_cta]',
      "## Call\n\nDo it.\n\n[Now](/contact/)",
    ],
    ['[vc_video link="https://vimeo.com/12"]', "[https://vimeo.com/12](https://vimeo.com/12)"],
    [
      '[vc_row css=".vc_custom_1{background-image: url(https://x.test/a.jpg?id=12) !important;}"]Text[/vc_row]',
      '<Photo src="12.jpg" alt="Picture 12" />\n\nText',
    ],
    ["[vc_raw_js]JTNDc2NyaXB0JTNFYSUzQyUyRnNjcmlwdCUzRQ==[/vc_raw_js]", ""],
    [
      '[et_pb_cta title="Call %22us%22" button_url="/contact/" button_text="Now"]<p>Do it.</p>[/et_pb_cta]',
      '## Call "us"\n\nDo it.\n\n[Now](/contact/)',
    ],
    [
      '[et_pb_blurb title="Fast" image="https://x.test/b.png" alt="B"]Words[/et_pb_blurb]',
      '<Photo src="b.png" alt="B" />\n\n## Fast\n\nWords',
    ],
    ['[et_pb_button button_url="/a/" button_text="Go" /]', "[Go](/a/)"],
    ['[et_pb_toggle title="Part"]<p>Text</p>[/et_pb_toggle]', "## Part\n\nText"],
    [
      '[et_pb_testimonial author="A. Writer" job_title="Owner"]Good.[/et_pb_testimonial]',
      "Good.\n\nA. Writer\n\nOwner",
    ],
    [
      '[et_pb_video src="https://www.youtube.com/embed/dQw4w9WgXcQ"][/et_pb_video]',
      "[https://www.youtube.com/watch?v=dQw4w9WgXcQ](https://www.youtube.com/watch?v=dQw4w9WgXcQ)",
    ],
    ['[fusion_title size="3"]Hello[/fusion_title][fusion_text]Words[/fusion_text]', "## Hello\n\nWords"],
    [
      '[fusion_imageframe image_id="12|full" alt="Desk"]https://x.test/desk.jpg[/fusion_imageframe]',
      '<Photo src="12.jpg" alt="Picture 12" />',
    ],
    [
      '[fusion_imageframe alt="Desk"]https://x.test/desk.jpg[/fusion_imageframe]',
      '<Photo src="desk.jpg" alt="Desk" />',
    ],
    ['[fusion_button link="https://x.test/"]Go[/fusion_button]', "[Go](https://x.test/)"],
    ["[fusion_code]PHA+cGFja2VkPC9wPg==[/fusion_code]", "packed"],
    [
      '[x_custom_headline level="h3"]Head[/x_custom_headline][cs_text]Words[/cs_text][x_button href="/a/"]Go[/x_button]',
      "## Head\n\nWords\n\n[Go](/a/)",
    ],
    [
      '[x_accordion][x_accordion_item title="Part"]Words[/x_accordion_item][/x_accordion]',
      "## Part\n\nWords",
    ],
    [
      '[x_callout title="Call" message="Any time." button_text="Now" href="/b/"]',
      "## [Call](/b/)\n\nAny time.\n\n[Now](/b/)",
    ],
    ['[cs_element_text _id="2" text_content="<p>Words of it</p>"]', "Words of it"],
    [
      '<!-- wp:divi/section {"builderVersion":"5.0"} --><!-- wp:divi/blurb {"title":{"innerContent":{"desktop":{"value":{"text":"Fast"}}}},"content":{"innerContent":{"desktop":{"value":"\\u003cp\\u003eWords of it\\u003c/p\\u003e"}}},"imageIcon":{"innerContent":{"desktop":{"value":{"src":"https://x.test/b.png","alt":"B"}}}}} /--><!-- wp:divi/button {"button":{"innerContent":{"desktop":{"value":{"text":"Go","linkUrl":"/b/"}}}}} --><!-- /wp:divi/button --><!-- /wp:divi/section -->',
      '## Fast\n\nWords of it\n\n<Photo src="b.png" alt="B" />\n\n[Go](/b/)',
    ],
    ['[av_heading heading="Big" tag="h2"][/av_heading][av_textblock]Words[/av_textblock]', "## Big\n\nWords"],
  ])("%s", (text, expected) => expect(converted(text).mdx.trim()).toBe(expected));

  it("that ask become questions", () => {
    expect(
      converted(
        '[fusion_accordion][fusion_toggle title="Why?"]Because.[/fusion_toggle][fusion_toggle title="How?"]So.[/fusion_toggle][/fusion_accordion]',
      ).faq,
    ).toEqual([
      { question: "Why?", answer: "Because." },
      { question: "How?", answer: "So." },
    ]);
  });

  it("that show what only the old site knows are named", () => {
    const { mdx, findings } = converted(
      '[vc_posts_grid loop="size:3"][fusion_blog number="3"][vc_raw_html]no base64![/vc_raw_html]',
    );
    expect(findings.map(({ rule, before }) => [rule, before])).toEqual([
      ["unknown-shortcode", '[vc_posts_grid loop="size:3"]'],
      ["unknown-shortcode", '[fusion_blog number="3"]'],
      ["unknown-shortcode", "[vc_raw_html]"],
    ]);
    expect(mdx).toContain("no base64!");
  });
});
