/** The file of a new translation: the words of its original, to be overwritten one by one, and nothing that is written once. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Document } from "yaml";
import { UsageError } from "../../shared/usage-error.ts";
import { labeledLanguages, primaryLanguage } from "../../site/labels.ts";
import { closest, didYouMean } from "../check/suggest.ts";
import { translatedId } from "../editions.ts";
import { firstLanguageIn, readFields, readText } from "../fields-of.ts";
import { languageOf } from "../languages.ts";
import { type CollectionName, collectionNames, collections, contentPath } from "../schema/collections.ts";
import { hasField } from "../schema/shape.ts";
import { untranslatedFields } from "../schema/untranslated.ts";
import { translatedFrom } from "../translated-from.ts";
import { slugOf } from "./slug.ts";
import { idsIn, NewDocumentError } from "./write.ts";

/** A document of the site's first language. */
export interface OriginalFile {
  collection: CollectionName;
  id: string;
  source: string;
}

interface Wanted {
  /** The original's folder and file name: `articles/backup`; or its file: `content/articles/backup.mdx`. */
  of: string;
  /** The folder: `es`. */
  language: string;
  /** The file's name, which becomes the address; the original's where left out. */
  name?: string | undefined;
}

export interface NewTranslation {
  file: string;
  text: string;
  /** Whether it stays offline until somebody takes its `draft: true` out; not every kind of document can be a draft. */
  isDraft: boolean;
}

/** @throws UsageError, NewDocumentError, as {@link newTranslation} */
export function writeTranslation(root: string, wanted: Wanted): NewTranslation {
  const translation = newTranslation(root, wanted);
  const path = join(root, translation.file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, translation.text, { flag: "wx" });
  return translation;
}

/**
 * What a new translation would be; nothing is written.
 *
 * @throws UsageError where there is no such original, or the site cannot have the language
 * @throws NewDocumentError where it has no words, is translated already, or the file is there
 */
export function newTranslation(root: string, { of, language, name }: Wanted): NewTranslation {
  const first = firstLanguage(root);
  if (languageOf(language) === undefined || language === primaryLanguage(first))
    throw new UsageError(
      `'${language}' is no language that this site can be translated into. Choose one of: ${translatable(first).join(", ")}`,
    );
  const { collection, id, source } = originalNamed(root, of);
  const original = `${collection}/${id}`;
  const words = untranslatedFields(collection, readFields(source, collection));
  if (Object.keys(words).length === 0)
    throw new NewDocumentError(
      `content/${contentPath(collection, id)} has no words, so it is there in every language already.`,
    );
  const other = fileTranslating(root, language, { collection, id });
  if (other !== undefined) throw new NewDocumentError(`${other} translates it already.`);
  const isSingle = collections[collection].place === "file";
  const own = isSingle ? id : slugOf(name ?? id);
  const file = `content/${language}/${contentPath(collection, own)}`;
  if (own === "")
    throw new NewDocumentError("No file name can be made of that. Give one of letters and digits.");
  if (existsSync(join(root, file)))
    throw new NewDocumentError(`${file} exists already, and nothing is overwritten. Give another file name.`);
  const isDraft = hasField(collection, "draft");
  const yaml = new Document({
    ...(!isSingle && { translates: original }),
    ...words,
    ...(isDraft && { draft: true }),
    translatedFrom: translatedFrom({ collection, source, language: first }),
  }).toString({ lineWidth: 100 });
  const isText = collections[collection].format === "mdx";
  return { file, text: isText ? `---\n${yaml}---\n${readText(source, collection)}` : yaml, isDraft };
}

/** The folders of the languages that a site can be translated into. */
export function translatable(first: string): string[] {
  return labeledLanguages.filter((known) => known !== primaryLanguage(first));
}

/** The site's first language. */
export function firstLanguage(root: string): string {
  return firstLanguageIn(readFileSync(join(root, "content", "company.yaml"), "utf8")) ?? "en";
}

/** @throws UsageError where there is none */
export function originalNamed(root: string, of: string): OriginalFile {
  const [folder = "", name] = of
    .replace(/^content\//, "")
    .replace(/\.(?:mdx|yaml)$/, "")
    .split("/");
  const collection = collectionNames.find((known) => known === folder);
  if (collection === undefined)
    throw new UsageError(
      `There is no folder content/${folder}.${didYouMean(closest(folder, collectionNames))} Write folder and file name: articles/backup-vs-disaster-recovery`,
    );
  const id = name ?? folder;
  const file = join(root, "content", contentPath(collection, id));
  if (!existsSync(file))
    throw new UsageError(
      `There is no content/${contentPath(collection, id)}.${didYouMean(closest(id, idsIn(root, collection)))}`,
    );
  return { collection, id, source: readFileSync(file, "utf8") };
}

/** The file that translates an original already. */
function fileTranslating(
  root: string,
  language: string,
  { collection, id }: Pick<OriginalFile, "collection" | "id">,
): string | undefined {
  const { format, place } = collections[collection];
  const folder = `content/${language}${place === "folder" ? `/${collection}` : ""}`;
  if (!existsSync(join(root, folder))) return undefined;
  const files = readdirSync(join(root, folder)).filter((file) =>
    place === "folder" ? file.endsWith(`.${format}`) : file === contentPath(collection, id),
  );
  const found = files.find((file) => {
    const data = fieldsIn(root, `${folder}/${file}`, collection);
    return translatedId(collection, { name: file.slice(0, -format.length - 1), data }) === id;
  });
  return found && `${folder}/${found}`;
}

/** @throws NewDocumentError where they cannot be read: it may be the file that is looked for */
function fieldsIn(root: string, file: string, collection: CollectionName): unknown {
  try {
    return readFields(readFileSync(join(root, file), "utf8"), collection);
  } catch {
    throw new NewDocumentError(
      `${file} cannot be read, so it may translate the same. See what is wrong with it: npm run check:content`,
    );
  }
}
