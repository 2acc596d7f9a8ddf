/** A translation has all the words of its original, and nothing that is written in the original alone. */
import type { TranslationProblem } from "../../schema/translation.ts";
import type { CheckedDocument } from "../document.ts";
import { shown } from "../field-words.ts";
import type { Finding } from "../source.ts";
import { listAt, pathName, valueIn } from "../value-path.ts";
import type { Fields } from "../yaml-document.ts";

/**
 * @param fields the translation's own
 * @param isDraft a draft may lack words
 */
export function problemFindings(
  problems: readonly TranslationProblem[],
  { original, fields, isDraft }: { original: CheckedDocument; fields: Fields; isDraft: boolean },
): Finding[] {
  return problems
    .filter(({ kind }) => kind !== "missing" || !isDraft)
    .map((problem) => findingOf(problem, original, fields));
}

function findingOf(problem: TranslationProblem, original: CheckedDocument, fields: Fields): Finding {
  const { file } = original.source;
  const { kind, path, original: place = path, expected = 0 } = problem;
  const name = `'${pathName(path)}'`;
  switch (kind) {
    case "missing":
      return {
        rule: "translation-words",
        range: fields.keyAt(path),
        message: `The words of '${pathName(place)}' are missing; in ${file} they are ${shown(valueIn(original.data, place))}.`,
        remedy:
          "Translate them here. A page in another language never shows the original's words; 'draft: true' keeps it offline until it is whole.",
      };
    case "once":
      return {
        rule: "translation-once",
        range: fields.keyAt(path),
        message: `${name} is written once for all languages, in ${file}, so that they cannot disagree.`,
        remedy: "Delete it here.",
      };
    case "unmatched":
      return {
        rule: "translation-entries",
        range: fields.valueAt(path),
        message: `${name} belongs to nothing in ${file}.`,
        remedy:
          "Repeat the original's id, name or address, letter by letter, so that it is clear what is translated, or delete it.",
      };
    case "length":
      return {
        rule: "translation-entries",
        range: fields.keyAt(path),
        message: `${name} has ${listAt(fields.data, path).length} entries, and in ${file} it has ${expected}, so nobody can tell which translates which.`,
        remedy: "Write one entry for each of the original's, in the same order.",
      };
  }
}
