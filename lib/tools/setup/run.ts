/**
 * Makes the content one company's own. Everything is done to a copy first, and the copy is checked: what is written into content/ passes the
 * check, or nothing is written.
 */
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inspectContent } from "../../content/check/check.ts";
import type { SampleRest } from "../../content/check/still-sample.ts";
import { contentPath } from "../../content/schema/collections.ts";
import { type Answers, chosen, none } from "./answers.ts";
import { applyChanges, applyToSite } from "./apply.ts";
import { refuseChanges } from "./content-files.ts";
import type { Figure } from "./figures.ts";
import { ownTheme } from "./look.ts";
import { type Dropped, emptyLists, planned, unusedPictures, type Wishes } from "./plan.ts";
import type { Before } from "./read.ts";
import { SetupError } from "./setup-error.ts";
import { edited, type Note, newLogo, prunedTexts } from "./texts.ts";

export interface SetupResult {
  /** Files that are removed, with the reason. */
  removed: { file: string; reason: string }[];
  /** Files that are written anew, the logo among them. */
  changed: string[];
  /** What to read again, by file. */
  notes: Note[];
  /** Lists that have no page until there is something to list. */
  lists: string[];
  sample: SampleRest[];
}

/** What the answers mean for the content. It passes the check, and nothing is done yet. */
export interface SetupPlan extends SetupResult {
  /**
   * Does it.
   *
   * @throws SetupError where the content is not what was read any more; nothing is changed then
   * @throws PartlyChangedError where a file cannot be written or removed
   */
  apply(): void;
}

/**
 * Works out what the answers mean for the content, and checks it.
 *
 * @param answers one to every question
 * @param figures the company's own prices
 * @throws SetupError where an answer contradicts another, or what would be written does not pass the check
 */
export async function planSetup(
  before: Before,
  answers: Answers,
  figures: ReadonlyMap<string, Figure>,
): Promise<SetupPlan> {
  const { root, documents, files } = before;
  const dropped = planned(documents, wishesOf(answers, before), before.uses);
  refuseLostFigures(figures, dropped);
  const languages = chosen(answers.languages ?? none, before.choices.languages);
  const pruned = prunedTexts(before, dropped, languages);
  const { texts, notes } = pruned;
  const removed = [
    ...[...dropped, ...pruned.removed],
    ...unusedPictures(documents, dropped).map((src) => [
      `content/images/${src}`,
      "no remaining page shows it",
    ]),
  ]
    .map(([file = "", reason = ""]) => ({ file, reason }))
    .sort((a, b) => a.file.localeCompare(b.file));
  const old = new Map([...documents, ...before.translations].map(({ source }) => [source.file, source.text]));
  const written = new Map<string, string | Uint8Array>(
    [...edited(before, texts, answers, figures)].filter(([file, text]) => text !== old.get(file)),
  );
  const logo = newLogo(before, answers);
  if (logo) written.set(...logo);
  const look = ownTheme(before, answers);
  if (look && look.text[1] !== old.get(look.text[0])) written.set(...look.text);
  const changes = { written, removed: removed.map(({ file }) => file) };
  const sample = await checkedCopy(root, (copy) => applyChanges(copy, changes));
  return {
    removed,
    changed: [...written.keys()].sort(),
    notes: [...notes, ...(look?.notes ?? [])],
    lists: emptyLists(documents, dropped),
    sample,
    apply: () => {
      refuseChanges(root, files);
      applyToSite(root, changes);
    },
  };
}

/**
 * Does the changes to a copy of the content, and checks it.
 *
 * @throws SetupError where it does not pass
 */
async function checkedCopy(root: string, change: (copy: string) => void): Promise<SampleRest[]> {
  const copy = mkdtempSync(join(tmpdir(), "setup-"));
  try {
    cpSync(join(root, "content"), join(copy, "content"), { recursive: true });
    if (existsSync(join(root, "public"))) symlinkSync(resolve(root, "public"), join(copy, "public"), "dir");
    change(copy);
    const { problems, sample } = await inspectContent({ root: copy });
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0)
      throw new SetupError(
        `What would be written does not pass the check:\n${errors
          .map(
            ({ where, message, remedy }) =>
              `  ${where.file}:${where.line}  ${message}${remedy ? `\n    → ${remedy}` : ""}`,
          )
          .join("\n")}`,
      );
    return sample;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The prices that the answers leave, so that nobody is asked for the figure of another. */
export function keptPrices({ documents, choices, company, uses }: Before, answers: Answers): string[] {
  const dropped = planned(documents, wishesOf(answers, { choices, company }), uses);
  return choices.prices.filter((id) => !dropped.has(`content/${contentPath("prices", id)}`));
}

function refuseLostFigures(figures: ReadonlyMap<string, Figure>, dropped: Dropped): void {
  for (const id of figures.keys()) {
    const why = dropped.get(`content/${contentPath("prices", id)}`);
    if (why)
      throw new SetupError(
        `You gave a figure for '${id}', but that price is removed (${why}). Leave the figure out, or keep what the price belongs to.`,
      );
  }
}

function wishesOf(answers: Answers, { choices, company }: Pick<Before, "choices" | "company">): Wishes {
  const wanted = (name: "services" | "articles" | "comparisons") =>
    answers[name] === "all" ? undefined : chosen(answers[name] ?? "all", choices[name]);
  return {
    services: wanted("services"),
    articles: wanted("articles"),
    comparisons: wanted("comparisons"),
    glossary: answers.glossary !== "no",
    calculator: answers.calculator !== "no",
    prices: answers.prices !== none,
    places: !company.sample,
  };
}
