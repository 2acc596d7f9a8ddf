/** The list of everything in `content/`: a line for each document. */
import { statSync } from "node:fs";
import { join } from "node:path";
import type { CheckedDocument } from "../../../content/check/document.ts";
import type { Site } from "../../../content/check/site.ts";
import type { ContentDiagnostic } from "../../../content/check/source.ts";
import type { Kind } from "../../../content/new/kind.ts";
import { type KindName, kindNamed, kinds } from "../../../content/new/kinds.ts";
import { collections } from "../../../content/schema/collections.ts";
import { countsOf } from "../../../shared/diagnostic.ts";
import type { DocumentRow } from "../contract.ts";
import type { StudioContext } from "./context.ts";

/** What names a document whose kind `npm run new` does not know. */
const namingFields = ["title", "name"];

export async function allRows(context: StudioContext): Promise<DocumentRow[]> {
  const { all, site } = context.content.latest();
  const problems = Map.groupBy(all, ({ where }) => where.file);
  const changed = await context.repository.changedFiles();
  return site.documents.map((document) => {
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
  const { error, warning } = countsOf(problems);
  return {
    file,
    collection,
    id,
    title: titleOf(document),
    ...stateOf(document, site),
    changedAt: statSync(join(root, file), { throwIfNoEntry: false })?.mtime.toISOString() ?? "",
    errors: error,
    warnings: warning,
  };
}

/** What a document is called where it is listed. */
export function titleOf(document: Pick<CheckedDocument, "source" | "text">): string {
  const { collection, id } = document.source;
  if (collections[collection].place === "file") return `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  const kind = kindNamed(collection);
  const fields = [...(kind ? namingFieldsOf(kind) : []), ...namingFields];
  return fields.map((field) => document.text(field)).find((text) => text !== undefined && text !== "") ?? id;
}

function namingFieldsOf(name: KindName): string[] {
  const { named, questions }: Kind = kinds[name];
  return questions.flatMap((question) => (question.name === named ? (question.field ?? []) : []));
}

/** Whether visitors see it. */
function stateOf({ source }: CheckedDocument, site: Site): Pick<DocumentRow, "state" | "appears"> {
  const waiting = site.waiting.get(`${source.collection}/${source.id}`);
  if (!waiting) return { state: "published" };
  if (waiting.why === "draft") return { state: "draft" };
  return waiting.why === "scheduled"
    ? { state: "scheduled", appears: waiting.at }
    : { state: "not on the site" };
}
