import { ids } from "../../schema-org/ids.ts";
import { refer } from "../../schema-org/node.ts";
import type { LlmsSection, PageKind } from "../kind.ts";
import { termSetNode } from "../term/nodes.ts";
import { type Hub, isOptionalHub } from "./names.ts";
import { type HubPage, hasHub, hubPage } from "./page.ts";

function hubKind<Name extends Hub>(hub: Name, llms: LlmsSection): PageKind<HubPage<Name>> {
  return {
    *pages(content) {
      if (hasHub(content, hub)) yield () => hubPage(content, hub);
    },
    words: [hub],
    optional: isOptionalHub(hub),
    webPageType: "CollectionPage",
    mainEntity: (page) => (page.entries.length > 0 ? ids.list(page) : undefined),
    list: (page) => page.entries,
    llms: () => llms,
  };
}

export const compareKind = hubKind("compare", "start");
export const servicesKind = hubKind("services", "services");
export const searchKind = hubKind("search", "lists");
export const toolsKind = hubKind("tools", "tools");
export const teamKind = hubKind("team", "company");
export const industriesKind = hubKind("industries", "services");
export const caseStudiesKind: PageKind<HubPage<"case-studies">> = {
  ...hubKind("case-studies", "company"),
  feed: (_page, content) => content.routes.feedFolders.caseStudies(),
};

/** The glossary is about its set of terms; its list is mentioned, because an ItemList is no CreativeWork that could be a part. */
export const glossaryKind: PageKind<HubPage<"glossary">> = {
  ...hubKind("glossary", "lists"),
  mainEntity: (_page, content) => ids.termSet(content),
  mentions: (page) => (page.entries.length > 0 ? refer(ids.list(page)) : undefined),
  nodes: (page, content) => [termSetNode(content, page.document)],
};
