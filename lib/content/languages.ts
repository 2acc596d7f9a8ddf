/** The languages of `content/`: the first is that of the documents at its top, each other one has a folder named after it. */
import { hasLabels } from "../site/labels.ts";

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
 * The folder that is meant by another spelling of it; undefined where the site has no labels in such a language.
 *
 * @example languageFolderMeant("ES_mx") // "es-mx"
 */
export function languageFolderMeant(folder: string): string | undefined {
  const plain = folder.toLowerCase().replace("_", "-");
  return plain !== folder && languageOf(plain) !== undefined ? plain : undefined;
}

/** The language of a file of `content/` by its path there, `es/articles/x.mdx`; undefined where it is the first. */
export function languageOfFile(path: string): string | undefined {
  return languageOf(path.split("/")[0] ?? "");
}
