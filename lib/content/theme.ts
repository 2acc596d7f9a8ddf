/** The theme in use, as its file says it; for what is made before the content is compiled. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { ContentError } from "./documents.ts";
import { readFields } from "./fields-of.ts";
import { languageOf } from "./languages.ts";
import type { CollectionName } from "./schema/collections.ts";
import { type ThemeData, themeSchema } from "./schema/theme.ts";
import { standardTheme } from "./standard-theme.ts";

const company = z.looseObject({ language: z.string(), theme: z.string().optional() });

/** What pages are drawn in. */
export interface Look {
  theme: ThemeData;
  /** The languages of the texts, the site's first language first: which characters its faces need. */
  languages: [string, ...string[]];
}

/**
 * @param root the folder that holds `content/`
 * @throws ContentError where the file of the theme is missing or wrong
 */
export function readLook(root = "."): Look {
  const { language, theme } = readAs(company, root, "company", "content/company.yaml");
  return {
    languages: [language, ...translatedInto(root)],
    theme:
      theme === undefined
        ? standardTheme
        : readAs(themeSchema, root, "themes", `content/themes/${theme}.yaml`),
  };
}

/** The languages with a folder that holds the company's own words. */
function translatedInto(root: string): string[] {
  return globSync(join(root, "content", "*", "company.yaml"))
    .map((file) => languageOf(basename(dirname(file))))
    .filter((language) => language !== undefined)
    .sort();
}

function readAs<Data>(schema: z.ZodType<Data>, root: string, collection: CollectionName, file: string): Data {
  const path = join(root, file);
  const wrong = (why: string) => new ContentError(`${file} ${why}\nRun: npm run check:content`);
  if (!existsSync(path)) throw wrong("does not exist.");
  const parsed = schema.safeParse(fieldsOf(path, collection, wrong));
  if (parsed.success) return parsed.data;
  throw wrong(`cannot be used: ${z.prettifyError(parsed.error)}`);
}

function fieldsOf(path: string, collection: CollectionName, wrong: (why: string) => Error): unknown {
  try {
    return readFields(readFileSync(path, "utf8"), collection);
  } catch (error) {
    throw wrong(`is not YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
}
