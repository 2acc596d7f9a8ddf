/** The languages of `content/`: the first is that of the documents at its top, each other one has a folder named after it. */
import { codeNamed } from "../shared/code-named.ts";
import { hasLabels, labeledLanguages, primaryLanguage } from "../site/labels.ts";

/** A folder of `content/` with this name holds translations. No collection has such a short one. */
const folderPattern = /^[a-z]{2}(?:-[a-z]{2})?$/;

/** The same for Contentlayer, as a glob. */
export const languageFolders = "[a-z][a-z]{,-[a-z][a-z]}";

/** Whether a folder of `content/` is meant for a language, known or not. */
export function isLanguageFolder(folder: string): boolean {
  return folderPattern.test(folder);
}

/**
 * The BCP 47 tag of a folder; undefined where the site has no labels in that language.
 *
 * @example languageOf("fr-ca") // "fr-CA", once there are French labels
 */
export function languageOf(folder: string): string | undefined {
  const [tag] = isLanguageFolder(folder) ? Intl.getCanonicalLocales(folder) : [];
  return tag !== undefined && hasLabels(tag) ? tag : undefined;
}

/**
 * The folder that is meant by another spelling or by a language's name, whether the site has labels in that language or not.
 *
 * @example languageFolderMeant("ES_mx") // "es-mx"
 * @example languageFolderMeant("español") // "es"
 */
export function languageFolderMeant(folder: string): string | undefined {
  const plain = folder.normalize("NFC").toLowerCase().replace("_", "-");
  const code = languageNamed(plain) ?? codeIn(plain);
  return code !== folder ? code : undefined;
}

/** `es-mx` of `es-mx` and of `spa-mx`, `es` of `es-419`: a folder has two letters for the language and for the country. */
function codeIn(tag: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,3})?$/.test(tag)) return undefined;
  const { language, region } = new Intl.Locale(tag);
  if (!hasLabels(language)) return undefined;
  return region?.length === 2 ? `${language}-${region.toLowerCase()}` : language;
}

/** By its name in English, or in any language that has labels, also without accents: `spanish`, `español`, `espanol`, `Spanisch`. */
function languageNamed(small: string): string | undefined {
  labeledByName ??= namesOfLabeled();
  return labeledByName.get(small) ?? codeNamed("language", small);
}

/** Asking Intl takes a third of a millisecond, and a check asks about every file name. */
let labeledByName: ReadonlyMap<string, string> | undefined;

function namesOfLabeled(): ReadonlyMap<string, string> {
  const named = labeledLanguages.flatMap((code) =>
    labeledLanguages.flatMap((other): [string, string][] => {
      const name = languageName(code, other).toLowerCase();
      const plain = name.normalize("NFD").replace(/\p{M}/gu, "");
      return [
        [name, code],
        [plain, code],
      ];
    }),
  );
  return new Map(named);
}

/**
 * What a language is called.
 *
 * @param tag a BCP 47 tag
 * @param language in which it is called so
 * @example languageName("es-MX") // "Mexican Spanish"
 */
export function languageName(tag: string, language = "en"): string {
  return new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag;
}

/** Whether a folder has the language of the documents at the top of `content/`: `es` for a site in `es-US`, `es-us` as well. */
export function isFirstLanguage(folder: string, first: string): boolean {
  return folder === primaryLanguage(first) || folder === first.toLowerCase();
}

/** The language of a file of `content/` by its path there, `es/articles/x.mdx`; undefined where it is the first. */
export function languageOfFile(path: string): string | undefined {
  return languageOf(path.split("/")[0] ?? "");
}
