/** New documents by the same questions and answers as `npm run new`. */
import type { Site } from "../../../content/check/site.ts";
import { listAt } from "../../../content/check/value-path.ts";
import type { Kind } from "../../../content/new/kind.ts";
import { kindNamed, kindNames, kinds } from "../../../content/new/kinds.ts";
import { slugOf } from "../../../content/new/slug.ts";
import { documentText, givenAnswers } from "../../../content/new/write.ts";
import { type CollectionName, collections, contentPath } from "../../../content/schema/collections.ts";
import type { DocumentEdit, NewChoice, NewKind } from "../contract.ts";
import { openDocument } from "../document/open.ts";
import { contentFile, readCurrent } from "./content-file.ts";
import { createDocument } from "./create-document.ts";
import { jsonOf } from "./field-schema.ts";
import { Refused } from "./refused.ts";
import type { Saving } from "./saving.ts";
import { titleOf } from "./title.ts";

export function newKinds({ documents }: Pick<Site, "documents">): NewKind[] {
  const documentsOf = (name: CollectionName): NewChoice[] =>
    documents
      .filter(({ source }) => source.collection === name)
      .map((document) => ({ value: document.source.id, title: titleOf(document) }));
  return kindNames.map((name) => {
    const { description, questions }: Kind = kinds[name];
    return {
      name,
      description,
      questions: questions.map(({ name, ask, standard, from, choices }) => ({
        name,
        question: ask,
        optional: standard !== undefined,
        ...(choices && { choices: choices.map((value) => ({ value, title: value })) }),
        ...(from && { choices: documentsOf(from) }),
      })),
    };
  });
}

export interface NewDocument {
  kind: string;
  answers: Record<string, string>;
  /** Of the file, where it should not be made from the title. */
  name?: string;
}

/**
 * Writes it as a draft that passes the check; for a collection of one file, adds the entry there.
 *
 * @returns its file
 * @throws Refused where an answer is missing or wrong, or the file exists
 */
export function writeNewDocument(root: string, saving: Saving, wanted: NewDocument): string {
  const name = kindNamed(wanted.kind);
  if (!name) throw new Refused(`There is no kind '${wanted.kind}'. Choose one of: ${kindNames.join(", ")}.`);
  const kind: Kind = kinds[name];
  const today = new Date().toISOString().slice(0, 10);
  const given = Object.fromEntries(
    Object.entries(wanted.answers).filter(([, answer]) => answer.trim() !== ""),
  );
  const answers = answersOf(() => givenAnswers(name, kind, given, today, root));
  if (collections[kind.collection].place === "file") {
    const file = `content/${contentPath(kind.collection, kind.collection)}`;
    return addEntry(root, saving, file, kind, kind.data(answers, today));
  }
  const id = slugOf(wanted.name ?? answers[kind.named] ?? "");
  if (id === "")
    throw new Refused(
      "No address can be made from that title. Give the file a name, such as backup-for-offices.",
    );
  const file = `content/${contentPath(kind.collection, id)}`;
  const document = contentFile(root, file);
  const text = documentText(kind, answers, today);
  createDocument(document, saving, text);
  return file;
}

/** The questions are named as the command's options; on the page they are not. */
function answersOf<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message.replaceAll(/^( *)--/gm, "$1") : String(error));
  }
}

function addEntry(
  root: string,
  saving: Saving,
  file: string,
  { collection }: Kind,
  entry: Record<string, unknown>,
): string {
  const { text, digest } = readCurrent(contentFile(root, file));
  saving.texts.keep(text);
  const value = jsonOf(entry);
  const entries = listAt(openDocument(text, "yaml").fields, [collection]).length;
  const edit: DocumentEdit =
    entries > 0
      ? { act: "field", at: [collection, entries], value }
      : { act: "field", at: [collection], value: [value] };
  saving.save({ file, read: digest, edits: [edit] });
  return file;
}
