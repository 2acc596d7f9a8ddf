import type { Document } from "../../content/documents.ts";
import type { Library } from "../../content/library.ts";
import { absolute, routes } from "../../site/addresses.ts";
import type { PageBase, PageBody } from "../page.ts";
import { bodyOf, breadcrumbsOf, imagesOf, linkTo, type PageLink, stepTo, zonedDay } from "../parts.ts";

/** A term of the glossary with the terms its file names, looked up once. */
export interface TermPage extends PageBase {
  kind: "term";
  term: Document<"glossary">;
  related: Document<"glossary">[];
  body: () => PageBody;
}

export function termPage(library: Library, term: Document<"glossary">): TermPage {
  const { data, id } = term;
  const path = routes.term(id);
  return {
    kind: "term",
    path,
    url: absolute(library.company, path),
    title: data.term,
    searchTitle: library.labels.term.searchTitle(data.term),
    description: data.definition.length > 300 ? `${data.definition.slice(0, 297)}…` : data.definition,
    standfirst: data.definition,
    breadcrumbs: breadcrumbsOf(library, [stepTo(library, "glossary"), { name: data.term, path }]),
    images: imagesOf(library, path, data.term, ["16x9"]),
    updatedAt: zonedDay(library, data.updatedAt),
    indexable: !library.preview,
    ...(data.draft && { waiting: { why: "draft" } }),
    faq: [],
    term,
    related: (data.related ?? []).map((other) => library.get("glossary", other)),
    body: bodyOf(library, term),
  };
}

export function termsInOrder(library: Library): Document<"glossary">[] {
  return library
    .all("glossary")
    .sort((a, b) => a.data.term.localeCompare(b.data.term, library.company.language));
}

export function termLink(library: Library, { id, data }: Document<"glossary">): PageLink {
  return linkTo(library, routes.term(id), data.term, data.definition);
}
