/** The documents of each language as `content/` has them: the originals, or translations joined with theirs. */
import { ContentError, type WrittenDocument } from "./documents.ts";
import { languageOf } from "./languages.ts";
import { type Clock, waitingOf } from "./publication.ts";
import { type CollectionName, collections } from "./schema/collections.ts";
import { mergeTranslation, type TranslationProblem } from "./schema/translation.ts";
import { hasWords } from "./schema/untranslated.ts";

/** A document of one language, before its fields are measured. */
export interface EditionDocument {
  id: string;
  /** Of a translation: its own file name. */
  slug?: string;
  file: string;
  data: unknown;
  compiled: string;
  /** Of a translation: the fields of what it translates. */
  original?: unknown;
}

/** Reads every document of a collection, translations included. */
export type ReadDocuments = (name: CollectionName) => WrittenDocument[];

/** The folders of the languages that the content is translated into: those with the company's own words. */
export function translatedInto(read: ReadDocuments): string[] {
  return read("company").flatMap(({ folder }) => folder ?? []);
}

/** The documents of the site's first language. */
export function originals(read: ReadDocuments, name: CollectionName): EditionDocument[] {
  return read(name).flatMap(({ folder, name: id, ...document }) =>
    folder === undefined ? [{ id, ...document }] : [],
  );
}

/**
 * A reader of the documents of one more language: a document is there where it is translated, or where it has no words.
 *
 * @param shown whether documents that wait are shown: drafts and what is scheduled
 * @throws ContentError where a translation lacks words, or has what belongs in its original alone
 */
export function translations(
  read: ReadDocuments,
  folder: string,
  { clock, shown }: { clock: Clock; shown: boolean },
): (name: CollectionName) => EditionDocument[] {
  const pairs = new Map<CollectionName, Pair[]>();
  const pairsOf = (name: CollectionName): Pair[] => {
    const known = pairs.get(name) ?? pairsIn(name, read(name), folder);
    pairs.set(name, known);
    return known;
  };
  const has = (name: CollectionName, id: string): boolean =>
    pairsOf(name).some(
      ({ original, translation }) =>
        original.name === id &&
        (shown || !waitingOf(name, { ...Object(original.data), ...Object(translation?.data) }, clock)),
    );
  return (name) =>
    pairsOf(name).map(({ original, translation }) => {
      const { translates: _, translatedFrom: __, ...words } = Object(translation?.data ?? {});
      const { data, problems } = mergeTranslation(name, original.data, words, has);
      const isDraft = Object(data).draft === true;
      const { file, compiled } = translation ?? original;
      if (translation && problems.length > 0 && !isDraft)
        throw new ContentError(`${file}: ${problems.map(describe).join("; ")}\nRun: npm run check:content`);
      return {
        id: original.name,
        ...(translation && { slug: translation.name, original: original.data }),
        file,
        data,
        compiled,
      };
    });
}

interface Pair {
  original: WrittenDocument;
  translation?: WrittenDocument;
}

function pairsIn(name: CollectionName, documents: WrittenDocument[], folder: string): Pair[] {
  const translated = new Map<string, WrittenDocument>();
  for (const document of documents.filter((each) => each.folder === folder)) {
    const id = translatedId(name, document);
    const other = translated.get(id);
    if (other) throw new ContentError(`${document.file} and ${other.file} translate the same text.`);
    translated.set(id, document);
  }
  const pairs = documents
    .filter((each) => each.folder === undefined)
    .flatMap((original): Pair[] => {
      const translation = translated.get(original.name);
      translated.delete(original.name);
      if (translation) return [{ original, translation: withLanguage(name, translation) }];
      return hasWords(name, original.data) ? [] : [{ original }];
    });
  for (const { file } of translated.values())
    throw new ContentError(`${file}: there is nothing that it translates. Run: npm run check:content`);
  return pairs;
}

/** The id of what a document translates: what it names, or the file of its own name. */
export function translatedId(
  name: CollectionName,
  { name: own, data }: Pick<WrittenDocument, "name" | "data">,
): string {
  const { translates } = Object(data);
  if (typeof translates !== "string" || collections[name].place === "file") return own;
  return translates.startsWith(`${name}/`) ? translates.slice(name.length + 1) : translates;
}

/** The company's file may say which Spanish it is: `es-US`, whose amounts are printed as Americans write them. */
function withLanguage(name: CollectionName, document: WrittenDocument): WrittenDocument {
  const { folder = "", data } = document;
  return name === "company"
    ? { ...document, data: { language: languageOf(folder) ?? folder, ...Object(data) } }
    : document;
}

function describe({ kind, path, original = path }: TranslationProblem): string {
  return `${original.join(".")} (${kind})`;
}
