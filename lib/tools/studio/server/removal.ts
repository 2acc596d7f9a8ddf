/** Removing a document: what would be wrong without it is said first. */

import { requiredFiles } from "../../../content/check/rules/required-pages.ts";
import { everyDocument } from "../../../content/check/site.ts";
import type { Breakage, RemoveAnswer } from "../contract.ts";
import { contentFile } from "./content-file.ts";
import type { StudioContext } from "./context.ts";
import { Refused } from "./refused.ts";
import { titleOf } from "./title.ts";

export interface Removal {
  file: string;
  /** The digest of what the writer saw. */
  read: string;
  /** The writer knows what breaks. */
  confirmed: boolean;
}

/** @throws Refused where no page could be built without it, or it is another by now */
export async function removeDocument(
  context: StudioContext,
  { file, read, confirmed }: Removal,
): Promise<RemoveAnswer> {
  contentFile(context.root, file);
  if (requiredFiles.includes(file))
    throw new Refused(
      `No page can be built without ${file}, so it cannot be removed. Change what is in it instead.`,
    );
  if (!confirmed) return { state: "asked", breaks: await breakagesOf(context, file) };
  context.saving.remove(file, read);
  await context.content.look();
  return { state: "removed" };
}

async function breakagesOf({ content }: StudioContext, file: string): Promise<Breakage[]> {
  const { all, site } = await content.look();
  const keyOf = (problem: (typeof all)[number]) =>
    `${problem.where.file} ${problem.where.line} ${problem.message}`;
  const now = new Set(all.map(keyOf));
  const more = (await content.problemsWithout(file)).filter((problem) => !now.has(keyOf(problem)));
  return more
    .filter(({ severity }) => severity !== "advice")
    .map(({ where, message }) => {
      const document = everyDocument(site).find(({ source }) => source.file === where.file);
      return { file: where.file, title: document ? titleOf(document) : where.file, what: message };
    });
}
