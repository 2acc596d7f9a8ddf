import { expect, it } from "vitest";
import { leanStyle } from "#lib/delivery/css/lean-style.ts";

it("what only browsers need that the site does not support goes from a stylesheet", () => {
  expect(
    leanStyle(
      '@font-face{font-family:a;src:url(/a.woff2)format("woff2");line-gap-override:0.0%}\n@font-face{}',
    ),
  ).toBe("@font-face{font-family:a;src:url(/a.woff2)}@font-face{}");
  expect(leanStyle("a{-webkit-text-decoration-color:red;text-decoration-color:red}")).toBe(
    "a{text-decoration-color:red}",
  );
});

it("a media query for narrow screens names no type of media", () => {
  expect(leanStyle("@media not all and (min-width:40rem){a{top:0}}@media print{a{top:1px}}")).toBe(
    "@media not (min-width:40rem){a{top:0}}@media print{a{top:1px}}",
  );
});

it("a prefix that Safari still asks for stays", () => {
  const css = "html{-webkit-text-size-adjust:100%}";
  expect(leanStyle(css)).toBe(css);
});

it("a face with a choice of files keeps the formats to choose by", () => {
  const css = '@font-face{src:url(/a.woff2)format("woff2"),url(/a.ttf)format("truetype")}';
  expect(leanStyle(css)).toBe(css);
});

it("a custom property loses the space after its commas, but not within a string", () => {
  expect(leanStyle(':root{--a:clamp(1rem, 4vw, 2rem), "a, b"}')).toBe(
    ':root{--a:clamp(1rem,4vw,2rem),"a, b"}',
  );
});
