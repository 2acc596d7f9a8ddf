/** The ids of the graph's nodes, all of them. `S` is the origin with a slash, `P` a page's canonical address. */
import type { Document } from "../content/documents.ts";
import type { Library } from "../content/library.ts";
import { absolute, routes } from "../site/addresses.ts";

export const ids = {
  organization: (library: Library) => `${library.company.url}/#organization`,
  website: (library: Library) => `${library.company.url}/#website`,
  logo: (library: Library) => `${library.company.url}/#logo`,
  webPage: (page: { url: string }) => page.url,
  breadcrumb: (page: { url: string }) => `${page.url}#breadcrumb`,
  article: (page: { url: string }) => `${page.url}#article`,
  faq: (page: { url: string }) => `${page.url}#faq`,
  comparison: (page: { url: string }) => `${page.url}#comparison`,
  app: (page: { url: string }) => `${page.url}#app`,
  list: (page: { url: string }) => `${page.url}#list`,
  person: (library: Library, id: string) => `${absolute(library.company, routes.author(id))}#person`,
  service: (library: Library, id: string) => `${absolute(library.company, routes.service(id))}#service`,
  term: (library: Library, id: string) => `${absolute(library.company, routes.term(id))}#term`,
  termSet: (library: Library) => `${absolute(library.company, routes.glossary())}#set`,
  /** An option is the service that offers it or the term that defines it; only one that is neither has an id of its own. */
  option: (library: Library, option: Document<"options">) => {
    if (option.data.service) return ids.service(library, option.data.service);
    if (option.data.term) return ids.term(library, option.data.term);
    return `${library.company.url}/#option-${option.id}`;
  },
} as const;
