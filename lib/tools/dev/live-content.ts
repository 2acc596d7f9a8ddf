/**
 * The content of a site under work: read, checked and compiled after each save, only as far as it changed. What is shown
 * is always whole; a document with a mistake keeps its last good state until it is fixed.
 */
import { join } from "node:path";
import { listsOf } from "../../content/check/addresses.ts";
import { type CheckMemory, checkMemory, inspectContent } from "../../content/check/check.ts";
import type { CheckedDocument } from "../../content/check/document.ts";
import { figureIds } from "../../content/check/figures.ts";
import type { PictureStates } from "../../content/check/pictures.ts";
import { requiredFiles } from "../../content/check/rules/required-pages.ts";
import { preventsRendering } from "../../content/check/rules.ts";
import { documentOf, type Site } from "../../content/check/site.ts";
import type { ContentDiagnostic } from "../../content/check/source.ts";
import { compiledVersion } from "../../content/documents.ts";
import { contentPath } from "../../content/schema/collections.ts";
import { type Candidate, chooseVersions } from "./choose.ts";
import { compileDocument, digestOf } from "./compile.ts";
import { readShown, type ShownVersion, writeShown } from "./shown-documents.ts";
import { showImages } from "./shown-images.ts";

export interface LiveUpdate {
  /** Every error, and the warnings of files saved since the start. */
  problems: ContentDiagnostic[];
  /** Everything the check found, in reading order. */
  all: ContentDiagnostic[];
  /** The documents, their addresses and what is not published yet, as they were read. */
  site: Site;
  /** What is known of each picture's file. */
  pictures: PictureStates;
  /** Files without which no page can be shown, and of which no good state is known. */
  missing: string[];
  /** What is shown has changed. */
  changed: boolean;
  /** Counts up with each reading. */
  reading: number;
  /** Counts up with each change of what is shown. */
  version: number;
  /** What a page that is made of it says of itself. */
  compiled: number;
  documents: number;
  /** Milliseconds that reading, checking and compiling took. */
  took: number;
}

export interface LiveContent {
  /** Reads the content again; calls made during an update share the next one. */
  update(): Promise<LiveUpdate>;
  /** The text of a file as it was read last. */
  textOf(file: string): string | undefined;
  /** What the check would find if a document were not there. */
  problemsWithout(file: string): Promise<ContentDiagnostic[]>;
  /** What the check advises on a document; slow the first time. */
  adviceOn(file: string): Promise<ContentDiagnostic[]>;
}

/**
 * @param root the folder that holds `content/`
 * @param folder where what is shown is kept: `documents/` and `images/`
 */
export function liveContent(root: string, folder: string): LiveContent {
  const documents = join(folder, "documents");
  const memory = checkMemory();
  const first = new Map<string, string>();
  let shown = readShown(documents);
  let started = false;
  let version = 0;
  let reading = 0;
  let under: Promise<LiveUpdate> | undefined;
  let next: Promise<LiveUpdate> | undefined;

  async function look(): Promise<LiveUpdate> {
    const begun = performance.now();
    const { problems, site, documents: count } = await inspectContent({ root, memory, keep: true });
    const checked = [...memory.documents.values()];
    if (!started) for (const { source } of checked) first.set(source.file, source.text);
    started = true;
    // A translation is shown with what the whole document names.
    const candidates = candidatesOf([...site.documents, ...site.translations], problems, shown);
    const chosen = chooseVersions(candidates, requiredFiles);
    const changed = writeShown(documents, shown, chosen).length > 0;
    shown = new Map([...chosen].map(([file, { digest, needs }]) => [file, { digest, needs }]));
    const spoiled = problems.some(({ rule }) => preventsRendering(rule));
    const pictures = showImages(join(root, "content", "images"), join(folder, "images"), spoiled);
    const isOther = changed || pictures;
    if (isOther) version += 1;
    reading += 1;
    return {
      all: problems,
      site,
      pictures: memory.pictures,
      problems: problems.filter(({ severity, where }) => severity === "error" || touched(where.file)),
      missing: requiredFiles.filter((file) => !chosen.has(file)),
      changed: isOther,
      reading,
      version,
      compiled: compiledVersion(documents),
      documents: count,
      took: performance.now() - begun,
    };
  }

  /** What is shown goes on being checked as it is. */
  function copied(): CheckMemory {
    const { files, documents: read, pictures } = memory;
    return { files: new Map(files), documents: new Map(read), pictures: new Map(pictures) };
  }

  function touched(file: string): boolean {
    return textIn(memory, file) !== first.get(file);
  }

  return {
    update() {
      if (!under) {
        under = look().finally(() => {
          under = undefined;
        });
        return under;
      }
      next ??= under
        .catch(() => undefined)
        .then(() => {
          next = undefined;
          under = look().finally(() => {
            under = undefined;
          });
          return under;
        });
      return next;
    },
    textOf: (file) => textIn(memory, file),
    async problemsWithout(file) {
      return (await inspectContent({ root, memory: copied(), without: file })).problems;
    },
    async adviceOn(file) {
      const { problems } = await inspectContent({ root, memory: copied(), only: [file], advice: true });
      return problems.filter(({ severity }) => severity === "advice");
    },
  };
}

function textIn({ files }: CheckMemory, file: string): string | undefined {
  return files.get(file)?.source?.text;
}

function candidatesOf(
  checked: readonly CheckedDocument[],
  problems: readonly ContentDiagnostic[],
  shown: ReadonlyMap<string, ShownVersion>,
): Map<string, Candidate<ShownVersion>> {
  const spoiled = new Set(
    problems.filter(({ rule }) => preventsRendering(rule)).map(({ where }) => where.file),
  );
  const files = new Set([...shown.keys(), ...checked.map(({ source }) => source.file)]);
  const firstLanguage = documentOf({ documents: checked }, "company", "company")?.text("language") ?? "";
  const candidates = new Map<string, Candidate<ShownVersion>>();
  for (const [file, version] of shown) candidates.set(file, { shown: version, gone: !spoiled.has(file) });
  for (const document of checked) {
    const { file } = document.source;
    const known = shown.get(file);
    const fresh = spoiled.has(file) ? undefined : freshVersion(document, known, { files, firstLanguage });
    candidates.set(file, { ...(fresh && { fresh }), ...(known && { shown: known }) });
  }
  return candidates;
}

/** Where the figures are that a text prints. */
const stating = ["prices", "facts", "sums"] as const;

/** Nothing where the compiler refuses what the check let pass. */
function freshVersion(
  document: CheckedDocument,
  known: ShownVersion | undefined,
  { files, firstLanguage }: { files: ReadonlySet<string>; firstLanguage: string },
): ShownVersion | undefined {
  const digest = digestOf(document.source, firstLanguage);
  if (known?.digest === digest) return known;
  const { folder, collection: own, id } = document.source;
  const needs = [
    ...new Set([
      ...(folder === undefined ? [] : [`content/${contentPath(own, id)}`]),
      ...document.references.map(({ collection, id }) => `content/${contentPath(collection, id)}`),
      ...figureIds(document)
        .flatMap((id) => stating.map((collection) => `content/${contentPath(collection, id)}`))
        .filter((file) => files.has(file)),
      ...listsOf(document).map((hub) => `content/${contentPath("pages", hub)}`),
    ]),
  ];
  try {
    return { digest, needs, compiled: compileDocument(document.source, firstLanguage) };
  } catch (error) {
    console.error(
      `${document.source.file} could not be compiled: ${error instanceof Error ? error.message : String(error)}`,
    );
    return undefined;
  }
}
