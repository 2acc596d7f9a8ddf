/** The graph of a page in plain words: of any type, by what the graph itself says. */
import { expect, test } from "vitest";
import { statedIn } from "#lib/tools/studio/ui/preview/graph-words.ts";

const page = "https://www.example.com/x/";
const organization = {
  "@type": "LocalBusiness",
  "@id": "https://www.example.com/#organization",
  name: "Sample IT",
};
const breadcrumb = {
  "@type": "BreadcrumbList",
  "@id": `${page}#breadcrumb`,
  itemListElement: [{ "@type": "ListItem", position: 1, item: { "@type": "WebPage", name: "Home" } }],
};
const webPage = (rest: object) => ({
  "@type": "WebPage",
  "@id": page,
  url: page,
  name: "X",
  breadcrumb: { "@id": breadcrumb["@id"] },
  dateModified: "2026-11-11T00:00:00-06:00",
  ...rest,
});
const graphOf = (...nodes: object[]) => [
  JSON.stringify({ "@context": "https://schema.org", "@graph": [organization, breadcrumb, ...nodes] }),
];

test("an article is said with its author, its subjects and its days, and its questions are listed", () => {
  const stated = statedIn(
    graphOf(
      webPage({ mainEntity: { "@id": `${page}#article` } }),
      {
        "@type": "FAQPage",
        "@id": `${page}#faq`,
        mainEntity: [
          { "@type": "Question", name: "Who?", acceptedAnswer: { "@type": "Answer", text: "You." } },
          { "@type": "Question", name: "When?", acceptedAnswer: { "@type": "Answer", text: "Now." } },
        ],
      },
      {
        "@type": "Article",
        "@id": `${page}#article`,
        headline: "Two ways",
        author: { "@id": organization["@id"] },
        about: ["a", "b", "c", "d"].map((name) => ({ "@type": "DefinedTerm", name })),
        datePublished: "2026-11-09T00:00:00-06:00",
        dateModified: "2026-11-11T00:00:00-06:00",
        wordCount: 1204,
      },
    ),
  );
  expect(stated?.lead).toBe(
    "This page is an article, written by Sample IT, about a, b, c, and 1 more, published Nov 9, 2026, last changed Nov 11, 2026.",
  );
  expect(stated?.questions).toEqual(["Who?", "When?"]);
  expect(stated?.things.map(({ type, name }) => [type, name])).toEqual([
    ["an article", "Two ways"],
    ["a web page", "X"],
    ["a local business", "Sample IT"],
    ["a breadcrumb list", ""],
    ["an FAQ page", ""],
  ]);
  expect(stated?.things[0]?.statements).toContainEqual({ about: "word count", says: ["1,204"] });
});

test("a type and a property that nobody listed are said by their names", () => {
  const stated = statedIn(
    graphOf(webPage({ mainEntity: { "@id": `${page}#it` } }), {
      "@type": ["VideoGame", "Thing"],
      "@id": `${page}#it`,
      name: "A game",
      gameEdition: "Second <b>edition</b>",
      availability: "https://schema.org/InStock",
      isFamilyFriendly: true,
      offers: { "@type": "Offer", price: 1500, priceCurrency: "USD" },
    }),
  );
  expect(stated?.lead).toBe("This page is a video game, last changed Nov 11, 2026.");
  expect(stated?.things[0]?.statements).toEqual([
    { about: "name", says: ["A game"] },
    { about: "game edition", says: ["Second edition"] },
    { about: "availability", says: ["in stock"] },
    { about: "is family friendly", says: ["yes"] },
    { about: "offers", says: ["price: 1,500, price currency: USD"] },
  ]);
});

test("a page that is nothing but a page is said as one", () => {
  expect(statedIn(graphOf(webPage({})))?.lead).toBe("This page is a web page, last changed Nov 11, 2026.");
});

test.each([[[]], [["{"]], [["null"]], [["[]"]], [['{"@graph": 7}']]])("%j states nothing", (scripts) => {
  expect(statedIn(scripts)).toBeUndefined();
});
