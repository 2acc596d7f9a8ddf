import { describe, expect, it } from "vitest";
import type { SiteContent } from "#lib/content/site-content.ts";
import { allPages, allPaths, editionOf, pageAt, samePage } from "#lib/kinds/all-pages.ts";
import { languageLinks, linkIn } from "#lib/kinds/languages.ts";
import { menuLinks, withLabel } from "#lib/kinds/menu.ts";
import { metadataOf } from "#lib/publish/metadata.ts";
import { english, spanish } from "#tests/builders/two-languages.ts";
import { type WrittenContent, writtenSiteContent } from "#tests/builders/written-site-content.ts";

function editions(
  translation: WrittenContent = spanish,
  original: WrittenContent = english,
): { first: SiteContent; es: SiteContent } {
  const first = writtenSiteContent(original, { es: translation });
  const [, es] = first.editions;
  if (!es) throw new Error("There is no Spanish edition.");
  return { first, es };
}

describe("a site in two languages", () => {
  it("has pages in the other language for what is translated, and for nothing else", () => {
    const { first, es } = editions();
    expect([...allPaths(es)].sort()).toEqual([
      "/es/",
      "/es/blog/",
      "/es/blog/categoria/notas/",
      "/es/buscar/",
      "/es/comparar/",
      "/es/contacto/",
      "/es/cuota-o-horas/",
      "/es/gracias/",
      "/es/herramientas/",
      "/es/herramientas/preguntas/fee-or-hours/",
      "/es/privacidad/",
    ]);
    expect([...allPaths(first)]).toContain("/only-in-english/");
    expect([...allPaths(first)].some((path) => path.startsWith("/es/"))).toBe(false);
  });

  it("has the same ids, scores and days in both, and other words", () => {
    const { first, es } = editions();
    const article = es.get("articles", "fee-or-hours");
    expect(article.data).toMatchObject({
      title: "¿Cuota u horas?",
      featured: true,
      publishedAt: "2026-01-05",
      category: "notes",
    });
    expect(article.file).toBe("content/es/articles/cuota-o-horas.mdx");
    const { criteria, readers } = es.get("comparisons", "fee-or-hours").data;
    expect(criteria.map(({ id, name, weight }) => [id, name, weight])).toEqual([
      ["cost", "La fila cost", 3],
      ["speed", "La fila speed", 3],
      ["risk", "La fila risk", 3],
    ]);
    expect(criteria[0]?.values).toEqual({
      fee: { score: 4, text: "Una cuota" },
      hourly: { score: 2, text: "Por horas" },
    });
    expect(readers).toEqual([{ name: "Una empresa de ocho", weights: { Dinero: 2 } }]);
    expect(first.get("comparisons", "fee-or-hours").data.readers?.[0]?.weights).toEqual({ Money: 2 });
  });

  it("knows the same page in each language", () => {
    const { first, es } = editions();
    const article = pageAt(first, "/fee-or-hours/");
    const translated = article && samePage(article, es);
    expect(translated?.path).toBe("/es/cuota-o-horas/");
    expect(translated && samePage(translated, first)?.path).toBe("/fee-or-hours/");
    const history = pageAt(first, "/history/");
    expect(history && samePage(history, es)).toBeUndefined();
  });

  it("does not take a page for another's translation because their names are alike", () => {
    const { first, es } = editions({
      ...spanish,
      articles: { "only-in-english": { ...spanish.articles["cuota-o-horas"] } },
    });
    const untranslated = pageAt(first, "/only-in-english/");
    expect(pageAt(es, "/es/only-in-english/")?.title).toBe("¿Cuota u horas?");
    expect(untranslated && samePage(untranslated, es)).toBeUndefined();
  });

  it("finds the edition of an address by its prefix alone", () => {
    const { first } = editions();
    const prefixes = ["/es/", "/es/contacto/", "/contact/", "/essential/"].map(
      (path) => editionOf(first, path).prefix,
    );
    expect(prefixes).toEqual(["/es", "/es", "", ""]);
  });

  it("refuses an original's page where the addresses in another language are", () => {
    const content = writtenSiteContent(
      { ...english, articles: { ...english.articles, es: english.articles["only-in-english"] } },
      { es: spanish },
    );
    expect(() => [...allPages(content)]).toThrow("claims /es/");
  });

  it("prints numbers and days as the language does, which the company's file may say more exactly", () => {
    const { es } = editions();
    expect(es.company.language).toBe("es");
    const american = editions({
      ...spanish,
      company: { company: { ...spanish.company.company, language: "es-US" } },
    });
    expect(american.es.company.language).toBe("es-US");
    expect(american.es.prefix).toBe("/es");
  });
});

describe("what cannot be made into a page in another language", () => {
  const withArticle = (fields: Record<string, unknown>) => () =>
    editions({
      ...spanish,
      articles: { "cuota-o-horas": { ...spanish.articles["cuota-o-horas"], ...fields } },
    });

  it("lacks words", () => {
    expect(withArticle({ faq: undefined })).toThrow("faq");
  });

  it("has something of its own that is written once", () => {
    expect(withArticle({ featured: false })).toThrow("featured");
  });

  it("translates nothing that there is", () => {
    expect(withArticle({ translates: "articles/gone" })).toThrow("there is nothing that it translates");
  });

  it("translates what another file translates", () => {
    expect(() =>
      editions({
        ...spanish,
        articles: {
          "cuota-o-horas": spanish.articles["cuota-o-horas"],
          "horas-o-cuota": spanish.articles["cuota-o-horas"],
        },
      }),
    ).toThrow("translate the same text");
  });

  it("may be a draft meanwhile, and is not there", () => {
    const { es } = editions({
      ...spanish,
      articles: { "cuota-o-horas": { translates: "articles/fee-or-hours", draft: true } },
    });
    expect(es.articles).toEqual([]);
  });
});

describe("links between two languages", () => {
  it("lead to the translation, and to what is not translated with the language it is in", () => {
    const { first, es } = editions();
    const links = [
      "/blog/?from=menu",
      "/fee-or-hours/#questions",
      "/history/",
      "/es/contacto/",
      "https://a.example/",
    ];
    expect(links.map((href) => linkIn(es, href))).toEqual([
      { href: "/es/blog/?from=menu" },
      { href: "/es/cuota-o-horas/#questions" },
      { href: "/history/", hreflang: "en-US" },
      { href: "/es/contacto/" },
      { href: "https://a.example/" },
    ]);
    expect(linkIn(first, "/es/contacto/")).toEqual({ href: "/es/contacto/", hreflang: "es" });
  });

  it("lead to the same heading of a translation, and to its beginning where it has other headings", () => {
    const articles = (original: string, translation: string) => {
      const { es } = editions(
        {
          ...spanish,
          articles: { "cuota-o-horas": { ...spanish.articles["cuota-o-horas"], body: translation } },
        },
        {
          ...english,
          articles: {
            ...english.articles,
            "fee-or-hours": { ...english.articles["fee-or-hours"], body: original },
          },
        },
      );
      return linkIn(es, "/fee-or-hours/?a=b#who-pays").href;
    };
    const original = "## What it is\n\nText.\n\n## Who pays\n\nText.";
    expect(articles(original, "## Qué es\n\nTexto.\n\n## Quién paga\n\nTexto.")).toBe(
      "/es/cuota-o-horas/?a=b#quién-paga",
    );
    expect(articles(original, "## Qué es\n\nTexto.")).toBe("/es/cuota-o-horas/?a=b");
  });

  it("are not in the menus of a language that has no such page", () => {
    const { es } = editions();
    const { header, footer, action } = es.get("navigation", "navigation").data;
    expect(menuLinks(es, header)).toEqual([{ label: "Artículos", href: "/es/blog/" }]);
    expect(menuLinks(es, [{ href: "/case-studies/" }])).toEqual([]);
    expect(menuLinks(es, footer[0]?.links ?? [])).toEqual([{ label: "Contacto", href: "/es/contacto/" }]);
    expect(withLabel(es, action)).toEqual({ label: "Contacto", href: "/es/contacto/" });
  });

  it("are alternates that name each other, themselves and a default, where a page is translated", () => {
    const { first, es } = editions();
    const alternates = (content: SiteContent, path: string) => {
      const page = pageAt(content, path);
      return page && metadataOf(page, content).alternates?.languages;
    };
    const both = {
      "en-US": "https://www.prairienetworkcare.net/fee-or-hours/",
      es: "https://www.prairienetworkcare.net/es/cuota-o-horas/",
      "x-default": "https://www.prairienetworkcare.net/fee-or-hours/",
    };
    expect(alternates(first, "/fee-or-hours/")).toEqual(both);
    expect(alternates(es, "/es/cuota-o-horas/")).toEqual(both);
    expect(alternates(first, "/history/")).toBeUndefined();
  });

  it("switch the language to the same page, and are not on a page of the first language that has no other", () => {
    const { first, es } = editions();
    const switches = (content: SiteContent, path: string) => {
      const page = pageAt(content, path);
      return page && languageLinks(page, content);
    };
    expect(switches(first, "/fee-or-hours/")).toEqual([
      { name: "Español", href: "/es/cuota-o-horas/", language: "es" },
    ]);
    expect(switches(es, "/es/")).toEqual([{ name: "English", href: "/", language: "en-US" }]);
    expect(switches(first, "/history/")).toEqual([]);
  });

  it("between three languages lead to the nearest list that the other one has", () => {
    const { blog: _, ...pages } = spanish.pages;
    const content = writtenSiteContent(english, {
      de: { ...spanish, articles: {}, pages },
      es: spanish,
    });
    const [, , es] = content.editions;
    const page = es && pageAt(es, "/es/cuota-o-horas/");
    expect(page && languageLinks(page, es).map(({ href }) => href)).toEqual(["/fee-or-hours/", "/de/"]);
  });
});
