/**
 * Every text that a visitor reads and no file of `content/` holds, by language. docs/languages.md says how to add one: a folder
 * like `labels/en/`, whose files are typed by those, and a line below; the compiler says what is missing.
 */
import { type Formats, formatsOf } from "./formats.ts";
import { de } from "./labels/de.ts";
import { en, type Labels } from "./labels/en.ts";
import { es } from "./labels/es.ts";
import { reworded } from "./reworded.ts";
import type { QuotationMarks } from "./typography.ts";

export type { Labels };

interface Language {
  labels: (formats: Formats) => Labels;
  /** The letters and marks that its texts need beyond those of every page's fonts (lib/delivery/fonts.ts). */
  characters: string;
  /** What straight quotes in its texts become. */
  quotationMarks: QuotationMarks;
  /** How a heading begins that tells readers what to ask a provider (lib/content/check/asked-questions.ts). */
  asking: readonly [string, ...string[]];
}

const english: Language = {
  labels: en,
  characters: "",
  quotationMarks: ["“", "”", "‘", "’"],
  asking: ["Ask", "Questions to ask", "What to ask"],
};

const languages: ReadonlyMap<string, Language> = new Map([
  ["en", english],
  [
    "es",
    {
      labels: es,
      characters: "¿¡ÁÉÍÓÚÑÜ«»ªº",
      quotationMarks: ["“", "”", "‘", "’"],
      asking: ["Pregunte", "Qué preguntar", "Preguntas para"],
    },
  ],
  [
    "de",
    {
      labels: de,
      characters: "„‚»«›‹",
      quotationMarks: ["„", "“", "‚", "‘"],
      asking: ["Fragen Sie", "Was Sie fragen", "Fragen an"],
    },
  ],
]);

/** The languages that have labels, as the first part of their tags: `en` serves `en-US` and `en-GB`. */
export const labeledLanguages: readonly string[] = [...languages.keys()];

/** Whether the site can be shown in a language such as `en-US`. */
export function hasLabels(language: string): boolean {
  return languages.has(primaryLanguage(language));
}

/** The characters that texts in a language need beyond those of every page's fonts; none for a language without labels. */
export function charactersOf(language: string): string {
  return languages.get(primaryLanguage(language))?.characters ?? "";
}

/** The marks around what is quoted in a language; those of English for one without labels. */
export function quotationMarksOf(language: string): QuotationMarks {
  return (languages.get(primaryLanguage(language)) ?? english).quotationMarks;
}

/** How headings begin that tell readers what to ask a provider: in one language, or in all of them where none is given. */
export function askingWords(language?: string): readonly string[] {
  if (language === undefined) return [...languages.values()].flatMap(({ asking }) => asking);
  return languages.get(primaryLanguage(language))?.asking ?? [];
}

const made = new Map<string, Labels>();

/** A site's own wording of some labels, each under its path: `article.readNext`. */
export type OwnLabels = Readonly<Record<string, string>>;

/** What a site's texts are made with where its content is not at hand. */
export interface Wording {
  /** A BCP 47 tag: `en-US`. */
  language: string;
  ownLabels: OwnLabels;
}

/**
 * The labels of a language, with its own formats.
 *
 * @param language a BCP 47 tag, as `language` of content/company.yaml
 * @param own what the site words itself; only labels without a figure or a name in them can be
 * @throws Error if the language has none; the content check refuses such a language first
 */
export function labelsOf(language: string, own: OwnLabels = {}): Labels {
  return Object.keys(own).length === 0 ? standardLabels(language) : reworded(standardLabels(language), own);
}

function standardLabels(language: string): Labels {
  const known = made.get(language);
  if (known) return known;
  const labels = languages.get(primaryLanguage(language))?.labels(formatsOf(language));
  if (!labels) {
    throw new Error(
      `There are no labels for the language '${language}'. Add lib/site/labels/${primaryLanguage(language)}.ts, or set 'language' in content/company.yaml to one of: ${labeledLanguages.join(", ")}.`,
    );
  }
  made.set(language, labels);
  return labels;
}

/** The words that editors and the check explain to authors with: in English, whatever language they write in. */
export const authorLabels = labelsOf("en");

/** The first part of a tag, which the labels are named after: `en` of `en-GB`. */
export function primaryLanguage(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? language;
}
