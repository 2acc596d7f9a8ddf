/** The files of content/ as the company's own: without what is removed, with its name, its numbers and its prices. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { claimsOf, publicFilesOf, translatedClaims } from "../../content/check/addresses.ts";
import type { CheckedDocument } from "../../content/check/document.ts";
import { contentPath } from "../../content/schema/collections.ts";
import type { Answers } from "./answers.ts";
import type { Figure } from "./figures.ts";
import { companyFields, companyText, renamer } from "./identity.ts";
import type { Dropped } from "./plan.ts";
import { isSound, prunedText } from "./prune.ts";
import type { Before } from "./read.ts";
import type { Removed } from "./removed.ts";
import { renamedText } from "./renamed-text.ts";
import { withField, withoutField } from "./yaml-text.ts";

/** What to read again in a file, because something it mentions is removed. */
export interface Note {
  file: string;
  note: string;
}

/**
 * The texts of what stays, without what is removed.
 *
 * @param languages the folders of the translations that are kept
 */
export function prunedTexts(
  { documents, translations, root }: Before,
  dropped: Dropped,
  languages: readonly string[],
) {
  const texts = new Map<string, string>();
  const notes: Note[] = [];
  const unsound = new Map<string, string>();
  const staying = documents.filter(({ source }) => !dropped.has(source.file));
  const removed: Removed = { files: new Set(dropped.keys()), paths: deadPaths(documents, staying, root) };
  for (const document of staying) {
    const { file } = document.source;
    const pruned = prunedText(document, removed);
    if (isSound(document, pruned.text)) {
      texts.set(file, pruned.text);
      notes.push(...pruned.notes.map((note) => ({ file, note })));
    } else unsound.set(file, "it needs something that is removed");
  }
  const untranslated = droppedTranslations(translations, new Map([...dropped, ...unsound]), languages);
  const translated = translations.filter(({ source }) => !untranslated.has(source.file));
  const removedTranslations = {
    ...removed,
    paths: removed.paths.union(deadTranslatedPaths(translations, translated)),
  };
  for (const translation of translated) {
    const { file } = translation.source;
    const pruned = prunedText(translation, removedTranslations);
    texts.set(file, pruned.text);
    notes.push(...pruned.notes.map((note) => ({ file, note })));
  }
  return { texts, notes, removed: new Map([...unsound, ...untranslated]) };
}

/** Translations in a language that is not kept, and those whose original goes. */
function droppedTranslations(
  translations: readonly CheckedDocument[],
  dropped: Dropped,
  languages: readonly string[],
): Dropped {
  return new Map(
    translations.flatMap(({ source: { file, folder = "", collection, id } }): [string, string][] => {
      if (!languages.includes(folder)) return [[file, "the language is not kept"]];
      return dropped.has(`content/${contentPath(collection, id)}`) ? [[file, "its original is removed"]] : [];
    }),
  );
}

/** Addresses that documents had and that lead nowhere without them. */
function deadPaths(
  all: readonly CheckedDocument[],
  staying: readonly CheckedDocument[],
  root: string,
): Set<string> {
  const files = publicFilesOf(root);
  const after = new Set(claimsOf(staying, staying, files).map(({ path }) => path));
  return new Set(
    claimsOf(all, all, files)
      .map(({ path }) => path)
      .filter((path) => !after.has(path)),
  );
}

/** The same of translations: each knows the addresses of its language. */
function deadTranslatedPaths(
  all: readonly CheckedDocument[],
  staying: readonly CheckedDocument[],
): Set<string> {
  const pathsOf = (documents: readonly CheckedDocument[]) =>
    new Set(
      [...Map.groupBy(documents, ({ routes }) => routes)].flatMap(([routes, own]) =>
        routes ? translatedClaims({ documents: own, routes }, own).map(({ path }) => path) : [],
      ),
    );
  return pathsOf(all).difference(pathsOf(staying));
}

/** The texts with the company's own name, numbers and prices. */
export function* edited(
  before: Before,
  texts: ReadonlyMap<string, string>,
  answers: Answers,
  figures: ReadonlyMap<string, Figure>,
): Generator<[string, string]> {
  const rename = renamer(answers, before);
  for (const [file, text] of texts) {
    const price = /^content\/prices\/(.+)\.yaml$/.exec(file)?.[1];
    if (file === "content/company.yaml") yield [file, companyText(text, companyFields(answers, before))];
    else {
      const renamed = renamedText({ format: file.endsWith(".mdx") ? "mdx" : "yaml", text }, rename);
      yield [file, price === undefined ? renamed : withFigure(renamed, figures.get(price))];
    }
  }
}

function withFigure(text: string, figure: Figure | undefined): string {
  if (!figure) return text;
  const { from, to } = figure;
  const priced = withField(text, "from", from);
  const ranged = to === undefined ? withoutField(priced, ["to"]) : withField(priced, "to", to);
  return withField(ranged, "basis", "own");
}

/** The company's logo and the file it becomes; nothing where it is there already. */
export function newLogo({ root, company }: Before, { logo }: Answers): [string, Uint8Array] | undefined {
  if (logo === undefined || logo === "keep") return undefined;
  const file = `content/images/${company.logo.src}`;
  const own = readFileSync(resolve(logo));
  return existsSync(join(root, file)) && own.equals(readFileSync(join(root, file))) ? undefined : [file, own];
}
