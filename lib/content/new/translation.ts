/** The file of a new translation: the words of its original, to be overwritten one by one, and nothing that stands once. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Document } from "yaml";
import { UsageError } from "../../shared/usage-error.ts";
import { labeledLanguages, primaryLanguage } from "../../site/labels.ts";
import { closest, didYouMean } from "../check/suggest.ts";
import { readFields, readText } from "../fields-of.ts";
import { languageOf } from "../languages.ts";
import { type CollectionName, collectionNames, collections, contentPath } from "../schema/collections.ts";
import { hasField } from "../schema/shape.ts";
import { untranslatedFields } from "../schema/translation.ts";
import { translatedFrom } from "../translated-from.ts";
import { slugOf } from "./slug.ts";
import { idsIn, NewDocumentError } from "./write.ts";

/** A document of the site's first language. */
export interface OriginalFile {
  collection: CollectionName;
  id: string;
  source: string;
}

/**
 * @param of the original's folder and file name: `articles/backup`; or its file: `content/articles/backup.mdx`
 * @param language the folder: `es`
 * @param name the file's name, which becomes the address; the original's where left out
 * @returns the file that was written
 * @throws UsageError, NewDocumentError
 */
export function writeTranslation(
  root: string,
  { of, language, name }: { of: string; language: string; name: string | undefined },
): string {
  const first = firstLanguage(root);
  if (languageOf(language) === undefined || language === primaryLanguage(first))
    throw new UsageError(
      `--language: '${language}' is no language that this site can be translated into. Write one of: ${labeledLanguages.filter((known) => known !== primaryLanguage(first)).join(", ")}`,
    );
  const { collection, id, source } = originalNamed(root, of);
  const original = `${collection}/${id}`;
  const data = readFields(source, collection);
  const words = untranslatedFields(collection, data);
  if (Object.keys(words).length === 0)
    throw new NewDocumentError(
      `content/${contentPath(collection, id)} has no words, so it is there in every language already.`,
    );
  const other = translationOf(root, language, original);
  if (other) throw new NewDocumentError(`content/${language}/${other} translates it already.`);
  const isSingle = collections[collection].place === "file";
  const own = isSingle ? id : slugOf(name ?? id);
  const file = `content/${language}/${contentPath(collection, own)}`;
  const path = join(root, file);
  if (existsSync(path))
    throw new NewDocumentError(
      `${file} exists already, and nothing is overwritten. Give another name: --file …`,
    );
  const yaml = new Document({
    ...(!isSingle && { translates: original }),
    ...words,
    ...(hasField(collection, "draft") && { draft: true }),
    translatedFrom: translatedFrom({ collection, source, language: first }),
  }).toString({ lineWidth: 100 });
  const isText = collections[collection].format === "mdx";
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, isText ? `---\n${yaml}---\n${readText(source, collection)}` : yaml, { flag: "wx" });
  return file;
}

/** The site's first language. */
export function firstLanguage(root: string): string {
  const { language } = Object(
    readFields(readFileSync(join(root, "content", "company.yaml"), "utf8"), "company"),
  );
  return typeof language === "string" ? language : "en";
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

/** The file, below its language's folder, that translates an original already. */
function translationOf(root: string, language: string, original: string): string | undefined {
  const [collection = ""] = original.split("/");
  const folder = join(root, "content", language, collection);
  if (!existsSync(folder)) return undefined;
  const known = collectionNames.find((name) => name === collection);
  const found = readdirSync(folder).find((file) => {
    const fields = known && readFields(readFileSync(join(folder, file), "utf8"), known);
    return Object(fields).translates === original;
  });
  return found && `${collection}/${found}`;
}
