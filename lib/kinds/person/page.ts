import type { Document } from "../../content/documents.ts";
import type { Article, Library } from "../../content/library.ts";
import { absolute, routes } from "../../site/addresses.ts";
import type { PageBase } from "../page.ts";
import { breadcrumbsOf, imagesOf, stepTo } from "../parts.ts";

/** A person who writes: who they are, and their articles. */
export interface AuthorPage extends PageBase {
  kind: "author";
  person: Document<"people">;
  entries: Article[];
}

export function authorPage(library: Library, person: Document<"people">): AuthorPage {
  const { name, role, bio, image } = person.data;
  const path = routes.author(person.id);
  return {
    kind: "author",
    path,
    url: absolute(library.company, path),
    title: name,
    searchTitle: `${name}, ${role}`,
    description: bio.length > 160 ? `${bio.slice(0, bio.lastIndexOf(" ", 158))}…` : bio,
    standfirst: bio,
    breadcrumbs: breadcrumbsOf(library, [stepTo(library, "blog"), { name, path }]),
    images: imagesOf(library, path, name, ["16x9"], image),
    indexable: !library.preview,
    ...(person.data.draft && { waiting: { why: "draft" } }),
    faq: [],
    ...(image && { picture: image }),
    person,
    entries: library.articles.filter(({ data }) => data.author === person.id),
  };
}
