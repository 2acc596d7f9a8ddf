/** Amounts and days that are written as another language than the document's writes them. */
import { visit } from "unist-util-visit";
import { replaceFigureTags } from "../../../mdx/figure-tags.ts";
import { hasLabels, labeledLanguages, primaryLanguage } from "../../../site/labels.ts";
import { languageName } from "../../languages.ts";
import { textsIn } from "../../schema/shape.ts";
import type { TypedPlace } from "../body-parts.ts";
import type { CheckedDocument } from "../document.ts";
import { inField } from "../field-value.ts";
import { type Languages, type Misfit, misfitsIn, typedIn } from "../notation.ts";
import { rangeOf } from "../range-of.ts";
import type { Placed } from "../site.ts";
import type { Finding, Source } from "../source.ts";
import { fieldsOf } from "../source-fields.ts";
import { some } from "../suggest.ts";
import type { Fields } from "../yaml-document.ts";
import type { MarkdownField } from "./markdown-fields.ts";

/** Those in the words of the fields. What no language words, such as a source's title, keeps its own notation. */
export function typedInFields(
  { collection }: Pick<Source, "collection">,
  fields: Fields,
  markdown: readonly MarkdownField[],
): TypedPlace[] {
  const trees = new Map(markdown.map(({ path, tree, text }) => [path.join("."), { tree, text }]));
  return [...textsIn(collection, fields.data)].flatMap(({ path: field, shape, value }) => {
    if (!shape.translate || !/\d/.test(value)) return [];
    const read = trees.get(field.join("."));
    if (!read) return typedIn(withoutFigures(value)).map((typed) => ({ ...typed, field }));
    const places: TypedPlace[] = [];
    visit(read.tree, "text", (node) => {
      const { start, end } = rangeOf(node);
      places.push(
        ...typedIn(read.text.slice(start, end)).map((typed) => ({
          ...typed,
          field,
          start: start + typed.start,
        })),
      );
    });
    return places;
  });
}

/** Letters in the place of components that print figures, so that every other character keeps its offset. */
const withoutFigures = (text: string): string =>
  replaceFigureTags(text, ({ start, end }) => "x".repeat(end - start));

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
