/** The languages of a page: head, sitemap, graph and links say the same of them, in both directions. */
import { at, type Fault, nodeFault, onEachPage, type PageFault, type Rule } from "../rule.ts";
import type { BuiltPage, HeadLink } from "../site/built-page.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { idOf, listOf, nameOf, textOf, webPageOf } from "../site/graph.ts";
import { sitemapEntriesOf } from "../site/sitemap-addresses.ts";

const localized = {
  name: "Google, localized versions of a page",
  url: "https://developers.google.com/search/docs/specialty/international/localized-versions",
};
const otherLanguages = "x-default";

export const languageRules: Rule[] = [
  {
    id: "alternate-languages",
    group: "Search engines",
    severity: "error",
    title:
      "A page in several languages names each of them, itself and x-default, and all of its versions name the same",
    specification: localized,
    remedy: "lib/publish/alternate-languages.ts makes the list of a page and all its versions.",
    check: withOthers(alternateFaults),
  },
  {
    id: "sitemap-languages",
    group: "Lists",
    severity: "error",
    title: "The sitemap gives a page the languages that its head names",
    specification: localized,
    remedy: "Both are made by lib/publish/alternate-languages.ts; build the site again.",
    check: sitemapFaults,
  },
  {
    id: "graph-languages",
    group: "The graph",
    severity: "error",
    title: "The graph's texts are in the page's language, and original and translation lead to each other",
    specification: { name: "schema.org/translationOfWork", url: "https://schema.org/translationOfWork" },
    remedy: "lib/schema-org/page-nodes.ts makes both from the pages that are the same one.",
    check: withOthers(graphFaults),
  },
  {
    id: "link-languages",
    group: "Links",
    severity: "error",
    title: "A link to a page in another language says which",
    specification: {
      name: "HTML, the hreflang attribute",
      url: "https://html.spec.whatwg.org/#attr-hyperlink-hreflang",
    },
    remedy: "Lead to the page in the same language, or let the link say the other one (hreflang).",
    check: withOthers((page, find) =>
      page.links.flatMap((link) => {
        const other = find(link.href, page);
        const said = link.hreflang ?? page.language;
        return other === undefined || said === other.language
          ? []
          : [
              at(
                link,
                `the link '${link.text}' leads to ${other.path}, which is in '${other.language}', and ${link.hreflang === undefined ? "does not say so" : `says '${link.hreflang}'`}`,
              ),
            ];
      }),
    ),
  },
];

/** The page of the site that an address leads to; undefined where it leads to none. */
type FindPage = (href: string, from: BuiltPage) => BuiltPage | undefined;

/** A check of every page that looks at others. */
function withOthers(check: (page: BuiltPage, find: FindPage) => PageFault[]): Rule["check"] {
  return (site) => {
    const pages = new Map(site.pages.map((page) => [`${site.origin}${page.path}`, page]));
    const find: FindPage = (href, from) => {
      const base = `${site.origin}${from.path}`;
      if (!URL.canParse(href, base)) return undefined;
      const { origin, pathname } = new URL(href, base);
      return pages.get(`${origin}${pathname}`);
    };
    return onEachPage((page) => check(page, find))(site);
  };
}

function alternatesOf({ headLinks }: BuiltPage): (HeadLink & { hreflang: string })[] {
  return headLinks.flatMap((link) =>
    link.rel === "alternate" && link.hreflang !== undefined ? [{ ...link, hreflang: link.hreflang }] : [],
  );
}

/** As one text, whatever their order. */
function textOfAlternates(alternates: Iterable<readonly [language: string, address: string]>): string {
  return Array.from(alternates, (alternate) => alternate.join(" "))
    .sort()
    .join(", ");
}

function headText(page: BuiltPage): string {
  return textOfAlternates(alternatesOf(page).map(({ hreflang, href }) => [hreflang, href]));
}

function alternateFaults(page: BuiltPage, find: FindPage): PageFault[] {
  const alternates = alternatesOf(page);
  if (alternates.length === 0) return [];
  const languages = alternates.map(({ hreflang }) => hreflang);
  const own = alternates.some(({ hreflang, href }) => hreflang === page.language && href === page.canonical);
  return [
    ...(own ? [] : [`it names other languages, and not itself in '${page.language}'`]),
    ...(languages.includes(otherLanguages)
      ? []
      : ["it names no page for readers of every other language (x-default)"]),
    ...new Set(
      languages
        .filter((language, index) => languages.indexOf(language) !== index)
        .map((language) => `it names two pages in '${language}'`),
    ),
    ...alternates.flatMap((alternate) => versionFaults(alternate, page, find)),
  ];
}

function versionFaults(
  alternate: HeadLink & { hreflang: string },
  page: BuiltPage,
  find: FindPage,
): PageFault[] {
  const { hreflang, href } = alternate;
  const version = find(href, page);
  if (!version) return [at(alternate, `its page in '${hreflang}', ${href}, does not exist`)];
  if (!version.indexable) return [at(alternate, `its page in '${hreflang}', ${href}, says noindex`)];
  return [
    ...(hreflang === otherLanguages || hreflang === version.language
      ? []
      : [at(alternate, `${href} is said to be in '${hreflang}', and is in '${version.language}'`)]),
    ...(headText(version) === headText(page)
      ? []
      : [at(alternate, `${version.path} names other languages than this page: one side does not lead back`)]),
  ];
}

function sitemapFaults(site: BuiltSite): Fault[] {
  const pages = new Map(site.pages.map((page) => [`${site.origin}${page.path}`, page]));
  return sitemapEntriesOf(site).flatMap(({ loc, alternates }) => {
    const page = pages.get(loc);
    if (!page || headText(page) === textOfAlternates(alternates)) return [];
    const listed = [...alternates.keys()].join(", ") || "no language";
    const named =
      alternatesOf(page)
        .map(({ hreflang }) => hreflang)
        .join(", ") || "none";
    return [
      {
        path: page.path,
        message: `the sitemap gives it ${listed}, and its head names ${named}, or at other addresses`,
      },
    ];
  });
}

function graphFaults(page: BuiltPage, find: FindPage): PageFault[] {
  const { graphLanguage, language, graphs } = page;
  const node = webPageOf(page);
  const [script] = graphs;
  return [
    ...(script && graphLanguage !== undefined && graphLanguage !== language
      ? [
          at(
            script,
            `the graph's texts are said to be in '${graphLanguage}', and the page is in '${language}'`,
          ),
        ]
      : []),
    ...page.nodes
      .filter(({ inLanguage }) => inLanguage !== undefined && inLanguage !== language)
      // Another rule compares the page's own.
      .filter((other) => other !== node)
      .map((other) =>
        nodeFault(
          other,
          "inLanguage",
          `${nameOf(other)} is said to be in '${String(other.inLanguage)}', and the page is in '${language}'`,
        ),
      ),
    ...(node
      ? [
          ...translationFaults(page, find, { from: "workTranslation", back: "translationOfWork" }),
          ...translationFaults(page, find, { from: "translationOfWork", back: "workTranslation" }),
        ]
      : []),
  ];
}

interface Direction {
  from: "workTranslation" | "translationOfWork";
  back: "workTranslation" | "translationOfWork";
}

function translationFaults(page: BuiltPage, find: FindPage, { from, back }: Direction): PageFault[] {
  const node = webPageOf(page);
  if (!node) return [];
  return listOf(node[from]).flatMap((value) => {
    const id = idOf(value) ?? "";
    const other = find(id, page);
    const otherNode = other && webPageOf(other);
    if (!otherNode) return [nodeFault(node, from, `${from} leads to '${id}', which is no page of the site`)];
    const said =
      typeof value === "object" && value !== null && "inLanguage" in value
        ? textOf(value.inLanguage)
        : undefined;
    return [
      ...(said === undefined || said === other.language
        ? []
        : [
            nodeFault(
              node,
              from,
              `${from} says that ${other.path} is in '${said}', and it is in '${other.language}'`,
            ),
          ]),
      ...(listOf(otherNode[back]).some((value) => idOf(value) === node["@id"])
        ? []
        : [nodeFault(node, from, `${from} leads to ${other.path}, whose ${back} does not lead back`)]),
    ];
  });
}
