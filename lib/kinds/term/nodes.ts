import type { DefinedTerm, DefinedTermSet } from "schema-dts";
import type { Document } from "../../content/documents.ts";
import type { Library } from "../../content/library.ts";
import { ids } from "../../schema-org/ids.ts";
import { refer } from "../../schema-org/node.ts";
import { absolute, routes } from "../../site/addresses.ts";

export function termNode(library: Library, { id, data }: Document<"glossary">) {
  return {
    "@type": "DefinedTerm",
    "@id": ids.term(library, id),
    name: data.term,
    description: data.definition,
    url: absolute(library.company, routes.term(id)),
    inDefinedTermSet: refer(ids.termSet(library)),
    ...(data.alsoCalled && { alternateName: data.alsoCalled }),
  } as const satisfies DefinedTerm;
}

export function termSetNode(library: Library) {
  return {
    "@type": "DefinedTermSet",
    "@id": ids.termSet(library),
    name: library.get("pages", "glossary").data.title,
    url: absolute(library.company, routes.glossary()),
  } as const satisfies DefinedTermSet;
}
