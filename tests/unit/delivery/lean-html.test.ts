import fc from "fast-check";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { expect, it } from "vitest";
import { leanHtml, leanText } from "#lib/delivery/lean-html.ts";
import { runs } from "#tests/support/random-runs.ts";

/** A tree as text; runs of space count as one, and those where a browser shows none as nothing. */
function outline(node: Tree.Node): string {
  if ("value" in node) return node.value.replace(/\s+/g, " ").trim();
  const children = "childNodes" in node ? node.childNodes.map(outline).filter(Boolean).join("|") : "";
  if (!("tagName" in node)) return children;
  const attributes = node.attrs.map(({ name, value }) => `${name}=${value}`).sort();
  return `<${node.tagName} ${attributes.join()}>${children}</>`;
}

const page = (body: string, head = "") =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

function lean(source: string): string {
  const document = parse(source);
  leanText(document);
  return leanHtml(document);
}

it("leaves out tags that go without saying", () => {
  const source = page('<ul><li>One</li><li>Two</li></ul><p>Text</p><details open=""></details>');
  expect(lean(source)).toBe(
    '<!doctype html><html lang="en"><meta charset="utf-8"><ul><li>One<li>Two</ul><p>Text<details open></details>',
  );
});

it("keeps the space between words, one of it, and every space where it is shown", () => {
  const html = lean(page("<p>One\n  <b>two</b> <i>three</i></p><pre>a\n  b</pre>"));
  expect(html).toContain("<p>One <b>two</b> <i>three</i>");
  expect(html).toContain("<pre>a\n  b</pre>");
});

it("leaves out comments, between words, between elements and where every space is shown", () => {
  const html = lean(page("<!--$--><p>One<!-- --> two</p><!--/$--><pre>a<!-- -->  b</pre>"));
  expect(html).toContain("<p>One two<pre>a  b</pre>");
});

it("leaves out the space between block elements", () => {
  const html = lean(page("<p>One</p>\n<ul> <li>a</li> </ul>\n<h2>Two</h2>\n<b>three</b> <i>four</i>"));
  expect(html).toContain("<p>One<ul> <li>a </ul><h2>Two</h2><b>three</b> <i>four</i>");
});

it("leaves what only the build reads behind", () => {
  const html = lean(page('<main data-pagefind-body="" id="m"><input type="text" name="n"></main>'));
  expect(html).toContain('<main id="m"><input name="n"></main>');
});

it("a face that is loaded ahead needs no type: every browser here knows WOFF 2", () => {
  const face = '<link rel="preload" as="font" href="/a.woff2" type="font/woff2" crossorigin="">';
  expect(lean(page("", face))).toContain('<link rel="preload" as="font" href="/a.woff2" crossorigin>');
});

it("says to X only what Open Graph does not say already", () => {
  const meta = (kind: string, name: string, text: string) => `<meta ${kind}="${name}" content="${text}">`;
  const html = leanHtml(
    parse(
      page(
        "",
        meta("property", "og:title", "One") +
          meta("name", "twitter:title", "One") +
          meta("name", "twitter:description", "Own") +
          meta("name", "twitter:card", "summary"),
      ),
    ),
  );
  expect(html).not.toContain("twitter:title");
  expect(html).toContain("twitter:description");
  expect(html).toContain("twitter:card");
});

it("does not touch the text of a graph", () => {
  const graph = '{"a":"x  &amp; <\\/b> \'y\'"}';
  const html = lean(page(`<script type="application/ld+json">${graph}</script>`));
  expect(html).toContain(`<script type="application/ld+json">${graph}</script>`);
});

const attributes = fc.constantFrom(
  "",
  ' class="a b"',
  ' hidden="until-found"',
  ' open=""',
  ' title="&quot;&amp;&lt;\'"',
  ' colspan="2"',
);
const text = fc.constantFrom("word ", " &amp; &lt; word", "“x” 'y' \"z\"", "\n", " ", "");

function elements(names: readonly string[], inside: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...names), attributes, fc.array(inside, { maxLength: 4 }))
    .map(([name, attribute, children]) => `<${name}${attribute}>${children.join("")}</${name}>`);
}

/** Elements where HTML allows them. */
const { flow } = fc.letrec<{ phrase: string; flow: string }>((tie) => ({
  phrase: fc.oneof({ depthSize: "small" }, text, elements(["b", "a", "span"], text)),
  flow: fc.oneof(
    { depthSize: "small" },
    text,
    elements(["p", "h2", "b"], tie("phrase")),
    elements(["div", "section", "blockquote", "details"], tie("flow")),
    elements(["ul", "ol"], elements(["li"], tie("flow"))),
    elements(["dl"], elements(["dt", "dd"], tie("phrase"))),
    elements(["table"], elements(["thead", "tbody"], elements(["tr"], elements(["th", "td"], tie("flow"))))),
    elements(["select"], elements(["option"], text)),
  ),
}));

it("is the same page to a browser, whatever it contains", () => {
  fc.assert(
    fc.property(fc.array(flow, { maxLength: 6 }), (nodes) => {
      const source = page(nodes.join(""));
      expect(outline(parse(lean(source)))).toBe(outline(parse(source)));
    }),
    { numRuns: runs(300) },
  );
});
