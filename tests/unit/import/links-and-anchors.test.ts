import { describe, expect, it } from "vitest";
import { bodyOf, converted } from "./converted.ts";

const link = (href: string, words = "here") =>
  converted(`<p><a href="${href}">${words}</a></p>`, "html").mdx.trim();

describe("a link that browsers or phones would not take", () => {
  it("is put right where it can be, and becomes words with a comment where not", () => {
    const { mdx, findings } = converted(bodyOf("icon-and-share-links"));
    expect(mdx).toMatch(/^Find us \[Facebook\]\(https:\/\/facebook\.test\/elm\) or tell a friend\{\/\*/);
    expect(mdx).toContain("[call](tel:+12175550142) or Skype{/*");
    expect(findings.filter(({ rule }) => rule === "useless-link")).toHaveLength(2);
  });

  it.each([
    ["tel:(217) 555-0142", "tel:2175550142"],
    ["tel:1-800-FLOWERS", "tel:18003569377"],
    ["tel:+44 (0)20 7946 0018", "tel:+442079460018"],
    ["tel:+12175550142,5", "tel:+12175550142"],
    ["tel:%2B1%20217%20555%200142", "tel:+12175550142"],
    ["callto:+12175550142", "tel:+12175550142"],
    ["tel:+1-217-555-0142", "tel:+1-217-555-0142"],
    ["mailto: info@example.com", "mailto:info@example.com"],
    ["mailto:a@example.com,b@example.com?subject=x", "mailto:a@example.com?subject=x"],
    ["info@example.com", "mailto:info@example.com"],
    ["www.example.org/page", "https://www.example.org/page"],
    ["https://https://example.org/", "https://example.org/"],
  ])("%s becomes %s", (before, after) => expect(link(before)).toBe(`[here](${after})`));

  it.each([
    "skype:a?call",
    "whatsapp://send?text=x",
    "mailto:",
    "tel:",
    "http://",
    "http://intranet/x",
    "//nas/x",
    "https://nas.local/x",
    "http://files.corp/x",
    "http://192.168.1.4:5000/",
    "http://[fd00::1]/",
    "http://localhost:8080/x",
    "\\\\server\\share\\a.pdf",
    "C:\\docs\\a.pdf",
    "ftp://a.test/b",
    "file:///c",
  ])("%s becomes words with a comment", (href) =>
    expect(link(href)).toMatch(/^here\{\/\* Link not carried over: /),
  );

  it("has a name where it only had an icon: its label, its title, its drawing's title, else its site", () => {
    const named = (inside: string, more = "") =>
      converted(`<p>See <a href="https://www.example.org/"${more}>${inside}</a>.</p>`, "html").mdx;
    expect(named("<i></i>", ' aria-label="Our page"')).toBe("See [Our page](https://www.example.org/).\n");
    expect(named("<svg><title>A drawing</title></svg>")).toBe("See [A drawing](https://www.example.org/).\n");
    expect(named("<i> </i>")).toBe("See [example.org](https://www.example.org/).\n");
  });
});

describe("a place inside the page", () => {
  it("is the heading behind the anchor", () => {
    const { mdx, findings } = converted(bodyOf("anchor-before-heading"));
    expect(mdx).toContain("[Cost](#what-it-costs)");
    expect(mdx).toContain("[Risk](#what-can-go-wrong)");
    expect(findings).toEqual([]);
  });

  it("is the section's heading where the anchor is among words", () => {
    const { mdx, findings } = converted(
      '<p><a href="#x">go</a></p><h2>Part</h2><p>words</p><p id="x">more</p>',
      "html",
    );
    expect(mdx).toMatch(/^\[go\]\(#part\)/);
    expect(findings.map(({ rule }) => rule)).toEqual(["section-anchor"]);
  });

  it("tells two headings of the same words apart", () => {
    const { mdx } = converted(
      '<p><a href="#b">go</a></p><h2 id="a">Same</h2><p>x</p><h2 id="b">Same</h2><p>y</p>',
      "html",
    );
    expect(mdx).toMatch(/^\[go\]\(#same-1\)/);
  });

  it("is the page's questions where the anchor's question moved there", () => {
    const { mdx } = converted(
      '<p><a href="#faq-1">go</a></p><div class="schema-faq-section" id="faq-1"><strong class="schema-faq-question">Q?</strong><p class="schema-faq-answer">A.</p></div>',
    );
    expect(mdx).toBe("[go](#questions)\n");
  });

  it("that does not exist leaves the words, with a comment", () => {
    const { mdx, findings } = converted(
      '<h2>Part</h2><p><a href="#gone">go</a> <a href="#top">up</a></p>',
      "html",
    );
    expect(mdx).toBe("## Part\n\ngo{/* Link not carried over: #gone */} up\n");
    expect(findings.map(({ rule }) => rule)).toEqual(["dead-anchor", "top-link"]);
  });
});

describe("headings", () => {
  it("keep the levels of those beside them, skip none, and are one line", () => {
    expect(converted("<h2>A</h2><h4>B</h4><h4>C<br>D</h4><h2>E</h2>", "html").mdx).toBe(
      "## A\n\n### B\n\n### C D\n\n## E\n",
    );
  });
});

describe("films, sound and frames", () => {
  it("lead to the list and to the second at which they began, each on its line", () => {
    expect(converted(bodyOf("youtube-playlist")).mdx).toBe(
      "[All talks](https://www.youtube.com/playlist?list=PLelmstreet0001)\n\n[https://www.youtube.com/watch?v=dQw4w9WgXcQ\\&t=90](https://www.youtube.com/watch?v=dQw4w9WgXcQ\\&t=90)\n",
    );
  });

  it("of the old site itself are named, and no link to them is left", () => {
    const { mdx, findings } = converted(bodyOf("own-video-block"));
    expect(mdx).toBe(
      "Watch.\n\n{/* Link not carried over: https://elmstreet.test/wp-content/uploads/2024/03/tour.mp4 */}\n",
    );
    expect(findings.map(({ rule }) => rule)).toEqual(["dead-link"]);
  });

  it("are found late, in source, in object and in elements of their own", () => {
    const { mdx } = converted(
      '<iframe data-src="//player.vimeo.com/video/12?h=ab"></iframe><video><source src="https://x.test/a.mp4"></video><object data="https://x.test/b.pdf">See b.</object><lite-youtube videoid="dQw4w9WgXcQ"></lite-youtube>',
      "html",
    );
    for (const url of [
      "https://vimeo.com/12/ab",
      "https://x.test/a.mp4",
      "https://x.test/b.pdf",
      "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    ])
      expect(mdx).toContain(`(${url})`);
  });

  it("are found once where a script would have put them, and not where they count visitors", () => {
    const frame = (attributes: string) =>
      `<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" ${attributes}></iframe>`;
    const inNoscript = (before: string, attributes = "") =>
      converted(`<p>Watch.</p>${before}<noscript>${frame(attributes)}</noscript>`, "html").mdx;
    const link =
      "Watch.\n\n[https://www.youtube.com/watch?v=dQw4w9WgXcQ](https://www.youtube.com/watch?v=dQw4w9WgXcQ)\n";
    expect(inNoscript('<div class="rll-youtube-player" data-id="dQw4w9WgXcQ"></div>')).toBe(link);
    expect(inNoscript('<iframe src="about:blank"></iframe>')).toBe(link);
    expect(inNoscript('<iframe data-src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>')).toBe(link);
    for (const hidden of ['width="0" height="0"', 'style="display:none;visibility:hidden"'])
      expect(inNoscript("", hidden)).toBe("Watch.\n");
  });

  it("lead to a page that opens: SoundCloud's player where it names a recording for programs alone", () => {
    const player = (recording: string) =>
      converted(
        `<iframe src="https://w.soundcloud.com/player/?url=${encodeURIComponent(recording)}"></iframe>`,
        "html",
      ).mdx;
    expect(player("https://api.soundcloud.com/tracks/12")).toContain(
      "(https://w.soundcloud.com/player/?url=",
    );
    expect(player("https://soundcloud.com/ada/disks")).toContain("(https://soundcloud.com/ada/disks)");
  });
});

describe("a table", () => {
  it("keeps its caption above it", () => {
    expect(converted(bodyOf("table-caption")).mdx).toMatch(
      /^_Prices for each desk in 2024_\n\n\| Plan \| Price \|/,
    );
  });
});
