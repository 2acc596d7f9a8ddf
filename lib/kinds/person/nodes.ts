import type { Person } from "schema-dts";
import type { Document } from "../../content/documents.ts";
import type { Library } from "../../content/library.ts";
import { ids } from "../../schema-org/ids.ts";
import { refer } from "../../schema-org/node.ts";
import { absolute, routes } from "../../site/addresses.ts";

export function personNode(library: Library, { id, data }: Document<"people">) {
  const { name, role, bio, knowsAbout, credentials, sameAs } = data;
  return {
    "@type": "Person",
    "@id": ids.person(library, id),
    name,
    jobTitle: role,
    description: bio,
    url: absolute(library.company, routes.author(id)),
    worksFor: refer(ids.organization(library)),
    ...(knowsAbout && { knowsAbout }),
    ...(credentials && {
      hasCredential: credentials.map((credential) => ({
        "@type": "EducationalOccupationalCredential" as const,
        name: credential,
      })),
    }),
    ...(sameAs && { sameAs }),
  } as const satisfies Person;
}
