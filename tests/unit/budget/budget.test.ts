import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { defaultRoutes, pageRoutes } from "#lib/site/addresses.ts";
import { type Budget, budgetsOf, flagship, overBudget } from "#lib/tools/budget/budgets.ts";
import { type PageWeight, weighPage } from "#lib/tools/budget/page-weight.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

let out: string;

function write(path: string, text: string): void {
  const file = join(out, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
}

beforeEach(() => {
  out = temporaryFolder("budget");
  write("rules.json", "{}");
  write("a.woff2", "x".repeat(100));
  write("b.woff2", "x".repeat(50));
  write("icon.svg", "<svg/>");
  write("near.png", "1234");
  write("far.png", "12345678");
});

it("weighs what a first visit loads, compressed where the build compressed it, and no picture that waits", () => {
  write(
    "x/index.html",
    '<head><link rel="preload" as="font" href="/a.woff2"><link rel="icon" type="image/svg+xml" href="/icon.svg"><style>@font-face{src:url(/a.woff2)}@font-face{src:url(/b.woff2)}</style></head><img src="/near.png"><img src="/far.png" loading="lazy"><a href="/far.png">',
  );
  write("x/index.html.br", "z".repeat(77));
  const { files, head } = weighPage(out, "/x/");
  expect(
    files.map(({ address, bytes, beforePaint }) => `${address} ${bytes}${beforePaint ? " first" : ""}`),
  ).toEqual([
    "/x/ 77 first",
    "/a.woff2 100 first",
    "/icon.svg 6",
    "/near.png 4",
    "/b.woff2 50",
    "/rules.json 2",
  ]);
  expect(head).toBeGreaterThan(600);
});

it("says so where a page refers to a file that is not there", () => {
  write("x/index.html", '<link rel="preload" as="font" href="/gone.woff2">');
  expect(() => weighPage(out, "/x/")).toThrow(/gone\.woff2 is missing, though a page refers to it/);
});

const budget: Budget = {
  name: "small page",
  fits: (path) => path !== "/other/",
  types: { html: 100, font: 100 },
  css: 50,
  total: 190,
  requests: 2,
  beforePaint: 1,
  firstFlight: 120,
};

function page(files: PageWeight["files"], css = 0): PageWeight {
  return { path: "/x/", files, head: 10, css };
}

it("is silent where every budget is kept, and asks nothing of pages it is not for", () => {
  const weight = page([{ address: "/x/", type: "html", bytes: 100, beforePaint: true }]);
  expect(overBudget(weight, [budget])).toEqual([]);
  expect(overBudget({ ...weight, path: "/other/", css: 1e6 }, [budget])).toEqual([]);
});

it("names the page, the budget, what is over it and the files, the heaviest first", () => {
  const weight = page(
    [
      { address: "/x/", type: "html", bytes: 115, beforePaint: true },
      { address: "/a.woff2", type: "font", bytes: 40, beforePaint: true },
      { address: "/b.woff2", type: "font", bytes: 70, beforePaint: false },
      { address: "/spy.js", type: "script", bytes: 1, beforePaint: false },
    ],
    60,
  );
  expect(overBudget(weight, [budget])).toEqual([
    "/x/ (small page): html 115 bytes, 15 over the budget of 100: /x/ 115",
    "/x/ (small page): font 110 bytes, 10 over the budget of 100: /b.woff2 70, /a.woff2 40",
    "/x/ (small page): script 1 bytes, 1 over the budget of 0: /spy.js 1",
    "/x/ (small page): style inside the page 60 bytes, 10 over the budget of 50: /x/ 115",
    "/x/ (small page): a first visit 226 bytes, 36 over the budget of 190: /x/ 115, /b.woff2 70, /a.woff2 40, /spy.js 1",
    "/x/ (small page): a first visit 4 requests, 2 over the budget of 2: /x/ 115, /b.woff2 70, /a.woff2 40, /spy.js 1",
    "/x/ (small page): before the first paint 2 requests, 1 over the budget of 1: /x/ 115, /a.woff2 40",
    "/x/ (small page): headers and page 125 bytes, 5 over the budget of 120: /x/ 115",
  ]);
});

it("the flagship with its headers as text fills one flight and what they take on the wire less than as text", () => {
  const flight = (bytes: number) =>
    overBudget(
      {
        path: flagship,
        files: [{ address: flagship, type: "html", bytes, beforePaint: true }],
        head: 700,
        css: 3_000,
      },
      budgetsOf([{ routes: defaultRoutes }]),
    );
  expect(flight(13_740)).toEqual([]);
  expect(flight(13_741)).toEqual([
    `${flagship} (flagship): headers and page 14,441 bytes, 1 over the budget of 14,440: ${flagship} 13,741`,
  ]);
});

it("pages with a script and the page for an attack are known by their addresses in each language", () => {
  const spanish = pageRoutes({
    prefix: "/es",
    slugOf: (_, id) =>
      ({ tools: "herramientas", "cost-calculator": "calculadora", emergency: "urgencia" })[id],
  });
  const budgets = budgetsOf([{ routes: defaultRoutes }, { routes: spanish }]);
  const namesOf = (path: string) => budgets.filter(({ fits }) => fits(path)).map(({ name }) => name);
  for (const path of ["/tools/fit/x/", "/search/"])
    expect(namesOf(path), path).toEqual(["page with a script"]);
  for (const path of ["/es/herramientas/preguntas/x/", "/es/calculadora/", "/es/search/"])
    expect(namesOf(path), path).toEqual(["page with a script in another language"]);
  for (const path of ["/emergency/", "/es/urgencia/"])
    expect(namesOf(path), path).toEqual(["reading page", "page for an attack"]);
  expect(namesOf("/es/calculo/")).toEqual(["reading page"]);
});
