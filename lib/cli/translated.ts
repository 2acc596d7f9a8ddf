/** npm run translated: notes that a translation says everything that its original says now. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFields, withField } from "../content/fields-of.ts";
import { languageOf } from "../content/languages.ts";
import { firstLanguage, originalNamed } from "../content/new/translation.ts";
import { collectionNames, collections } from "../content/schema/collections.ts";
import { translatedFrom } from "../content/translated-from.ts";
import { UsageError } from "../shared/usage-error.ts";
import { writeFileAtomic } from "../shared/write-file-atomic.ts";
import { command } from "./command.ts";

const help = `Notes that translations say everything that their originals say now: the check lists each sentence that is new after that.

  npm run translated -- content/es/articles/soporte-gestionado.mdx     one file or more

  --root <folder>   the folder that holds content/ (this one where left out)`;

const options = { root: { type: "string", default: "." } } as const;

await command(
  { script: "translated", help, options, allowPositionals: true },
  async ({ values: { root }, positionals }) => {
    if (positionals.length === 0)
      throw new UsageError("Name a translation: npm run translated -- content/es/articles/….mdx");
    // All of them are read before the first is written.
    const noted = positionals.map((file) => ({ file, text: notedText(root, file) }));
    for (const { file, text } of noted) {
      writeFileAtomic(join(root, file), text);
      console.log(`Noted: ${file}`);
    }
  },
);

/** @throws UsageError where a file is no translation */
function notedText(root: string, file: string): string {
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
  const value = translatedFrom({ collection, source, language: firstLanguage(root) });
  // Eleven digests a line.
  const lines = value.match(/\S+(?: \S+){0,10}/g) ?? [];
  return withField(text, collection, "translatedFrom", ["translatedFrom: >-", ...lines].join("\n  "));
}
