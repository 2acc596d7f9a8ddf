/** What Google's documentation requires and recommends of the types that this site publishes. */
import type { Severity } from "../../../shared/diagnostic.ts";
import { nodeFault, onEachPage, type PageFault, type Rule } from "../rule.ts";
import type { BuiltPage } from "../site/built-page.ts";
import { listOf, objectsIn, resolve, typesOf } from "../site/graph.ts";
import { isObject, type JsonObject } from "../site/json.ts";
import { vocabulary } from "../vocabulary/vocabulary.ts";

/** The day the documentation was read. */
const checkedOn = "2026-11-23";

interface Feature {
  id: string;
  /** The type, its subtypes included. */
  type: string;
  document: string;
  /** Properties by their way; `a|b` where one of them is enough. */
  required: string[];
  recommended: string[];
  /** What fills a recommended property here. */
  remedy: string;
  /** Only where the feature applies: site names are read from the home page. */
  only?: (page: BuiltPage, node: JsonObject) => boolean;
}

const folder = "https://developers.google.com/search/docs/appearance/";
const isTop = (page: BuiltPage, node: JsonObject) => page.nodes.includes(node);

/**
 * Not here, because they bring nothing any more: FAQPage (no rich result since May 2026; it stays valid vocabulary),
 * HowTo, and the sitelinks search box. Ratings of one's own company are ineligible (invariant 18), so the recommended
 * aggregateRating and review are not required.
 */
const features: Feature[] = [
  {
    id: "article",
    type: "Article",
    document: "structured-data/article",
    required: [],
    recommended: [
      "headline",
      "image",
      "datePublished",
      "dateModified",
      "author",
      "author.name",
      "author.url|author.sameAs",
    ],
    remedy: "Fill the article's fields in content/articles.",
  },
  {
    id: "breadcrumb",
    type: "BreadcrumbList",
    document: "structured-data/breadcrumb",
    required: [
      "itemListElement",
      "itemListElement.position",
      "itemListElement.name|itemListElement.item.name",
    ],
    recommended: [],
    remedy: "Breadcrumbs are made in lib/page/parts.ts.",
  },
  {
    id: "organization",
    type: "Organization",
    document: "structured-data/organization",
    required: [],
    recommended: [
      "name",
      "url",
      "logo",
      "description",
      "telephone|contactPoint.telephone",
      "email|contactPoint.email",
      "address",
      "legalName",
      "sameAs",
      "foundingDate",
    ],
    remedy: "Add the field to content/company.yaml where it is true of the company.",
    only: (page, node) => page.path === "/" && isTop(page, node),
  },
  {
    id: "local-business",
    type: "LocalBusiness",
    document: "structured-data/local-business",
    required: ["name", "address"],
    recommended: [
      "address.streetAddress",
      "address.addressLocality",
      "address.addressRegion",
      "address.postalCode",
      "address.addressCountry",
      "geo",
      "openingHoursSpecification",
      "priceRange",
      "telephone",
      "url",
    ],
    remedy: "Add the field to content/company.yaml; geo is latitude and longitude with five decimals.",
    only: (page, node) => page.path === "/" && isTop(page, node),
  },
  {
    id: "site-name",
    type: "WebSite",
    document: "site-names",
    required: ["name", "url"],
    recommended: [],
    remedy: "Both come from content/company.yaml.",
    only: (page) => page.path === "/",
  },
  {
    id: "profile-page",
    type: "ProfilePage",
    document: "structured-data/profile-page",
    required: ["mainEntity", "mainEntity.name|mainEntity.alternateName"],
    recommended: [
      "dateModified|dateCreated",
      "mainEntity.description",
      "mainEntity.sameAs",
      "mainEntity.image",
    ],
    remedy: "Fill the person's file in content/people.",
  },
  {
    id: "image",
    type: "ImageObject",
    document: "structured-data/image-license-metadata",
    required: ["contentUrl", "creator|creditText|copyrightNotice|license"],
    recommended: [],
    remedy: "Give the picture a credit or a license in its image field.",
  },
  {
    id: "video",
    type: "VideoObject",
    document: "structured-data/video",
    required: ["name", "thumbnailUrl", "uploadDate"],
    recommended: ["description", "contentUrl|embedUrl", "duration"],
    remedy: "Give the <Video> a 'title', a 'poster' and 'uploaded', the day it was put online.",
  },
];

export const googleRules: Rule[] = features.flatMap((feature) => [
  ...(feature.required.length > 0 ? [ruleOf(feature, "error", feature.required)] : []),
  ...(feature.recommended.length > 0 ? [ruleOf(feature, "advice", feature.recommended)] : []),
]);

function ruleOf(feature: Feature, severity: Severity, properties: string[]): Rule {
  const kind = severity === "error" ? "required" : "recommended";
  return {
    id: `google-${feature.id}-${kind}`,
    group: "Search engines",
    severity,
    title: `${feature.type}: the properties Google ${severity === "error" ? "requires" : "recommends"} are there`,
    specification: {
      name: `Google, ${feature.type}, read on ${checkedOn}`,
      url: `${folder}${feature.document}`,
    },
    remedy: feature.remedy,
    check: onEachPage((page) => missing(page, feature, properties, kind)),
  };
}

function missing(page: BuiltPage, { type, only }: Feature, properties: string[], kind: string): PageFault[] {
  const words = vocabulary();
  return [...objectsIn(page.nodes)]
    .map(({ object }) => object)
    .filter((node) => typesOf(node).some((own) => words.isA(own, type)))
    .filter((node) => only?.(page, node) ?? true)
    .flatMap((node) =>
      properties
        .filter((choices) => !choices.split("|").some((way) => has(page, node, way.split("."))))
        .map((choices) => {
          const [name = ""] = choices.split("|");
          const words = choices.replaceAll("|", " or ");
          return nodeFault(
            node,
            name,
            `${words} is missing, which Google ${kind === "required" ? "requires" : "recommends"} of ${type}`,
          );
        }),
    );
}

/** Whether every value at the way's first step has the rest; references are followed. */
function has(page: BuiltPage, node: JsonObject, [step, ...rest]: string[]): boolean {
  if (step === undefined) return true;
  const values = listOf(node[step]);
  if (values.length === 0) return false;
  if (rest.length === 0) return true;
  return values.every((value) => {
    const target = isObject(value) ? resolve(page, value) : undefined;
    return target !== undefined && has(page, target, rest);
  });
}
