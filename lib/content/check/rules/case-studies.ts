/** What the schemas cannot say of case studies: the client agrees, and each figure of the text is one that was measured. */
import type { Range } from "../../../shared/diagnostic.ts";
import type { CheckedDocument } from "../document.ts";
import type { SiteFigures } from "../figures.ts";
import { figuresIn, numbersIn } from "../figures-in-text.ts";
import { partsOf } from "../frontmatter.ts";
import { documentOf, type Placed, type Site } from "../site.ts";
import type { Finding } from "../source.ts";
import { some } from "../suggest.ts";
import { listAt, textsAt, valueIn } from "../value-path.ts";

export function caseStudyFindings(site: Site, figures: SiteFigures): Placed[] {
  const names = namesWithNumbers(site);
  return site.documents
    .filter(({ source }) => source.collection === "case-studies")
    .flatMap((document) =>
      [...choiceFindings(document, site), ...figuresTyped(document, figures, names)].map((finding) => ({
        document,
        finding,
      })),
    );
}

/** What the client chose is one of the things that were compared. */
function choiceFindings(document: CheckedDocument, site: Site): Finding[] {
  const option = document.text("option");
  if (option === undefined) return [];
  const range = document.at("option");
  const id = document.text("comparison");
  if (id === undefined)
    return [
      {
        rule: "case-choice",
        range,
        message: `'${option}' is an option, and no comparison is named that has it.`,
        remedy: "Add 'comparison:' with the file name of the comparison, or take 'option' out.",
      },
    ];
  const options = textsAt(documentOf(site, "comparisons", id)?.data, ["options"]);
  if (options.length === 0 || options.includes(option)) return [];
  return [
    {
      rule: "case-choice",
      range,
      message: `'${option}' is not one of the options in content/comparisons/${id}.yaml.`,
      remedy: `Write one of ${some(options)}, or name another comparison.`,
    },
  ];
}

/** Figures of the text: what was measured is printed from the file; what was not measured is not stated. */
function figuresTyped(document: CheckedDocument, figures: SiteFigures, names: readonly string[]): Finding[] {
  const outcomes = listAt(document.data, ["outcomes"]);
  const { id } = document.source;
  const printed = outcomes.flatMap((_, index): { of: string; value: number }[] => {
    const value = valueIn(document.data, ["outcomes", index, "value"]);
    const name = `${id}.${document.text("outcomes", index, "id")}`;
    return typeof value === "number" && figures.find(name) ? [{ of: name, value }] : [];
  });
  const stated = new Set(numbersIn(JSON.stringify([outcomes, valueIn(document.data, ["client"])])));
  return textsOf(document).flatMap(({ text, at }) =>
    figuresIn(text, names).flatMap(({ text: typed, value, range }): Finding[] => {
      const known = printed.find((figure) => figure.value === value);
      if (known)
        return [
          {
            rule: "outcome-typed",
            range: at(range),
            message: `'${typed}' is typed, and is an outcome of this file: it would stay behind when that changes.`,
            remedy: `Write <Amount of="${known.of}" />`,
          },
        ];
      if (value !== undefined && stated.has(value)) return [];
      return [
        {
          rule: "outcome-unknown",
          range: at(range),
          message: `'${typed}' is in the text, and no outcome of this file says so: nobody could say how it was measured.`,
          remedy: `Add it to 'outcomes' with unit, method and day, and print it with <Amount of="${id}.…" />; or leave the figure out. One of somebody else's: <Quoted figure="${typed}" reason="…" />`,
        },
      ];
    }),
  );
}

interface Text {
  text: string;
  /** The place in the file of a place in the text. */
  at(range: Range): Range;
}

/** What the author wrote about the case, apart from the outcomes themselves. */
function textsOf(document: CheckedDocument): Text[] {
  const { source, data } = document;
  const paths: (string | number)[][] = [
    ["title"],
    ["searchTitle"],
    ["description"],
    ["before"],
    ...listAt(data, ["done"]).map((_, index) => ["done", index]),
  ];
  const fields = paths.flatMap((path): Text[] => {
    const text = document.text(...path);
    return text === undefined ? [] : [{ text: blank(text), at: () => document.at(...path) }];
  });
  const bodyStart = partsOf(source).parts?.bodyStart ?? source.text.length;
  const blocks = [...source.text.slice(bodyStart).matchAll(/(?:[^\n]*\S[^\n]*\n?)+/g)];
  const written = blocks.map(({ 0: block, index }): Text => {
    const start = bodyStart + index;
    return { text: blank(block), at: (range) => ({ start: start + range.start, end: start + range.end }) };
  });
  return [...fields, ...written];
}

/** The text with everything that is not words blank, so that every other character keeps its place: components, addresses, numbers of lists. */
function blank(text: string): string {
  return text.replace(/<[^<>]*>|\]\([^()]*\)|^ *\d+[.)] |\[\^[^\]]*\]/gm, (sign) => " ".repeat(sign.length));
}

/** What the glossary and the services call things that have a number in their names. */
function namesWithNumbers({ documents }: Site): string[] {
  return documents.flatMap((document) =>
    [document.text("term") ?? "", ...textsAt(document.data, ["alsoCalled"])].filter((name) =>
      /\d/.test(name),
    ),
  );
}
