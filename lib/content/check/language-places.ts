/** Whether what is in another language has its place: a folder of `content/` with the language's code, as in `content/es/articles/`. */

import { labeledLanguages } from "../../site/labels.ts";
import { isFirstLanguage, languageFolderMeant, languageName, languageOf } from "../languages.ts";
import { type CollectionName, collections, contentPath } from "../schema/collections.ts";
import type { ContentDiagnostic } from "./source.ts";
import { wholeFile } from "./whole-file.ts";

/**
 * What is wrong with the name of a folder that is meant for a language.
 *
 * @param name as it is in `content/`
 * @param folder the one that is meant: `es` for `spanish`
 * @param first the tag of the site's first language
 * @param taken whether there is a folder of that name as well
 */
export function languageFolderProblem(
  name: string,
  folder: string,
  { first, taken }: { first: string; taken: boolean },
): ContentDiagnostic | undefined {
  const problem = (message: string, remedy: string) =>
    wholeFile(`content/${name}`, "translation-language", message, remedy);
  const tag = languageOf(folder);
  if (tag === undefined) {
    const called = new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(folder);
    return problem(
      called === undefined
        ? `'content/${name}' is named like a language, and '${folder}' is not one.`
        : `The program has no words in ${called}, so pages in it would be half English.`,
      `The languages it has: ${labeledLanguages.join(", ")}; also with a country, such as es-mx. An engineer adds another one by docs/languages.md. If this folder is no language, move its files into another one.`,
    );
  }
  if (isFirstLanguage(folder, first))
    return problem(
      `The documents of content/ are in ${languageName(tag)} already: it is the site's first language.`,
      "Move what is in this folder to its place in content/, or correct 'language' in content/company.yaml.",
    );
  if (name === folder) return undefined;
  return problem(
    `'content/${name}' is not read: a language's folder has its code for a name, in small letters, and a hyphen before the country.`,
    taken ? `Move what is in it into 'content/${folder}'.` : `Rename it to '${folder}'.`,
  );
}

/** A folder that is there and has no document: nobody would notice that the site is not in its language. */
export function emptyLanguageFolder(name: string, folder: string): ContentDiagnostic {
  const language = languageName(languageOf(folder) ?? folder);
  return {
    ...wholeFile(
      `content/${name}`,
      "translation-language",
      `There is no document in this folder, so the site is not in ${language}.`,
      `Begin a translation:  npm run new -- translation --of pages/home --language ${folder}\nor delete the folder.`,
    ),
    severity: "warning",
  };
}

/**
 * The folder of a language inside another one, where other programs look for it: `content/articles/es/`, `content/i18n/es/`.
 *
 * @param folder `articles/es`
 * @param first the tag of the site's first language
 * @param collection the folder of documents that it is in
 * @returns undefined where the folder's name is not one for a language
 */
export function languageInside(
  folder: string,
  { first, collection }: { first: string; collection?: CollectionName },
): ContentDiagnostic | undefined {
  const language = folderMeant(folder.slice(folder.lastIndexOf("/") + 1));
  if (language === undefined) return undefined;
  const isFirst = isFirstLanguage(language, first);
  const to = [isFirst ? [] : language, collection ?? []].flat();
  return wholeFile(
    `content/${folder}`,
    "file-place",
    `'content/${folder}' is not read: ${isFirst ? "what is in the site's first language" : "each other language"} has its folders ${isFirst ? "directly in content/" : "in content/<language>/"}.`,
    `Move what is in it into '${["content", ...to].join("/")}'.`,
  );
}

/** A language at the end of a file's name, before its ending: `backup.es.mdx`, `backup_es-MX.mdx`. */
const inName = /^(.+)[._]([a-z]{2}(?:[-_][a-z]{2})?)$/i;

/**
 * A file that has its language in its name, as other programs want it.
 *
 * @param name without its endings
 * @param place where it is in `content/`: `articles/backup.es.mdx`
 * @param language the folder of a language that it is in
 * @param rename what to do where it is in its language's place already
 */
export function languageInName(
  collection: CollectionName,
  name: string,
  {
    place,
    first,
    language,
    rename,
  }: { place: string; first: string; language?: string; rename: (id: string) => string },
): ContentDiagnostic | undefined {
  const [, id = "", code = ""] = inName.exec(name) ?? [];
  const folder = folderMeant(code);
  if (folder === undefined) return undefined;
  const isFirst = isFirstLanguage(folder, first);
  const isThere = isFirst ? language === undefined : folder === language;
  const to = `content/${isFirst ? "" : `${folder}/`}${contentPath(collection, id)}`;
  const naming =
    isFirst || collections[collection].place === "file"
      ? "."
      : `, and write into its fields:  translates: ${collection}/${id}`;
  return wholeFile(
    `content/${place}`,
    "file-name",
    `'${place.slice(place.lastIndexOf("/") + 1)}' has a language in its name; the folder alone says which one a file is in.`,
    isThere ? rename(id) : `Move it to '${to}'${naming}`,
  );
}

/** The folder that a name is or means, of a language that has labels. */
function folderMeant(name: string): string | undefined {
  const folder = languageOf(name) === undefined ? languageFolderMeant(name) : name;
  return folder !== undefined && languageOf(folder) !== undefined ? folder : undefined;
}
