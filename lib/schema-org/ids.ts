/** The ids of the graph's nodes, all of them: a thing has one, in whatever language a page speaks of it. `S` is the origin with a slash, `P` a page's canonical address. */
import type { DataOf } from "../content/schema/collections.ts";
import type { SiteContent } from "../content/site-content.ts";
import { absolute } from "../site/addresses.ts";

/** The addresses in the site's first language. */
const firstRoutes = ({ editions: [first] }: SiteContent) => first.routes;

export const ids = {
  organization: (siteContent: SiteContent) => `${siteContent.company.url}/#organization`,
  website: (siteContent: SiteContent) => `${siteContent.company.url}/#website`,
  logo: (siteContent: SiteContent) => `${siteContent.company.url}/#logo`,
  webPage: (page: { url: string }) => page.url,
  breadcrumb: (page: { url: string }) => `${page.url}#breadcrumb`,
  article: (page: { url: string }) => `${page.url}#article`,
  faq: (page: { url: string }) => `${page.url}#faq`,
  comparison: (page: { url: string }) => `${page.url}#comparison`,
  app: (page: { url: string }) => `${page.url}#app`,
  outcome: (page: { url: string }, id: string) => `${page.url}#outcome-${id}`,
  list: (page: { url: string }) => `${page.url}#list`,
  /** By its place on the page: another page may show the same file under another title. */
  video: (page: { url: string }, index: number) => `${page.url}#video-${index + 1}`,
  person: (siteContent: SiteContent, id: string) =>
    `${absolute(siteContent.company, firstRoutes(siteContent).author(id))}#person`,
  service: (siteContent: SiteContent, id: string) =>
    `${absolute(siteContent.company, firstRoutes(siteContent).service(id))}#service`,
  location: (siteContent: SiteContent, id: string) =>
    `${absolute(siteContent.company, firstRoutes(siteContent).location(id))}#location`,
  area: (siteContent: SiteContent, id: string) =>
    `${absolute(siteContent.company, firstRoutes(siteContent).area(id))}#area`,
  audience: (siteContent: SiteContent, id: string) =>
    `${absolute(siteContent.company, firstRoutes(siteContent).industry(id))}#audience`,
  term: (siteContent: SiteContent, id: string) =>
    `${absolute(siteContent.company, firstRoutes(siteContent).term(id))}#term`,
  termSet: (siteContent: SiteContent) =>
    `${absolute(siteContent.company, firstRoutes(siteContent).glossary())}#set`,
  /**
   * An option is the service that offers it or the term that defines it, also in a language that does not have that page; only one that is
   * neither has an id of its own.
   */
  option: (
    siteContent: SiteContent,
    { id, means: { service, term } }: { id: string; means: Pick<DataOf<"options">, "service" | "term"> },
  ) => {
    if (service) return ids.service(siteContent, service);
    if (term) return ids.term(siteContent, term);
    return `${siteContent.company.url}/#option-${id}`;
  },
} as const;
