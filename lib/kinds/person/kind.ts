import { ids } from "../../schema-org/ids.ts";
import type { PageKind } from "../kind.ts";
import { personNode } from "./nodes.ts";
import { type AuthorPage, authorPage } from "./page.ts";

export const authorKind: PageKind<AuthorPage> = {
  *pages(content) {
    for (const person of content.all("people")) yield () => authorPage(content, person);
  },
  documents: { collection: "people", path: (routes) => routes.author },
  webPageType: "ProfilePage",
  mainEntity: (page, content) => ids.person(content, page.person.id),
  nodes: (page, content) => [personNode(content, page.person)],
  search: () => "author",
  llms: () => "company",
};
