import type { Document } from "../../content/documents.ts";
import type { SiteContent } from "../../content/site-content.ts";
import type { LazyBody, PageBase } from "../page.ts";
import { bodyOf, linkTo, type PageLink, worded } from "../parts.ts";
import { isPlainPage } from "./names.ts";

/** A page that says what its file in content/pages says, and little more. */
export interface PlainPage extends PageBase {
  kind: "home" | "plain" | "about" | "emergency";
  document: Document<"pages">;
  /** The form that names this page as its own. */
  form?: Document<"forms">;
  body: LazyBody;
}

/** The contact page, with the offices that people may come to. */
export interface ContactPage extends Omit<PlainPage, "kind"> {
  kind: "contact";
  locations: Document<"locations">[];
}

/** The plain pages at `/<file name>/` or at their permalink. */
export function plainDocuments(siteContent: SiteContent): Document<"pages">[] {
  return siteContent.all("pages").filter(({ id }) => isPlainPage(id));
}

export function plainPage(siteContent: SiteContent, document: Document<"pages">): PlainPage {
  const { id } = document;
  const kind = id === "home" || id === "about" ? id : "plain";
  const form = siteContent.all("forms").find(({ data }) => data.page === id);
  return {
    ...worded(siteContent, document),
    kind,
    document,
    ...(form && { form }),
    body: bodyOf(siteContent, document),
  };
}

/** Where the company is described: the page about it, the home page of a site without one. */
export function companyPath(siteContent: SiteContent): string {
  return siteContent.find("pages", "about") ? siteContent.routes.plain("about") : siteContent.routes.home();
}

export function plainLink(siteContent: SiteContent, { id, data }: Document<"pages">): PageLink {
  return linkTo(siteContent, siteContent.routes.plain(id), data.title, data.description);
}
