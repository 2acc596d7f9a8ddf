import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { expect, it } from "vitest";
import { shortenNames } from "#lib/delivery/css/short-names.ts";

function shortened(css: string, body: string) {
  const document: Tree.Document = parse(`<!doctype html><body>${body}`);
  return {
    css: shortenNames(document, css),
    body: serialize(document).replace(/.*<body>(.*)<\/body>.*/s, "$1"),
  };
}

it("gives style and page the same short names for a class and for a custom property", () => {
  const { css, body } = shortened(
    ".verdict-text{color:var(--option-blue)}:root{--option-blue:red}.verdict-text:is(.leaf) p{margin:0}",
    '<div class="leaf verdict-text"></div><svg stroke="var(--option-blue)"></svg>',
  );
  expect(css).toBe(".a{color:var(--a)}:root{--a:red}.a:is(.b) p{margin:0}");
  expect(body).toBe('<div class="b a"></div><svg stroke="var(--a)"></svg>');
});

it("leaves out names that no rule asks for, and an attribute that is empty then", () => {
  expect(shortened(".one{margin:0}", '<p class="two one"></p><p class="two"></p>').body).toBe(
    '<p class="a"></p><p></p>',
  );
  expect(shortened(".one{margin:0}[class]{top:0}", '<p class="two"></p>').body).toBe('<p class=""></p>');
});

it("keeps the names that the audit and the server look for", () => {
  const { css, body } = shortened(
    ".lead-form-short .field-error{margin:0}",
    '<form class="lead-form-short lead-form"></form>',
  );
  expect(css).toBe(".lead-form-short .field-error{margin:0}");
  expect(body).toBe('<form class="lead-form-short"></form>');
});

it("takes no dot in a string, a number or an address for a class", () => {
  const css =
    '.one[href$=".pdf"]{margin:.5em;background:url(/x.two.svg)}@media (min-width:1.5em){.one{top:0}}';
  expect(shortened(css, '<a class="one two"></a>').css).toBe(css.replaceAll(".one", ".a"));
});

it("changes nothing where a rule asks for a part of a class attribute", () => {
  const css = ".one{margin:0}[class^=o]{top:0}";
  const page = '<p class="one"></p>';
  expect(shortened(css, page)).toEqual({ css, body: page });
});

it("has names for any number of classes, none twice", () => {
  const names = Array.from({ length: 3000 }, (_, index) => `name-${index}`);
  const { css } = shortened(names.map((name) => `.${name}{top:0}`).join(""), "");
  const short = [...css.matchAll(/\.(\w+)\{/g)].map(([, name]) => name);
  expect(new Set(short).size).toBe(3000);
});
