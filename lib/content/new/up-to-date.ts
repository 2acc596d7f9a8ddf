/** A translation that says everything that its original says now: the state of the original, as its file notes it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../shared/usage-error.ts";
import { withDocumentField } from "../edit/document-field.ts";
import { readFields } from "../fields-of.ts";
import { languageOf } from "../languages.ts";
import { collectionNames, collections } from "../schema/collections.ts";
import { translatedFrom } from "../translated-from.ts";
import { firstLanguage, originalNamed } from "./translation.ts";

/**
 * The text of a translation with the present state of its original noted; nothing else in it is changed.
 *
 * @param file `content/es/articles/x.mdx`
 * @throws UsageError where it is no translation, or does not say of what
 * @throws DocumentError where its fields cannot be read
 */
export function upToDateText(root: string, file: string): string {
  const [, folder = "", name = ""] = /^content\/([^/]+)\/([^/.]+)/.exec(file) ?? [];
  const collection = collectionNames.find((known) => known === name);
  if (languageOf(folder) === undefined || collection === undefined || !existsSync(join(root, file)))
    throw new UsageError(
      `${file} is no translation. They are in content/<language>/: content/es/articles/….mdx`,
    );
  const text = readFileSync(join(root, file), "utf8");
  const { translates } = Object(readFields(text, collection));
  const isSingle = collections[collection].place === "file";
  if (!isSingle && typeof translates !== "string")
    throw new UsageError(`${file} does not say what it translates: write  translates: ${collection}/…`);
  const { source } = originalNamed(root, isSingle ? collection : translates);
  const state = translatedFrom({ collection, source, language: firstLanguage(root) });
  return withDocumentField(text, collection, "translatedFrom", state);
}
