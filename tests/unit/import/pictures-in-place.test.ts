import { describe, expect, it } from "vitest";
import { readMdx } from "#lib/tools/import/body/mdx-text.ts";
import { missingPicture } from "#lib/tools/import/report/rules/pictures.ts";
import { bodyOf, converted } from "./converted.ts";

describe("a picture that does not stand alone", () => {
  it("is shown beside the heading and the link, and inside the table's cell", () => {
    expect(converted(bodyOf("pictures-not-alone")).mdx).toBe(
      [
        "## Lock the cabinet",
        '<Photo src="lock.png" alt="Padlock" />',
        "| Plan | Screen |\n| - | - |\n| Small | ![Small plan](/images/basic.png) |",
        '<Photo src="lock.png" alt="Padlock" />',
        "[Read the offer](https://partner.test/offer)\n",
      ].join("\n\n"),
    );
  });

  it("is shown wherever it is: bold, in a list, two in one link", () => {
    const { mdx } = converted(
      '<p>One <b><img src="a.jpg" alt="A"></b> two</p><ul><li><a href="/z/"><img src="b.jpg" alt="B"> words</a></li></ul><p><a href="/y/"><img src="c.jpg" alt="C"><img src="d.jpg" alt="D"></a></p><h3><img src="e.jpg" alt="E"></h3>',
      "html",
    );
    for (const name of ["a", "b", "c", "d", "e"]) expect(mdx).toContain(`<Photo src="${name}.jpg"`);
    expect(mdx).not.toMatch(/!\[|^#+\s*$/m);
    expect(readMdx(mdx).children.map(({ type }) => type)).not.toContain("heading");
  });

  it("leaves a comment in the cell where its file is missing, whatever its words", () => {
    const { mdx, findings } = converted(
      '<table><tr><th>A</th></tr><tr><td><img src="a.jpg" alt="one | two"></td></tr></table>',
      "html",
      {
        picture: () => ({
          ok: false,
          finding: missingPicture({ src: "a.jpg", folder: undefined }),
          file: "a.jpg",
        }),
      },
    );
    expect(mdx).toBe("| A |\n| - |\n| {/* Picture left out: a.jpg ![one ¦ two](/images/a.jpg) */} |\n");
    expect(findings).toContainEqual(expect.objectContaining({ rule: "missing-picture", before: "a.jpg" }));
  });

  it("has a ready-made component that is valid, quotation marks and all", () => {
    const { mdx } = converted('<p><img src="a.jpg" alt="A &quot;small&quot; cat"></p>', "html", {
      picture: () => ({
        ok: false,
        finding: missingPicture({ src: "a.jpg", folder: undefined }),
        file: "a.jpg",
      }),
    });
    const ready = /<Photo .*\/>/.exec(mdx)?.[0] ?? "";
    expect(readMdx(ready).children[0]).toMatchObject({
      name: "Photo",
      attributes: [
        { name: "src", value: "a.jpg" },
        { name: "alt", value: 'A "small" cat' },
      ],
    });
  });
});

describe("a background picture", () => {
  it("of a cover block is shown, by its label or by the library's words", () => {
    const { mdx } = converted(
      bodyOf("cover-background").replace("has-background-dim", "has-background-dim wp-image-43"),
    );
    expect(mdx).toBe(
      '<Photo src="rack.png" alt="Picture 43" />\n\nKeep it cold.\n\n<Photo src="office.png" alt="Our office" />\n\nKeep it light.\n',
    );
  });

  it("is shown once where the element holds the picture as well", () => {
    const { mdx } = converted(
      '<figure style="background-image:url(https://x.test/a.jpg)"><img src="https://x.test/a-300x200.jpg" alt="A"></figure>',
      "html",
    );
    expect(mdx).toBe('<Photo src="a-300x200.jpg" alt="A" />\n');
  });

  it("of a style in quotes or of a late attribute is named, though nobody described it", () => {
    const { findings } = converted(
      '<section style="background: #fff url(&quot;/b.png&quot;) no-repeat"><p>a</p></section><div data-bg="/c.png">b</div><table style="background-image:url(/d.png)"><tr><td>c</td></tr></table>',
      "html",
    );
    expect(findings.filter(({ rule }) => rule === "picture-without-alt").map(({ before }) => before)).toEqual(
      ["/b.png", "/c.png", "/d.png"],
    );
  });
});

describe("a picture that a script would have shown", () => {
  it.each([
    ["data-src", '<img src="data:image/gif;base64,R0lGOD" data-src="/a.jpg" alt="A">'],
    ["data-lazyload", '<img src="/dummy/transparent.png" data-lazyload="/a.jpg" alt="A">'],
    ["data-original", '<img data-original="/a.jpg" alt="A">'],
    ["srcset alone", '<img srcset="/a-300.jpg 300w, /a.jpg 1200w, /a-600.jpg 600w" alt="A">'],
    ["a data attribute of a name nobody knows", '<img data-x-photo="/a.jpg" alt="A">'],
    ["picture and source", '<picture><source srcset="/a.jpg"><img alt="A"></picture>'],
    ["noscript", '<img src="data:image/svg+xml,x" alt="A"><noscript><img src="/a.jpg" alt="A"></noscript>'],
    ["amp-img", '<amp-img src="/a.jpg" alt="A"></amp-img>'],
  ])("is found in %s", (_name, html) => {
    expect(converted(html, "html").mdx).toBe('<Photo src="a.jpg" alt="A" />\n');
  });

  it("is a character where it stands for one", () => {
    expect(converted('<p>Good <img class="emoji" alt="🙂" src="https://s.w.org/x.svg"></p>').mdx).toBe(
      "Good 🙂\n",
    );
  });
});

describe("a block whose picture only its settings name", () => {
  it("shows it once", () => {
    const block = (inner: string) =>
      `<!-- wp:group {"style":{"background":{"backgroundImage":{"url":"https://x.test/a.jpg","id":7}}}} --><div class="wp-block-group">${inner}</div><!-- /wp:group -->`;
    expect(converted(block("<p>a</p>")).mdx).toBe('<Photo src="a.jpg" alt="Picture 7" />\n\na\n');
    expect(converted(block('<img src="https://x.test/a.jpg" alt="A">')).mdx).toBe(
      '<Photo src="a.jpg" alt="A" />\n',
    );
  });
});
