/** Every address of the site by name. A path has a slash at both ends; nothing else builds one. */
import type { CompanyData } from "../content/schema/company.ts";

/** Documents of content/pages with an address other than their file's name. */
const ownAddresses = new Map([
  ["home", "/"],
  ["thanks", "/contact/thanks/"],
  ["cost-calculator", "/tools/cost-calculator/"],
]);

/** Whether a document of content/pages stands at an address, and so on a route, of its own. */
export function hasOwnAddress(id: string): boolean {
  return ownAddresses.has(id);
}

/** The file a feed stands in, by its format. */
export const feedFiles = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" } as const;
export type FeedFormat = keyof typeof feedFiles;

export const routes = {
  home: () => "/",
  blog: (page = 1) => (page === 1 ? "/blog/" : `/blog/page/${page}/`),
  category: (id: string, page = 1) =>
    page === 1 ? `/blog/category/${id}/` : `/blog/category/${id}/page/${page}/`,
  author: (id: string) => `/authors/${id}/`,
  article: (id: string, permalink?: string) => permalink ?? `/${id}/`,
  plain: (id: string, permalink?: string) => ownAddresses.get(id) ?? permalink ?? `/${id}/`,
  compare: () => "/compare/",
  services: () => "/services/",
  service: (id: string) => `/services/${id}/`,
  glossary: () => "/glossary/",
  term: (id: string) => `/glossary/${id}/`,
  pricing: () => "/pricing/",
  contact: () => "/contact/",
  thanks: () => "/contact/thanks/",
  leads: () => "/api/leads/",
  search: () => "/search/",
  tools: () => "/tools/",
  costCalculator: () => "/tools/cost-calculator/",
  fit: (comparison: string) => `/tools/fit/${comparison}/`,
  /** A drawn card: `/og/about/16x9.png`. */
  card: (path: string, ratio: string) => `/og${path}${ratio}.png`,
  image: (file: string) => `/images/${file}`,
  /** A photograph in one width and format: `/pictures/3f2a9c01b7de/office-800.avif`. */
  picture: (digest: string, file: string) => `/pictures/${digest}/${file}`,
  /** A page script before delivery: `/scripts/cost-calculator.js`. */
  script: (name: string) => `/scripts/${name}.js`,
  sitemap: () => "/sitemap.xml",
  /** A part of a sitemap that one file cannot hold, from 1. */
  sitemapPart: (part: number) => `/sitemap/${part}.xml`,
  /** An icon made from the logo: `/icons/192.png`. */
  icon: (file: string) => `/icons/${file}`,
  favicon: () => "/favicon.ico",
  manifest: () => "/manifest.webmanifest",
  securityTxt: () => "/.well-known/security.txt",
  gpc: () => "/.well-known/gpc.json",
  robots: () => "/robots.txt",
  /** The whole site's graph. */
  graph: () => "/graph.json",
  schemaMap: () => "/schemamap.xml",
  llms: () => "/llms.txt",
  /** A page's twin in Markdown: `/about.md`, for the home page `/index.md`. */
  markdown: (path: string) => (path === "/" ? "/index.md" : `${path.slice(0, -1)}.md`),
  /** A feed of all articles, or of a category's. */
  feed: (format: FeedFormat, category?: string) =>
    `${category === undefined ? "" : `/blog/category/${category}`}/${feedFiles[format]}`,
} as const;

/** The absolute address of a path: `https://www.example.com/about/`. */
export function absolute(company: Pick<CompanyData, "url">, path: string): string {
  return `${company.url}${path}`;
}
