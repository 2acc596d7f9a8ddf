/** What machines read of a site in two languages. */
import { describe, expect, it } from "vitest";
import type { SiteContent } from "#lib/content/site-content.ts";
import { allEditionsPages, pageAt } from "#lib/kinds/all-pages.ts";
import { llmsTxt } from "#lib/publish/llms.ts";
import { metadataOf } from "#lib/publish/metadata.ts";
import { schemaMap } from "#lib/publish/schema-map.ts";
import { sitemap, sitemapEntries, sitemapParts } from "#lib/publish/sitemap.ts";
import { graphOf } from "#lib/schema-org/graph.ts";
import { languageGraph } from "#lib/schema-org/site-graph.ts";
import { isObject } from "#lib/tools/audit/site/json.ts";
import { english, spanish } from "#tests/builders/two-languages.ts";
import { writtenSiteContent } from "#tests/builders/written-site-content.ts";
import { addressOf } from "#tests/support/sitemap-entries.ts";
import { sitemapFaults } from "#tests/support/xsd.ts";

const site = "https://www.prairienetworkcare.net";
const first = writtenSiteContent(english, { es: spanish });
const es = first.editions[1] ?? first;

function sitemapOf(content: SiteContent): string {
  return sitemap(sitemapParts(sitemapEntries(allEditionsPages(content))), addressOf);
}

function pageOf(content: SiteContent, path: string) {
  const page = pageAt(content, path);
  if (!page) throw new Error(`There is no page at ${path}`);
  return page;
}

function nodesOf(content: SiteContent, path: string) {
  const graph = graphOf(pageOf(content, path), content);
  const nodes: readonly unknown[] = graph["@graph"];
  return {
    "@context": graph["@context"],
    byId: new Map(nodes.filter(isObject).map((node) => [node["@id"], node])),
  };
}

describe("the sitemap of a site in two languages", () => {
  it("lists the pages of both, each translated one with all its languages, itself and x-default", async () => {
    const text = sitemapOf(first);
    const links = [
      `<xhtml:link rel="alternate" hreflang="en-US" href="${site}/fee-or-hours/"/>`,
      `<xhtml:link rel="alternate" hreflang="es" href="${site}/es/cuota-o-horas/"/>`,
      `<xhtml:link rel="alternate" hreflang="x-default" href="${site}/fee-or-hours/"/>`,
    ].join("");
    for (const path of ["/fee-or-hours/", "/es/cuota-o-horas/"]) {
      const [entry] = new RegExp(`<url><loc>${site}${path}</loc>.*`).exec(text) ?? [];
      expect(entry, path).toContain(links);
    }
    expect(/<loc>[^<]*\/only-in-english\/<\/loc>.*/.exec(text)?.[0]).not.toContain("xhtml");
    expect(await sitemapFaults(text)).toEqual([]);
  });

  it("is what it was where there is one language", () => {
    expect(sitemapOf(writtenSiteContent(english))).not.toContain("xhtml");
  });

  it("leaves out a language whose page search engines may not show", () => {
    const hidden = writtenSiteContent(english, {
      es: {
        ...spanish,
        articles: { "cuota-o-horas": { ...spanish.articles["cuota-o-horas"], draft: true } },
      },
    });
    expect(/<loc>[^<]*\/fee-or-hours\/<\/loc>.*/.exec(sitemapOf(hidden))?.[0]).not.toContain("xhtml");
  });
});

describe("the head of a page in two languages", () => {
  it("names the same alternates as the sitemap, in both", () => {
    const languages = {
      "en-US": `${site}/fee-or-hours/`,
      es: `${site}/es/cuota-o-horas/`,
      "x-default": `${site}/fee-or-hours/`,
    };
    for (const [content, path] of [
      [first, "/fee-or-hours/"],
      [es, "/es/cuota-o-horas/"],
    ] as const)
      expect(metadataOf(pageOf(content, path), content).alternates).toMatchObject({ languages });
    expect(metadataOf(pageOf(first, "/only-in-english/"), first).alternates).not.toHaveProperty("languages");
  });
});

describe("the graph of a page in two languages", () => {
  it("leads from the original to its translation and back", () => {
    const original = nodesOf(first, "/fee-or-hours/").byId.get(`${site}/fee-or-hours/`);
    const translation = nodesOf(es, "/es/cuota-o-horas/").byId.get(`${site}/es/cuota-o-horas/`);
    expect(original?.workTranslation).toEqual([
      { "@type": "WebPage", "@id": `${site}/es/cuota-o-horas/`, inLanguage: "es" },
    ]);
    expect(translation).toMatchObject({
      inLanguage: "es",
      translationOfWork: { "@id": `${site}/fee-or-hours/`, inLanguage: "en-US" },
    });
    expect(translation).not.toHaveProperty("workTranslation");
    expect(nodesOf(first, "/only-in-english/").byId.get(`${site}/only-in-english/`)).not.toHaveProperty(
      "workTranslation",
    );
  });

  it("says of one id the words of each language, and says which language they are in", () => {
    const [original, translation] = [nodesOf(first, "/"), nodesOf(es, "/es/")];
    const id = `${site}/#organization`;
    expect(original["@context"]).toBe("https://schema.org");
    expect(translation["@context"]).toEqual(["https://schema.org", { "@language": "es" }]);
    expect(translation.byId.get(id)).toEqual({
      ...original.byId.get(id),
      description: "Prairie Network Care cuida los equipos de oficinas en el centro de Illinois.",
    });
  });

  it("says in its own words, under the same id, what an option is whose service and term are not translated", () => {
    const { options } = english;
    const page = {
      title: "Support",
      description: "Support for offices: what it is, for whom, and for how much.",
    };
    const explained = writtenSiteContent(
      {
        ...english,
        pages: {
          ...english.pages,
          services: { ...page, updatedAt: "2026-01-08" },
          glossary: { ...page, title: "Glossary", updatedAt: "2026-01-08" },
        },
        services: {
          support: {
            ...page,
            updatedAt: "2026-01-08",
            serviceType: "Support",
            audience: "Offices",
            notFor: ["Shops"],
            included: ["A desk"],
            excluded: ["Parts"],
            steps: [{ title: "Look", text: "We look." }],
          },
        },
        glossary: {
          hour: {
            term: "Hour",
            definition: "Help that is paid by the hour that it takes, and not before.",
            updatedAt: "2026-01-08",
          },
        },
        options: {
          fee: { ...options.fee, service: "support" },
          hourly: { ...options.hourly, term: "hour" },
        },
      },
      { es: spanish },
    );
    const { byId } = nodesOf(explained.editions[1] ?? explained, "/es/cuota-o-horas/");
    for (const [id, type, name] of [
      [`${site}/services/support/#service`, "Service", "Una cuota"],
      [`${site}/glossary/hour/#term`, "DefinedTerm", "Las horas"],
    ] as const) {
      expect(nodesOf(explained, "/fee-or-hours/").byId.get(id)).toMatchObject({ "@type": type });
      expect(byId.get(id)).toEqual({
        "@type": type,
        "@id": id,
        name,
        description: `Lo que es ${name}, en una frase.`,
      });
    }
  });

  it("has a file of its own, to which the schema map and llms.txt of the language lead", () => {
    const { "@context": context, "@graph": nodes } = languageGraph(es);
    expect(context).toEqual(["https://schema.org", { "@language": "es" }]);
    expect(nodes.map((node) => node["@id"])).toContain(`${site}/es/cuota-o-horas/`);
    expect(nodes.map((node) => node["@id"])).not.toContain(`${site}/fee-or-hours/`);
    for (const path of ["/graph.json", "/es/graph.json"])
      expect(schemaMap(first)).toContain(`<loc>${site}${path}</loc>`);
    const text = llmsTxt(
      [...allEditionsPages(first)].flatMap(({ page, edition }) => (edition === es ? [page] : [])),
      es,
    );
    expect(text).toContain(`${site}/es/graph.json`);
    expect(text).toContain(`](${site}/es/cuota-o-horas.md)`);
  });
});
