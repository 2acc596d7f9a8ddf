/** One document read and judged on its own: its fields, its text, and what other documents have to know of it. */
import { mapTexts, withStandIns } from "../../mdx/figure-tags.ts";
import { keepBody } from "../../mdx/kept-bodies.ts";
import type { Range } from "../../shared/diagnostic.ts";
import type { PageRoutes } from "../../site/addresses.ts";
import { referencesIn } from "../schema/references.ts";
import { valuesThatHold } from "../schema/shape.ts";
import { readBody } from "./body.ts";
import {
  type Body,
  emptyBody,
  type FigurePlace,
  type ImagePlace,
  type LinkPlace,
  type ReferencePlace,
  type TypedPlace,
} from "./body-parts.ts";
import { fieldFindings } from "./field-problems.ts";
import { partsOf, writtenBodyOf } from "./frontmatter.ts";
import { readBodyTree } from "./mdx-syntax.ts";
import { pastedFindings } from "./pasted.ts";
import { placeholdersInField } from "./placeholders.ts";
import { comparisonFindings, tableFindings } from "./rules/comparisons.ts";
import { controlCharacterFindings } from "./rules/control-characters.ts";
import { dateOrderFindings } from "./rules/date-order.ts";
import { figuresInFields } from "./rules/figure-fields.ts";
import { headingFindings } from "./rules/headings.ts";
import {
  type MarkdownField,
  markdownFieldFindings,
  markdownFieldLinks,
  markdownFields,
} from "./rules/markdown-fields.ts";
import { plainTextFindings } from "./rules/plain-text.ts";
import { questionFindings } from "./rules/questions.ts";
import { lengthFindings } from "./rules/search-lengths.ts";
import { singleBlockFindings } from "./rules/single-blocks.ts";
import { sourceFindings } from "./rules/sources.ts";
import { themeFindings } from "./rules/themes.ts";
import { preventsRendering } from "./rules.ts";
import type { Finding, Source } from "./source.ts";
import { typedInFields } from "./typed-in-fields.ts";
import { pathName, valueIn } from "./value-path.ts";
import { type Fields, readYaml } from "./yaml-document.ts";

/** What reading one document found: plain data, so that it can be kept in a file and sent between threads. */
export interface DocumentRecord {
  /** The fields as written; nothing where they cannot be read. */
  data: unknown;
  body: Body;
  /** Links, pictures and references of fields and text together. */
  links: LinkPlace[];
  images: ImagePlace[];
  references: ReferencePlace[];
  figures: FigurePlace[];
  typed: TypedPlace[];
  findings: Finding[];
  /** Where the fields are, by their names joined with dots. */
  places: Record<string, Range>;
}

export interface CheckedDocument extends DocumentRecord {
  source: Source;
  /** Of a translation: the addresses in its language. */
  routes?: PageRoutes;
  /** Where a field is. */
  at(...path: (string | number)[]): Range;
  /** A field that holds text. */
  text(...path: (string | number)[]): string | undefined;
  /** A draft may hold what a published document may not. */
  draft: boolean;
}

export function checkDocument(source: Source): CheckedDocument {
  return withSource(source, recordOf(source));
}

/** The record of a document with its source, and the ways to ask for a field. */
export function withSource(source: Source, record: DocumentRecord): CheckedDocument {
  const { data, places } = record;
  return {
    ...record,
    source,
    at: (...path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const place = places[path.slice(0, length).join(".")];
        if (place) return place;
      }
      return { start: 0, end: 1 };
    },
    text: (...path) => {
      const value = valueIn(data, path);
      return typeof value === "string" ? value : undefined;
    },
    draft: valueIn(data, ["draft"]) === true,
  };
}

/** Never throws: what no parser can take (brackets in brackets, ten thousand deep) is said of the file. */
export function recordOf(source: Source): DocumentRecord {
  try {
    return readRecord(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    const finding: Finding = {
      rule: "file-readable",
      range: { start: 0, end: 1 },
      message: `The file cannot be read (${reason}).`,
      remedy:
        "Look for what no person wrote: thousands of brackets, asterisks or quotation marks in one place. Take it out, or bring back an earlier version.",
    };
    const nothing = {
      data: undefined,
      body: emptyBody(),
      links: [],
      images: [],
      references: [],
      figures: [],
      typed: [],
      places: {},
    };
    return { ...nothing, findings: [finding] };
  }
}

function readRecord(source: Source): DocumentRecord {
  const { parts, finding } = partsOf(source);
  const findings: Finding[] = finding ? [finding] : [];
  const yaml = parts && readYaml(parts.yaml, parts.yamlStart, source.collection);
  if (yaml) findings.push(...yaml.findings);
  const fields = yaml?.data === undefined ? undefined : yaml;
  const markdown = fields ? markdownFields(source, fields) : [];
  if (fields) {
    const printed = { ...fields, data: mapTexts(fields.data, withStandIns) };
    // A translation fits its schema together with its original (translations.ts).
    if (source.folder === undefined) findings.push(...fieldFindings(source, printed));
    findings.push(...fieldRules(source, fields, printed, markdown));
  }
  let body = emptyBody();
  if (source.format === "mdx" && parts) {
    const { tree, findings: syntax } = readBodyTree(source, parts.bodyStart);
    findings.push(...syntax);
    if (tree) {
      const read = readBody(tree, source);
      body = read.body;
      findings.push(
        ...read.findings,
        ...headingFindings(body, source),
        ...singleBlockFindings(body, source, parts.bodyStart),
      );
      if (!findings.some(({ rule }) => preventsRendering(rule))) keepBody(writtenBodyOf(source), tree);
    }
    if (source.collection === "articles" && source.text.slice(parts.bodyStart).trim() === "") {
      findings.push({
        rule: "body-missing",
        range: { start: Math.max(0, source.text.trimEnd().length - 1), end: source.text.length },
        message: "The article has fields and no text.",
        remedy: "Write the text after the second '---'.",
      });
    }
  }
  const inFields = fields
    ? partsOfFields(source, fields, markdown)
    : { links: [], images: [], references: [] };
  const figures = fields && figuresInFields(source, fields);
  findings.push(...(figures?.findings ?? []));
  const judged = new Set(findings.map(({ range }) => range.start));
  return {
    data: fields?.data,
    body,
    links: [...inFields.links.filter(({ range }) => !judged.has(range.start)), ...body.links],
    images: [...inFields.images.filter(({ range }) => !judged.has(range.start)), ...body.images],
    references: [...inFields.references, ...body.references],
    figures: [...(figures?.figures ?? []), ...body.figures],
    typed: [...(fields ? typedInFields(source, fields, markdown) : []), ...body.typed],
    findings,
    places: yaml?.places() ?? {},
  };
}

/** @param printed the fields with each figure about as long as it is printed */
function fieldRules(
  source: Source,
  fields: Fields,
  printed: Fields,
  markdown: readonly MarkdownField[],
): Finding[] {
  return [
    ...dateOrderFindings(source, fields),
    ...sourceFindings(source, fields),
    ...themeFindings(source, fields),
    ...lengthFindings(source, printed),
    ...comparisonFindings(source, fields),
    ...tableFindings(source, fields),
    ...markdownFieldFindings(markdown, source, fields),
    ...plainTextFindings(source, fields),
    ...controlCharacterFindings(source, fields),
    ...questionFindings(source, fields),
    ...pastedInFields(printed),
  ];
}

function pastedInFields(fields: Fields): Finding[] {
  const found: Finding[] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (typeof value === "string") {
      const range = fields.valueAt(path);
      found.push(
        ...[...pastedFindings(value, 0), ...placeholdersInField(value, isCell(path) ? "cell" : "text")].map(
          (finding) => ({
            ...finding,
            range,
          }),
        ),
      );
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index]);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
    }
  };
  walk(fields.data, []);
  return found;
}

/** A comparison's values and a table's rows are read in cells. */
function isCell(path: readonly (string | number)[]): boolean {
  return path.includes("values") || path.includes("rows") || path.includes("tasks");
}

function partsOfFields(
  source: Source,
  fields: Fields,
  markdown: readonly MarkdownField[],
): { links: LinkPlace[]; images: ImagePlace[]; references: ReferencePlace[] } {
  const held = valuesThatHold(source.collection, fields.data);
  const links = held
    .filter(({ holds, path }) => (holds === "path" && isLink(source, path)) || holds === "address")
    .map(
      ({ value, path, holds }): LinkPlace => ({
        url: value,
        text: "-",
        range: fields.valueAt(path),
        ...(holds === "address" && { whole: true }),
      }),
    )
    .concat(markdownFieldLinks(markdown, source, fields));
  const images = held
    .filter(({ holds }) => holds === "image")
    .map(
      ({ value, path }): ImagePlace => ({
        src: value,
        alt: textIn(fields.data, [...path.slice(0, -1), "alt"]) ?? "-",
        range: fields.valueAt(path),
        from: path.at(-2) === "drawing" ? "drawing" : "field",
      }),
    );
  const references = referencesIn(source.collection, fields.data).map(({ path, collection, id }) => ({
    collection,
    id,
    range: fields.valueAt(path),
    by: pathName(path),
  }));
  return { links, images, references };
}

function textIn(data: unknown, path: readonly (string | number)[]): string | undefined {
  const value = valueIn(data, path);
  return typeof value === "string" ? value : undefined;
}

/** An old address leads nowhere by its nature; a menu's or a redirect's target has to lead somewhere. */
function isLink({ collection }: Source, path: readonly (string | number)[]): boolean {
  return collection === "navigation" || (collection === "redirects" && path.at(-1) === "to");
}
