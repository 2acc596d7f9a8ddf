/** Site content and a page in memory, for tests of what is made from them. */
import { figuresOf } from "#lib/content/amounts.ts";
import { ContentError, type Document } from "#lib/content/documents.ts";
import type { CollectionName, DataOf } from "#lib/content/schema/collections.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import { standardTheme } from "#lib/content/standard-theme.ts";
import type { PageBody } from "#lib/kinds/page.ts";
import type { PlainPage } from "#lib/kinds/plain/page.ts";
import { compileTree } from "#lib/mdx/compile-body.ts";
import { printedOutline } from "#lib/mdx/outline.ts";
import { readMdx } from "#lib/mdx/read-mdx.ts";
import { printedFacts } from "#lib/page/printed-facts.ts";
import { pageRoutes } from "#lib/site/addresses.ts";
import { formatsOf } from "#lib/site/formats.ts";
import { labelsOf } from "#lib/site/labels.ts";

type Contents = { [Name in CollectionName]?: Record<string, DataOf<Name>> };

export function siteContentOf(contents: Contents): SiteContent {
  const all = <Name extends CollectionName>(name: Name): Document<Name>[] => {
    const documents: Record<string, DataOf<Name>> = contents[name] ?? {};
    return Object.entries(documents).map(([id, data]) => ({
      collection: name,
      id,
      data,
      file: `content/${name}/${id}`,
      compiled: "",
    }));
  };
  const find = <Name extends CollectionName>(name: Name, id: string) =>
    all(name).find((document) => document.id === id);
  const get = <Name extends CollectionName>(name: Name, id: string) => {
    const document = find(name, id);
    if (document) return document;
    throw new ContentError(`There is no '${id}' in content/${name}. Run: npm run check:content`);
  };
  const company = {
    name: "Fixture",
    url: "https://www.example.com",
    language: "en-US",
    tagline: "The smallest company there can be",
    description: "A company for tests, with every optional fact about it left out of its file.",
    logo: { src: "logo.svg", alt: "Fixture" },
    telephone: "+1 217-555-0199",
    email: "fixture@example.com",
    timeZone: "America/Chicago",
  };
  const labels = labelsOf(company.language);
  const byId = <Name extends CollectionName>(name: Name) =>
    new Map(all(name).map(({ id, data }) => [id, data]));
  const figures = figuresOf(
    {
      prices: byId("prices"),
      facts: byId("facts"),
      sums: new Map(all("sums").map(({ id, data }) => [id, data.amounts])),
      "case-studies": new Map(all("case-studies").map(({ id, data }) => [id, data.outcomes])),
    },
    { labels, formats: formatsOf(company.language) },
  );
  const content: Omit<SiteContent, "editions"> = {
    company,
    prefix: "",
    theme: standardTheme,
    routes: pageRoutes({ permalinkOf: (collection, id) => find(collection, id)?.data.permalink }),
    labels,
    ownLabels: {},
    figures,
    articles: [],
    preview: false,
    all,
    find,
    get,
  };
  const siteContent: SiteContent = {
    ...content,
    get editions(): SiteContent["editions"] {
      return [siteContent];
    },
  };
  return siteContent;
}

/** A plain page with the body given, whose facts are those that the body prints. */
export function plainPageOf(siteContent: SiteContent, raw: string): { page: PlainPage; body: PageBody } {
  const { tree, outline: written } = compileTree(readMdx(raw), "en-US");
  const outline = printedOutline(written, siteContent.figures);
  const facts = printedFacts(siteContent, { components: outline.components });
  const body: PageBody = { tree, outline, facts, terms: new Map() };
  const data = {
    title: "A page",
    description: "A page for tests, with words enough for a results page.",
    updatedAt: "2026-01-01",
  };
  const image = { url: "https://www.example.com/x.png", width: 1, height: 1, alt: "", credit: "" };
  const document: Document<"pages"> = {
    collection: "pages",
    id: "a-page",
    file: "content/pages/a-page.mdx",
    data,
    compiled: "",
  };
  const page: PlainPage = {
    kind: "plain",
    path: "/a-page/",
    url: "https://www.example.com/a-page/",
    addressBy: (routes) => routes.plain("a-page"),
    title: data.title,
    searchTitle: data.title,
    description: data.description,
    breadcrumbs: [],
    images: [image],
    indexable: true,
    faq: [],
    document,
    body: Object.assign(() => body, { document }),
  };
  return { page, body };
}
