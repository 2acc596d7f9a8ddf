/**
 * The only reader of Contentlayer's output: one JSON file per document, read on demand, its fields
 * validated against the schema once more.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { z } from "zod";
import { AmountError } from "../amounts/quantity.ts";
import type { CompiledBody } from "../mdx/compile-body.ts";
import { mapTexts } from "../mdx/figure-tags.ts";
import { compiledFolder } from "../site/folders.ts";
import { quotationMarksOf } from "../site/labels.ts";
import { typographic } from "../site/typography.ts";
import { isLanguageFolder } from "./languages.ts";
import type { Waiting } from "./publication.ts";
import {
  type CollectionName,
  collections,
  type DataOf,
  type TextCollection,
  translationType,
} from "./schema/collections.ts";
import { withTexts } from "./schema/shape.ts";

/** One document as its file has it, before its fields are measured. */
export interface WrittenDocument {
  /** The file's name without its ending. */
  name: string;
  /** Of a translation: the folder of its language, `es`. */
  folder?: string;
  /** The path from the repository's root: `content/articles/x.mdx`. */
  file: string;
  data: unknown;
  /** The compiled JSON file, which contains the body. */
  compiled: string;
}

/** One document of a language: its id, its file, and its fields. */
export interface Document<Name extends CollectionName> {
  collection: Name;
  /** The file name of the original without its ending, in every language. */
  id: string;
  /** Of a translation: its own file name without the ending, which its address has. */
  slug?: string;
  /** The file that has its words, from the repository's root: `content/articles/x.mdx`. */
  file: string;
  data: DataOf<Name>;
  /** The compiled JSON file, which contains the body. */
  compiled: string;
  /** Why a production build would leave it out; only ever set in a preview. */
  waiting?: Waiting;
}

/** Content that cannot be used; the message names file, place and remedy. */
export class ContentError extends Error {
  override name = "ContentError";
  readonly problem: string;
  readonly remedy: string | undefined;

  /** @param remedy where the check says what to do apart from what is wrong */
  constructor(problem: string, remedy?: string, options?: ErrorOptions) {
    super(remedy === undefined ? problem : `${problem} ${remedy}`, options);
    this.problem = problem;
    this.remedy = remedy;
  }
}

const compiledDocument = z.looseObject({ data: z.unknown() });
const withBody = z.looseObject({ compiledBody: z.string() });

/**
 * All documents of a collection, drafts and translations included, in the order of their file names.
 *
 * @throws ContentError where nothing is compiled yet
 */
export function readDocuments(name: CollectionName): WrittenDocument[] {
  const { type } = collections[name];
  return [...compiledFiles(type), ...compiledFiles(translationType(name))].map((compiled) => {
    const { data } = compiledDocument.parse(JSON.parse(readFileSync(compiled, "utf8")));
    const path = basename(compiled, ".json").replaceAll("__", "/");
    const folder = path.split("/")[0] ?? "";
    return {
      name: basename(path, extname(path)),
      ...(isLanguageFolder(folder) && { folder }),
      file: `content/${path}`,
      data,
      compiled,
    };
  });
}

function compiledFiles(type: string): string[] {
  const folder = join(compiledFolder(), type);
  if (!existsSync(folder)) {
    if (existsSync(compiledFolder())) return [];
    throw new ContentError("The content is not compiled yet. Run: npm run build (or npm run dev)");
  }
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json") && !file.startsWith("_index"))
    .sort()
    .map((file) => join(folder, file));
}

/** What the texts of a document are made with. */
export interface TextSettings {
  /** Gives each text its figures, before the schema measures it. */
  fill: (text: string) => string;
  /** The language of its words, a BCP 47 tag. */
  language: string;
  /** The language of what is the same in all: names, quoted passages. */
  firstLanguage: string;
}

/**
 * The fields of a document as its schema gives them, their plain texts with the quotation marks of their language.
 *
 * @throws ContentError where they do not fit
 */
export function fieldsOf<Name extends CollectionName>(
  name: Name,
  { file, data }: Pick<WrittenDocument, "file" | "data">,
  { fill, language, firstLanguage }: TextSettings,
): DataOf<Name> {
  const typeset = withTexts(name, filled(data, file, fill), (text, { translate, holds, keyedBy }) => {
    // Markdown has straight quotes that are no quotation marks; whoever reads it sees to the others (lib/mdx/markdown.ts).
    if (holds !== undefined || (translate === undefined && keyedBy === undefined)) return text;
    return typographic(text, quotationMarksOf(translate === false ? firstLanguage : language));
  });
  const parsed = schemas[name].schema.safeParse(typeset);
  if (parsed.success) return parsed.data;
  throw new ContentError(`${file}: ${z.prettifyError(parsed.error)}\nRun: npm run check:content`);
}

function filled(data: unknown, file: string, fill: (text: string) => string): unknown {
  try {
    return mapTexts(data, fill);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const why =
      error instanceof z.ZodError
        ? z.prettifyError(error)
        : error instanceof AmountError
          ? `${error.message} ${error.remedy}`
          : error.message;
    throw new ContentError(`${file}: ${why}\nRun: npm run check:content`, undefined, { cause: error });
  }
}

/** The table of collections, seen so that a name's schema gives that name's data. */
const schemas: { [Name in CollectionName]: { schema: z.ZodType<DataOf<Name>> } } = collections;

/** The body of one document, read from its own file, so that no one holds them all. */
export function readBody(document: Pick<Document<TextCollection>, "compiled">): CompiledBody {
  return JSON.parse(readBodyText(document));
}

/** The same as JSON: equal texts are equal bodies. */
export function readBodyText({ compiled }: Pick<Document<TextCollection>, "compiled">): string {
  return withBody.parse(JSON.parse(readFileSync(compiled, "utf8"))).compiledBody;
}

/** Grows whenever a compiled document changes; in development the caches are keyed by it, and a page says which one it was made of. */
export function compiledVersion(compiled = compiledFolder()): number {
  const index = join(compiled, "index.mjs");
  const folders = existsSync(compiled) ? readdirSync(compiled) : [];
  return Math.max(
    existsSync(index) ? statSync(index).mtimeMs : 0,
    ...folders.map((folder) => statSync(join(compiled, folder)).mtimeMs),
  );
}
