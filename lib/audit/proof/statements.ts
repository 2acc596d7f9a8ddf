/** Which statements of the graph a visitor can check, and how. */

import type { BuiltPage } from "../site/built-page.ts";
import { listOf, ofType, resolve, typesOf, webPageOf } from "../site/graph.ts";
import { isObject, type JsonObject } from "../site/json.ts";
import { vocabulary } from "../vocabulary/vocabulary.ts";

/**
 * How a statement is found in the page: `text` word for word; `mention` in any case; `byline` word for word in the
 * main content; `headline` as the h1; `date` as the
 * datetime of a visible `<time>`; `day` as a year or day in the text; `crumb` at its place in the trail; `link` as the
 * address of a link; `telephone` by its digits; `price` as a number of its own; `hours` by their days and times.
 */
export type Manner =
  | "text"
  | "mention"
  | "byline"
  | "headline"
  | "date"
  | "day"
  | "crumb"
  | "link"
  | "telephone"
  | "price"
  | "hours";

/** The rule a statement that cannot be found breaks. */
export type ProofRule = "article-visible" | "faq-visible" | "breadcrumbs-visible" | "visible";

interface Provable {
  type: string;
  /** The way to the values; lists and references are followed. */
  ways: string[];
  manner: Manner;
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
  manner: Manner;
  rule: ProofRule;
}

/** What the trade calls visible content; everything else a node says is for machines (ids, addresses, sizes, codes). */
const provable: Provable[] = [
  {
    type: "Organization",
    ways: [
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
    manner: "text",
  },
  { type: "Organization", ways: ["telephone"], manner: "telephone" },
  { type: "Organization", ways: ["openingHoursSpecification"], manner: "hours" },
  { type: "Organization", ways: ["foundingDate"], manner: "day" },
  { type: "Organization", ways: ["sameAs"], manner: "link" },
  { type: "WebSite", ways: ["name"], manner: "text" },
  // An article's page is called what the Article is called.
  {
    type: "WebPage",
    ways: ["name"],
    manner: "headline",
    only: isOwnPage,
  },
  { type: "WebPage", ways: ["dateModified"], manner: "date", only: isOwnPage },
  { type: "WebPage", ways: ["reviewedBy.name"], manner: "text" },
  { type: "Article", ways: ["headline"], manner: "headline", rule: "article-visible" },
  { type: "Article", ways: ["author.name"], manner: "byline", rule: "article-visible" },
  { type: "Article", ways: ["datePublished", "dateModified"], manner: "date", rule: "article-visible" },
  { type: "Article", ways: ["articleSection", "citation.name", "citation.publisher.name"], manner: "text" },
  { type: "Article", ways: ["citation.url"], manner: "link" },
  { type: "Article", ways: ["citation.datePublished"], manner: "day" },
  {
    type: "FAQPage",
    ways: ["mainEntity.name", "mainEntity.acceptedAnswer.text"],
    manner: "text",
    rule: "faq-visible",
  },
  { type: "BreadcrumbList", ways: ["itemListElement.name"], manner: "crumb", rule: "breadcrumbs-visible" },
  { type: "ItemList", ways: ["name", "description"], manner: "text", only: isPlainList },
  { type: "ItemList", ways: ["itemListElement.name"], manner: "mention", only: isPlainList },
  { type: "ItemList", ways: ["itemListElement.url"], manner: "link", only: isPlainList },
  {
    type: "Person",
    ways: ["name", "jobTitle", "description", "knowsAbout", "hasCredential.name"],
    manner: "text",
  },
  { type: "Person", ways: ["sameAs"], manner: "link" },
  {
    type: "Service",
    ways: [
      "name",
      "description",
      "serviceType",
      "areaServed",
      "audience.name",
      "offers.name",
      "offers.priceSpecification.unitText",
    ],
    manner: "text",
  },
  {
    type: "Service",
    ways: ["offers.price", "offers.priceSpecification.minPrice", "offers.priceSpecification.maxPrice"],
    manner: "price",
  },
  { type: "DefinedTerm", ways: ["name", "alternateName"], manner: "mention" },
  { type: "DefinedTerm", ways: ["description"], manner: "text" },
  { type: "DefinedTermSet", ways: ["name"], manner: "text" },
  { type: "SoftwareApplication", ways: ["name", "featureList"], manner: "text" },
  { type: "SoftwareApplication", ways: ["dateModified"], manner: "date" },
];

/** The statements of one node. */
export function statementsOf(page: BuiltPage, node: JsonObject): Statement[] {
  const words = vocabulary();
  const types = typesOf(node);
  return provable
    .filter(({ type, only }) => types.some((own) => words.isA(own, type)) && (only?.(page, node) ?? true))
    .flatMap(({ ways, manner, rule = "visible" }) =>
      ways.flatMap((way) =>
        valuesAt(page, node, way.split(".")).map(({ value, property }, index) => ({
          node,
          property,
          value,
          index,
          manner,
          rule,
        })),
      ),
    );
}

/** The page's own node, where no Article says the same of itself. */
function isOwnPage(page: BuiltPage, node: JsonObject): boolean {
  return node === webPageOf(page) && ofType(page, "Article").length === 0;
}

/** A trail is a list to schema.org, and on the page something of its own. */
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
    if (rest.length === 0) return [{ value, property }];
    const target = isObject(value) ? resolve(page, value) : undefined;
    return target
      ? valuesAt(page, target, rest).map((found) => ({ ...found, property: `${property}.${found.property}` }))
      : [];
  });
}
