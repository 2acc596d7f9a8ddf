/** Which statements of the graph a visitor can check, and how. */

import type { BuiltPage } from "../site/built-page.ts";
import { listOf, ofType, resolve, typesOf, webPageOf } from "../site/graph.ts";
import { isObject, type JsonObject } from "../site/json.ts";
import { vocabulary } from "../vocabulary/vocabulary.ts";

/**
 * How a statement is found in the page: `text` word for word; `mention` in any case; `byline` word for word in the
 * main content; `headline` as the h1; `date` as the
 * datetime of a visible `<time>`; `day` as a year or day in the text; `breadcrumb` at its place in the breadcrumbs; `link` as the
 * address of a link; `telephone` by its digits; `price` as a number of its own; `hours` by their days and times.
 */
export type MatchMode =
  | "text"
  | "mention"
  | "byline"
  | "headline"
  | "date"
  | "day"
  | "breadcrumb"
  | "link"
  | "telephone"
  | "price"
  | "hours";

/** The rule a statement that cannot be found breaks. */
export type ProofRule = "article-visible" | "faq-visible" | "breadcrumbs-visible" | "visible";

interface Provable {
  type: string;
  /** The way to the values; lists and references are followed. */
  paths: string[];
  matchMode: MatchMode;
  rule?: ProofRule;
  /** Where not every node of the type says it to a reader. */
  only?: (page: BuiltPage, node: JsonObject) => boolean;
}

export interface Statement {
  node: JsonObject;
  /** `offers[1].priceSpecification.minPrice` */
  property: string;
  value: unknown;
  /** Which of several values it is. */
  index: number;
  matchMode: MatchMode;
  rule: ProofRule;
}

/** What the trade calls visible content; everything else a node says is for machines (ids, addresses, sizes, codes). */
export const provable: Provable[] = [
  {
    type: "Organization",
    paths: [
      "name",
      "legalName",
      "description",
      "email",
      "areaServed",
      "knowsAbout",
      "priceRange",
      "address.streetAddress",
      "address.addressLocality",
      "address.addressRegion",
      "address.postalCode",
    ],
    matchMode: "text",
  },
  { type: "Place", paths: ["name"], matchMode: "text" },
  { type: "Organization", paths: ["telephone"], matchMode: "telephone" },
  { type: "Organization", paths: ["openingHoursSpecification"], matchMode: "hours" },
  { type: "Organization", paths: ["foundingDate"], matchMode: "day" },
  { type: "Organization", paths: ["sameAs"], matchMode: "link" },
  { type: "WebSite", paths: ["name"], matchMode: "text" },
  // An article's page is called what the Article is called.
  {
    type: "WebPage",
    paths: ["name"],
    matchMode: "headline",
    only: isOwnPage,
  },
  { type: "WebPage", paths: ["dateModified"], matchMode: "date", only: isOwnPage },
  { type: "WebPage", paths: ["reviewedBy.name"], matchMode: "text" },
  { type: "Article", paths: ["headline"], matchMode: "headline", rule: "article-visible" },
  { type: "Article", paths: ["author.name"], matchMode: "byline", rule: "article-visible" },
  { type: "Article", paths: ["datePublished", "dateModified"], matchMode: "date", rule: "article-visible" },
  {
    type: "Article",
    paths: [
      "articleSection",
      "citation.name",
      "citation.text",
      "citation.creator.name",
      "citation.publisher.name",
      "citation.description",
      "citation.subjectOf.name",
    ],
    matchMode: "text",
  },
  { type: "Article", paths: ["citation.url", "citation.subjectOf.url"], matchMode: "link" },
  { type: "Article", paths: ["citation.datePublished"], matchMode: "day" },
  {
    type: "FAQPage",
    paths: ["mainEntity.name", "mainEntity.acceptedAnswer.text"],
    matchMode: "text",
    rule: "faq-visible",
  },
  {
    type: "BreadcrumbList",
    paths: ["itemListElement.name"],
    matchMode: "breadcrumb",
    rule: "breadcrumbs-visible",
  },
  { type: "ItemList", paths: ["name", "description"], matchMode: "text", only: isPlainList },
  { type: "ItemList", paths: ["itemListElement.name"], matchMode: "mention", only: isPlainList },
  { type: "ItemList", paths: ["itemListElement.url"], matchMode: "link", only: isPlainList },
  {
    type: "Person",
    paths: ["name", "jobTitle", "description", "knowsAbout", "hasCredential.name"],
    matchMode: "text",
  },
  {
    type: "Person",
    paths: ["hasCredential.recognizedBy.name", "hasCredential.identifier"],
    matchMode: "text",
  },
  { type: "Person", paths: ["hasCredential.expires"], matchMode: "date" },
  { type: "Person", paths: ["sameAs", "hasCredential.url"], matchMode: "link" },
  { type: "Organization", paths: ["numberOfEmployees.value"], matchMode: "price" },
  {
    type: "Service",
    paths: [
      "name",
      "description",
      "serviceType",
      "areaServed",
      "audience.name",
      "offers.name",
      "offers.priceSpecification.unitText",
    ],
    matchMode: "text",
  },
  {
    type: "Service",
    paths: ["offers.price", "offers.priceSpecification.minPrice", "offers.priceSpecification.maxPrice"],
    matchMode: "price",
  },
  { type: "Article", paths: ["mentions.name", "mentions.description"], matchMode: "text", only: namesClient },
  { type: "Audience", paths: ["name"], matchMode: "text" },
  { type: "Observation", paths: ["name", "measurementTechnique"], matchMode: "text" },
  { type: "Observation", paths: ["value"], matchMode: "price" },
  { type: "Observation", paths: ["observationDate"], matchMode: "date" },
  { type: "VideoObject", paths: ["name"], matchMode: "text" },
  { type: "VideoObject", paths: ["contentUrl"], matchMode: "link" },
  { type: "VideoObject", paths: ["uploadDate"], matchMode: "date" },
  { type: "DefinedTerm", paths: ["name", "alternateName"], matchMode: "mention" },
  { type: "DefinedTerm", paths: ["description"], matchMode: "text" },
  { type: "DefinedTermSet", paths: ["name"], matchMode: "text" },
  { type: "SoftwareApplication", paths: ["name", "featureList"], matchMode: "text" },
  { type: "SoftwareApplication", paths: ["dateModified"], matchMode: "date" },
];

/** The types of the graph of which a visitor reads nothing, each with the reason. A type is in this list or has a statement above. */
export const notVisible: Readonly<Record<string, string>> = {
  ImageObject:
    "The picture itself is on the page or on its card; its size, license and text alternative are for machines.",
  GeoCoordinates: "The place of an address that is on the page, in degrees, for maps.",
  Thing: "What an article is about may be named in other words than the article's own.",
};

/** The statements of one node. */
export function statementsOf(page: BuiltPage, node: JsonObject): Statement[] {
  const words = vocabulary();
  const types = typesOf(node);
  return provable
    .filter(({ type, only }) => types.some((own) => words.isA(own, type)) && (only?.(page, node) ?? true))
    .flatMap(({ paths, matchMode, rule = "visible" }) =>
      paths.flatMap((path) =>
        valuesAt(page, node, path.split(".")).map(({ value, property }, index) => ({
          node,
          property,
          value,
          index,
          matchMode,
          rule,
        })),
      ),
    );
}

/** The page's own node, where no Article says the same of itself. */
function isOwnPage(page: BuiltPage, node: JsonObject): boolean {
  return node === webPageOf(page) && ofType(page, "Article").length === 0;
}

/** A case study names its client in `mentions`; other articles name their comparison there, which is a list of its own. */
function namesClient(page: BuiltPage): boolean {
  return ofType(page, "Observation").length > 0;
}

/** Breadcrumbs are a list to schema.org, and on the page something of its own. */
function isPlainList(_page: BuiltPage, node: JsonObject): boolean {
  return !typesOf(node).includes("BreadcrumbList");
}

function valuesAt(
  page: BuiltPage,
  node: JsonObject,
  [step, ...rest]: string[],
): { value: unknown; property: string }[] {
  if (step === undefined) return [];
  const all = node[step];
  return listOf(all).flatMap((value, index) => {
    const property = Array.isArray(all) ? `${step}[${index}]` : step;
    // What another node says is a statement of that node.
    if (rest.length === 0) return isObject(value) && "@id" in value ? [] : [{ value, property }];
    const target = isObject(value) ? resolve(page, value) : undefined;
    return target
      ? valuesAt(page, target, rest).map((found) => ({ ...found, property: `${property}.${found.property}` }))
      : [];
  });
}
