/** The head of the page: it says the same as the graph, in a length that search results show. */
import { descriptionShown, titleShown } from "../../../site/search-results.ts";
import { nodeFault, onEachPage, type PageFault, type Rule } from "../rule.ts";
import type { BuiltPage } from "../site/built-page.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { idOf, listOf, ofType, resolve, textOf, webPageOf } from "../site/graph.ts";
import { isObject } from "../site/json.ts";

const openGraph = { name: "The Open Graph protocol", url: "https://ogp.me/" };
const snippets = {
  name: "Google, title links and snippets",
  url: "https://developers.google.com/search/docs/appearance/title-link",
};

export const headRules: Rule[] = [
  {
    id: "head-agrees",
    invariant: 9,
    group: "Truth",
    severity: "error",
    title: "The WebPage's address, description and language are those of the head",
    specification: { name: "RFC 6596, canonical links", url: "https://www.rfc-editor.org/rfc/rfc6596" },
    remedy: "Both are made from one Page; change the page's model in lib/page, never one of the two.",
    check: onEachPage((page, site) => headFaults(page, site)),
  },
  {
    id: "og-image",
    invariant: 19,
    group: "Truth",
    severity: "error",
    title: "og:image is one of the pictures the graph names for the page",
    specification: openGraph,
    remedy: "lib/publish/metadata.ts takes the first picture of the Page.",
    check: onEachPage((page) => {
      const picture = page.meta.get("og:image");
      const subject = ofType(page, "Article", "NewsArticle", "BlogPosting", "TechArticle")[0];
      const named = subject ? listOf(subject.image) : [webPageOf(page)?.primaryImageOfPage];
      const addresses = named.flatMap((value) => {
        const node = resolve(page, value);
        return [idOf(value), textOf(value), textOf(node?.url), textOf(node?.contentUrl)];
      });
      if (!webPageOf(page)) return [];
      return picture !== undefined && addresses.includes(picture)
        ? []
        : [`og:image is ${picture ?? "missing"}, which is not a picture of the page's graph`];
    }),
  },
  {
    id: "social-head",
    group: "Search engines",
    severity: "error",
    title: "The head has what social networks show",
    specification: openGraph,
    remedy: "lib/publish/metadata.ts writes these for every page.",
    check: onEachPage(({ meta }) =>
      [
        "og:title",
        "og:description",
        "og:type",
        "og:url",
        "og:image",
        "og:image:alt",
        "og:site_name",
        "twitter:card",
      ]
        .filter((name) => !meta.get(name))
        .map((name) => `there is no ${name}`),
    ),
  },
  {
    id: "title-present",
    group: "Search engines",
    severity: "error",
    title: "Every page has a title and a description",
    specification: snippets,
    remedy: "Fill title and description in the document's fields.",
    check: onEachPage(({ title, meta }) => [
      ...(title === "" ? ["the page has no <title>"] : []),
      ...(meta.get("description") ? [] : ["the page has no meta description"]),
    ]),
  },
  {
    id: "title-length",
    group: "Search engines",
    severity: "advice",
    title: `Titles have 15 to ${titleShown} characters, descriptions 50 to ${descriptionShown}`,
    specification: snippets,
    remedy: "Set a shorter searchTitle, or rewrite the description: results pages cut what is longer.",
    check: onEachPage(({ title, meta, indexable }) =>
      indexable
        ? [
            ...lengthFaults("title", title, 15, titleShown),
            ...lengthFaults("description", meta.get("description") ?? "", 50, descriptionShown),
          ]
        : [],
    ),
  },
];

function headFaults(page: BuiltPage, { origin }: BuiltSite): PageFault[] {
  const own = `${origin}${page.path}`;
  if (page.canonical !== own)
    return [`the canonical address is ${page.canonical ?? "missing"} and not ${own}`];
  const node = webPageOf(page);
  if (!node) return page.nodes.length > 0 ? [`no node has the canonical address ${page.canonical}`] : [];
  const pairs: [string, unknown, unknown, string][] = [
    ["url", node.url, page.canonical, "canonical address"],
    ["description", node.description, page.meta.get("description"), "meta description"],
    ["inLanguage", node.inLanguage, page.language, "page's lang"],
  ];
  return [
    ...pairs
      .filter(([, stated, real]) => stated !== real)
      .map(([property, stated, real, name]) =>
        nodeFault(node, property, `${property} is '${show(stated)}', and the ${name} is '${show(real)}'`),
      ),
    ...(page.meta.get("og:url") === page.canonical ? [] : ["og:url is not the canonical address"]),
  ];
}

function show(value: unknown): string {
  return isObject(value) ? JSON.stringify(value) : String(value ?? "missing");
}

function lengthFaults(what: string, text: string, least: number, most: number): PageFault[] {
  const { length } = text;
  if (length === 0 || (length >= least && length <= most)) return [];
  return [{ property: `head.${what}`, message: `the ${what} has ${length} characters: '${text}'` }];
}
