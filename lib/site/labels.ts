/**
 * Every text that a visitor reads and no file of `content/` holds, by language. To add a language: write `labels/<tag>.ts`
 * with an object of the type `Labels` and name it below; the compiler says what is missing.
 */
import { en, type Labels } from "./labels/en.ts";

export type { Labels };

const languages = new Map<string, Labels>([["en", en]]);

/** The languages that have labels, as the first part of their tags: `en` serves `en-US` and `en-GB`. */
export const labeledLanguages: readonly string[] = [...languages.keys()];

/** Whether the site can be shown in a language such as `en-US`. */
export function hasLabels(language: string): boolean {
  return languages.has(primary(language));
}

/**
 * The labels of a language.
 *
 * @param language a BCP 47 tag, as `language` of content/company.yaml
 * @throws Error where nobody has written them; the content check refuses such a language first
 */
export function labelsOf(language: string): Labels {
  const labels = languages.get(primary(language));
  if (labels) return labels;
  throw new Error(
    `There are no labels for the language '${language}'. Add lib/site/labels/${primary(language)}.ts, or set 'language' in content/company.yaml to one of: ${labeledLanguages.join(", ")}.`,
  );
}

function primary(language: string): string {
  return language.split("-")[0] ?? language;
}
