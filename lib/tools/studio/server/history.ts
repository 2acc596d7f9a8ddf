/** What a document was before: the texts that the studio kept, and what was committed. */

import { collections } from "../../../content/schema/collections.ts";
import { linesOf } from "../../../process/git.ts";
import { splitMark } from "../../../shared/byte-order-mark.ts";
import type { Version } from "../contract.ts";
import { describeChange } from "../document/describe.ts";
import type { DocumentFormat } from "../document/layout.ts";
import { contentFile } from "./content-file.ts";
import type { StudioContext } from "./context.ts";
import type { Step } from "./journal.ts";
import { Refused } from "./refused.ts";

const mostVersions = 100;

/** Saves closer together than this are one piece of work. */
const pauseMilliseconds = 10 * 60 * 1000;

/** The newest first. */
export async function historyOf(context: StudioContext, file: string): Promise<Version[]> {
  const { format } = collections[contentFile(context.root, file).collection];
  const versions = [...keptVersions(context, file, format), ...(await commits(context, file))];
  return versions.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, mostVersions);
}

/** What was committed of the whole site, the newest first. */
export async function siteHistory(context: StudioContext): Promise<Version[]> {
  return await commits(context, "content", "public");
}

/** @throws Refused where there is no such version of this document */
export async function versionText(
  { root, repository, saving }: StudioContext,
  file: string,
  id: string,
): Promise<string> {
  contentFile(root, file);
  const text = /^[0-9a-f]{64}$/.test(id)
    ? saving.journal.of(file).some(({ from, to }) => from === id || to === id) && saving.texts.find(id)
    : /^[0-9a-f]{40}$/.test(id) && (await repository.textAt(id, file));
  if (typeof text === "string") return splitMark(text).text;
  throw new Refused(`There is no such earlier version of ${file}.`, 404);
}

async function commits({ repository }: StudioContext, ...paths: string[]): Promise<Version[]> {
  const format = ["%H", "%aI", "%an", "%s"].join("%x09");
  const { stdout } = await repository.git(
    "log",
    `--max-count=${mostVersions}`,
    `--format=${format}`,
    "--",
    ...paths,
  );
  return linesOf(stdout).map((line) => {
    const [id = "", at = "", by = "", ...what] = line.split("\t");
    return { id, at, by, what: what.join("\t") };
  });
}

function keptVersions({ saving }: StudioContext, file: string, format: DocumentFormat): Version[] {
  const entries = saving.journal.of(file).slice(-mostVersions * 10);
  const pieces: { first: Step; last: Step }[] = [];
  for (const entry of entries) {
    const piece = pieces.at(-1);
    const isSame =
      piece?.last.act !== "kept" && entry.act !== "kept" && piece && isSoonAfter(piece.last, entry);
    if (isSame) piece.last = entry;
    else pieces.push({ first: entry, last: entry });
  }
  return pieces.slice(-mostVersions).flatMap(({ first, last }) => {
    const id = last.to ?? last.from;
    const text = id === undefined ? undefined : saving.texts.find(id);
    if (id === undefined || text === undefined) return [];
    const before = first.from === undefined ? undefined : saving.texts.find(first.from);
    return [{ id, at: last.at, what: whatOf(last, before, text, format) }];
  });
}

function whatOf({ act, to }: Step, before: string | undefined, text: string, format: DocumentFormat): string {
  if (to === undefined) return "As it was when it was removed";
  if (act === "kept") return "Could not be saved";
  return before === undefined ? "Brought back" : describeChange(before, text, format, "");
}

const isSoonAfter = (a: Step, b: Step): boolean => Date.parse(b.at) - Date.parse(a.at) < pauseMilliseconds;
