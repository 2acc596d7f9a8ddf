import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { DeliveryError } from "#lib/delivery/delivery-error.ts";
import { pageHtml } from "#lib/delivery/page-html.ts";
import { pageScript } from "#lib/delivery/page-scripts.ts";
import { markdownOf } from "#lib/publish/markdown/write.ts";

const css = "body{color:red}";
const options = {
  path: "/x/",
  stylesheet: () => ({ text: css, pruned: () => css }),
  script: () => undefined,
};
const source = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="/_next/static/a.css"><link rel="preload" as="script" href="/a.js"><script src="/a.js" async></script></head><body><!--$--><h1>One<!-- --> two</h1><!--/$--><script>self.__next_f.push([1])</script><script type="application/ld+json">{"@context":"https://schema.org","@graph":[]}</script></body></html>`;

it("takes the framework's scripts and preloads away and leaves the graph", () => {
  const html = pageHtml(source, options).html;
  expect(html).not.toContain("a.js");
  expect(html).not.toContain("__next_f");
  expect(html).toContain('<script type="application/ld+json">{"@context"');
  expect(html).toContain("<h1>One two</h1>");
});

it("makes the Markdown alternate of the page as it was rendered, where the page has one", () => {
  const address = { url: "https://www.example.com/x/", language: "en-US", ownLabels: {} };
  const main = source.replace("<h1>", "<main><h1>").replace("</h1>", "</h1><p>A<!-- --> text.</p></main>");
  expect(pageHtml(main, { ...options, address }).markdown).toBe(markdownOf(main, address));
  expect(markdownOf(main, address)).toMatch(/A text\.\n$/);
  expect(pageHtml(main, options).markdown).toBeUndefined();
});

it("sets the style into the page and allows it by its hash alone", () => {
  const html = pageHtml(source, options).html;
  const hash = createHash("sha256").update(css).digest("base64");
  expect(html).toContain(`<style>${css}</style>`);
  expect(html).toContain(`style-src 'sha256-${hash}'`);
  expect(html).not.toContain("unsafe-inline");
});

it("refuses a page whose parts wait for a script", () => {
  const streamed = source.replace("<h1>", '<template id="B:0"></template><h1>');
  expect(() => pageHtml(streamed, options)).toThrow(DeliveryError);
});

it("allows a style element of the page's own by its hash as well", () => {
  const own = "#fit{--p0:calc(1 + 2)}";
  const html = pageHtml(source.replace("<h1>", `<style>${own}</style><h1>`), options).html;
  expect(html).toContain(`<style>${own}</style>`);
  expect(html).toContain(`'sha256-${createHash("sha256").update(own).digest("base64")}'`);
});

it("cuts the sheet down where no script adds elements, and keeps it whole where one may", () => {
  const withScript = source.replace("<h1>", '<script type="module" src="/scripts/one.js"></script><h1>');
  const sheet = { ...options, stylesheet: () => ({ text: css, pruned: () => "h1{color:red}" }) };
  const of = (name: string) =>
    pageHtml(withScript, {
      ...sheet,
      script: (src) => (src === "/scripts/one.js" ? pageScript(name, "1") : undefined),
    }).html;
  expect(of("cost-calculator")).toContain("<style>h1{color:red}</style>");
  expect(of("search")).toContain(`<style>${css}</style>`);
});

it("is the same bytes in whichever order the framework printed the head", () => {
  const expected = '<link rel="expect" href="#main" blocking="render">';
  const described = '<link rel="describedby" href="/llms.txt">';
  const color = '<meta name="theme-color" content="#fff">';
  const withHead = (parts: string) => pageHtml(source.replace("</head>", `${parts}</head>`), options).html;
  const printed = [color + described + expected, expected + color + described, expected + described + color];
  for (const parts of printed) expect(withHead(parts)).toBe(withHead(color + expected + described));
});

it("the page for an attack loads nothing beside itself, and the others load what they did", () => {
  const loading =
    '<!doctype html><html><head><link rel="preload" href="/a.woff2" as="font" crossorigin><link rel="manifest" href="/m.webmanifest"><link rel="icon" href="/favicon.ico"><link rel="stylesheet" href="/s.css"></head><body><p>Text</p></body></html>';
  const faces = "@font-face{font-family:text;src:url(/a.woff2)}p{font-family:text,Georgia}";
  const sheet = { ...options, stylesheet: () => ({ text: faces, pruned: () => faces }) };
  const alone = pageHtml(loading, { ...sheet, alone: true }).html;
  expect(alone).not.toMatch(/preload|webmanifest|font-face|woff2/);
  expect(alone).toContain("text,Georgia");
  expect(alone).toContain("favicon.ico");
  const other = pageHtml(loading, { ...sheet, path: "/about/" }).html;
  for (const kept of ["preload", "webmanifest", "font-face"]) expect(other).toContain(kept);
});

const forms = { leads: "https://leads.example.com", site: "https://www.example.com" };
const links =
  '<a href="/a/">a</a><a href="https://www.example.com/b/">b</a><a href="https://other.example/">c</a>';
const withForm = (action: string) =>
  source.replace("<h1>", `${links}<form method="post" action="${action}"></form><h1>`);

it("a form for another server may be sent there and be answered from there, and only that server learns the page's address", () => {
  const html = pageHtml(withForm("https://leads.example.com/api/leads/"), { ...options, forms }).html;
  expect(html).toContain("form-action 'self' https://leads.example.com https://www.example.com;");
  expect(html).toMatch(/<meta name="?referrer"? content="?no-referrer-when-downgrade"?>/);
  expect(html.match(/<a [^>]*>/g)).toEqual([
    '<a href="/a/">',
    '<a href="https://www.example.com/b/">',
    '<a href="https://other.example/" referrerpolicy="same-origin">',
  ]);
});

it("a page without such a form is the same whether another server takes the forms or not", () => {
  for (const page of [source, withForm("/api/leads/"), withForm("https://leads.example.com.other.example/")])
    expect(pageHtml(page, { ...options, forms }).html).toBe(pageHtml(page, options).html);
});
