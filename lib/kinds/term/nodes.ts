import type { DefinedTerm, DefinedTermSet } from "schema-dts";
import type { Document } from "../../content/documents.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { ids } from "../../schema-org/ids.ts";
import { refer } from "../../schema-org/node.ts";
import { absolute } from "../../site/addresses.ts";

export function termNode(siteContent: SiteContent, { id, data }: Document<"glossary">) {
  return {
    "@type": "DefinedTerm",
    "@id": ids.term(siteContent, id),
    name: data.term,
    description: data.definition,
    url: absolute(siteContent.company, siteContent.routes.term(id)),
    inDefinedTermSet: refer(ids.termSet(siteContent)),
    ...(data.alsoCalled && { alternateName: data.alsoCalled }),
  } as const satisfies DefinedTerm;
}

/** @param glossary the page that lists the terms */
export function termSetNode(siteContent: SiteContent, glossary: Document<"pages">) {
  return {
    "@type": "DefinedTermSet",
    "@id": ids.termSet(siteContent),
    name: glossary.data.title,
    url: absolute(siteContent.company, siteContent.routes.glossary()),
  } as const satisfies DefinedTermSet;
}
