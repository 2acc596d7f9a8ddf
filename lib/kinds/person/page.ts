import type { Document } from "../../content/documents.ts";
import type { Article, SiteContent } from "../../content/site-content.ts";
import { descriptionShown, shownWhole, titleShown } from "../../site/search-results.ts";
import type { PageBase } from "../page.ts";
import { breadcrumbsOf, imagesOf, linkTo, type PageLink, placeOf, stepTo } from "../parts.ts";

/** A person of the company: who they are, and the articles they wrote. */
export interface AuthorPage extends PageBase {
  kind: "author";
  person: Document<"people">;
  entries: Article[];
}

export function authorPage(siteContent: SiteContent, person: Document<"people">): AuthorPage {
  const { name, role, bio, image } = person.data;
  const { path, ...place } = placeOf(siteContent, (routes) => routes.author(person.id));
  return {
    kind: "author",
    path,
    ...place,
    title: name,
    searchTitle: shownWhole(titleShown, `${name}, ${role}`, name),
    description: shownWhole(descriptionShown, bio),
    standfirst: bio,
    breadcrumbs: breadcrumbsOf(siteContent, [...listOf(siteContent), { name, path }]),
    images: imagesOf(siteContent, path, name, ["16x9"], image),
    indexable: !siteContent.preview,
    ...(person.waiting && { waiting: person.waiting }),
    faq: [],
    ...(image && { picture: image }),
    person,
    entries: siteContent.articles.filter(({ data }) => data.author === person.id),
  };
}

/** The step to the page that lists people: the team, or on a site without its words the blog that they write for. */
function listOf(siteContent: SiteContent) {
  if (siteContent.find("pages", "team")) return [stepTo(siteContent, "team")];
  return siteContent.articles.length > 0 ? [stepTo(siteContent, "blog")] : [];
}

/** The people of the team: those whom a client can meet first, then the others by name. */
export function teamLinks(siteContent: SiteContent): PageLink[] {
  const { meet = [], language } = siteContent.company;
  const rank = (id: string) => (meet.includes(id) ? meet.indexOf(id) : meet.length);
  const { team } = siteContent.labels;
  return siteContent
    .all("people")
    .sort((a, b) => rank(a.id) - rank(b.id) || a.data.name.localeCompare(b.data.name, language))
    .map(({ id, data: { name, role, since } }) =>
      linkTo(
        siteContent,
        siteContent.routes.author(id),
        name,
        team.line({ role, since, canMeet: meet.includes(id) }),
      ),
    );
}
