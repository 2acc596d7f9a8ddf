import type { Document } from "../../content/documents.ts";
import type { Library } from "../../content/library.ts";
import { hasOwnAddress, routes } from "../../site/addresses.ts";
import { hubs } from "../hub/names.ts";
import type { PageBase, PageBody } from "../page.ts";
import { bodyOf, linkTo, type PageLink, worded } from "../parts.ts";

/** A page that says what its file in content/pages says, and little more. */
export interface PlainPage extends PageBase {
  kind: "home" | "plain" | "about" | "contact";
  document: Document<"pages">;
  body: () => PageBody;
}

/** The plain pages that stand at `/<file name>/` or at their permalink. */
export function plainDocuments(library: Library): Document<"pages">[] {
  return library
    .all("pages")
    .filter(({ id }) => !hubs.some((hub) => hub === id) && !hasOwnAddress(id) && id !== "blog");
}

export function plainPage(library: Library, document: Document<"pages">): PlainPage {
  const { id } = document;
  const kind = id === "home" || id === "about" || id === "contact" ? id : "plain";
  const path = routes.plain(id, document.data.permalink);
  return { ...worded(library, document, path), kind, document, body: bodyOf(library, document) };
}

export function plainLink(library: Library, { id, data }: Document<"pages">): PageLink {
  return linkTo(library, routes.plain(id, data.permalink), data.title, data.description);
}
