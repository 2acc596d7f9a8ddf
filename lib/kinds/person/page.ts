import type { Document } from "../../content/documents.ts";
import type { Article, SiteContent } from "../../content/site-content.ts";
import { absolute, routes } from "../../site/addresses.ts";
import type { PageBase } from "../page.ts";
import { breadcrumbsOf, imagesOf, stepTo } from "../parts.ts";

/** A person who writes: who they are, and their articles. */
export interface AuthorPage extends PageBase {
  kind: "author";
  person: Document<"people">;
  entries: Article[];
}

export function authorPage(siteContent: SiteContent, person: Document<"people">): AuthorPage {
  const { name, role, bio, image } = person.data;
  const path = routes.author(person.id);
  return {
    kind: "author",
    path,
    url: absolute(siteContent.company, path),
    title: name,
    searchTitle: `${name}, ${role}`,
    description: bio.length > 160 ? `${bio.slice(0, bio.lastIndexOf(" ", 158))}…` : bio,
    standfirst: bio,
    breadcrumbs: breadcrumbsOf(siteContent, [
      ...(siteContent.articles.length > 0 ? [stepTo(siteContent, "blog")] : []),
      { name, path },
    ]),
    images: imagesOf(siteContent, path, name, ["16x9"], image),
    indexable: !siteContent.preview,
    ...(person.waiting && { waiting: person.waiting }),
    faq: [],
    ...(image && { picture: image }),
    person,
    entries: siteContent.articles.filter(({ data }) => data.author === person.id),
  };
}
