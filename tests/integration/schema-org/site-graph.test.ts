import { expect, it } from "vitest";
import { allPages } from "#lib/kinds/all-pages.ts";
import { graphOf } from "#lib/schema-org/graph.ts";
import { unionOf } from "#lib/schema-org/site-graph.ts";
import { isObject } from "#lib/tools/audit/site/json.ts";
import { sampleContent } from "#tests/builders/site-content-from.ts";

it("every page's graph goes into one, in which each id occurs once", () => {
  const siteContent = sampleContent();
  const graphs = [...allPages(siteContent)].map((page) => graphOf(page, siteContent));
  const ids = unionOf(graphs).map((node) => node["@id"]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(ids)).toEqual(
    new Set(graphs.flatMap((graph) => graph["@graph"].map((node) => node["@id"]))),
  );
});

it("a page only names what another page is about, and the whole site's graph has it whole", () => {
  const siteContent = sampleContent();
  const pages = [...allPages(siteContent)];
  const nodeOn = (kind: string, id: string) => {
    const page = pages.find((candidate) => candidate.kind === kind);
    const nodes: readonly unknown[] = page ? graphOf(page, siteContent)["@graph"] : [];
    return nodes.filter(isObject).find((node) => String(node["@id"]).includes(id));
  };
  const named = nodeOn("article", "/services/");
  expect(Object.keys(named ?? {})).toEqual(["@type", "@id", "name", "url"]);
  const all: readonly unknown[] = unionOf(pages.map((page) => graphOf(page, siteContent)));
  const whole = all.filter(isObject).find((node) => node["@id"] === named?.["@id"]);
  expect(whole).toMatchObject({ ...named, description: expect.any(String), provider: expect.any(Object) });
});

it("two pages that say different things about one id are refused, with both", () => {
  const about = (name: string) => ({
    "@context": "https://schema.org" as const,
    "@graph": [{ "@type": "Thing" as const, "@id": "https://www.example.com/#x", name }],
  });
  expect(() => unionOf([about("One"), about("Two")])).toThrow(/example\.com\/#x.*One.*Two/);
});
