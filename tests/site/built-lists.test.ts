/** The lists that machines read, as they stand in out/: each against its specification, all about the same pages. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { siteContent } from "#lib/content/site-content.ts";
import { editionOf } from "#lib/kinds/all-pages.ts";
import { contextOf } from "#lib/schema-org/graph.ts";
import { site } from "#tests/support/built-site.ts";
import { sitemapFaults } from "#tests/support/xsd.ts";

const { editions } = siteContent();
const indexable = site.pages.filter((page) => page.indexable);
const read = (path: string) => readFileSync(join("out", path), "utf8");

const graphShape = z.object({
  "@context": z.union([
    z.literal("https://schema.org"),
    z.tuple([z.literal("https://schema.org"), z.object({ "@language": z.string() })]),
  ]),
  "@graph": z.array(z.looseObject({ "@id": z.string() })),
});

/** The text of every element of a name, in order. */
function texts(xml: string, name: string): string[] {
  const found: string[] = [];
  let open = false;
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => {
    open = tag.name === name;
    if (open) found.push("");
  });
  parser.on("text", (text) => {
    if (open) found[found.length - 1] += text;
  });
  parser.on("closetag", () => {
    open = false;
  });
  parser.write(xml).close();
  return found;
}

describe("the sitemap", () => {
  const text = read("sitemap.xml");

  it("is valid by the published structure", async () => {
    expect(await sitemapFaults(text)).toEqual([]);
  });

  it("lists the indexable pages and nothing else", () => {
    expect(texts(text, "loc").sort()).toEqual(indexable.map(({ path }) => `${site.origin}${path}`).sort());
  });

  it("says of each page the date that its graph says, and names pictures that exist", () => {
    for (const entry of text.match(/<url>.*?<\/url>/g) ?? []) {
      const [loc = ""] = texts(entry, "loc");
      const page = indexable.find(({ path }) => `${site.origin}${path}` === loc);
      const node = page?.nodes.find((candidate) => candidate["@id"] === loc);
      expect(texts(entry, "lastmod")[0], loc).toBe(node?.dateModified);
      for (const image of texts(entry, "image:loc"))
        expect(existsSync(join("out", new URL(image).pathname)), image).toBe(true);
    }
  });
});

describe("the graph of all pages in a language", () => {
  it.each(editions)(
    "$company.language: is the union of the graphs of its indexable pages, each node whole",
    (edition) => {
      const { "@context": context, "@graph": whole } = graphShape.parse(
        JSON.parse(read(edition.routes.graph())),
      );
      expect(context).toEqual(contextOf(edition));
      // A reference says less than the node it is drawn from.
      const nodes = indexable
        .filter(({ path }) => editionOf(edition, path) === edition)
        .flatMap((page) => page.nodes)
        .sort((a, b) => Object.keys(a).length - Object.keys(b).length);
      const union = new Map(nodes.map((node) => [node["@id"], node]));
      expect(new Map(whole.map((node) => [node["@id"], node]))).toEqual(union);
      expect(whole).toHaveLength(union.size);
    },
  );

  it("is where the schema map says", () => {
    expect(texts(read("schemamap.xml"), "loc")).toEqual(
      editions.map(({ routes }) => `${site.origin}${routes.graph()}`),
    );
  });
});

it("robots.txt names the sitemap, and the well-known files are at their addresses", () => {
  expect(read("robots.txt")).toContain(`Sitemap: ${site.origin}/sitemap.xml`);
  expect(read(".well-known/security.txt")).toMatch(/^Contact: mailto:/);
  expect(JSON.parse(read(".well-known/gpc.json"))).toMatchObject({ gpc: true });
});
