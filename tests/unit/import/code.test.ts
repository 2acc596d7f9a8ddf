import { describe, expect, it } from "vitest";
import { bodyOf, converted } from "./converted.ts";

describe("code over several lines", () => {
  it("of a classic post is a block that keeps its white space", () => {
    expect(converted(bodyOf("code-several-lines")).mdx).toBe(
      "Run this:\n\n```\nfor host in hosts:\n    ping(host)\n    if down:\n        call()\n```\n\nDone.\n",
    );
  });

  it("is a block where line breaks make the lines, blank ones too", () => {
    expect(converted("<p>Run <code>one<br><br>  two</code> now.</p>", "html").mdx).toBe(
      "Run\n\n```\none\n\n  two\n```\n\nnow.\n",
    );
  });

  it("is a block where a highlighter put it into a table, with or without line numbers", () => {
    for (const numbers of ["", '<td class="line_numbers"><pre>1\n2</pre></td>'])
      expect(
        converted(
          `<table><tbody><tr>${numbers}<td class="code"><pre class="js">if (<b>a</b>)\n  b();</pre></td></tr></tbody></table>`,
          "html",
        ).mdx,
      ).toBe("```\nif (a)\n  b();\n```\n");
  });

  it("stays in its sentence where only the source broke the line", () => {
    expect(converted("<p>Run <code>one\n two</code> now.</p>", "html").mdx).toBe("Run `one two` now.\n");
  });
});

describe("what code cannot hold in Markdown leaves it whole", () => {
  it.each([
    [
      "code beside code becomes one, and empty code goes",
      "<p>Call <code>a</code><code>b</code><code></code> now.</p>",
      "Call `ab` now.\n",
    ],
    [
      "a link is around the code",
      '<p>Call <code><a href="/x/">f()</a></code> now.</p>',
      "Call [`f()`](/x/) now.\n",
    ],
    [
      "a picture is between two pieces of code",
      '<p>See <code>x <img src="a.jpg" alt="A dial"> y</code>.</p>',
      'See `x`\n\n<Photo src="a.jpg" alt="A dial" />\n\n`y`.\n',
    ],
    [
      "a table keeps the code in its cells, though a link is between them",
      '<code><a href="/x/"><table><tr><td>one</td></tr></table></a></code>',
      "| |\n| - |\n| [`one`](/x/) |\n",
    ],
    [
      "a picture follows its block",
      '<pre>one\n<img src="a.jpg" alt="A dial">\ntwo</pre>',
      '```\none\n\ntwo\n```\n\n<Photo src="a.jpg" alt="A dial" />\n',
    ],
    [
      "a block that holds nothing but a picture is the picture",
      '<pre><img src="a.jpg" alt="A dial"></pre>',
      '<Photo src="a.jpg" alt="A dial" />\n',
    ],
  ])("%s", (_, html, mdx) => {
    const result = converted(html, "html");
    expect(result).toMatchObject({ mdx, findings: [] });
  });

  it("a link in a block is named with its address, and its words stay", () => {
    const { mdx, findings } = converted('<pre>one\n<a href="/x/">two</a></pre>', "html");
    expect(mdx).toBe("```\none\ntwo\n```\n");
    expect(findings).toMatchObject([{ rule: "link-in-code", severity: "warning" }]);
  });
});
