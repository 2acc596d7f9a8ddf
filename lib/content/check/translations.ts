/** The translations of a site, each joined with its original as the build joins them, so that rules read them like any other document. */
import { mapTexts, withStandIns } from "../../mdx/figure-tags.ts";
import { pageRoutes } from "../../site/addresses.ts";
import { hasLabels, primaryLanguage } from "../../site/labels.ts";
import { translatedId } from "../editions.ts";
import { languageName, languageOf } from "../languages.ts";
import { type CollectionName, collectionNames, collections, contentPath } from "../schema/collections.ts";
import { referencesIn } from "../schema/references.ts";
import { shapeOf } from "../schema/shape.ts";
import { type HasDocument, mergeTranslation } from "../schema/translation.ts";
import { hasWords } from "../schema/untranslated.ts";
import { mayHaveWords } from "../schema/words.ts";
import type { CheckedDocument } from "./document.ts";
import { fieldFindings } from "./field-problems.ts";
import { shown } from "./field-words.ts";
import { problemFindings } from "./rules/translation-words.ts";
import type { Placed, TranslatedContent } from "./site.ts";
import { fieldsOf } from "./source-fields.ts";
import { closest, didYouMean } from "./suggest.ts";
import { meantValue } from "./usual-values.ts";
import { pathName, valueIn } from "./value-path.ts";
import type { Fields } from "./yaml-document.ts";

/** Whether a document among the originals says that it translates another: it has a translation's fields alone, and is none of the first language. */
export function isMisplacedTranslation({ source, data }: CheckedDocument): boolean {
  return source.folder === undefined && valueIn(data, ["translates"]) !== undefined;
}

/** The content in each language that has a folder, in the order of their names. */
export function translatedContents(
  originals: readonly CheckedDocument[],
  translations: readonly CheckedDocument[],
): TranslatedContent[] {
  const byFolder = Map.groupBy(translations, ({ source }) => source.folder ?? "");
  return [...byFolder].sort().map(([folder, own]) => translatedContent(folder, originals, own));
}

function translatedContent(
  folder: string,
  originals: readonly CheckedDocument[],
  translations: readonly CheckedDocument[],
): TranslatedContent {
  const usual = languageOf(folder) ?? folder;
  const language = languageName(usual);
  const byKey = new Map(originals.map((original) => [keyOf(original), original]));
  const pairs = new Map<CheckedDocument, CheckedDocument>();
  const findings: Placed[] = translations.flatMap((document) =>
    document.findings.map((finding) => ({ document, finding })),
  );
  for (const document of translations) {
    const original = byKey.get(`${document.source.collection}/${idOf(document)}`);
    const other = original && pairs.get(original);
    // Of fields that cannot be read, their syntax has been said.
    if (!original && document.data === undefined) continue;
    if (!mayHaveWords(shapeOf(document.source.collection)))
      findings.push({ document, finding: withoutWords(document) });
    else if (!original) findings.push({ document, finding: unknownOriginal(document, originals) });
    else if (other) findings.push({ document, finding: translatedTwice(document, other, language) });
    else {
      pairs.set(original, document);
      const unnamed = unnamedOriginal(document);
      if (unnamed) findings.push({ document, finding: unnamed });
    }
  }
  const has: HasDocument = (name, id) => {
    const original = byKey.get(`${name}/${id}`);
    const translation = original && pairs.get(original);
    if (!original) return true;
    return translation ? !translation.draft : !hasWords(name, original.data);
  };
  const translationOf = (name: CollectionName, id: string) => {
    const original = byKey.get(`${name}/${id}`);
    return original && pairs.get(original);
  };
  const routes = pageRoutes({
    prefix: `/${folder}`,
    slugOf: (name, id) => translationOf(name, id)?.source.id,
    permalinkOf: (name, id) => translationOf(name, id)?.text("permalink"),
  });
  const paired = new Set(pairs.values());
  const joined = [...pairs].map(([original, translation]) => {
    const document = { ...joinedDocument(original, translation, has), routes };
    return { document, original, translation };
  });
  findings.push(
    ...joined.flatMap(({ document }) => document.findings.map((finding) => ({ document, finding }))),
  );
  const company = translationOf("company", "company");
  const first = byKey.get("company/company")?.text("language") ?? "";
  const other = company && otherLanguage(company, hasLabels(first) ? first : usual);
  if (other) findings.push({ document: company, finding: other });
  return {
    folder,
    tag: (other ? undefined : company?.text("language")) ?? usual,
    language,
    routes,
    documents: joined.map(({ document }) => document),
    originals: new Map(joined.map(({ document, original }) => [document, original])),
    written: new Map(joined.map(({ document, translation }) => [document, translation])),
    has,
    unpaired: translations.filter((document) => !paired.has(document)),
    findings,
  };
}

/** The id of the original that a translation names. */
function idOf({ source, data }: CheckedDocument): string {
  return translatedId(source.collection, { name: source.id, data });
}

function keyOf({ source: { collection, id } }: CheckedDocument): string {
  return `${collection}/${id}`;
}

interface Joined {
  original: CheckedDocument;
  document: CheckedDocument;
  /** What it depends on besides: whether the language has the documents that it links to. */
  asked: [name: CollectionName, id: string, isThere: boolean][];
}

/** A check after an edit has most documents as the one before it had them. */
const known = new WeakMap<CheckedDocument, Joined>();

/** A translation with its original's id, and with the fields that the build makes of both; its findings are those of the joined fields. */
function joinedDocument(
  original: CheckedDocument,
  translation: CheckedDocument,
  has: HasDocument,
): CheckedDocument {
  const before = known.get(translation);
  const isAsBefore = before?.asked.every(([name, id, isThere]) => has(name, id) === isThere);
  if (before?.original === original && isAsBefore) return before.document;
  const asked: Joined["asked"] = [];
  const document = join(original, translation, (name, id) => {
    const isThere = has(name, id);
    asked.push([name, id, isThere]);
    return isThere;
  });
  known.set(translation, { original, document, asked });
  return document;
}

function join(original: CheckedDocument, translation: CheckedDocument, has: HasDocument): CheckedDocument {
  const { source } = translation;
  const { collection, id } = original.source;
  const { translates: _, translatedFrom: __, ...words } = Object(translation.data ?? {});
  const own = collection === "company" ? { ...words, language: languageIn(translation) } : words;
  const { data, problems, placeOf } = mergeTranslation(collection, original.data, own, has);
  // The file is read again only where something is said of its fields.
  let read: Fields | undefined;
  const fields = (): Fields | undefined => {
    read ??= fieldsOf(source);
    return read;
  };
  const nowhere = { start: 0, end: 1 };
  const at = (path: readonly PropertyKey[]) => fields()?.valueAt(placeOf(path)) ?? nowhere;
  const printed: Fields = {
    data: mapTexts(data, withStandIns),
    findings: [],
    places: () => ({}),
    valueAt: at,
    keyAt: (path) => fields()?.keyAt(placeOf(path)) ?? nowhere,
    written: (path) => fields()?.written(placeOf(path)),
  };
  const isDraft = Object(data).draft === true;
  const isSound = !original.findings.some(({ field }) => field !== undefined);
  const found = (): Placed["finding"][] => {
    if (problems.length > 0) {
      const written = fields();
      return written ? problemFindings(problems, { original, fields: written, isDraft }) : [];
    }
    // What is wrong with the original is said there.
    return isSound && translation.data !== undefined ? fieldFindings({ collection }, printed) : [];
  };
  const references = referencesIn(collection, data).map((reference) => ({
    collection: reference.collection,
    id: reference.id,
    get range() {
      return at(reference.path);
    },
    by: pathName(reference.path),
  }));
  return {
    ...translation,
    source: { ...source, id },
    data,
    at: (...path) => at(path),
    text: (...path) => textAt(data, path),
    draft: isDraft,
    references: [...references, ...translation.body.references],
    findings: found(),
  };
}

/** What is wrong with a company's file in the folder of one language that names another one. */
function otherLanguage(company: CheckedDocument, first: string): Placed["finding"] | undefined {
  const tag = languageOf(company.source.folder ?? "");
  if (tag === undefined || languageIn(company) !== tag) return undefined;
  const written = valueIn(company.data, ["language"]) ?? tag;
  if (written === tag) return undefined;
  const range = company.at("language");
  const { language, region } = new Intl.Locale(tag);
  const country = new Intl.Locale(first).region ?? new Intl.Locale(tag).maximize().region;
  return {
    rule: "translation-language",
    range,
    message: `'language' is ${shown(written)}, and the texts of content/${company.source.folder} are in ${languageName(tag)}.`,
    remedy: region
      ? `Write ${tag}, or delete the line.`
      : `Write ${tag}, or ${language}-${country} to have numbers and dates as they are written in that country.`,
    ...(region && { fix: { title: `Write ${tag}`, edits: [{ ...range, text: tag }] } }),
  };
}

/** The language that the company's file is joined with: the one it names, unless that is none of its folder. */
function languageIn(company: CheckedDocument): unknown {
  const written = valueIn(company.data, ["language"]) ?? undefined;
  const tag = languageOf(company.source.folder ?? "");
  if (written === undefined || tag === undefined) return tag;
  const isTag = typeof written === "string" && hasLabels(written);
  const meant = isTag ? written : meantValue("language", String(written))?.value;
  const isOfFolder = meant === tag || primaryLanguage(meant ?? "") === tag;
  return isOfFolder ? written : tag;
}

function textAt(data: unknown, path: readonly (string | number)[]): string | undefined {
  const value = path.reduce<unknown>((whole, step) => Object(whole)[step], data);
  return typeof value === "string" ? value : undefined;
}

/** A file of a kind that has no words: all languages have the original. */
function withoutWords({ source }: CheckedDocument): Placed["finding"] {
  const { collection, id } = source;
  const original = `content/${contentPath(collection, id)}`;
  return {
    rule: "translation-once",
    range: { start: 0, end: 1 },
    message: `There is nothing to translate in this file: ${original} holds for all languages.`,
    remedy: `Move what is new here into ${original}, and delete this file.`,
  };
}

function unknownOriginal(
  document: CheckedDocument,
  originals: readonly CheckedDocument[],
): Placed["finding"] {
  const { collection, id } = document.source;
  if (collections[collection].place === "file")
    return {
      rule: "translation-original",
      range: { start: 0, end: 1 },
      message: `There is no content/${contentPath(collection, id)} that this file could translate.`,
      remedy: "Write it in the site's first language first.",
    };
  const written = valueIn(document.data, ["translates"]);
  const known = originals.flatMap(({ source }) => (source.collection === collection ? [source.id] : []));
  const name = typeof written === "string" ? fileNameIn(written) : id;
  const meant = known.includes(name) ? name : closest(name, known);
  const right = `${collection}/${meant ?? known[0] ?? "…"}`;
  const range = written === undefined ? { start: 0, end: 1 } : document.at("translates");
  const finding = (message: string): Placed["finding"] => ({
    rule: "translation-original",
    range,
    message,
    remedy: `Write the original's folder and file name:  translates: ${right}`,
  });
  if (written === undefined) return finding("This file does not say what it translates.");
  if (typeof written !== "string")
    return finding(
      `'translates' is ${written === null ? "empty" : shown(written)}, and has to name the folder and file of the original.`,
    );
  if (collectionNames.some((other) => other !== collection && written.startsWith(`${other}/`)))
    return finding(
      `'translates' is '${written}', and what is in a folder '${collection}' translates a file of content/${collection}.`,
    );
  if (meant === name)
    return {
      ...finding(`'translates' is '${written}', which is not how an original is named.`),
      fix: { title: `Write ${right}`, edits: [{ ...range, text: right }] },
    };
  return finding(
    `'translates' names '${written}', and there is no content/${contentPath(collection, idOf(document))}.${didYouMean(meant && right)}`,
  );
}

/** `backup` of `/content/articles/backup.mdx`. */
function fileNameIn(path: string): string {
  return path
    .replace(/\/+$/, "")
    .replace(/^.*\//, "")
    .replace(/\.[a-z]+$/, "");
}

/** A file of the original's own name: what it translates is plain, and a renamed original would take it along unnoticed. */
function unnamedOriginal(document: CheckedDocument): Placed["finding"] | undefined {
  const { collection } = document.source;
  if (collections[collection].place === "file" || document.data === undefined) return undefined;
  const right = `${collection}/${idOf(document)}`;
  const written = valueIn(document.data, ["translates"]);
  if (written === right) return undefined;
  const range = written === undefined ? { start: 0, end: 1 } : document.at("translates");
  return {
    rule: "translation-original",
    range,
    message:
      written === undefined
        ? "This file does not say what it translates."
        : `'translates' is ${written === null ? "empty" : shown(written)}, and has to name the folder of the original, too.`,
    remedy: `${written === undefined ? "Write into its fields" : "Write"}:  translates: ${right}`,
    ...(typeof written === "string" && {
      fix: { title: `Write ${right}`, edits: [{ ...range, text: right }] },
    }),
  };
}

function translatedTwice(
  document: CheckedDocument,
  other: CheckedDocument,
  language: string,
): Placed["finding"] {
  const { collection } = document.source;
  return {
    rule: "translation-twice",
    range: document.at("translates"),
    message: `${other.source.file} translates content/${contentPath(collection, idOf(document))} into ${language} as well.`,
    remedy: "Keep one of the two files, or correct 'translates' in the one that translates something else.",
  };
}
