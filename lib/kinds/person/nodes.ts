import type { Person } from "schema-dts";
import type { Document } from "../../content/documents.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { ids } from "../../schema-org/ids.ts";
import { refer } from "../../schema-org/node.ts";
import { absolute, routes } from "../../site/addresses.ts";

export function personNode(siteContent: SiteContent, { id, data }: Document<"people">) {
  const { name, role, bio, knowsAbout, credentials, sameAs } = data;
  return {
    "@type": "Person",
    "@id": ids.person(siteContent, id),
    name,
    jobTitle: role,
    description: bio,
    url: absolute(siteContent.company, routes.author(id)),
    worksFor: refer(ids.organization(siteContent)),
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
