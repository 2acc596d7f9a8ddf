/** Spelling, with the site's own words: names from company.yaml, the glossary, the options, and `content/spelling.txt`. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Body } from "../body-parts.ts";
import type { Site } from "../site.ts";
import type { Finding } from "../source.ts";
import { valueIn } from "../value-path.ts";
import { proseOf } from "./prose-of.ts";
import { verbsWithoutPronouns } from "./spanish-verbs.ts";

/** Where an author adds a word that the dictionary lacks. */
export const wordList = "content/spelling.txt";

export function wordsOf(site: Site): string[] {
  const names = site.documents.flatMap((document) => {
    switch (document.source.collection) {
      case "company":
        return [document.text("name"), document.text("legalName"), document.text("address", "locality")];
      case "people":
      case "options":
        return [document.text("name")];
      case "glossary":
        return [document.text("term"), ...listOf(valueIn(document.data, ["alsoCalled"]))];
      case "facts":
        return [document.text("source", "publisher")];
      default:
        return [];
    }
  });
  const words = names.flatMap((name) => name?.split(/[^\p{L}]+/u) ?? []).concat(ownWords(site.root));
  return [...new Set(words.filter((word) => word.length > 2))].sort();
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

/** The words of `content/spelling.txt`. */
export function ownWords(root: string): string[] {
  try {
    const file = join(root, wordList);
    // A pipe in its place would never end.
    if (!statSync(file).isFile()) return [];
    return readFileSync(file, "utf8")
      .split(/\r?\n/)
      .map((line) => line.replace(/#.*/, "").trim())
      .filter(Boolean);
  } catch {
    return [];
  }
}

interface Dictionary {
  /** As cspell names it. */
  locale: string;
  /** The package's settings, where cspell does not bring the dictionary. */
  settings?: string;
  /** Forms of a word that the dictionary lacks: it has one of them if the word is right. */
  simpler?: (word: string) => readonly string[];
}

const dictionaries: Readonly<Record<string, Dictionary>> = {
  en: { locale: "en-US" },
  es: { locale: "es", settings: "@cspell/dict-es-es/cspell-ext.json", simpler: verbsWithoutPronouns },
};

/**
 * The words of a document's text that the dictionary of its language lacks.
 *
 * @param language of the text, without a country
 * @param words that are right in any language
 */
export async function spellingAdvice(
  { paragraphs }: Pick<Body, "paragraphs">,
  source: string,
  language: string,
  words: readonly string[],
): Promise<Finding[]> {
  const proses = paragraphs.map((paragraph) => proseOf(paragraph, source));
  const issues = await misspelled(proses.join("\n"), language, words);
  const starts: number[] = [];
  let at = 0;
  for (const prose of proses) {
    starts.push(at);
    at += prose.length + 1;
  }
  return issues.flatMap((issue): Finding[] => {
    const index = starts.findLastIndex((start) => start <= issue.offset);
    const paragraph = paragraphs[index];
    if (!paragraph) return [];
    const start = paragraph.range.start + issue.offset - (starts[index] ?? 0);
    const meant = issue.suggestions?.slice(0, 3) ?? [];
    return [
      {
        rule: "prose-spelling",
        range: { start, end: start + issue.text.length },
        message: `The dictionary does not know '${issue.text}'.${meant.length > 0 ? ` Did you mean ${meant.map((word) => `'${word}'`).join(", ")}?` : ""}`,
        remedy: `Correct it, or add it to ${wordList} if it is right.`,
      },
    ];
  });
}

/**
 * The words that the dictionary of a language lacks, with their places and what may be meant; none in a language without one.
 *
 * @param language of the text, without a country
 * @param words that are right in any language
 */
export async function misspelled(text: string, language: string, words: readonly string[]) {
  const dictionary = dictionaries[language];
  if (!dictionary) return [];
  const { locale, settings, simpler } = dictionary;
  const { spellCheckDocument } = await import("cspell-lib");
  const check = async (text: string, generateSuggestions: boolean) => {
    const { issues } = await spellCheckDocument(
      { uri: "file:///text.txt", text, languageId: "plaintext", locale },
      { generateSuggestions, noConfigSearch: true },
      {
        words: [...words],
        suggestionsTimeout: 300,
        ...(settings && { import: [fileURLToPath(import.meta.resolve(settings))] }),
      },
    );
    return issues;
  };
  const issues = await check(text, true);
  const simplerForms = new Map(issues.map((issue) => [issue, simpler?.(issue.text) ?? []]));
  const unknown = new Set(
    (await check([...simplerForms.values()].flat().join("\n"), false)).map((issue) => issue.text),
  );
  return issues.filter((issue) => simplerForms.get(issue)?.every((form) => unknown.has(form)));
}
