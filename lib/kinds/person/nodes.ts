import type { Person } from "schema-dts";
import type { Document } from "../../content/documents.ts";
import type { DataOf } from "../../content/schema/collections.ts";
import type { SiteContent } from "../../content/site-content.ts";
import { ids } from "../../schema-org/ids.ts";
import { refer } from "../../schema-org/node.ts";
import { absolute } from "../../site/addresses.ts";

/** A certificate, or a title that is a name alone. */
type Certificate = { name: string } & Partial<NonNullable<DataOf<"people">["certificates"]>[number]>;

export function personNode(siteContent: SiteContent, { id, data }: Document<"people">) {
  const { name, role, bio, knowsAbout, credentials = [], certificates = [], sameAs } = data;
  return {
    "@type": "Person",
    "@id": ids.person(siteContent, id),
    name,
    jobTitle: role,
    description: bio,
    url: absolute(siteContent.company, siteContent.routes.author(id)),
    worksFor: refer(ids.organization(siteContent)),
    ...(knowsAbout && { knowsAbout }),
    ...(credentials.length + certificates.length > 0 && {
      hasCredential: [...credentials.map((name) => ({ name })), ...certificates].map(credentialNode),
    }),
    ...(sameAs && { sameAs }),
  } as const satisfies Person;
}

function credentialNode({ name, issuer, number, link, validUntil }: Certificate) {
  return {
    "@type": "EducationalOccupationalCredential" as const,
    name,
    ...(issuer && { recognizedBy: { "@type": "Organization" as const, name: issuer } }),
    ...(number && { identifier: number }),
    ...(link && { url: link }),
    ...(validUntil && { expires: validUntil.slice(0, 10) }),
  };
}
