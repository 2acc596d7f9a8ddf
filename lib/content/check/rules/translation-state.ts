/** What is not translated yet, and what its original says otherwise by now. */

import { collectionNames, collections } from "../../schema/collections.ts";
import { isState, newSentences, notedDigests, sentencesOf } from "../../translated-from.ts";
import type { CheckedDocument } from "../document.ts";
import { shown } from "../field-words.ts";
import { documentOf, type Placed, type Site, type TranslatedContent, waitingOf } from "../site.ts";
import type { ContentDiagnostic } from "../source.ts";
import { valueIn } from "../value-path.ts";
import { wholeFile } from "../whole-file.ts";

/** The most sentences of one original that are listed. */
const listed = 20;

/** The sentences that are in an original now and were not when it was translated, each as a finding of the translation. */
export function outdatedTranslations(
  site: Site,
  { documents, originals, written }: TranslatedContent,
): Placed[] {
  const language = documentOf(site, "company", "company")?.text("language") ?? "en";
  return documents.flatMap((document): Placed[] => {
    const original = originals.get(document);
    const own = written.get(document);
    if (original?.data === undefined || own === undefined) return [];
    const { file } = original.source;
    const command = `npm run translated -- ${document.source.file}`;
    const state = valueIn(own.data, ["translatedFrom"]);
    if (state !== undefined && !isState(state))
      return [
        {
          document,
          finding: {
            rule: "translation-outdated",
            range: own.at("translatedFrom"),
            message: `'translatedFrom' is ${state === null ? "empty" : shown(state)}, and the program writes it: a digest of eight signs for each sentence of ${file}.`,
            remedy: `Delete it. If this says everything that the original says now:  ${command}`,
          },
        },
      ];
    if (document.draft) return [];
    const noted = notedDigests(own.data);
    if (noted.size === 0)
      return [
        {
          document,
          finding: {
            rule: "translation-outdated",
            severity: "advice",
            range: { start: 0, end: 1 },
            message: `This does not say which version of ${file} it translates, so nobody will be told when that changes.`,
            remedy: `If it says everything that the original says now:  ${command}`,
          },
        },
      ];
    const sentences = newSentences(sentencesIn(original, language), noted);
    return sentences.slice(0, listed).map((sentence, index) => ({
      document,
      finding: {
        rule: "translation-outdated",
        range: { start: 0, end: 1 },
        message: `${file} now says: “${shortened(sentence)}”${index === listed - 1 && sentences.length > listed ? ` and ${sentences.length - listed} more new sentences` : ""}`,
        remedy: `Translate it. When everything is translated:  ${command}`,
      },
    }));
  });
}

/** A check after an edit has most originals as the one before it had them. */
const known = new WeakMap<CheckedDocument, { language: string; sentences: ReadonlyMap<string, string> }>();

function sentencesIn(original: CheckedDocument, language: string): ReadonlyMap<string, string> {
  const {
    data: fields,
    source: { collection, text: source },
  } = original;
  const kept = known.get(original);
  if (kept?.language === language) return kept.sentences;
  const sentences = sentencesOf({ collection, source, language, fields });
  known.set(original, { language, sentences });
  return sentences;
}

/** For each language and kind of document, what it does not have. */
export function missingTranslations(site: Site, contents: readonly TranslatedContent[]): ContentDiagnostic[] {
  return contents.flatMap(({ folder, language, has }) =>
    collectionNames.flatMap((name) => {
      if (collections[name].format !== "mdx") return [];
      const all = site.documents.filter(
        (document) => document.source.collection === name && !waitingOf(document, site),
      );
      const missing = all.filter(({ source }) => !has(name, source.id));
      const [first] = missing;
      if (!first) return [];
      return [
        wholeFile(
          `content/${folder}`,
          "translation-missing",
          `Of content/${name}, ${missing.length} of ${all.length} are not in ${language}: ${missing.map(({ source }) => source.id).join(", ")}`,
          `Begin one:  npm run new -- translation --of ${name}/${first.source.id} --language ${folder}`,
        ),
      ];
    }),
  );
}

function shortened(sentence: string): string {
  return sentence.length > 200 ? `${sentence.slice(0, 199)}…` : sentence;
}
