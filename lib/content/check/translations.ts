/** The translations of a site, each joined with its original as the build joins them, so that rules read them like any other document. */
import { mapTexts, withStandIns } from "../../mdx/figure-tags.ts";
import { pageRoutes } from "../../site/addresses.ts";
import { translatedId } from "../editions.ts";
import { languageOf } from "../languages.ts";
import { type CollectionName, collections, contentPath } from "../schema/collections.ts";
import { referencesIn } from "../schema/references.ts";
import { type HasDocument, mergeTranslation } from "../schema/translation.ts";
import { hasWords } from "../schema/untranslated.ts";
import type { CheckedDocument } from "./document.ts";
import { fieldFindings } from "./field-problems.ts";
import { partsOf } from "./frontmatter.ts";
import { problemFindings } from "./rules/translation-words.ts";
import type { Placed, TranslatedContent } from "./site.ts";
import { closest, didYouMean } from "./suggest.ts";
import { pathName } from "./value-path.ts";
import { type Fields, readYaml } from "./yaml-document.ts";

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
  const language = new Intl.DisplayNames("en", { type: "language" }).of(usual) ?? folder;
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
    if (!original) findings.push({ document, finding: unknownOriginal(document, originals) });
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
  return {
    folder,
    tag: translationOf("company", "company")?.text("language") ?? usual,
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

/** A translation with its original's id, and with the fields that the build makes of both; its findings are those of the joined fields. */
function joinedDocument(
  original: CheckedDocument,
  translation: CheckedDocument,
  has: HasDocument,
): CheckedDocument {
  const { source } = translation;
  const { collection, id } = original.source;
  const { translates: _, translatedFrom: __, ...words } = Object(translation.data ?? {});
  const own = collection === "company" ? { language: languageOf(source.folder ?? ""), ...words } : words;
  const { data, problems, placeOf } = mergeTranslation(collection, original.data, own, has);
  const fields = fieldsOf(translation);
  const at = (path: readonly PropertyKey[]) => fields?.valueAt(placeOf(path)) ?? { start: 0, end: 1 };
  const printed: Fields | undefined = fields && {
    ...fields,
    data: mapTexts(data, withStandIns),
    valueAt: at,
    keyAt: (path) => fields.keyAt(placeOf(path)),
    written: (path) => fields.written(placeOf(path)),
  };
  const isDraft = Object(data).draft === true;
  const isSound = !original.findings.some(({ field }) => field !== undefined);
  const found = fields
    ? [
        ...problemFindings(problems, { original, fields, isDraft }),
        // What is wrong with the original is said there; what is missing has been said.
        ...(isSound && printed && problems.length === 0 ? fieldFindings({ collection }, printed) : []),
      ]
    : [];
  const references = referencesIn(collection, data).map((reference) => ({
    collection: reference.collection,
    id: reference.id,
    range: at(reference.path),
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
    findings: found,
  };
}

function textAt(data: unknown, path: readonly (string | number)[]): string | undefined {
  const value = path.reduce<unknown>((whole, step) => Object(whole)[step], data);
  return typeof value === "string" ? value : undefined;
}

/** The fields with the place of each: read again, since what is kept of a document has only the places of a few. */
function fieldsOf({ source }: CheckedDocument): Fields | undefined {
  const { parts } = partsOf(source);
  const fields = parts && readYaml(parts.yaml, parts.yamlStart, source.collection);
  return fields?.data === undefined ? undefined : fields;
}

function unknownOriginal(
  document: CheckedDocument,
  originals: readonly CheckedDocument[],
): Placed["finding"] {
  const { collection, id } = document.source;
  const written = document.text("translates");
  const known = originals.flatMap(({ source }) => (source.collection === collection ? [source.id] : []));
  const meant = closest((written ?? id).replace(/^.*\//, ""), known);
  const wrongFolder = written !== undefined && !written.startsWith(`${collection}/`);
  return {
    rule: "translation-original",
    range: written === undefined ? { start: 0, end: 1 } : document.at("translates"),
    message:
      collections[collection].place === "file"
        ? `There is no content/${contentPath(collection, id)} that this file could translate.`
        : written === undefined
          ? "This file does not say what it translates."
          : wrongFolder
            ? `'translates' is '${written}', and what is in a folder '${collection}' translates a file of content/${collection}.`
            : `'translates' names '${written}', and there is no content/${contentPath(collection, idOf(document))}.${didYouMean(meant && `${collection}/${meant}`)}`,
    remedy:
      collections[collection].place === "file"
        ? "Write it in the site's first language first."
        : `Write the original's folder and file name:  translates: ${collection}/${meant ?? known[0] ?? "…"}`,
  };
}

/** A file of the original's own name: what it translates is plain, and a renamed original would take it along unnoticed. */
function unnamedOriginal(document: CheckedDocument): Placed["finding"] | undefined {
  const { collection, id } = document.source;
  const isNamed = document.data === undefined || document.text("translates") !== undefined;
  if (collections[collection].place === "file" || isNamed) return undefined;
  return {
    rule: "translation-original",
    range: { start: 0, end: 1 },
    message: "This file does not say what it translates.",
    remedy: `Write into its fields:  translates: ${collection}/${id}`,
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
