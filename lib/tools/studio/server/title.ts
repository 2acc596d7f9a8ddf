import type { CheckedDocument } from "../../../content/check/document.ts";
import type { Kind } from "../../../content/new/kind.ts";
import { type KindName, kindNamed, kinds } from "../../../content/new/kinds.ts";
import { collections } from "../../../content/schema/collections.ts";

/** What names a document whose kind `npm run new` does not know. */
const namingFields = ["title", "name"];

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
