/**
 * Every address of the site by name, in one table: what is there, and what nothing else may claim. A path has a slash at
 * both ends, a file's at the beginning alone. Check, delivery, server, forms, headers, audit and search read them here; a test
 * finds a path that is typed elsewhere.
 */

/** A page for people; a file for programs that people may be sent to; or something only the site itself requests. */
export type AddressKind = "page" | "file" | "internal";

export interface Place {
  /** One address, or, with a slash at its end, also all below it: nothing in `content/` or `public/` may use it. */
  path: string;
  kind: AddressKind;
  /** What the site makes there whatever `content/` holds, in a sentence: `the feed`. Absent where only what is below has addresses. */
  is?: string;
}

/** The query parameter that holds the token of a link in a mail. */
export const mailLinkToken = "t";

/** The file of a feed, by its format. */
export const feedFiles = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" } as const;
export type FeedFormat = keyof typeof feedFiles;

/** The script that a browser loads the search from; its index is in the same folder. */
export const searchFolder = "/pagefind/";

export const places = {
  home: { path: "/", kind: "page", is: "the home page" },
  blog: { path: "/blog/", kind: "page", is: "the list of articles" },
  compare: { path: "/compare/", kind: "page", is: "the list of comparisons" },
  services: { path: "/services/", kind: "page", is: "the list of services" },
  glossary: { path: "/glossary/", kind: "page", is: "the glossary" },
  authors: { path: "/authors/", kind: "page" },
  locations: { path: "/locations/", kind: "page" },
  areas: { path: "/areas/", kind: "page" },
  team: { path: "/team/", kind: "page", is: "the list of the team" },
  industries: { path: "/industries/", kind: "page", is: "the list of industries" },
  caseStudies: { path: "/case-studies/", kind: "page", is: "the list of case studies" },
  tools: { path: "/tools/", kind: "page", is: "the list of tools" },
  costCalculator: { path: "/tools/cost-calculator/", kind: "page", is: "the cost calculator" },
  search: { path: "/search/", kind: "page", is: "the search" },
  contact: { path: "/contact/", kind: "page", is: "the page with the contact form" },
  /** Sent with headers of its own, and without anything else to load (lib/delivery). */
  emergency: { path: "/emergency/", kind: "page", is: "the page for an attack" },
  thanks: { path: "/contact/thanks/", kind: "page", is: "the page that a sent form leads to" },
  rss: { path: `/${feedFiles.rss}`, kind: "file", is: "the feed" },
  atom: { path: `/${feedFiles.atom}`, kind: "file", is: "the feed" },
  jsonFeed: { path: `/${feedFiles.json}`, kind: "file", is: "the feed" },
  sitemap: { path: "/sitemap.xml", kind: "file", is: "the sitemap" },
  sitemapParts: { path: "/sitemap/", kind: "file" },
  robots: { path: "/robots.txt", kind: "file", is: "robots.txt" },
  llms: { path: "/llms.txt", kind: "file", is: "llms.txt" },
  /** The home page in Markdown. */
  homeMarkdown: { path: "/index.md", kind: "file", is: "the home page in Markdown" },
  manifest: { path: "/manifest.webmanifest", kind: "file", is: "the web manifest" },
  favicon: { path: "/favicon.ico", kind: "file", is: "the icon" },
  icons: { path: "/icons/", kind: "file" },
  graph: { path: "/graph.json", kind: "file", is: "the site's graph" },
  schemaMap: { path: "/schemamap.xml", kind: "file", is: "the schema map" },
  wellKnown: { path: "/.well-known/", kind: "file" },
  securityTxt: { path: "/.well-known/security.txt", kind: "file", is: "security.txt" },
  gpc: { path: "/.well-known/gpc.json", kind: "file", is: "gpc.json" },
  images: { path: "/images/", kind: "file" },
  /** Photographs in the widths and formats that browsers choose from. */
  pictures: { path: "/pictures/", kind: "file" },
  /** The drawn pictures of links on social networks. */
  cards: { path: "/og/", kind: "file" },
  searchIndex: { path: searchFolder, kind: "internal" },
  /** The files of variants of pages; a server sends them at the address of their page. */
  variants: { path: "/_variants/", kind: "internal" },
  speculationRules: { path: "/rules.json", kind: "internal", is: "the rules for prerendering" },
  notFound: { path: "/404.html", kind: "internal", is: "the page for an address that does not exist" },
  badRequest: { path: "/400.html", kind: "internal", is: "the page for a request that cannot be read" },
  tooLarge: { path: "/413.html", kind: "internal", is: "the page for a message that is too long" },
  tooMany: { path: "/429.html", kind: "internal", is: "the page for too many requests at once" },
  failed: { path: "/500.html", kind: "internal", is: "the page for when something fails" },
  unavailable: { path: "/503.html", kind: "internal", is: "the page for when the form cannot be taken" },
  api: { path: "/api/", kind: "internal" },
  leads: { path: "/api/leads/", kind: "internal", is: "where forms are sent" },
  mailLinks: { path: "/api/links/", kind: "internal", is: "where links in mails to visitors lead" },
  health: { path: "/api/health/", kind: "internal", is: "the server's health" },
  /** For Prometheus, which asks the program itself: no host's files lead there. */
  metrics: { path: "/metrics", kind: "internal", is: "the server's metrics" },
  /** Where Next prerenders page scripts; they are delivered among its own files. */
  scripts: { path: "/scripts/", kind: "internal" },
  framework: { path: "/_next/", kind: "internal" },
} as const satisfies Record<string, Place>;

/** Below these, only the site itself makes addresses. */
export const reservedPrefixes: readonly string[] = Object.values(places)
  .map(({ path }) => path)
  .filter((path) => path !== places.home.path && path.endsWith("/"));

/** Documents of content/pages with an address other than their file's name. */
const ownAddresses = new Map<string, string>([
  ["home", places.home.path],
  ["thanks", places.thanks.path],
  ["cost-calculator", places.costCalculator.path],
]);

/** Whether a document of content/pages has an address, and so a route, of its own. */
export function hasOwnAddress(id: string): boolean {
  return ownAddresses.has(id);
}

/** The collections whose documents have an address made of their file's name. */
export type NamedCollection =
  | "articles"
  | "pages"
  | "services"
  | "glossary"
  | "categories"
  | "people"
  | "locations"
  | "areas"
  | "industries"
  | "case-studies"
  | "comparisons";

/** What the addresses of a language depend on. */
export interface AddressNames {
  /** The address that a document asks for in place of the one made of its name, prefix included; undefined where it asks for none. */
  permalinkOf?: (collection: "articles" | "pages", id: string) => string | undefined;
  /** The name of a document in its address: its translation's file name. Where it is undefined, its id. */
  slugOf?: (collection: NamedCollection, id: string) => string | undefined;
  /** What the other addresses begin with: nothing in the site's first language, `/es` in Spanish. */
  prefix?: string;
}

/** The words of addresses that no file is named after. */
const firstWords = {
  authors: "authors",
  locations: "locations",
  areas: "areas",
  category: "category",
  page: "page",
  fit: "fit",
};

/** The same in the languages of `content/<language>/`, by the first part of their tags. They are published: a change needs redirects. */
export const translatedWords: Readonly<Record<string, typeof firstWords>> = {
  en: firstWords,
  es: {
    authors: "autores",
    locations: "oficinas",
    areas: "zonas",
    category: "categoria",
    page: "pagina",
    fit: "preguntas",
  },
  de: {
    authors: "autoren",
    locations: "standorte",
    areas: "orte",
    category: "kategorie",
    page: "seite",
    fit: "fragen",
  },
};

/**
 * The addresses of one language's pages, and of the files that list them. A document is named by its id, whatever its address.
 * In a translation every page of content/pages has the address of its file's name, and what a list shows is below the list.
 */
export function pageRoutes({ permalinkOf, slugOf, prefix = "" }: AddressNames = {}) {
  const at = (path: string) => `${prefix}${path}`;
  const name = (collection: NamedCollection, id: string) => slugOf?.(collection, id) ?? id;
  const [, language = ""] = /^\/(\w+)/.exec(prefix) ?? [];
  const words = translatedWords[language] ?? firstWords;
  const home = at(places.home.path);
  const plain = (id: string): string => {
    if (id === "home") return home;
    const own = prefix === "" ? ownAddresses.get(id) : undefined;
    return own ?? permalinkOf?.("pages", id) ?? at(`/${name("pages", id)}/`);
  };
  const blog = plain("blog");
  const category = (id: string, page = 1) =>
    `${blog}${words.category}/${name("categories", id)}/${page === 1 ? "" : `${words.page}/${page}/`}`;
  const caseStudies = plain("case-studies");
  /** What a feed contains is its record in lib/publish/feeds/feeds.ts; without one the program does not compile. */
  const feedFolders = {
    site: () => home,
    category: (id: string) => category(id),
    caseStudies: () => caseStudies,
  };
  return {
    home: () => home,
    blog: (page = 1) => (page === 1 ? blog : `${blog}${words.page}/${page}/`),
    category,
    location: (id: string) => at(`/${words.locations}/${name("locations", id)}/`),
    area: (id: string) => at(`/${words.areas}/${name("areas", id)}/`),
    team: () => plain("team"),
    industries: () => plain("industries"),
    industry: (id: string) => `${plain("industries")}${name("industries", id)}/`,
    "case-studies": () => caseStudies,
    caseStudy: (id: string) => `${caseStudies}${name("case-studies", id)}/`,
    author: (id: string) => at(`/${words.authors}/${name("people", id)}/`),
    article: (id: string) => permalinkOf?.("articles", id) ?? at(`/${name("articles", id)}/`),
    plain,
    compare: () => plain("compare"),
    services: () => plain("services"),
    service: (id: string) => `${plain("services")}${name("services", id)}/`,
    glossary: () => plain("glossary"),
    term: (id: string) => `${plain("glossary")}${name("glossary", id)}/`,
    pricing: () => plain("pricing"),
    contact: () => plain("contact"),
    emergency: () => plain("emergency"),
    thanks: () => plain("thanks"),
    search: () => plain("search"),
    tools: () => plain("tools"),
    costCalculator: () => plain("cost-calculator"),
    fit: (comparison: string) => `${plain("tools")}${words.fit}/${name("comparisons", comparison)}/`,
    llms: () => at(places.llms.path),
    /** The graph of the language's pages. */
    graph: () => at(places.graph.path),
    manifest: () => at(places.manifest.path),
    /** A page script in the language, before delivery: `/scripts/cost-calculator.js`, `/scripts/es/cost-calculator.js`. */
    script: (name: string) => `${places.scripts.path.slice(0, -1)}${prefix}/${name}.js`,
    /** A feed in one format, in its folder. */
    feed: (format: FeedFormat, folder = home) => `${folder}${feedFiles[format]}`,
    /** The folder of each kind of feed, in all three formats. */
    feedFolders,
  };
}
export type PageRoutes = ReturnType<typeof pageRoutes>;

/** The addresses in the site's first language where no document asks for another. Left out of a page script that needs another value of this file. */
export const defaultRoutes = /* @__PURE__ */ pageRoutes();

export type FeedName = keyof PageRoutes["feedFolders"];

/** The addresses that are the same whatever the language of a page. */
export const siteFiles = {
  leads: () => places.leads.path,
  /** What a link in a mail leads to; the token is in the query, which no log has. */
  mailLink: (token: string) => `${places.mailLinks.path}?${mailLinkToken}=${token}`,
  /** A file of public/downloads/. */
  download: (file: string) => `/downloads/${file}`,
  health: () => places.health.path,
  /** A drawn card: `/og/about/16x9.png`. */
  card: (path: string, ratio: string) => `${places.cards.path.slice(0, -1)}${path}${ratio}.png`,
  image: (file: string) => `${places.images.path}${file}`,
  /** A photograph in one width and format: `/pictures/3f2a9c01b7de/office-800.avif`. */
  picture: (digest: string, file: string) => `${places.pictures.path}${digest}/${file}`,
  sitemap: () => places.sitemap.path,
  /** A part of a sitemap that one file cannot hold, from 1. */
  sitemapPart: (part: number) => `${places.sitemapParts.path}${part}.xml`,
  /** An icon made from the logo: `/icons/192.png`. */
  icon: (file: string) => `${places.icons.path}${file}`,
  securityTxt: () => places.securityTxt.path,
  gpc: () => places.gpc.path,
  robots: () => places.robots.path,
  schemaMap: () => places.schemaMap.path,
  /** A page's Markdown alternate: `/about.md`, for the home page `/index.md`. */
  markdown: (path: string) => (path === "/" ? places.homeMarkdown.path : `${path.slice(0, -1)}.md`),
  /** Where a variant of a page is built, from 1: `/_variants/msp-vs-mssp/1/`. Nobody is sent there. */
  variant: (path: string, number: number) => `${places.variants.path.slice(0, -1)}${path}${number}/`,
} as const;

/** The address of the page that an address of {@link siteFiles.variant} is a variant of, and its number; undefined for any other address. */
export function pageOfVariant(address: string): { path: string; number: number } | undefined {
  if (!address.startsWith(places.variants.path)) return undefined;
  const [, path, number] = /^(\/.*\/)(\d+)\/$/.exec(address.slice(places.variants.path.length - 1)) ?? [];
  return path === undefined ? undefined : { path, number: Number(number) };
}

/** The page that a Markdown alternate is made from, by their paths; undefined for any other path. */
export function pageOfMarkdown(path: string): string | undefined {
  if (path === places.homeMarkdown.path) return places.home.path;
  return path.endsWith(".md") ? `${path.slice(0, -".md".length)}/` : undefined;
}

/** The absolute address of a path: `https://www.example.com/about/`. */
export function absolute(company: { url: string }, path: string): string {
  return `${company.url}${path}`;
}
