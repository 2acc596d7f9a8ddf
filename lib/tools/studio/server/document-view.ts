/** A document as the page shows it: its fields, its blocks and what is wrong with it, all of the same text. */
import { pathOf } from "../../../content/check/addresses.ts";
import { type CheckedDocument, checkDocument } from "../../../content/check/document.ts";
import { everyDocument, type Site } from "../../../content/check/site.ts";
import { makeSource } from "../../../content/check/source.ts";
import { collections } from "../../../content/schema/collections.ts";
import type { AdviceAnswer, DocumentView } from "../contract.ts";
import { openDocument } from "../document/open.ts";
import { contentFile, readCurrent } from "./content-file.ts";
import type { StudioContext } from "./context.ts";
import { schemaOf } from "./field-schema.ts";
import { problemViews } from "./problems.ts";
import { rowOf } from "./rows.ts";
import { isSaidBeside, languagesOf, originalView } from "./translations.ts";

/** @throws Refused where there is no such document, or it cannot be opened */
export async function documentView(context: StudioContext, file: string): Promise<DocumentView> {
  const { root, saving } = context;
  const { collection, id, folder } = contentFile(root, file);
  const { site, reading, problems, text, digest } = await checkedText(context, file);
  saving.texts.keep(text);
  const { format } = collections[collection];
  const document =
    everyDocument(site).find(({ source }) => source.file === file) ??
    checkDocument(
      makeSource({ file, collection, id, format, text, ...(folder !== undefined && { folder }) }),
    );
  const opened = openDocument(text, format);
  const address = pathOf(document);
  return {
    ...rowOf(root, document, site, problems),
    digest,
    reading,
    ...(address !== undefined && { address }),
    text,
    schema: schemaOf({ collection, folder }),
    fields: opened.fields ?? {},
    ...(opened.blocks && { blocks: opened.blocks }),
    problems: problemViews(
      { collection, text, ...(opened.blocks && { blocks: opened.blocks }) },
      problems.filter((problem) => !isSaidBeside(problem)),
    ),
    ...(opened.broken !== undefined && { broken: opened.broken }),
    ...(opened.fieldsBroken !== undefined && { fieldsBroken: opened.fieldsBroken }),
    ...(opened.bodyBroken !== undefined && { bodyBroken: opened.bodyBroken }),
    ...saving.canStep(file),
    ...pairOf(document, site),
  };
}

/** What is beside it in another language. */
function pairOf(document: CheckedDocument, site: Site): Pick<DocumentView, "original" | "languages"> {
  if (document.source.folder === undefined) {
    const languages = languagesOf(document, site);
    return languages.length > 0 ? { languages } : {};
  }
  const original = originalView(document, site);
  return original ? { original } : {};
}

/** What would make it better, in the check's words. @throws Refused where there is no such document */
export async function adviceFor(context: StudioContext, file: string): Promise<AdviceAnswer> {
  const { collection } = contentFile(context.root, file);
  const { text, digest } = await checkedText(context, file);
  const advice = await context.content.adviceOn(file);
  const { blocks } = openDocument(text, collections[collection].format);
  // Its remedies are for the writer to weigh, and no button applies one.
  const problems = problemViews({ collection, text, ...(blocks && { blocks }) }, advice);
  return { digest, problems: problems.map(({ fix: _, ...problem }) => problem) };
}

/** A document's text and what the check found in this very text. */
export async function checkedText({ root, content }: StudioContext, file: string) {
  const document = contentFile(root, file);
  if (content.textOf(file) !== readCurrent(document).text) await content.look();
  const current = readCurrent(document);
  const { all, site, reading } = content.latest();
  // It may have changed again by now; the problems of the newest text come with the next event.
  const isChecked = content.textOf(file) === current.text;
  return {
    ...current,
    site,
    reading,
    problems: isChecked ? all.filter(({ where }) => where.file === file) : [],
  };
}
