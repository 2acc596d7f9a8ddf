/** A translation begun, and one that its writer says is up to date: the same as the commands `new` and `translated`. */
import { everyDocument } from "../../../content/check/site.ts";
import { newTranslation } from "../../../content/new/translation.ts";
import { NewDocumentError } from "../../../content/new/write.ts";
import { translatedFrom } from "../../../content/translated-from.ts";
import { UsageError } from "../../../shared/usage-error.ts";
import { contentFile, readCurrent } from "./content-file.ts";
import type { StudioContext } from "./context.ts";
import { createDocument } from "./create-document.ts";
import { digestOf } from "./kept-texts.ts";
import { Refused } from "./refused.ts";
import type { Saving } from "./saving.ts";
import { firstLanguageOf, originalOf } from "./translations.ts";

interface Beginning {
  /** The original. */
  file: string;
  /** The folder of the language. */
  language: string;
  /** Of the new file, which becomes its address; the original's where left out. */
  name?: string;
}

/** @returns the new file @throws Refused where it is translated already, has no words, or is asked for in a language that the site does not have */
export function beginTranslation(root: string, saving: Saving, { file, language, name }: Beginning): string {
  contentFile(root, file);
  try {
    const translation = newTranslation(root, { of: file, language, name });
    createDocument(contentFile(root, translation.file), saving, translation.text);
    return translation.file;
  } catch (error) {
    if (error instanceof UsageError || error instanceof NewDocumentError) throw new Refused(error.message);
    throw error;
  }
}

/**
 * Notes the present state of the original.
 *
 * @param read the digest of the original that the writer has seen
 * @throws Refused where the original is another by now, or there is none
 */
export async function noteUpToDate(context: StudioContext, file: string, read: string): Promise<void> {
  const { root, content, saving } = context;
  const { text, digest } = readCurrent(contentFile(root, file));
  const { site } = await content.look();
  const translation = everyDocument(site).find(({ source }) => source.file === file);
  const original = translation && originalOf(translation, site);
  if (!original) throw new Refused(`${file} translates nothing that is there.`);
  if (digestOf(original.source.text) !== read)
    throw new Refused(
      `${original.source.file} has changed since it was shown here. Look at what is new in it first.`,
      409,
    );
  const { collection, text: source } = original.source;
  const value = translatedFrom({ collection, source, language: firstLanguageOf(site) });
  saving.texts.keep(text);
  saving.save({ file, read: digest, edits: [{ act: "field", at: ["translatedFrom"], value }] });
}
