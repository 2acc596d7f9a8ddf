/** Translations beside their originals: what each says of the other. */
import type { CheckedDocument } from "../../../content/check/document.ts";
import { documentOf, type Site, waitingOf } from "../../../content/check/site.ts";
import type { ContentDiagnostic, Source } from "../../../content/check/source.ts";
import { languageOf } from "../../../content/languages.ts";
import { translatable } from "../../../content/new/translation.ts";
import { collections } from "../../../content/schema/collections.ts";
import { hasWords, wordsOf } from "../../../content/schema/untranslated.ts";
import { notedDigests, type Sentence, sentencesIn } from "../../../content/translated-from.ts";
import { primaryLanguage } from "../../../site/labels.ts";
import type { LanguageView, OriginalField, OriginalView, TranslationState } from "../contract.ts";
import { drawnBlocks, marked } from "../document/drawn.ts";
import { openDocument } from "../document/open.ts";
import { digestOf } from "./kept-texts.ts";
import { titleOf } from "./title.ts";

/** What the original beside a translation shows already, each sentence in its place. */
export function isSaidBeside({ rule }: ContentDiagnostic): boolean {
  return rule === "translation-outdated";
}

/** The language of a document, as a BCP 47 tag. */
export function languageTag({ source: { folder } }: CheckedDocument, site: Site): string {
  return folder === undefined ? primaryLanguage(firstLanguageOf(site)) : (languageOf(folder) ?? folder);
}

export function firstLanguageOf(site: Site): string {
  return documentOf(site, "company", "company")?.text("language") ?? "en";
}

/** The document that a translation translates; undefined where there is none. */
export function originalOf(translation: CheckedDocument, site: Site): CheckedDocument | undefined {
  const { collection, id, folder } = translation.source;
  return folder !== undefined && site.translations.includes(translation)
    ? documentOf(site, collection, id)
    : undefined;
}

export function translationState(
  translation: CheckedDocument,
  original: CheckedDocument,
  site: Site,
): TranslationState {
  const { format, text } = translation.source;
  const noted = notedDigests(openDocument(text, format).fields);
  if (noted.size === 0 || original.data === undefined) return { is: "unknown" };
  const now = new Set(sentencesNow(original.source, firstLanguageOf(site)).map(({ digest }) => digest));
  const [added, gone] = [now.difference(noted).size, noted.difference(now).size];
  return added + gone === 0 ? { is: "current" } : { is: "outdated", added, gone };
}

/** The list asks after each save, and most originals are as they were. */
const known = new WeakMap<Source, { language: string; sentences: readonly Sentence[] }>();

function sentencesNow(source: Source, language: string): readonly Sentence[] {
  const kept = known.get(source);
  if (kept?.language === language) return kept.sentences;
  const { collection, text } = source;
  const sentences = sentencesIn({ collection, source: text, language });
  known.set(source, { language, sentences });
  return sentences;
}

/** What a translation translates, with what is new there; undefined where it translates nothing. */
export function originalView(translation: CheckedDocument, site: Site): OriginalView | undefined {
  const original = originalOf(translation, site);
  if (!original) return undefined;
  const { file, text, format, collection } = original.source;
  const language = firstLanguageOf(site);
  const state = translationState(translation, original, site);
  const view = {
    file,
    title: titleOf(original),
    digest: digestOf(text),
    language: languageTag(original, site),
    state,
  };
  const { broken, fieldsBroken, fields } = openDocument(text, format);
  const unreadable = broken ?? fieldsBroken;
  if (unreadable !== undefined) return { ...view, fields: [], blocks: [], broken: unreadable };
  const own = openDocument(translation.source.text, format).fields;
  const noted = notedDigests(own);
  const isNew = ({ digest }: Sentence) => noted.size > 0 && !noted.has(digest);
  const sentences = sentencesNow(original.source, language).filter(isNew);
  return {
    ...view,
    fields: wordsOf(collection, fields, own).map(({ path, place, text: words }): OriginalField => {
      const added = sentences.filter(({ field }) => field?.join(".") === path.join("."));
      const ranges = added.map(({ range }) => range);
      return { at: path, place, changed: added.length > 0, parts: marked(words, 0, ranges) };
    }),
    blocks: drawnBlocks(
      text,
      format,
      sentences.filter(({ field }) => field === undefined).map(({ range }) => range),
    ),
  };
}

/** The languages that an original is or can be translated into; none where it has no words. */
export function languagesOf(original: CheckedDocument, site: Site): LanguageView[] {
  const { collection, id } = original.source;
  if (original.data === undefined || !hasWords(collection, original.data)) return [];
  const begun = foldersOf(site);
  const folders = new Set([...begun, ...translatable(firstLanguageOf(site))]);
  return [...folders].map((folder) => {
    const file = translationIn(folder, { collection, id }, site)?.source.file;
    return {
      folder,
      language: languageOf(folder) ?? folder,
      begun: begun.has(folder),
      ...(file !== undefined && { file }),
    };
  });
}

/** The languages that lack a page which the first language has, as BCP 47 tags. */
export function missingIn(original: CheckedDocument, site: Site): string[] {
  const { collection, id } = original.source;
  if (collections[collection].format !== "mdx" || waitingOf(original, site)) return [];
  return [...foldersOf(site)]
    .filter((folder) => translationIn(folder, { collection, id }, site) === undefined)
    .map((folder) => languageOf(folder) ?? folder);
}

function translationIn(
  folder: string,
  { collection, id }: Pick<Source, "collection" | "id">,
  { translations }: Site,
): CheckedDocument | undefined {
  return translations.find(
    ({ source }) => source.folder === folder && source.collection === collection && source.id === id,
  );
}

function foldersOf({ translations, unpaired }: Site): Set<string> {
  return new Set([...translations, ...unpaired].flatMap(({ source }) => source.folder ?? []));
}
