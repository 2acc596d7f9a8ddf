/** Amounts and days that are written as another language than the document's writes them. */
import { hasLabels, labeledLanguages, primaryLanguage } from "../../../site/labels.ts";
import { languageName } from "../../languages.ts";
import type { TypedPlace } from "../body-parts.ts";
import type { CheckedDocument } from "../document.ts";
import { inField } from "../field-value.ts";
import { type Languages, type Misfit, misfitsIn } from "../notation.ts";
import type { Placed } from "../site.ts";
import type { Finding } from "../source.ts";
import { fieldsOf } from "../source-fields.ts";
import { some } from "../suggest.ts";

/** From here on it is likelier that the documents are right, and what the company's file says of their language is not. */
const manyMisfits = 10;

/** @param documents of one language */
export function notationFindings(documents: readonly CheckedDocument[], languages: Languages): Placed[] {
  if (!hasLabels(languages.language)) return [];
  const misfits = misfitsOf(documents, languages);
  const other =
    misfits.length < manyMisfits
      ? undefined
      : alternatives(languages).find(
          (language) =>
            misfitsOf(documents, { ...languages, language }).length * manyMisfits <= misfits.length,
        );
  const company = documents.find(({ source }) => source.collection === "company");
  if (other !== undefined && company) return [otherLanguage(company, { misfits, other, languages })];
  return misfits.map(({ document, typed, misfit: { message, remedy, sure } }) => {
    const range = { start: typed.start, end: typed.start + typed.written.length };
    const finding: Finding = {
      rule: "notation",
      range,
      message,
      remedy,
      ...(sure !== undefined && { fix: { title: `Write ${sure}`, edits: [{ ...range, text: sure }] } }),
    };
    return { document, finding: typed.field ? inFile(finding, typed.field, document) : finding };
  });
}

interface PlacedMisfit {
  document: CheckedDocument;
  typed: TypedPlace;
  misfit: Misfit;
}

function misfitsOf(documents: readonly CheckedDocument[], languages: Languages): PlacedMisfit[] {
  const misfitOf = misfitsIn(languages);
  return documents.flatMap((document) =>
    document.typed.flatMap((typed) => {
      const misfit = misfitOf(typed);
      return misfit ? [{ document, typed, misfit }] : [];
    }),
  );
}

/** What documents may be written in that are said to be in this language: of translations, the same one as the first language's country has it. */
function alternatives({ language, from }: Languages): readonly string[] {
  if (from === undefined) return labeledLanguages;
  const { region } = new Intl.Locale(from);
  return region === undefined ? [] : [`${primaryLanguage(language)}-${region}`];
}

/** Said once, where it can be changed once. */
function otherLanguage(
  company: CheckedDocument,
  { misfits, other, languages }: { misfits: readonly PlacedMisfit[]; other: string; languages: Languages },
): Placed {
  const written = [...new Set(misfits.map(({ typed }) => typed.written))].slice(0, 3).join("', '");
  const files = [...new Set(misfits.map(({ document }) => document.source.file))];
  return {
    document: company,
    finding: {
      rule: "notation",
      range: company.at("language"),
      message: `These documents are in ${languageName(languages.language)}, and ${misfits.length} of their amounts and days are written as in ${languageName(other)}: '${written}' (${some(files, 3)}).`,
      remedy: `Write  language: ${other}\nIf the language is right, correct them; the last ${manyMisfits - 1} are listed one by one.`,
    },
  };
}

/** The places of fields are read again: few documents need them. */
function inFile(finding: Finding, field: readonly (string | number)[], { source }: CheckedDocument): Finding {
  const fields = fieldsOf(source);
  return fields ? inField(finding, field, source, fields) : finding;
}
