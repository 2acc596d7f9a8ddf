import type { Document } from "../../content/documents.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { ids } from "../../schema-org/ids.ts";
import type { PageKind, WebPageType } from "../kind.ts";
import type { PageBase } from "../page.ts";
import { type ContactPage, type PlainPage, plainDocuments, plainPage } from "./page.ts";

type Named<Name extends PlainPage["kind"]> = PlainPage & { kind: Name };

/** A page of content/pages with a meaning of its own: it is about the company. */
function companyPage(
  webPageType: WebPageType,
): Pick<PageKind<PageBase>, "webPageType" | "mainEntity" | "llms"> {
  return {
    webPageType,
    mainEntity: (_page, content) => ids.organization(content),
    llms: () => "company",
  };
}

/** The page of one document of content/pages; none where the document is missing. */
function* pageOf<Page>(
  content: SiteContent,
  id: string,
  make: (document: Document<"pages">) => Page,
): Generator<() => Page> {
  const document = content.find("pages", id);
  if (document) yield () => make(document);
}

export const homeKind: PageKind<Named<"home">> = {
  ...companyPage("WebPage"),
  pages: (content) =>
    pageOf(content, "home", (document) => ({ ...plainPage(content, document), kind: "home" })),
  words: ["home"],
  llms: () => "start",
  feed: (_page, content) => content.routes.feedFolders.site(),
};
export const aboutKind: PageKind<Named<"about">> = {
  ...companyPage("AboutPage"),
  pages: (content) =>
    pageOf(content, "about", (document) => ({ ...plainPage(content, document), kind: "about" })),
  words: ["about"],
  optional: true,
  search: () => "page",
};
/** What to do while an attack is under way: all of it in one answer of the server, and on one sheet of paper. */
export const emergencyKind: PageKind<Named<"emergency">> = {
  pages: (content) =>
    pageOf(content, "emergency", (document) => ({ ...plainPage(content, document), kind: "emergency" })),
  words: ["emergency"],
  optional: true,
  webPageType: "WebPage",
  mainEntity: (page) => (page.faq.length > 0 ? ids.faq(page) : undefined),
  search: () => "page",
  llms: () => "company",
};
export const contactKind: PageKind<ContactPage> = {
  ...companyPage("ContactPage"),
  pages: (content) =>
    pageOf(content, "contact", (document) => ({
      ...plainPage(content, document),
      kind: "contact",
      locations: content.all("locations"),
    })),
  words: ["contact"],
  search: () => "page",
};

export const plainKind: PageKind<Named<"plain">> = {
  *pages(content) {
    for (const document of plainDocuments(content))
      if (!["about", "contact", "emergency"].includes(document.id))
        yield () => ({ ...plainPage(content, document), kind: "plain" });
    yield () => ({ ...plainPage(content, content.get("pages", "thanks")), kind: "plain" });
  },
  documents: { collection: "pages", path: (routes) => routes.plain },
  words: ["thanks"],
  webPageType: "WebPage",
  mainEntity: (page) => (page.faq.length > 0 ? ids.faq(page) : undefined),
  search: () => "page",
  llms: (page, content) => (page.path === content.routes.pricing() ? "services" : "company"),
};
