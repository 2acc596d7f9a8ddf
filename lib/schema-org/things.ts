/** Nodes of things that more than one page speaks of, each made from one document. */
import type { DefinedTerm, DefinedTermSet, ImageObject, Person, Service } from "schema-dts";
import type { Document } from "../content/documents.ts";
import type { Library } from "../content/library.ts";
import type { PageImage } from "../page/page.ts";
import { absolute, routes } from "../site/addresses.ts";
import { ids } from "./ids.ts";
import { type Node, refer } from "./node.ts";
import { referenceTo } from "./reference-node.ts";

/** UN/CEFACT's code for a pixel. */
const pixel = "E37";

export function imageNode(image: PageImage) {
  return {
    "@type": "ImageObject",
    "@id": image.url,
    contentUrl: image.url,
    width: { "@type": "QuantitativeValue", value: image.width, unitCode: pixel },
    height: { "@type": "QuantitativeValue", value: image.height, unitCode: pixel },
    caption: image.alt,
    creditText: image.credit,
    ...(image.license && { license: image.license }),
  } as const satisfies ImageObject;
}

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

export function serviceNode(library: Library, { id, data }: Document<"services">) {
  const { areaServed } = library.company;
  const prices = (data.prices ?? []).map((price) => library.get("prices", price).data);
  return {
    "@type": "Service",
    "@id": ids.service(library, id),
    name: data.title,
    description: data.description,
    serviceType: data.serviceType,
    url: absolute(library.company, routes.service(id)),
    provider: refer(ids.organization(library)),
    ...(areaServed && { areaServed }),
    audience: { "@type": "BusinessAudience", name: data.audience },
    ...(prices.length > 0 && {
      offers: prices.map((price) => ({
        "@type": "Offer" as const,
        name: price.name,
        priceSpecification: {
          "@type": "UnitPriceSpecification" as const,
          priceCurrency: price.currency,
          minPrice: price.from,
          maxPrice: price.to ?? price.from,
          unitText: price.unit,
          ...(price.unitCode && { unitCode: price.unitCode }),
        },
      })),
    }),
  } as const satisfies Service;
}

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

/** An option of a comparison: a reference to the service or term it is, or a term of its own, which no other page explains. */
export function optionNode(library: Library, option: Document<"options">): Node {
  const { service, term, name, summary } = option.data;
  if (service) return referenceTo(serviceNode(library, library.get("services", service)));
  if (term) return referenceTo(termNode(library, library.get("glossary", term)));
  return {
    "@type": "DefinedTerm",
    "@id": ids.option(library, option),
    name,
    description: summary,
  } as const satisfies DefinedTerm;
}
