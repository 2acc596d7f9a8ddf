import { describe, expect, it } from "vitest";
import { readBuiltPage } from "#lib/audit/built-page.ts";
import { pageInvariants } from "#lib/audit/page-invariants.ts";
import { type BuiltSite, siteInvariants } from "#lib/audit/site-invariants.ts";
import { soundPage } from "#tests/builders/sound-page.ts";

function faults(number: number, html: string): string[] {
  const page = readBuiltPage("/x/", html);
  return pageInvariants
    .filter((invariant) => invariant.number === number)
    .flatMap(({ check }) => check(page));
}

/** Each invariant with a page broken in just that way: what is replaced, and by what. */
const broken: [number, string, string, string][] = [
  [1, "a second graph", "</body>", '<script type="application/ld+json">{}</script></body>'],
  [2, "an HTML entity in the graph", '"name":"Fixture"', '"name":"Fix &quot;ture"'],
  [3, "a graph cut short", '"@graph":', '"graph":'],
  [3, "typographic quotes round a key", '"@graph"', "“@graph”"],
  [4, "a relative id", '"@id":"https://www.example.com/#website"', '"@id":"/#website"'],
  [
    5,
    "a reference to a node that is not there",
    '"isPartOf":{"@id":"https://www.example.com/#website"}',
    '"isPartOf":{"@id":"https://www.example.com/#web"}',
  ],
  [
    6,
    "a node connected to nothing",
    '"@graph":[',
    '"@graph":[{"@type":"Person","@id":"https://www.example.com/#nobody","name":"N"},',
  ],
  [
    9,
    "another og:url",
    'property="og:url" content="https://www.example.com/x/"',
    'property="og:url" content="https://www.example.com/y/"',
  ],
  [10, "a site without publisher", ',"publisher":{"@id":"https://www.example.com/#organization"}}', "}"],
  [11, "a headline nobody sees", "<h1>A title</h1>", "<h1>Another</h1>"],
  [11, "a date nobody sees", '<time datetime="2026-11-02T00:00:00-06:00">', "<time>"],
  [12, "an answer nobody sees", "<p>Because it is.</p>", "<p>Because.</p>"],
  [
    13,
    "a trail that says something else",
    '<span aria-current="page">A title</span>',
    '<span aria-current="page">Else</span>',
  ],
  [14, "a picture without credit", ',"creditText":"Fixture"', ""],
  [
    15,
    "a placeholder logo",
    "https://www.example.com/og/x/16x9.png",
    "https://www.example.com/your-logo-url-here.png",
  ],
  [
    16,
    "JSON-LD pasted into the text",
    "<p>Because",
    '<p>{"@context":"https://schema.org","@type":"FAQPage"}</p><p>Because',
  ],
  [
    16,
    "a × in an address",
    '"url":"https://www.example.com/og/x/16x9.png"',
    '"url":"https://www.example.com/og/x/16×9.png"',
  ],
  [17, "an empty string", '"name":"Fixture"', '"name":""'],
  [
    18,
    "a rating of oneself",
    '"name":"Fixture"',
    '"name":"Fixture","aggregateRating":{"@type":"AggregateRating","ratingValue":5}',
  ],
  [
    19,
    "a foreign og:image",
    'property="og:image" content="https://www.example.com/og/x/16x9.png"',
    'property="og:image" content="https://www.example.com/z.png"',
  ],
  [20, "a second h1", "<h1>", "<h1>First</h1><h1>"],
  [20, "an id twice", "<main", '<p id="a"></p><p id="a"></p><main'],
  [26, "a graph of 60 kB", '"name":"Fixture"', `"name":"${"x".repeat(60_000)}"`],
];

describe("page invariants", () => {
  it("find nothing on a sound page", () => {
    for (const { number } of pageInvariants) expect(faults(number, soundPage)).toEqual([]);
  });
  it.each(broken)("%i finds %s", (number, _name, from, to) => {
    const html = soundPage.replaceAll(from, to);
    expect(html).not.toBe(soundPage);
    expect(faults(number, html)).not.toEqual([]);
  });
  it("are each shown to fail", () => {
    expect(new Set(broken.map(([number]) => number))).toEqual(
      new Set(pageInvariants.map(({ number }) => number)),
    );
  });
});

describe("site invariants", () => {
  const page = (path: string, html: string) => readBuiltPage(path, html);
  const site = (...pages: ReturnType<typeof page>[]): BuiltSite => ({
    origin: "https://www.example.com",
    pages,
    exists: (path) => path !== "/gone/",
    pictureSize: () => ({ width: 1200, height: 675 }),
  });
  const found = (number: number, built: BuiltSite) =>
    siteInvariants.filter((invariant) => invariant.number === number).flatMap(({ check }) => check(built));

  it("14 finds a picture of another size than the graph declares", () => {
    const sized = (width: number) =>
      soundPage.replace(
        '"creditText":"Fixture"',
        `"creditText":"Fixture","contentUrl":"https://www.example.com/og/x/16x9.png","width":{"value":${width}},"height":{"value":675}`,
      );
    expect(found(14, site(page("/x/", sized(1200))))).toEqual([]);
    expect(found(14, site(page("/x/", sized(1201))))).toHaveLength(1);
  });
  it("12 finds a question marked up on two pages", () => {
    expect(found(12, site(page("/x/", soundPage), page("/y/", soundPage)))).toHaveLength(1);
  });
  it("21 finds one id with two meanings", () => {
    expect(
      found(
        21,
        site(page("/x/", soundPage), page("/y/", soundPage.replaceAll('"name":"Fixture"', '"name":"Other"'))),
      ),
    ).not.toEqual([]);
  });
  it("22 finds a link that leads nowhere, and a fragment that is not there", () => {
    expect(found(22, site(page("/x/", soundPage)))).toEqual([]);
    expect(
      found(22, site(page("/x/", soundPage.replace("</main>", '<a href="/gone/">x</a></main>')))),
    ).toHaveLength(1);
    expect(
      found(22, site(page("/x/", soundPage.replace("</main>", '<a href="#nowhere">x</a></main>')))),
    ).toHaveLength(1);
  });
  it("23 finds two pages with one title", () => {
    expect(found(23, site(page("/x/", soundPage), page("/y/", soundPage)))).toHaveLength(2);
  });
});
