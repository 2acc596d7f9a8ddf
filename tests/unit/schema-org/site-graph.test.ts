import { expect, it } from "vitest";
import { allPages } from "#lib/page/all-pages.ts";
import { graphOf } from "#lib/schema-org/graph.ts";
import { unionOf } from "#lib/schema-org/site-graph.ts";
import { contentLibrary } from "#tests/builders/content-library.ts";

it("every page's graph goes into one, in which each id stands once", () => {
  const library = contentLibrary("content");
  const graphs = [...allPages(library)].map((page) => graphOf(page, library));
  const ids = unionOf(graphs)["@graph"].map((node) => node["@id"]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(ids)).toEqual(
    new Set(graphs.flatMap((graph) => graph["@graph"].map((node) => node["@id"]))),
  );
});

it("two pages that say different things about one id are refused, with both", () => {
  const about = (name: string) => ({
    "@context": "https://schema.org" as const,
    "@graph": [{ "@type": "Thing" as const, "@id": "https://www.example.com/#x", name }],
  });
  expect(() => unionOf([about("One"), about("Two")])).toThrow(/example\.com\/#x.*One.*Two/);
});
