/** All of the site's content as it is published: drafts and what is scheduled filtered, relations proven, in one place. */

import { withStandIns } from "../mdx/figure-tags.ts";
import { type PageRoutes, pageRoutes } from "../site/addresses.ts";
import { zoned } from "../site/dates.ts";
import { buildTime, readEnvironment } from "../site/env.ts";
import { formatsOf } from "../site/formats.ts";
import { type Labels, labelsOf, type OwnLabels, type Wording } from "../site/labels.ts";
import { type FigureSources, type Figures, figuresOf } from "./amounts.ts";
import { withCostScores } from "./cost-scores.ts";
import { withCurrentCertificates } from "./current-certificates.ts";
import { ContentError, compiledVersion, type Document, fieldsOf, readDocuments } from "./documents.ts";
import {
  type EditionDocument,
  originals,
  type ReadDocuments,
  translatedInto,
  translations,
} from "./editions.ts";
import { type Clock, waitingOf } from "./publication.ts";
import { type CollectionName, collectionNames, type DataOf } from "./schema/collections.ts";
import type { CompanyData } from "./schema/company.ts";
import { referencesIn } from "./schema/references.ts";
import type { ThemeData } from "./schema/theme.ts";
import { standardTheme } from "./standard-theme.ts";

/** An article with what its file alone does not say. */
export interface Article extends Document<"articles"> {
  path: string;
  /** RFC 3339 with the zone's offset. */
  publishedAt: string;
  updatedAt: string;
  /** The section it belongs to. */
  category: Document<"categories">;
}

/** One language of a site: its edition of everything that `content/` holds. */
export interface SiteContent {
  /** With its language, and the words that it has in that language. */
  company: CompanyData;
  /** All languages of the site, this one included, the site's first language first. */
  editions: readonly [SiteContent, ...SiteContent[]];
  /** What the addresses of its pages begin with: nothing in the site's first language, `/es` in Spanish. */
  prefix: string;
  /** How the site looks. */
  theme: ThemeData;
  /** The addresses of its pages. */
  routes: PageRoutes;
  /** The texts of the site that are not content, in its language. */
  labels: Labels;
  /** Which of them the company words itself, for what makes its labels elsewhere: page scripts, Markdown, mails. */
  ownLabels: OwnLabels;
  /** Prices, facts and what is worked out from them; fields have theirs printed already. */
  figures: Figures;
  /** Drafts and what is scheduled are shown, so nothing of this is for search engines. */
  preview: boolean;
  /** Published articles, the newest first. */
  articles: Article[];
  all<Name extends CollectionName>(name: Name): Document<Name>[];
  /** @throws ContentError where there is no such document */
  get<Name extends CollectionName>(name: Name, id: string): Document<Name>;
  find<Name extends CollectionName>(name: Name, id: string): Document<Name> | undefined;
}

export function wordingOf({ company, ownLabels }: Pick<SiteContent, "company" | "ownLabels">): Wording {
  return { language: company.language, ownLabels };
}

export interface SiteContentOptions {
  /** The moment before which a document with a day of publication is published. */
  now: Date;
  /** Show drafts and what is scheduled. */
  preview: boolean;
}

interface ContentCache {
  kept?: { version: number; siteContent: SiteContent };
}

declare global {
  var siteContentCache: ContentCache | undefined;
}

const ownCache: ContentCache = {};

/**
 * Next compiles pages and routes into bundles that know nothing of each other: while a site is built they share one copy of the content per
 * process. In development the program changes too, and with it what it makes of the same documents.
 */
function cacheOfProcess(): ContentCache {
  if (process.env.NODE_ENV === "development") return ownCache;
  globalThis.siteContentCache ??= {};
  return globalThis.siteContentCache;
}

/** The content of this build, or in development of this moment. Drafts show in development and where PREVIEW is 1. */
export function siteContent(): SiteContent {
  const live = process.env.NODE_ENV === "development";
  const version = live ? compiledVersion() : 0;
  const contentCache = cacheOfProcess();
  if (contentCache.kept?.version === version) return contentCache.kept.siteContent;
  try {
    contentCache.kept = { version, siteContent: readSiteContent() };
    return contentCache.kept.siteContent;
  } catch (error) {
    // In development a document may go between the look into its folder and the reading of it.
    if (live && compiledVersion() !== version) return siteContent();
    throw error;
  }
}

/** The content as it is compiled at this moment, for a program that goes on while the site is built anew. */
export function readSiteContent(): SiteContent {
  const { PREVIEW } = readEnvironment(process.env);
  const preview = PREVIEW === "1" || process.env.NODE_ENV === "development";
  return loadSiteContent({ now: buildTime(process.env), preview });
}

/**
 * The content in the site's first language; the other languages are among its `editions`.
 *
 * @param read where the documents come from; Contentlayer's output where left out
 * @throws ContentError naming every document that is referred to and does not exist
 */
export function loadSiteContent(
  options: SiteContentOptions,
  read: ReadDocuments = readDocuments,
): SiteContent {
  const written = (name: CollectionName) => originals(read, name);
  const firstLanguage = languageIn(written);
  const sources = figureSources(written, firstLanguage);
  const first = edition(options, written, sources, firstLanguage);
  const waiting = { clock: { now: options.now, timeZone: first.company.timeZone }, shown: options.preview };
  const others = translatedInto(read).map((folder) =>
    edition(options, translations(read, folder, waiting), sources, firstLanguage, `/${folder}`),
  );
  const withEditions = (content: Edition): SiteContent => ({
    ...content,
    get editions() {
      return editions;
    },
  });
  const editions: SiteContent["editions"] = [withEditions(first), ...others.map(withEditions)];
  return editions[0];
}

/** As the company's file has it; what is wrong there is said where its fields are read. */
function languageIn(written: ReadEdition): string {
  const { language } = Object(written("company")[0]?.data);
  return typeof language === "string" ? language : "";
}

type Edition = Omit<SiteContent, "editions">;
type ReadEdition = (name: CollectionName) => EditionDocument[];

/** Figures are written once, in the documents of the first language. */
function figureSources(written: ReadEdition, language: string): FigureSources {
  const texts = { fill: withStandIns, language, firstLanguage: language };
  // Figures are not known yet; their length is, and the schemas measure it.
  const byId = <Name extends CollectionName, Part>(name: Name, part: (data: DataOf<Name>) => Part) =>
    new Map(written(name).map((document) => [document.id, part(fieldsOf(name, document, texts))]));
  return {
    prices: byId("prices", (price) => price),
    facts: byId("facts", (fact) => fact),
    sums: byId("sums", ({ amounts }) => amounts),
    "case-studies": byId("case-studies", ({ outcomes }) => outcomes),
  };
}

function edition(
  { now, preview }: SiteContentOptions,
  written: ReadEdition,
  sources: FigureSources,
  firstLanguage: string,
  prefix = "",
): Edition {
  const languages = { language: languageIn(written), firstLanguage };
  const single = <Name extends "company" | "labels">(
    name: Name,
    fill: (text: string) => string,
  ): DataOf<Name> | undefined =>
    written(name).map((document) => fieldsOf(name, document, { fill, ...languages }))[0];
  const { language } = single("company", withStandIns) ?? missing("company", "company");
  const ownLabels = single("labels", withStandIns)?.labels ?? {};
  const labels = labelsOf(language, ownLabels);
  const figures = figuresOf(sources, { labels, formats: formatsOf(language) });
  const company = single("company", figures.fill) ?? missing("company", "company");
  const texts = { fill: figures.fill, ...languages };
  const clock = { now, timeZone: company.timeZone };
  const store = new Map<CollectionName, Map<string, Document<CollectionName>>>();
  for (const name of collectionNames) {
    const documents = written(name).map(({ original, ...document }): Document<CollectionName> => {
      const whole = withWaiting(
        { ...document, collection: name, data: fieldsOf(name, document, texts) },
        original,
        clock,
      );
      if (belongsTo("comparisons", whole)) return { ...whole, data: withCostScores(whole.data, figures) };
      if (belongsTo("people", whole)) return { ...whole, data: withCurrentCertificates(whole.data, clock) };
      return whole;
    });
    const shown = documents.filter(({ waiting }) => preview || !waiting);
    store.set(name, new Map(shown.map((document) => [document.id, document])));
  }
  proveReferences(store);

  const find = <Name extends CollectionName>(name: Name, id: string): Document<Name> | undefined => {
    const document = store.get(name)?.get(id);
    return document && belongsTo(name, document) ? document : undefined;
  };
  const get = <Name extends CollectionName>(name: Name, id: string): Document<Name> => {
    const document = find(name, id);
    if (document) return document;
    return missing(name, id);
  };
  const all = <Name extends CollectionName>(name: Name): Document<Name>[] =>
    [...(store.get(name)?.values() ?? [])].filter((document) => belongsTo(name, document));

  const own = company.mainLocation === undefined ? undefined : get("locations", company.mainLocation).data;
  const theme = company.theme === undefined ? standardTheme : get("themes", company.theme).data;
  const logo = { ...company.logo, ...(theme.logo !== undefined && { src: theme.logo }) };
  const routes = pageRoutes({
    permalinkOf: (collection, id) => find(collection, id)?.data.permalink,
    slugOf: (collection, id) => find(collection, id)?.slug,
    prefix,
  });
  const articles = all("articles")
    .map((document): Article => {
      const { category } = document.data;
      return {
        ...document,
        path: routes.article(document.id),
        ...daysOf(document.data, company.timeZone),
        category: get("categories", category),
      };
    })
    .sort(newestFirst);
  return {
    prefix,
    company: { ...company, logo, ...(own && { address: own.address, geo: own.geo }) },
    theme,
    routes,
    labels,
    ownLabels,
    figures,
    preview,
    articles,
    all,
    get,
    find,
  };
}

function belongsTo<Name extends CollectionName>(
  name: Name,
  document: Document<CollectionName>,
): document is Document<Name> {
  return document.collection === name;
}

/** @throws ContentError always */
function missing(name: CollectionName, id: string): never {
  throw new ContentError(`There is no '${id}' in content/${name}. Run: npm run check:content`);
}

/** @param original the fields of what it translates: while that waits, so does the translation */
function withWaiting(
  document: Document<CollectionName>,
  original: unknown,
  clock: Clock,
): Document<CollectionName> {
  const { collection, data } = document;
  const waiting =
    waitingOf(collection, Object(original ?? data), clock) ?? waitingOf(collection, data, clock);
  return waiting ? { ...document, waiting } : document;
}

function daysOf(
  { publishedAt, updatedAt }: DataOf<"articles">,
  timeZone: string,
): Pick<Article, "publishedAt" | "updatedAt"> {
  const published = zoned(publishedAt, timeZone);
  return { publishedAt: published, updatedAt: updatedAt ? zoned(updatedAt, timeZone) : published };
}

function newestFirst(a: Article, b: Article): number {
  return new Date(b.publishedAt).getTime() - new Date(a.publishedAt).getTime() || a.id.localeCompare(b.id);
}

function proveReferences(store: Map<CollectionName, Map<string, Document<CollectionName>>>): void {
  const missing: string[] = [];
  for (const [name, documents] of store) {
    for (const { file, data } of documents.values()) {
      for (const { path, collection, id } of referencesIn(name, data)) {
        if (!store.get(collection)?.has(id)) {
          missing.push(`${file}: ${path.join(".")} names '${id}', which is not in content/${collection}`);
        }
      }
    }
  }
  if (missing.length > 0) throw new ContentError(`${missing.join("\n")}\nRun: npm run check:content`);
}
