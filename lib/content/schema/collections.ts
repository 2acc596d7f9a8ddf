/**
 * Every document type of `content/`, in one table. Contentlayer's definitions, the content check, the reader of the
 * compiled documents and the editors' JSON Schemas are all derived from it.
 */
import type { z } from "zod";
import { areaSchema } from "./area.ts";
import { articleSchema } from "./article.ts";
import { caseStudySchema } from "./case-study.ts";
import { categorySchema } from "./category.ts";
import { companySchema } from "./company.ts";
import { comparisonSchema } from "./comparison.ts";
import { factSchema } from "./fact.ts";
import { formSchema } from "./form.ts";
import { industrySchema } from "./industry.ts";
import { labelsSchema } from "./labels.ts";
import { locationSchema } from "./location.ts";
import { navigationSchema } from "./navigation.ts";
import { optionSchema } from "./option.ts";
import { pageSchema } from "./page.ts";
import { personSchema } from "./person.ts";
import { priceSchema } from "./price.ts";
import { quoteSchema } from "./quote.ts";
import { redirectsSchema } from "./redirects.ts";
import { responsibilitiesSchema } from "./responsibilities.ts";
import { serviceSchema } from "./service.ts";
import { serviceLevelsSchema } from "./service-levels.ts";
import { sumsSchema } from "./sums.ts";
import { termSchema } from "./term.ts";
import { themeSchema } from "./theme.ts";
import { trustSchema } from "./trust.ts";

/** How one document type is stored. */
export interface Collection<Schema extends z.ZodType = z.ZodType> {
  /** What one document is called in a sentence. */
  called: string;
  /** The type's name in Contentlayer. */
  type: string;
  /** `mdx`: frontmatter and a body; `yaml`: data alone. */
  format: "mdx" | "yaml";
  /** `folder`: one file a document in `content/<key>/`; `file`: the single file `content/<key>.yaml`. */
  place: "folder" | "file";
  /** Of a single file: the site can be built without it. */
  optional?: true;
  schema: Schema;
}

export const collections = {
  articles: { called: "an article", type: "Article", format: "mdx", place: "folder", schema: articleSchema },
  pages: { called: "a page", type: "PlainPage", format: "mdx", place: "folder", schema: pageSchema },
  services: { called: "a service", type: "Service", format: "mdx", place: "folder", schema: serviceSchema },
  glossary: { called: "a glossary term", type: "Term", format: "mdx", place: "folder", schema: termSchema },
  comparisons: {
    called: "a comparison",
    type: "Comparison",
    format: "yaml",
    place: "folder",
    schema: comparisonSchema,
  },
  options: {
    called: "an option",
    type: "ComparisonOption",
    format: "yaml",
    place: "folder",
    schema: optionSchema,
  },
  facts: { called: "a fact", type: "Fact", format: "yaml", place: "folder", schema: factSchema },
  prices: { called: "a price", type: "Price", format: "yaml", place: "folder", schema: priceSchema },
  sums: {
    called: "a file of named amounts",
    type: "Sums",
    format: "yaml",
    place: "folder",
    schema: sumsSchema,
  },
  "service-levels": {
    called: "a table of service levels",
    type: "ServiceLevels",
    format: "yaml",
    place: "folder",
    schema: serviceLevelsSchema,
  },
  responsibilities: {
    called: "a table of responsibilities",
    type: "Responsibilities",
    format: "yaml",
    place: "folder",
    schema: responsibilitiesSchema,
  },
  categories: {
    called: "a category",
    type: "Category",
    format: "yaml",
    place: "folder",
    schema: categorySchema,
  },
  people: { called: "a person", type: "Person", format: "yaml", place: "folder", schema: personSchema },
  locations: {
    called: "a location",
    type: "Location",
    format: "yaml",
    place: "folder",
    schema: locationSchema,
  },
  areas: { called: "an area", type: "Area", format: "mdx", place: "folder", schema: areaSchema },
  industries: {
    called: "an industry",
    type: "Industry",
    format: "mdx",
    place: "folder",
    schema: industrySchema,
  },
  "case-studies": {
    called: "a case study",
    type: "CaseStudy",
    format: "mdx",
    place: "folder",
    schema: caseStudySchema,
  },
  quotes: { called: "a quote", type: "Quote", format: "yaml", place: "folder", schema: quoteSchema },
  themes: { called: "a theme", type: "Theme", format: "yaml", place: "folder", schema: themeSchema },
  forms: { called: "a form", type: "Form", format: "yaml", place: "folder", schema: formSchema },
  company: {
    called: "content/company.yaml",
    type: "Company",
    format: "yaml",
    place: "file",
    schema: companySchema,
  },
  navigation: {
    called: "content/navigation.yaml",
    type: "Navigation",
    format: "yaml",
    place: "file",
    schema: navigationSchema,
  },
  redirects: {
    called: "content/redirects.yaml",
    type: "Redirects",
    format: "yaml",
    place: "file",
    schema: redirectsSchema,
  },
  labels: {
    called: "content/labels.yaml",
    type: "Labels",
    format: "yaml",
    place: "file",
    optional: true,
    schema: labelsSchema,
  },
  trust: {
    called: "content/trust.yaml",
    type: "Trust",
    format: "yaml",
    place: "file",
    optional: true,
    schema: trustSchema,
  },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof collections;

/** The collections whose documents have a body. */
export type TextCollection = {
  [Name in CollectionName]: (typeof collections)[Name]["format"] extends "mdx" ? Name : never;
}[CollectionName];

/** The data of one document of a collection, as its schema gives it. */
export type DataOf<Name extends CollectionName> = z.infer<(typeof collections)[Name]["schema"]>;

/** The names of all collections, in the order of the table. */
export const collectionNames = Object.keys(collections).filter(
  (name): name is CollectionName => name in collections,
);

/** Whether the single file of a collection may be missing. */
export function isOptional(name: CollectionName): boolean {
  return "optional" in collections[name];
}

/** The type of a collection's translations in Contentlayer. */
export function translationType(name: CollectionName): string {
  return `${collections[name].type}Translation`;
}

/** The path of a document inside `content/`, such as `articles/x.mdx` or `company.yaml`. */
export function contentPath(name: CollectionName, id: string): string {
  const { format, place } = collections[name];
  return place === "file" ? `${name}.yaml` : `${name}/${id}.${format}`;
}
