import fc from "fast-check";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { prunerOf } from "#lib/delivery/css/prune.ts";
import { runs } from "#tests/support/random-runs.ts";

function prune(css: string, body: string): string {
  return prunerOf(css)(parse(`<!doctype html><html><head></head><body>${body}</body></html>`));
}

describe("the pruned stylesheet", () => {
  it.each([
    ["a class", ".card{margin:0}", '<p class="x card">', "<p class='cards'>"],
    ["an element", "table{margin:0}", "<table></table>", "<p>"],
    [
      "an element of a drawing, whatever its case",
      "linearGradient{stop-color:red}",
      "<svg><linearGradient/></svg>",
      "<svg/>",
    ],
    ["an attribute", '[href^="http"]{margin:0}', '<a href="https://x">', '<a href="/x">'],
    ["an id", "#one p{margin:0}", '<div id="one"><p></div>', '<div id="ONE"><p></div>'],
    ["an id in any case", '[id="one" i]{margin:0}', '<p id="ONE">', '<p id="two">'],
    ["an attribute in a list", ":is([lang],#one)>p{margin:0}", '<div lang="de"><p></div>', '<p lang="de">'],
    [
      "a descendant",
      ".menu a{margin:0}",
      '<div class="menu"><b><a></a></b></div>',
      '<a></a><div class="menu"></div>',
    ],
    [
      "a child",
      ".menu>a{margin:0}",
      '<div class="menu"><a></a></div>',
      '<div class="menu"><b><a></a></b></div>',
    ],
    ["a neighbor", "h2+p{margin:0}", "<h2></h2><p>", "<h2></h2><b></b><p>"],
    ["a place among siblings", "li:nth-child(2){margin:0}", "<ul><li><li></ul>", "<ul><li></ul>"],
    ["what it contains", "p:has(> b){margin:0}", "<p><b></b>", "<p><i><b></b></i>"],
    ["one of several", ":is(.a,.b) p{margin:0}", '<div class="b"><p></div>', "<p>"],
    ["what it is not", "p:not(.a){margin:0}", "<p>", '<p class="a">'],
    ["what is wholly hidden", '[hidden=""]{margin:0}', "<p hidden>", '<p hidden="until-found">'],
    ["what is in something open", "[open]>summary{margin:0}", "<details><summary>", "<p>"],
    [
      "an element in a state",
      ".menu a:hover:focus-visible{margin:0}",
      '<b class="menu"><a></a></b>',
      "<a></a>",
    ],
    ["an element with a part", ".card::before{content:'x'}", '<p class="card">', "<p>"],
    [
      "a disclosure that can be opened",
      "details[open]>summary{margin:0}",
      "<details><summary></summary></details>",
      "<p>",
    ],
    [
      "content that find-in-page can reveal",
      ".more:not([hidden]){margin:0}",
      '<p class="more" hidden>',
      "<p>",
    ],
    [
      "a field that can come back marked",
      '.field [aria-invalid="true"]{margin:0}',
      '<form id="lead-form"><p class="field"><input></form>',
      '<form id="lead-form" class="lead-form-short"><p class="field"><input></form>',
    ],
    [
      "what the server adds to a form",
      ".error-summary a{margin:0}",
      '<form id="lead-form"></form>',
      "<form></form>",
    ],
    [
      "the parts of a date field",
      "::-webkit-datetime-edit{margin:0}",
      '<input type="date">',
      '<input type="email">',
    ],
    [
      "a checked box anywhere",
      ":has(:checked) .row{margin:0}",
      '<input type="checkbox"><p class="row">',
      '<input type="checkbox">',
    ],
  ])("keeps a rule for %s, and drops it where there is none", (_name, css, present, absent) => {
    expect(prune(css, present)).toBe(css);
    expect(prune(css, absent)).toBe("");
  });

  it("keeps what it cannot decide", () => {
    const css = "::-vendor-thing{margin:0}:--custom{margin:0}p:unheard-of(x){margin:0}";
    expect(prune(css, "<p>")).toBe(css);
  });

  it("shortens a list of selectors to those that can match", () => {
    expect(prune("h1,h2,h3{margin:0}", "<h2></h2>")).toBe("h2{margin:0}");
  });

  it("shortens a list that was written as one selector, where all in it weigh the same", () => {
    const body = '<div class="b"><p></div>';
    expect(prune(":is(.a p:nth-of-type(2),.b p:first-of-type){margin:0}", body)).toBe(
      ".b p:first-of-type{margin:0}",
    );
    const uneven = ":is(#a p,.b p){margin:0}";
    expect(prune(uneven, body)).toBe(uneven);
  });

  it("leaves the list of a rule with nested rules whole, because they take their weight from it", () => {
    const css = ".a,#b{margin:0;& p{margin:1px}}";
    expect(prune(css, '<div class="a"><p></div>')).toBe(css);
    expect(prune(css, '<b class="a"></b>')).toBe(".a,#b{margin:0}");
  });

  it("drops custom properties, faces and animations that nothing refers to, and what only they referred to", () => {
    const css =
      ':root{--a:1px;--b:var(--c);--c:2px}@font-face{font-family:One;src:url(1)}@font-face{font-family:Two;src:url(2)}@keyframes in{0%{top:0}}@property --tw-x{syntax:"*";inherits:false}p{margin:var(--a);font-family:One}table{font-family:Two;animation:in 1s;top:var(--b)}';
    expect(prune(css, "<p>")).toBe(
      ":root{--a:1px}@font-face{font-family:One;src:url(1)}p{margin:var(--a);font-family:One}",
    );
    expect(prune(css, "<p><table></table>")).toBe(css.replace(/@property.*?\}/, ""));
  });

  it("keeps a custom property that a drawing refers to", () => {
    expect(prune(":root{--ink:red;--line:blue}", '<svg><path stroke="var(--ink)"/></svg>')).toBe(
      ":root{--ink:red}",
    );
  });

  it("drops conditions and layers that are left empty, and never changes the order of layers", () => {
    expect(prune("@layer a{@media print{table{margin:0}}}@layer b{p{margin:0}}", "<p>")).toBe(
      "@layer b{p{margin:0}}",
    );
    expect(prune("@layer a,b;@layer b{p{margin:0}}@layer a{p{margin:1px}}", "<p>")).toBe(
      "@layer a,b;@layer b{p{margin:0}}@layer a{p{margin:1px}}",
    );
    expect(prune("@layer a{table{margin:0}}@layer b{p{margin:0}}@layer a{p{margin:1px}}", "<p>")).toBe(
      "@layer a,b;@layer b{p{margin:0}}@layer a{p{margin:1px}}",
    );
  });

  it("is the same text for pages with the same needs", () => {
    const pruner = prunerOf("p{margin:0}table{margin:0}");
    expect(pruner(parse("<p>One"))).toBe(pruner(parse("<p>Two<p>Three")));
  });
});

/** A page and a sheet over the same few names: small enough that most selectors have a chance. */
const name = fc.constantFrom("a", "b", "c");
const compound = fc
  .tuple(
    fc.constantFrom("", "p", "i", "*"),
    fc.option(name, { nil: undefined }),
    fc.constantFrom(
      "",
      ":first-child",
      ":last-child",
      ":hover",
      "::before",
      ":not(.a)",
      ":has(.b)",
      ":is(i,.c)",
      "#a",
      "[lang]",
      '[id="A" i]',
      ":is(#a,[lang])",
      ":has([lang])",
      ":not(#a)",
    ),
  )
  .map(([tag, klass, pseudo]) => `${tag}${klass ? `.${klass}` : ""}${pseudo}` || "*");
const selector = fc
  .array(fc.tuple(compound, fc.constantFrom(" ", ">", "+", "~")), { minLength: 1, maxLength: 3 })
  .map((parts) =>
    parts
      .map(([text, combinator], index) =>
        index === 0
          ? text.replace("::before", "") || "*"
          : `${combinator}${text.replace("::before", "") || "*"}`,
      )
      .join(""),
  );
const node: fc.Memo<string> = fc.memo((depth) =>
  fc
    .tuple(
      fc.constantFrom("p", "i", "b"),
      fc.constantFrom("", ' id="a"', ' lang="b"'),
      fc.array(name, { maxLength: 2 }),
      depth > 1 ? fc.array(node(depth - 1), { maxLength: 3 }) : fc.constant([]),
    )
    .map(
      ([tag, attribute, classes, children]) =>
        `<x-${tag}${attribute} class="${classes.join(" ")}">${children.join("")}</x-${tag}>`,
    ),
);

it("never loses a rule whose selector matches something, for any page and sheet", async () => {
  const { selectOne } = await import("css-select");
  const { parse5Options } = await import("#lib/delivery/css/element-index.ts");
  fc.assert(
    fc.property(node(3), fc.array(selector, { minLength: 1, maxLength: 6 }), (body, selectors) => {
      const tags = (text: string) => text.replace(/(^|[\s>+~(,])(p|i|b)(?=[.:#[\s>+~),]|$)/g, "$1x-$2");
      const rules = selectors.map((text, index) => ({ text: tags(text), declaration: `order:${index}` }));
      const css = rules.map(({ text, declaration }) => `${text}{${declaration}}`).join("");
      const document = parse(`<!doctype html><body>${body}`);
      const kept = prunerOf(css)(document);
      for (const { text, declaration } of rules) {
        const lasting = text.replaceAll(":hover", "");
        if (/[\s>+~]$|^[\s>+~]|[\s>+~]{2}/.test(lasting) || lasting === "") continue;
        if (selectOne(lasting, document, parse5Options)) expect(kept).toContain(declaration);
      }
    }),
    { numRuns: runs(500) },
  );
});
