import { describe, expect, it, test } from "vitest";
import { costBars } from "#components/tools/costs/cost-bars.ts";
import { evaluate } from "#lib/costs/evaluate.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { allPages } from "#lib/kinds/all-pages.ts";
import { llmsTxt } from "#lib/publish/llms.ts";
import { htmlOf, markdownOf } from "#lib/publish/markdown/write.ts";
import { labelsOf } from "#lib/site/labels.ts";
import { writeFixtureContent } from "#tests/builders/fixture-content.ts";
import { sampleContent, siteContentFrom } from "#tests/builders/site-content-from.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const address = { url: "https://www.example.com/guides/one/", language: "en-US", ownLabels: {} };

/** A page as it is rendered, with something around its main part. */
function page(main: string, head = "<h1>One</h1>"): string {
  return `<!DOCTYPE html><html lang="en-US"><body><header><nav>Menu</nav></header><main id="main"><nav class="breadcrumbs">Home</nav><header class="page-head">${head}</header>${main}</main><footer>Foot</footer><script>self.x="<\\/main>"</script></body></html>`;
}

/** What is below the lines that every page begins with. */
function written(main: string): string {
  const [, text = ""] = markdownOf(page(main), address).split("<https://www.example.com/guides/one/>.\n\n");
  return text.trimEnd();
}

test("Markdown begins with headline, lead, address, section and byline, and says nothing of menus and forms", () => {
  const head = `<p class="kicker"><a href="/blog/">Blog</a></p><h1>Tom &amp; “Jerry’s” &lt;b> 1 &lt; 2 👩‍💻 עברית</h1><p class="standfirst">A lead with \\ in it.</p><p class="byline">By <a rel="author" href="/about/">Us</a>. Published <time datetime="2026-03-08">March 8, 2026</time>.</p>`;
  const around = `<form>Ask</form><section class="related"><h2>Read next</h2></section>`;
  expect(
    markdownOf(page(`<article class="article"><p>The text.</p></article>${around}`, head), address),
  ).toBe(
    `# Tom & “Jerry’s” \\<b> 1 < 2 👩‍💻 עברית

> A lead with \\ in it.

This is the text of <https://www.example.com/guides/one/>.

[Blog](https://www.example.com/blog/)

By [Us](https://www.example.com/about/). Published March 8, 2026.

The text.
`,
  );
});

test("the day of the last change goes up to the lines at the beginning", () => {
  const text = markdownOf(
    page(`<p>Text.</p><p class="byline">Last changed <time>May 1, 2026</time>.</p>`),
    address,
  );
  expect(text).toMatch(/Last changed May 1, 2026\.\n\nText\.\n$/);
});

describe("an element says in Markdown what it says on the page", () => {
  it.each([
    [
      "a link within the site and one within the page",
      `<p><a href="/a/">A</a> <a href="#b">B</a></p>`,
      "[A](https://www.example.com/a/) [B](https://www.example.com/guides/one/#b)",
    ],
    ["an address that cannot be read", `<p><a href="https://[">A</a></p>`, "[A](https://\\[)"],
    [
      "a picture with its caption and credit",
      `<figure><picture><source srcset="/x.avif"><img src="/images/rack.png" alt="A rack"></picture><figcaption>Ours <small>Ada</small></figcaption></figure>`,
      "![A rack](https://www.example.com/images/rack.png)\n\n_Ours (Ada)_",
    ],
    [
      "the short answer",
      `<section class="verdict"><p class="kicker">The short answer</p><p>It depends.</p></section>`,
      "> **The short answer**\n>\n> It depends.",
    ],
    [
      "a callout",
      `<aside class="callout callout-warning"><p class="callout-title">Caution</p><p>Mind the gap.</p></aside>`,
      "> **Caution**\n>\n> Mind the gap.",
    ],
    [
      "two sides",
      `<div class="ledger"><div class="leaf"><p class="leaf-title">Left</p><p>One.</p></div></div>`,
      "**Left**\n\nOne.",
    ],
    ["steps", `<div class="steps"><ol><li><strong>First.</strong> Do.</li></ol></div>`, "1. **First.** Do."],
    [
      "questions and answers",
      `<section class="faq"><h2>Questions</h2><details><summary><h3>Why?</h3></summary><div><p>So.</p></div></details></section>`,
      "## Questions\n\n### Why?\n\nSo.",
    ],
    ["details with plain words", `<details><summary>More</summary><p>So.</p></details>`, "**More**\n\nSo."],
    [
      "a description list",
      `<dl><div><dt>Phone</dt><dd><a href="tel:+1">1</a></dd><dd>Weekdays</dd></div><div><dt>A client?</dt><dd><ul><li>One</li><li>Two</li></ul></dd></div></dl>`,
      "- Phone: [1](tel:+1), Weekdays\n- A client? One, Two",
    ],
    [
      "a list of pages",
      `<ul><li><article><p class="kicker">Guides · May 1</p><h2><a href="/a/">A</a></h2><p>About A.</p></article></li></ul>`,
      "- [A](https://www.example.com/a/): About A. (Guides · May 1)",
    ],
    [
      "what a search in the page can find",
      `<p hidden="until-found">Found.</p><p hidden>Never.</p>`,
      "Found.",
    ],
    ["code", `<pre><code class="language-sh">npm test\n</code></pre>`, "```sh\nnpm test\n```"],
    [
      "what is typed as markup",
      `<p>Write &lt;b> or *this* or [that]</p>`,
      "Write \\<b> or \\*this\\* or \\[that]",
    ],
  ])("%s", (_name, html, markdown) => {
    expect(written(html)).toBe(markdown);
  });

  it("bars, as the figures they draw", () => {
    const { costs } = labelsOf(address.language);
    const { models } = evaluate(scenario({ people: 25 }));
    const figures = models.map(
      (result) => `- ${costs.alone(result.model)} ${costs.money(result.mean)} ${costs.range(result)}`,
    );
    expect(written(costBars(models, costs).html)).toBe(figures.join("\n"));
  });

  it("a comparison: the caption before the table, scores in numbers, sources with their addresses", () => {
    expect(
      written(
        `<table><caption><b>A or B</b>, row by row.</caption><thead><tr><th scope="col">What</th><th scope="col">A</th></tr></thead><tbody><tr><th scope="rowgroup">Money</th><td><b>A</b> ahead</td></tr><tr><th scope="row">Fee<span class="asks" hidden="until-found">What do we pay?</span></th><td data-label="A"><span class="rating r4">Good</span><span class="value">Little.<sup class="note"><a href="#source-1">1</a></sup></span></td></tr></tbody></table><p class="tally">rows</p><ol><li id="source-1"><a href="https://example.org/">Work</a>, Us.</li></ol>`,
      ),
    ).toBe(`**A or B**, row by row.

| What | A |
| - | - |
| **Money** | **A** ahead |
| **Fee.** What do we pay? | Good (4 of 5). Little. ([source 1](https://example.org/)) |

1. [Work](https://example.org/), Us.`);
  });

  it("the fit questions: each answer with what it speaks for", () => {
    expect(
      written(
        `<section class="fit"><fieldset class="fit-question"><legend>How many?</legend><p class="hint">Rows.</p><div class="fit-answer"><input type="radio"><label>Few</label><p class="because">For B.</p></div><div class="fit-answer"><input type="radio"><label>Many</label></div></fieldset><section class="fit-result"><h2>Result</h2><div data-without-script="">No script.</div><div hidden><div data-part="result"><p>A leads.</p></div><button>Again</button></div></section></section>`,
      ),
    ).toBe("**How many?**\n\nRows.\n\n- Few: For B.\n- Many");
  });

  it("a footnote is a footnote", () => {
    expect(
      written(
        `<p>A.<sup><a href="#user-content-fn-1" id="user-content-fnref-1" aria-describedby="footnote-label">1</a></sup></p><section class="footnotes"><h2 id="footnote-label">Footnotes</h2><ol><li id="user-content-fn-1"><p>More. <a href="#user-content-fnref-1" aria-label="Back">↩</a></p></li></ol></section>`,
      ),
    ).toBe("A.[^1]\n\n[^1]: More.");
  });
});

test("a feed carries the text as clean HTML with whole addresses: no script, no class, no style, no path", () => {
  const html = htmlOf(
    page(
      `<article><p class="x">A <a class="term" href="/about/">link</a>, <script>x</script></p><img src="/images/photo.png" alt="Gray" style="width:1px"><table class="plain-table"><thead><tr><th style="text-align:left">a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></article>`,
    ),
    address,
  );
  expect(html).toContain('<a href="https://www.example.com/about/">link</a>');
  expect(html).toContain('src="https://www.example.com/images/photo.png"');
  expect(html).toContain("<td>1</td>");
  expect(html).not.toMatch(/<h1|<script|\sclass=|\sstyle=|\salign=|href="\//);
});

test("llms.txt follows its specification: one headline, a quotation, then lists of links under headings", () => {
  const sample = sampleContent();
  const lines = llmsTxt(allPages(sample), sample).split("\n").filter(Boolean);
  expect(lines.filter((line) => line.startsWith("# "))).toEqual(["# Ledger & Lane IT"]);
  expect(lines[1]).toMatch(/^> /);
  const firstSection = lines.findIndex((line) => line.startsWith("## "));
  expect(firstSection).toBeGreaterThan(1);
  for (const line of lines.slice(firstSection))
    expect(line).toMatch(/^(?:## .+|- \[.+\]\(https:\/\/www\.example\.com\/[^)]*\.md\): .+)$/);
});

test("a page that search engines may not show is not in llms.txt", () => {
  const folder = temporaryFolder("llms");
  writeFixtureContent(folder);
  const siteContent = siteContentFrom(folder);
  const text = llmsTxt(allPages(siteContent), siteContent);
  expect(text).toContain("/article-1.md");
  expect(text).not.toMatch(/hidden|a-draft|scheduled|category\/empty|thanks/);
});
