import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertBody } from "#lib/tools/import/body/convert.ts";
import { parseFragment, visibleLines } from "#lib/tools/import/body/html-tree.ts";
import { mdxLines, readMdx, writeMdx } from "#lib/tools/import/body/mdx-text.ts";
import type { Surroundings } from "#lib/tools/import/body/site.ts";
import { pictureWithoutAlt } from "#lib/tools/import/report/rules/pictures.ts";
import { runs } from "#tests/support/random-runs.ts";

const surroundings: Surroundings = {
  link: (href) => ({ href }),
  picture: ({ alt }) =>
    alt === ""
      ? { ok: false, finding: pictureWithoutAlt({ file: "a.jpg" }) }
      : { ok: true, file: "a.jpg", alt },
  libraryPicture: () => "",
  reusableBlock: () => undefined,
  footnotes: new Map(),
};
const mdx = (html: string, format: "wordpress" | "html" = "wordpress") =>
  writeMdx(convertBody(html, format, surroundings).tree);
const squeeze = (text: string) => text.replace(/\s/g, "");

const fragment = fc.constantFrom(
  "<p>",
  "</p>",
  "<div>",
  "</div>",
  "<b>",
  "</b>",
  "<em> ",
  " </em>",
  "<ul><li>",
  "</li></ul>",
  "<table><tr><td>",
  "</table>",
  "<blockquote>",
  "</blockquote>",
  "<br>",
  "<br/>\n",
  "\n\n",
  "\n",
  "<h1>",
  "</h1>",
  "<h5>",
  "</h5>",
  "<a href='/x/'>",
  "</a>",
  "<code>",
  "</code>",
  "<span style='color:red'>",
  "</span>",
  "<hr>",
  "<!-- wp:paragraph -->",
  "<!-- /wp:paragraph -->",
  "<",
  ">",
  "&lt;script&gt;",
  "&nbsp;",
  "{",
  "}",
  "{/*",
  "<5",
  "import x",
  "export y",
  "| a |",
  "# no heading",
  "- no list",
  "1. no",
  "* * *",
  "```",
  "~~~",
  "_a_",
  "**b**",
  "[c](d)",
  "![e](f)",
  "\\",
  "`",
  "<Photo />",
  "http://example.com/?a=1&b=2",
  "a@example.com",
  "www.example.com",
  "~x~",
  "[^1]",
  "    indented",
  "word",
  "two words",
  "ä",
  "“q”",
);

describe("HTML soup", () => {
  it("always becomes MDX that parses, with every word of it", () => {
    fc.assert(
      fc.property(
        fc.array(fragment, { maxLength: 25 }),
        fc.constantFrom("wordpress" as const, "html" as const),
        (parts, format) => {
          const html = parts.join("");
          const text = mdx(html, format);
          const now = squeeze(mdxLines(readMdx(text)).join(" "));
          // A link without words shows its address: words begin and end at links.
          const apart = html.replace(/<!--[\s\S]*?-->/g, "").replace(/<a |<\/a>/g, " $& ");
          const before = visibleLines(parseFragment(apart));
          for (const word of before.join(" ").match(/[\p{L}\p{N}]+/gu) ?? []) expect(now).toContain(word);
        },
      ),
      { numRuns: runs(400) },
    );
  });

  it("says the same when it is read and written again", () => {
    const words = (text: string) => squeeze(mdxLines(readMdx(text)).join(" "));
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 15 }), (parts) => {
        const once = mdx(parts.join(""), "html");
        expect(words(writeMdx(readMdx(once)))).toBe(words(once));
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("what Markdown has no form for", () => {
  it("keeps digits raised or lowered, and words as they are", () => {
    expect(mdx("<p>m<sup>2</sup>, CO<sub>2</sub>, 1<sup>st</sup></p>")).toBe("m², CO₂, 1st\n");
  });

  it("begins headings at the second level and skips none", () => {
    expect(mdx("<h1>A</h1><h4>B</h4><h2>C</h2>")).toBe("## A\n\n### B\n\n### C\n");
  });

  it("puts spaces outside of marks", () => {
    expect(mdx("<p>a<b> b </b>c<em> d</em></p>")).toBe("a **b** c _d_\n");
  });

  it("drops tracking pictures and scripts, and says so", () => {
    const { findings } = convertBody(
      '<p>a</p><img src="https://x.example/p.gif" width="1" height="1"><script>b</script>',
      "html",
      surroundings,
    );
    expect(findings.map(({ rule }) => rule)).toEqual(["tracking-pixel", "removed-element"]);
  });

  it("shows an escaped shortcode and words in brackets as words", () => {
    expect(mdx("[[gallery]] and [sic] and [1]")).toBe("\\[gallery] and \\[sic] and \\[1]\n");
  });

  it("writes the lists and paragraphs of a table cell on one line", () => {
    expect(
      mdx(
        "<table><tr><th>A</th></tr><tr><td><p>one</p><ul><li>two</li><li>three</li></ul></td></tr></table>",
      ),
    ).toBe("| A |\n| - |\n| one two three |\n");
  });

  it("puts a mark around paragraphs into each of them", () => {
    expect(mdx("<b><p>one</p><p>two</p></b>")).toBe("**one**\n\n**two**\n");
  });

  it("shows words that MDX would run", () => {
    expect(
      readMdx(mdx("<p>import x from 'y'</p><p>export const a = 1</p>")).children.map(({ type }) => type),
    ).toEqual(["paragraph", "paragraph"]);
  });

  it("makes the words of a script's link plain", () => {
    expect(mdx('<p><a href="javascript:alert(1)">press</a></p>')).toBe("press\n");
  });
});
