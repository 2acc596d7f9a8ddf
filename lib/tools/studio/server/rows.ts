/** The list of everything in `content/`: a line for each document. */
import { statSync } from "node:fs";
import { join } from "node:path";
import type { CheckedDocument } from "../../../content/check/document.ts";
import { everyDocument, type Site, waitingOf } from "../../../content/check/site.ts";
import type { ContentDiagnostic } from "../../../content/check/source.ts";
import { countsOf } from "../../../shared/diagnostic.ts";
import type { DocumentRow } from "../contract.ts";
import type { StudioContext } from "./context.ts";
import { titleOf } from "./title.ts";
import { isSaidBeside, languageTag, missingIn, originalOf, translationState } from "./translations.ts";

/** A row for each file of every language, the originals first. */
export async function allRows(context: StudioContext): Promise<DocumentRow[]> {
  const { all, site } = context.content.latest();
  const problems = Map.groupBy(all, ({ where }) => where.file);
  const changed = await context.repository.changedFiles();
  return everyDocument(site).map((document) => {
    const { file } = document.source;
    const row = rowOf(context.root, document, site, problems.get(file) ?? []);
    return { ...row, unpublished: changed.has(file) };
  });
}

export function rowOf(
  root: string,
  document: CheckedDocument,
  site: Site,
  problems: readonly ContentDiagnostic[],
): Omit<DocumentRow, "unpublished"> {
  const { file, collection, id } = document.source;
  const { error, warning } = countsOf(problems.filter((problem) => !isSaidBeside(problem)));
  return {
    file,
    collection,
    id,
    title: titleOf(document),
    language: languageTag(document, site),
    ...otherLanguagesOf(document, site),
    ...stateOf(document, site),
    changedAt: statSync(join(root, file), { throwIfNoEntry: false })?.mtime.toISOString() ?? "",
    errors: error,
    warnings: warning,
  };
}

/** What a translation says of its original, or which languages an original lacks. */
function otherLanguagesOf(
  document: CheckedDocument,
  site: Site,
): Pick<DocumentRow, "translates" | "missingIn"> {
  const original = originalOf(document, site);
  if (original)
    return {
      translates: { file: original.source.file, state: translationState(document, original, site) },
    };
  const missing = document.source.folder === undefined ? missingIn(document, site) : [];
  return missing.length > 0 ? { missingIn: missing } : {};
}

/** Whether visitors see it. */
function stateOf(document: CheckedDocument, site: Site): Pick<DocumentRow, "state" | "appears"> {
  if (site.unpaired.includes(document)) return { state: "not on the site" };
  const waiting = waitingOf(document, site);
  if (!waiting) return { state: "published" };
  if (waiting.why === "draft") return { state: "draft" };
  return waiting.why === "scheduled"
    ? { state: "scheduled", appears: waiting.at }
    : { state: "not on the site" };
}
