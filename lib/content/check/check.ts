/**
 * The content check: every file of `content/`, read with positions, judged by the one schema of its type and by the
 * rules of `rules.ts`, all problems at once. It never needs a build and never throws for what an author wrote.
 */

import { primaryLanguage } from "../../site/labels.ts";
import type { Waiting as Publication } from "../publication.ts";
import { publicFilesOf } from "./addresses.ts";
import { discover, type Read } from "./discover.ts";
import type { CheckedDocument } from "./document.ts";
import { siteFigures } from "./figures.ts";
import { type PictureStates, readPictures } from "./pictures.ts";
import { proseFindings } from "./prose/advice.ts";
import { checkedDocuments, type ReadDocuments } from "./reading.ts";
import { keptRecords } from "./record-store.ts";
import { addressFindings } from "./rules/addresses.ts";
import { blockSourceFindings } from "./rules/block-sources.ts";
import { campaignPhoneFindings } from "./rules/campaign-phones.ts";
import { caseStudyFindings } from "./rules/case-studies.ts";
import { certificateFindings } from "./rules/certificates.ts";
import { doorwayFindings } from "./rules/doorways.ts";
import { drawnAmounts } from "./rules/drawn-amounts.ts";
import { drawnWordsAdvice, drawnWordsIn } from "./rules/drawn-words.ts";
import { figureFindings } from "./rules/figures.ts";
import { formPromiseFindings } from "./rules/form-promises.ts";
import { formFindings, missingContactForm } from "./rules/forms.ts";
import { glossaryFindings } from "./rules/glossary.ts";
import { imageFindings } from "./rules/images.ts";
import { labelFindings } from "./rules/labels.ts";
import { linkFindings } from "./rules/links.ts";
import { lostAddresses } from "./rules/lost-addresses.ts";
import { notationFindings } from "./rules/notation.ts";
import { permissionFindings } from "./rules/permissions.ts";
import { pictureFileProblems, unusedImages } from "./rules/picture-files.ts";
import { placeFindings } from "./rules/places.ts";
import { relationFindings } from "./rules/relations.ts";
import { requiredPageFields, requiredPages } from "./rules/required-pages.ts";
import { stalenessFindings, unusedFindings } from "./rules/staleness.ts";
import { storedDataFindings } from "./rules/stored-data.ts";
import { titleFindings } from "./rules/titles.ts";
import { missingTranslations } from "./rules/translation-state.ts";
import { translationFiles, translationFindings } from "./rules/translations.ts";
import { trustFindings } from "./rules/trust.ts";
import { typedAmounts } from "./rules/typed-amounts.ts";
import { variantFindings } from "./rules/variants.ts";
import { documentOf, type Placed, type Site, siteOf, waitingOf } from "./site.ts";
import type { ContentDiagnostic } from "./source.ts";
import { problemIn } from "./source.ts";
import { type SampleRest, stillSample } from "./still-sample.ts";
import { isMisplacedTranslation, translatedContents } from "./translations.ts";

export interface CheckOptions {
  /** The folder that holds `content/` and `public/`. */
  root: string;
  /** The moment before which an article is published; the clock where left out. */
  now?: Date;
  /** Report only these files (`content/articles/x.mdx`); all are read, because links and relations need them. */
  only?: readonly string[];
  /** Also advise on prose: slow at first, kept by content afterwards. */
  advice?: boolean;
  /** Take this document as not there (`content/articles/x.mdx`), to say what would be wrong without it. */
  without?: string;
  /** What an earlier check read, so that one after an edit reads only what changed. */
  memory?: CheckMemory;
  /** Keep what was read of each document in `.cache/` below the root, by content, for the next process. */
  keep?: boolean;
}

/** A document that is not on the site yet, or no longer: no fault, but worth knowing. `at` is when it appears. */
export type Waiting = { file: string } & (
  | { why: Exclude<Publication["why"], "scheduled">; at?: undefined }
  | { why: "scheduled"; at: Date }
);

export interface CheckResult {
  problems: ContentDiagnostic[];
  waiting: Waiting[];
  /** The company's own, in which its dates are meant. */
  timeZone: string;
  /** What of the sample company is left. */
  sample: SampleRest[];
  /** How many documents were read. */
  documents: number;
  site: Site;
}

/** Holds what was read, by file; give the same one to every check of a watching process. */
export interface CheckMemory extends ReadDocuments {
  files: Map<string, Read>;
  pictures: PictureStates;
}

export function checkMemory(): CheckMemory {
  return { files: new Map(), documents: new Map(), pictures: new Map() };
}

/**
 * Every problem of the content, in reading order.
 *
 * @example
 * const problems = await checkContent({ root: process.cwd() });
 * problems.some(({ severity }) => severity === "error") // true: do not build
 */
export async function checkContent(options: CheckOptions): Promise<ContentDiagnostic[]> {
  return (await inspectContent(options)).problems;
}

/** The same, with what is waiting to be published. */
export async function inspectContent(options: CheckOptions): Promise<CheckResult> {
  const {
    root,
    now = new Date(),
    only,
    advice = false,
    keep = false,
    memory = checkMemory(),
    without,
  } = options;
  if (keep) memory.records ??= keptRecords(root);
  const { sources, problems, images } = await discover(root, memory.files, without);
  const read = await checkedDocuments(sources, memory);
  const documents = read.filter(({ source }) => source.folder === undefined);
  const contents = translatedContents(
    documents,
    read.filter(({ source }) => source.folder !== undefined),
  );
  const publicFiles = publicFilesOf(root);
  const site = siteOf({ documents, contents, images, publicFiles, root, now });
  const placed: Placed[] = documents.flatMap((document) =>
    document.findings.map((finding) => ({ document, finding })),
  );
  for (const document of [...documents, ...site.translations])
    placed.push(...relationFindings(document, site), ...linkFindings(document, site));
  const figures = siteFigures(site);
  placed.push(...translationFindings(site, contents), ...contents.flatMap(({ findings }) => findings));
  for (const content of contents) {
    const translated = { ...site, documents: content.documents };
    placed.push(
      ...titleFindings(translated),
      ...variantFindings(translated, content.tag),
      ...labelFindings(translated),
      ...trustFindings(translated),
      ...figureFindings(translated, figures),
      ...notationFindings(content.documents, {
        language: content.tag,
        currencies: figures.currencies,
        from: figures.language,
      }),
    );
  }
  placed.push(
    ...addressFindings(site),
    ...requiredPageFields(site),
    ...placeFindings(site),
    ...doorwayFindings(site),
    ...blockSourceFindings(site, publicFiles),
    ...permissionFindings(site),
    ...certificateFindings(site),
    ...caseStudyFindings(site, figures),
    ...formFindings(site),
    ...formPromiseFindings(site),
    ...campaignPhoneFindings(site),
    ...labelFindings(site),
    ...storedDataFindings(site),
    ...trustFindings(site),
    ...titleFindings(site),
    ...variantFindings(site, writtenIn(site)),
    ...stalenessFindings(site),
    ...unusedFindings(site, figures),
    ...figureFindings(site, figures),
    ...typedAmounts(site, figures),
    ...notationFindings(documents, figures),
  );
  await readPictures(root, images, memory.pictures, keep);
  placed.push(...imageFindings([...site.documents, ...site.translations], site, memory.pictures));
  const words = drawnWordsIn(site);
  if (advice) {
    placed.push(
      ...drawnWordsAdvice(site, memory.pictures, words),
      ...glossaryFindings(site),
      ...(await proseFindings(site, writtenIn(site), only)),
    );
    for (const { documents, tag } of contents)
      placed.push(...(await proseFindings({ ...site, documents }, primaryLanguage(tag), only)));
  }
  const all = [
    ...problems,
    ...pictureFileProblems(site, memory.pictures),
    ...(sources.length > 0
      ? [
          ...requiredPages(site),
          ...missingContactForm(site),
          ...lostAddresses(site),
          ...translationFiles(contents),
        ]
      : []),
    ...drawnAmounts(site, figures, words),
    ...(advice ? [...unusedImages(site), ...missingTranslations(site, contents)] : []),
    ...placed.flatMap(({ document, finding }) =>
      isMisplacedTranslation(document) && finding.rule !== "translation-original"
        ? []
        : [problemIn(document.source, softened(document, finding))],
    ),
  ];
  const wanted = all.filter(
    ({ severity, where }) => (advice || severity !== "advice") && (!only || only.includes(where.file)),
  );
  return {
    problems: withoutDuplicates(wanted).sort(inReadingOrder),
    waiting: waitingIn(site),
    timeZone: site.timeZone,
    // Few ask for it, and every text is searched for it.
    get sample() {
      return stillSample(site);
    },
    documents: read.length,
    site,
  };
}

function writtenIn(site: Site): string {
  return primaryLanguage(documentOf(site, "company", "company")?.text("language") ?? "en");
}

/** By file and position; the rules of one place in the order of the alphabet. */
function inReadingOrder(a: ContentDiagnostic, b: ContentDiagnostic): number {
  return (
    a.where.file.localeCompare(b.where.file, "en") ||
    a.where.line - b.where.line ||
    a.where.column - b.where.column ||
    a.rule.localeCompare(b.rule, "en")
  );
}

/** A draft is unfinished by its nature. */
function softened(document: CheckedDocument, finding: Placed["finding"]): Placed["finding"] {
  return document.draft && finding.rule === "placeholder-text"
    ? { ...finding, severity: "warning" }
    : finding;
}

function withoutDuplicates(problems: readonly ContentDiagnostic[]): ContentDiagnostic[] {
  const seen = new Set<string>();
  return problems.filter(({ where: { file, line, column }, rule, message }) => {
    const key = `${file}:${line}:${column} ${rule} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

function waitingIn(site: Site): Waiting[] {
  return site.documents.flatMap((document): Waiting[] => {
    const waiting = waitingOf(document, site);
    if (!waiting) return [];
    const { file } = document.source;
    return waiting.why === "scheduled"
      ? [{ file, why: waiting.why, at: new Date(waiting.at) }]
      : [{ file, why: waiting.why }];
  });
}
