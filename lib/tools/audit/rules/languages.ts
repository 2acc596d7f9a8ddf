/** The languages of a page: head, sitemap, graph, lists, cards and links say the same of them, in both directions. */
import { short } from "../../../shared/diagnostic.ts";
import { places, siteFiles } from "../../../site/addresses.ts";
import { primaryLanguage } from "../../../site/labels.ts";
import { at, type Fault, nodeFault, onEachPage, type PageFault, type Rule } from "../rule.ts";
import type { BuiltPage, HeadLink } from "../site/built-page.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { idOf, listOf, nameOf, textOf, webPageOf } from "../site/graph.ts";
import { feedTypes, readFeed } from "../site/read-feed.ts";
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
    id: "list-languages",
    group: "Lists",
    severity: "error",
    title: "The feeds and the llms.txt that a page names are in its language, and so are the pages they list",
    specification: { name: "RSS 2.0, language", url: "https://www.rssboard.org/rss-language-codes" },
    remedy:
      "Each language has its own of them (lib/publish/feeds, lib/publish/llms.ts); build the site again.",
    check: listFaults,
  },
  {
    id: "card-languages",
    group: "Search engines",
    severity: "error",
    title: "Pages in different languages have different cards, which have words on them",
    specification: { name: "The Open Graph protocol", url: "https://ogp.me/" },
    remedy: "lib/publish/metadata.ts takes the card drawn for the page's own address.",
    check: cardFaults,
  },
  {
    id: "passage-languages",
    group: "The page",
    severity: "error",
    title: "Words in another language than the page's say which",
    specification: {
      name: "WCAG 2.2, 3.1.2 Language of Parts",
      url: "https://www.w3.org/TR/WCAG22/#language-of-parts",
    },
    remedy:
      "Translate the words, or let their element say its language (components/sections/in-language.tsx).",
    check: passageFaults,
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

/** By the file that pages name in their heads: those pages. */
function namedLists(site: BuiltSite): Map<string, BuiltPage[]> {
  const named = site.pages.flatMap((page) =>
    page.headLinks
      .filter(({ rel, type }) => rel === "describedby" || (rel === "alternate" && feedTypes.has(type ?? "")))
      .map(({ href }) => ({ path: new URL(href, `${site.origin}${page.path}`).pathname, page })),
  );
  const byPath = Map.groupBy(named, ({ path }) => path);
  return new Map([...byPath].map(([path, all]) => [path, all.map(({ page }) => page)]));
}

function listFaults(site: BuiltSite): Fault[] {
  const pages = new Map(
    site.pages.flatMap((page) =>
      [page.path, siteFiles.markdown(page.path)].map((path) => [`${site.origin}${path}`, page]),
    ),
  );
  return [...namedLists(site)].flatMap(([path, naming]) => {
    const [first] = naming;
    const text = site.file(path);
    // Another rule misses the file.
    if (!first || text === undefined) return [];
    const { language, addresses } = listIn(text);
    const listed = addresses.flatMap((address) => pages.get(address) ?? []);
    const messages = [
      ...(language === undefined || language === first.language
        ? []
        : [
            `it says that it is in '${language}', and ${first.path} names it, which is in '${first.language}'`,
          ]),
      ...[...naming, ...listed]
        .filter((page) => page.language !== first.language)
        .map((page) =>
          naming.includes(page)
            ? `${first.path} names it, which is in '${first.language}', and ${page.path}, which is in '${page.language}'`
            : `it lists ${page.path}, which is in '${page.language}', and ${first.path} names it, which is in '${first.language}'`,
        ),
    ];
    return [...new Set(messages)].map((message) => ({ path, message }));
  });
}

/** What a feed or an llms.txt leads to, and the language that it says it is in. */
function listIn(text: string): { language: string | undefined; addresses: string[] } {
  if (text.startsWith("#"))
    return { language: undefined, addresses: [...text.matchAll(/\]\((\S+)\)/g)].map(([, url = ""]) => url) };
  try {
    const { language, entries } = readFeed(text);
    return { language, addresses: entries.flatMap(({ url }) => url ?? []) };
  } catch {
    // Another rule says that it is no feed.
    return { language: undefined, addresses: [] };
  }
}

function cardFaults({ pages, origin }: BuiltSite): Fault[] {
  const isCard = (address: string) => address.startsWith(`${origin}${places.cards.path}`);
  const byCard = Map.groupBy(pages, ({ meta }) => meta.get("og:image") ?? "");
  return [...byCard].flatMap(([card, [first, ...others]]) =>
    others
      .filter(({ language }) => isCard(card) && first && language !== first.language)
      .map(({ path, language }) => ({
        path,
        message: `it is in '${language}', and its card is that of ${first?.path}, which is in '${first?.language}'`,
      })),
  );
}

/** So many words in small letters make a passage of a language; names are written alike in several. */
const wordsOfPassage = 4;

/** What pages say in two languages alike; the page in the site's first language is taken to be right. */
function passageFaults({ pages }: BuiltSite): Fault[] {
  const languageOf = ({ page }: { page: BuiltPage }) => primaryLanguage(page.language);
  const first = pages.find(({ path }) => path === places.home.path)?.language;
  const passages = pages.flatMap((page) =>
    page.runs.flatMap((run, index) => {
      const text = page.text.slice(run.start, page.runs[index + 1]?.start).trim();
      return run.language === undefined && isPassage(text) ? [{ text, page, ...run }] : [];
    }),
  );
  return [...Map.groupBy(passages, ({ text }) => text).values()].flatMap((same) => {
    const original = same.find(({ page }) => page.language === first) ?? same[0];
    return same
      .filter((passage) => original && languageOf(passage) !== languageOf(original))
      .map((passage) => ({
        path: passage.page.path,
        ...at(
          passage,
          `'${short(passage.text)}' is what ${original?.page.path} says in '${original?.page.language}', and nothing says that it is in that language`,
        ),
      }));
  });
}

function isPassage(text: string): boolean {
  return (text.match(/(?<!\p{L})\p{Ll}{2,}/gu) ?? []).length >= wordsOfPassage;
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
