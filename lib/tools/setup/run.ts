/**
 * Makes the content one company's own. Everything is done to a copy first, and the copy is checked: what is written into content/ passes the
 * check, or nothing is written.
 */
import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { claimsOf, publicFilesOf } from "../../content/check/addresses.ts";
import { checkMemory, inspectContent } from "../../content/check/check.ts";
import type { CheckedDocument } from "../../content/check/document.ts";
import { siteFigures } from "../../content/check/figures.ts";
import { siteOf } from "../../content/check/site.ts";
import type { SampleRest } from "../../content/check/still-sample.ts";
import { readFields } from "../../content/fields-of.ts";
import { contentPath } from "../../content/schema/collections.ts";
import { type CompanyData, companySchema } from "../../content/schema/company.ts";
import { type Answers, type Choices, chosen, type Figure, none } from "./answers.ts";
import { contentFiles } from "./content-files.ts";
import { companyFields, companyText, renamer } from "./identity.ts";
import { type Dropped, emptyLists, planned, type Uses, unusedPictures, usesIn, type Wishes } from "./plan.ts";
import { type Gone, isSound, prunedText } from "./prune.ts";
import { renamedText } from "./renamed-text.ts";
import { SetupError } from "./setup-error.ts";
import { withField, withoutField } from "./yaml-text.ts";

/** The content as it is before the setup. */
export interface Before {
  root: string;
  documents: readonly CheckedDocument[];
  uses: Uses;
  company: CompanyData;
  choices: Choices;
}

export interface SetupResult {
  /** Files that go, with the reason. */
  removed: { file: string; reason: string }[];
  /** Files that are written anew. */
  changed: string[];
  /** What to read again, by file. */
  notes: { file: string; note: string }[];
  /** Lists that have no page until there is something to list. */
  lists: string[];
  sample: SampleRest[];
}

/**
 * @throws SetupError where the content has errors of its own, which would be taken for the setup's, or leads out of its folder by a link
 */
export async function readContent(root: string): Promise<Before> {
  contentFiles(root);
  const memory = checkMemory();
  const { problems } = await inspectContent({ root, memory });
  const first = problems.find(({ severity }) => severity === "error");
  if (first)
    throw new SetupError(
      `The content has mistakes, the first in ${first.where.file}:${first.where.line}: ${first.message}\nNothing was changed. Fix them first: npm run check:content`,
    );
  const documents = [...memory.documents.values()];
  const company = documents.find(({ source }) => source.collection === "company");
  if (!company) throw new SetupError("There is no content/company.yaml here.");
  const of = (name: keyof Choices) =>
    documents
      .filter(({ source }) => source.collection === name)
      .map(({ source }) => source.id)
      .sort();
  const site = siteOf(documents, new Map(), publicFilesOf(root), root, new Date());
  return {
    root,
    documents,
    uses: usesIn(documents, siteFigures(site)),
    company: companySchema.parse(readFields(company.source.text, "company")),
    choices: {
      services: of("services"),
      articles: of("articles"),
      comparisons: of("comparisons"),
      prices: of("prices"),
    },
  };
}

/**
 * Works out what the answers mean for the content, and does it where `write` is true.
 *
 * @param answers one to every question
 * @param figures the company's own prices
 * @throws SetupError where an answer contradicts another, or what would be written does not pass the check; nothing is written then
 */
export async function setUp(
  before: Before,
  answers: Answers,
  figures: ReadonlyMap<string, Figure>,
  write: boolean,
): Promise<SetupResult> {
  const { root, documents } = before;
  const stage = stageOf(root);
  try {
    const dropped = planned(documents, wishesOf(answers, before.choices), before.uses);
    refuseLostFigures(figures, dropped);
    const pictures = unusedPictures(documents, dropped).map((src) => `content/images/${src}`);
    const { texts, notes, unsound } = prunedTexts(before, dropped);
    for (const [file, text] of edited(before, texts, answers, figures)) texts.set(file, text);
    const removed = [
      ...[...dropped, ...unsound].map(([file, reason]) => ({ file, reason })),
      ...pictures.map((file) => ({ file, reason: "nothing that is kept shows it" })),
    ].sort((a, b) => a.file.localeCompare(b.file));
    for (const { file } of removed) texts.delete(file);
    const changed = [...texts]
      .filter(([file, text]) => text !== textOf(documents, file))
      .map(([file]) => file);
    const apply = (target: string): void => {
      for (const { file } of removed) rmSync(join(target, file), { force: true });
      for (const file of changed) writeFileSync(join(target, file), texts.get(file) ?? "");
      if (answers.logo && answers.logo !== "keep")
        copyFileSync(resolve(answers.logo), join(target, "content", "images", before.company.logo.src));
    };
    apply(stage);
    const { problems, sample } = await inspectContent({ root: stage });
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0)
      throw new SetupError(
        `What would be written does not pass the check, so nothing was changed:\n${errors
          .map(
            ({ where, message, remedy }) =>
              `  ${where.file}:${where.line}  ${message}${remedy ? `\n    → ${remedy}` : ""}`,
          )
          .join("\n")}`,
      );
    if (write) apply(root);
    return { removed, changed: changed.sort(), notes, lists: emptyLists(documents, dropped), sample };
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** The prices that the answers leave, so that nobody is asked for the figure of another. */
export function keptPrices({ documents, choices, uses }: Before, answers: Answers): string[] {
  const dropped = planned(documents, wishesOf(answers, choices), uses);
  return choices.prices.filter((id) => !dropped.has(`content/${contentPath("prices", id)}`));
}

function refuseLostFigures(figures: ReadonlyMap<string, Figure>, dropped: Dropped): void {
  for (const id of figures.keys()) {
    const why = dropped.get(`content/${contentPath("prices", id)}`);
    if (why)
      throw new SetupError(
        `There is a figure for '${id}', and that price goes (${why}). Leave the figure out, or keep what the price belongs to.`,
      );
  }
}

function stageOf(root: string): string {
  const stage = mkdtempSync(join(tmpdir(), "setup-"));
  cpSync(join(root, "content"), join(stage, "content"), { recursive: true });
  if (existsSync(join(root, "public"))) symlinkSync(resolve(root, "public"), join(stage, "public"), "dir");
  return stage;
}

function wishesOf(answers: Answers, choices: Choices): Wishes {
  const wanted = (name: "services" | "articles" | "comparisons") =>
    answers[name] === "all" ? undefined : chosen(answers[name] ?? "all", choices[name]);
  return {
    services: wanted("services"),
    articles: wanted("articles"),
    comparisons: wanted("comparisons"),
    glossary: answers.glossary !== "no",
    calculator: answers.calculator !== "no",
    prices: answers.prices !== none,
  };
}

/** The texts of what stays, without what goes. */
function prunedTexts({ documents, root }: Before, dropped: Dropped) {
  const texts = new Map<string, string>();
  const notes: SetupResult["notes"] = [];
  const unsound = new Map<string, string>();
  const staying = documents.filter(({ source }) => !dropped.has(source.file));
  const gone: Gone = { files: new Set(dropped.keys()), paths: deadPaths(documents, staying, root) };
  for (const document of staying) {
    const { file } = document.source;
    const pruned = prunedText(document, gone);
    texts.set(file, pruned.text);
    notes.push(...pruned.notes.map((note) => ({ file, note })));
    if (!isSound(document, pruned.text)) unsound.set(file, "it cannot be without what goes");
  }
  return { texts, notes, unsound };
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

/** The texts with the company's own name, numbers and prices. */
function* edited(
  { company }: Before,
  texts: ReadonlyMap<string, string>,
  answers: Answers,
  figures: ReadonlyMap<string, Figure>,
): Generator<[string, string]> {
  const rename = renamer(answers, company);
  for (const [file, text] of texts) {
    const price = /^content\/prices\/(.+)\.yaml$/.exec(file)?.[1];
    if (file === "content/company.yaml") yield [file, companyText(text, companyFields(answers, company))];
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

function textOf(documents: readonly CheckedDocument[], file: string): string | undefined {
  return documents.find(({ source }) => source.file === file)?.source.text;
}
