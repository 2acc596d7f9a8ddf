import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { localSvg } from "#lib/site/local-svg.ts";

const evil = "https://evil.example/x";

function clean(inside: string, before = "", attributes = ""): string {
  const source = `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>${inside}<path id="sound" d="M0 0h9v9z"/></svg>`;
  return localSvg(source);
}

describe("a drawing from elsewhere is published without", () => {
  it.each([
    ["a script", `<script>alert(1)</script>`],
    ["a script of another namespace", `<x:script xmlns:x="http://www.w3.org/1999/xhtml" src="${evil}"/>`],
    [
      "a script with the prefix of SVG",
      `<svg:script xmlns:svg="http://www.w3.org/2000/svg" href="${evil}"/>`,
    ],
    ["a script in capitals", `<SCRIPT>evil()</SCRIPT>`],
    ["an event", `<rect onclick="evil()" onbegin="evil()"/>`],
    ["an event in capitals", `<rect ONCLICK="evil()"/>`],
    [
      "a frame",
      `<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${evil}"/></foreignObject>`,
    ],
    ["a frame without its place", `<iframe xmlns="http://www.w3.org/1999/xhtml" src="${evil}"/>`],
    [
      "an object, an embedded file, a video, a form",
      `<object data="${evil}"/><embed src="${evil}"/><video src="${evil}"/><form action="${evil}"/>`,
    ],
    ["a picture of another site", `<image href="${evil}.png" width="1" height="1"/>`],
    ["a picture by the older spelling", `<image xlink:href="${evil}.png"/>`],
    [
      "a picture by a prefix of its own",
      `<image xmlns:q="http://www.w3.org/1999/xlink" q:href="${evil}.png"/>`,
    ],
    ["a picture that begins with a blank", `<image href=" ${evil}"/>`],
    ["a picture without a scheme", `<image href="//evil.example/x"/>`],
    ["a picture beside it", `<image href="../evil.png"/>`],
    [
      "a drawing as data",
      `<image href="data:image/svg+xml,evil"/><use href="data:image/svg+xml;base64,ZXZpbA==#a"/>`,
    ],
    ["a page as data", `<image href="data:text/html,evil"/>`],
    ["a part of another file", `<use href="${evil}.svg#a"/><use xlink:href="evil.svg#a"/>`],
    ["a picture in a filter", `<filter id="f"><feImage href="${evil}"/></filter>`],
    ["a link", `<a href="${evil}"><circle r="1"/></a>`],
    ["a link that runs", `<a xlink:href="javascript:evil()"><circle r="1"/></a>`],
    ["a link that reports", `<a href="#sound" ping="${evil}" target="evil"><circle r="1"/></a>`],
    ["an imported style sheet", `<style>@import url(${evil}.css);</style>`],
    ["an imported style sheet as a text", `<style>@import "${evil}.css" screen;</style>`],
    ["an imported style sheet in another spelling", `<style>@\\69mport "${evil}.css";</style>`],
    [
      "an imported style sheet behind a comment of HTML",
      `<style>&lt;!-- @import "${evil}.css"; --&gt;</style>`,
    ],
    ["an imported style sheet in CDATA", `<style><![CDATA[@import url("${evil}.css");]]></style>`],
    ["a face of another site", `<style>@font-face{font-family:x;src:url(${evil}.woff2)}</style>`],
    ["a paint of another file", `<rect fill="url(${evil}#a)"/>`],
    ["a paint of another file in quotes", `<rect fill="url( '${evil}#a')"/>`],
    ["a paint with an escaped name", `<rect fill="u\\72l(${evil}#a)"/>`],
    [
      "a mask, a filter, a clip, a marker, a cursor",
      `<rect mask="url(${evil})" filter="url(${evil})" clip-path="url(${evil})" marker-start="url(${evil})" cursor="url(${evil}),auto"/>`,
    ],
    ["a style that fetches", `<rect style="fill:red;background:url(${evil})"/>`],
    [
      "a style that fetches by another function",
      `<rect style="background:image-set('${evil}' 1x)"/><rect style="mask:src('${evil}')"/>`,
    ],
    ["a style that fetches through a name", `<style>:root{--x:url(${evil})}rect{fill:var(--x)}</style>`],
    [
      "a rule that fetches",
      `<style>rect{fill:blue;cursor:URL("${evil}"),auto}@media print{rect{mask:url(${evil})}}</style>`,
    ],
    ["a binding", `<style>rect{-moz-binding:url(${evil});behavior:url(${evil})}</style>`],
    ["an animated address", `<use href="#sound"><set attributeName="href" to="${evil}"/></use>`],
    [
      "an animated address by the older spelling",
      `<a><animate attributeName="xlink:href" values="javascript:evil();#"/></a>`,
    ],
    ["an animated event", `<rect><set attributeName="onclick" to="evil()"/></rect>`],
    [
      "an animated paint",
      `<rect><animate attributeName="fill" values="url(${evil});red" to="url(${evil})"/></rect>`,
    ],
    ["another base", `<g xml:base="${evil}"><use href="#a"/></g>`],
    [
      "a face as a drawing",
      `<font-face><font-face-src><font-face-uri href="${evil}"/></font-face-src></font-face>`,
    ],
    [
      "what an editor noted",
      `<metadata>evil</metadata><g data-evil="1" xmlns:i="http://evil.example/ns" i:file="evil"/>`,
    ],
    [
      "a handler",
      `<handler xmlns="http://www.w3.org/2000/svg" type="evil">evil()</handler><listener handler="#evil"/>`,
    ],
  ])("%s", (_name, inside) => {
    const cleaned = clean(inside);
    expect(cleaned).not.toMatch(/evil|alert|javascript:|<script|foreignObject|<a\b/i);
    expect(cleaned).toContain('<path id="sound" d="M0 0h9v9z"/>');
  });

  it("a style sheet named before it begins, and what is declared there", () => {
    const before = `<?xml version="1.0"?><?xml-stylesheet href="${evil}.css"?><!DOCTYPE svg [<!ENTITY e '<image xmlns="http://www.w3.org/2000/svg" href="${evil}"/>'>]><!-- evil -->`;
    expect(clean("&e;", before)).not.toMatch(/evil|DOCTYPE|ENTITY|<\?/);
    expect(clean("", "", 'onload="evil()" xmlns:e="http://evil.example/"')).not.toMatch(/evil/);
  });
});

it("what a drawing needs of itself stays: paints, masks, parts, styles, animation, pictures it holds", () => {
  const inside = [
    '<defs><linearGradient id="a" href="#b"><stop offset="0" stop-color="#fff"/></linearGradient></defs>',
    "<style>.a{fill:url(#a);stroke:rgb(1 2 3/calc(.5*1))}@media (prefers-color-scheme:dark){.a:not(.b){fill:var(--paper)}}</style>",
    '<rect class="a" style="mix-blend-mode:multiply;filter:blur(2px)" clip-path="url(#c)" transform="rotate(4) translate(1 2)" aria-label="A door (open)"/>',
    '<use xlink:href="#sound" x="1"/>',
    '<image href="data:image/png;base64,iVBORw0KGgo=" width="1" height="1"/>',
    '<circle r="1"><animate attributeName="r" values="1;2;1" dur="2s" repeatCount="indefinite"/></circle>',
    '<text x="1" y="2" font-family="Arial, sans-serif">Price: $5 (net)<tspan dx="1">!</tspan></text>',
    '<filter id="d"><feGaussianBlur stdDeviation="2"/></filter>',
  ].join("");
  const removed = new Set<string>();
  const source = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inside}</svg>`;
  expect(localSvg(source, { removed })).toBe(source);
  expect([...removed]).toEqual([]);
});

it("says what was taken out of the drawing with a frame", () => {
  const removed = new Set<string>();
  const source = readFileSync("tests/fixtures/images/drawing-with-a-frame.svg", "utf8");
  const drawing = localSvg(source, { removed });
  expect(drawing).not.toMatch(/evil|alert|script/);
  expect(drawing).toContain('<rect width="400" height="200" fill="#369"/>');
  expect([...removed]).toEqual([
    "onload",
    "<script>",
    'href="javascript:alert(2)"',
    "<foreignObject>",
    'href="https://evil.example/track.png"',
    "<image>",
    "a part of <style>",
  ]);
});
