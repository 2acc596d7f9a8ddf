/** A case study in the graph: an article about the services a client has, with what was measured; never a review of oneself. */
import { expect, test } from "vitest";
import { pageAt } from "#lib/kinds/all-pages.ts";
import { graphOf } from "#lib/schema-org/graph.ts";
import { writtenSiteContent } from "#tests/builders/written-site-content.ts";
import { nodeOn, oneOfEach } from "./one-of-each.ts";

const study = {
  title: "A bakery and its tickets",
  description: "What a bakery had before, what was done and what came of it, in some words.",
  publishedAt: "2026-02-01",
  client: { name: "A bakery", industry: "Baking", size: "12 people" },
  permission: { from: "The owner", given: "2026-01-15", covers: "All of it" },
  services: ["managed-it"],
  comparison: "three-ways",
  option: "managed",
  before: "Nobody answered.",
  done: ["We answered."],
  outcomes: [
    {
      id: "after",
      name: "Tickets a month afterward",
      value: 21,
      unit: "tickets a month",
      method: "Counted",
      measured: "2026-01-02",
    },
    { id: "cost", name: "Cost", value: 1200, unit: "USD", method: "Billed", measured: "2026-01-02" },
  ],
  body: 'Now it is <Amount of="bakery.after" /> a month.\n',
};
const list = {
  title: "Case studies",
  description: "A description of fifty letters or more, as search results need.",
  updatedAt: "2026-02-01",
};
const withStudies = (studies: Record<string, Record<string, unknown>>) =>
  writtenSiteContent({
    ...oneOfEach,
    pages: { ...oneOfEach.pages, "case-studies": list },
    "case-studies": studies,
  });

test("a case study is an article about a service, and each figure says how and when it was measured", () => {
  const content = withStudies({ bakery: study });
  expect(nodeOn(content, "/case-studies/bakery/", "/case-studies/bakery/#article")).toMatchObject({
    "@type": "Article",
    headline: "A bakery and its tickets",
    author: { "@id": "https://www.example.com/#organization" },
    about: [{ "@id": "https://www.example.com/services/managed-it/#service" }],
    mentions: [
      { "@type": "Thing", name: "A bakery", description: "Baking, 12 people" },
      { "@id": "https://www.example.com/case-studies/bakery/#outcome-after" },
      { "@id": "https://www.example.com/case-studies/bakery/#outcome-cost" },
    ],
    datePublished: "2026-02-01T00:00:00-06:00",
  });
  expect(
    nodeOn(content, "/case-studies/bakery/", "/case-studies/bakery/#outcome-after"),
  ).toMatchInlineSnapshot(`
    {
      "@id": "https://www.example.com/case-studies/bakery/#outcome-after",
      "@type": "Observation",
      "measurementTechnique": "Counted",
      "name": "Tickets a month afterward",
      "observationDate": "2026-01-02",
      "unitText": "tickets a month",
      "value": 21,
    }
  `);
  const page = pageAt(content, "/case-studies/bakery/");
  expect(JSON.stringify(page && graphOf(page, content))).not.toMatch(/"(?:Review|Rating|AggregateRating)"/);
});

test("the page prints each outcome with its unit, and its text takes the figure from the file", () => {
  const page = pageAt(withStudies({ bakery: study }), "/case-studies/bakery/");
  if (page?.kind !== "caseStudy") throw new Error("There is no case study.");
  expect(page.outcomes.map(({ figure }) => figure)).toEqual(["21 tickets a month", "$1,200"]);
  expect(page.choice).toMatchObject({ option: { id: "managed" }, article: { path: "/everything/" } });
});

test("the article of its comparison, the service and the list lead to it", () => {
  const content = withStudies({ bakery: study });
  const links = ["/everything/", "/services/managed-it/"].map((path) => {
    const page = pageAt(content, path);
    return page && "caseStudies" in page ? page.caseStudies.map((link) => link.path) : undefined;
  });
  expect(links).toEqual([["/case-studies/bakery/"], ["/case-studies/bakery/"]]);
  expect(pageAt(content, "/case-studies/")).toMatchObject({ entries: [{ path: "/case-studies/bakery/" }] });
});

test("without permission, or with one taken back, a case study has no page, and a list of nothing has none either", () => {
  const { permission, ...unagreed } = study;
  for (const other of [unagreed, { ...study, permission: { ...permission, withdrawn: "2026-03-01" } }]) {
    const content = withStudies({ bakery: other });
    expect(pageAt(content, "/case-studies/bakery/")).toBeUndefined();
    expect(pageAt(content, "/case-studies/")).toBeUndefined();
  }
});
