/** The text of a new document: its fields with a comment each, and below them the fields it could have. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Document, isMap, isScalar, Scalar, visit } from "yaml";
import { fieldFindings } from "../check/field-problems.ts";
import { readYaml } from "../check/yaml-document.ts";
import { type CollectionName, collections, contentPath } from "../schema/collections.ts";
import { shapeOf } from "../schema/shape.ts";
import type { Answers, Kind, Question } from "./kinds.ts";

/** A new document that cannot be written; the message says why and what to do. */
export class NewDocumentError extends Error {
  override name = "NewDocumentError";
}

/** @example slugOf("What does managed IT cost?") // "what-does-managed-it-cost" */
export function slugOf(title: string): string {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’]/g, "");
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80)
    .replace(/-$/, "");
}

/** The ids a collection has in `content/` below a folder. */
export function idsIn(root: string, collection: CollectionName): string[] {
  const folder = join(root, "content", collection);
  const ending = `.${collections[collection].format}`;
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(ending))
        .map((file) => file.slice(0, -ending.length))
        .sort()
    : [];
}

/** What is wrong with one answer, or nothing. */
export function problemWith(
  question: Question,
  kind: Kind,
  answer: string,
  root: string,
): string | undefined {
  if (answer.trim() === "") return "An answer is needed.";
  if (question.from) {
    const known = idsIn(root, question.from);
    const stranger = (question.list ? answer.split(";").map((entry) => entry.trim()) : [answer.trim()]).find(
      (id) => !known.includes(id),
    );
    if (stranger !== undefined)
      return `There is no '${stranger}' in content/${question.from}. There: ${known.join(", ") || "nothing yet"}.`;
  }
  if (!question.field) return undefined;
  const yaml = new Document({ [question.field]: answer.trim() }).toString();
  const finding = fieldFindings(kind, readYaml(yaml, 0)).find(
    ({ rule, message }) => rule !== "field-required" && message.startsWith(`'${question.field}'`),
  );
  return finding && `${finding.message} ${finding.remedy ?? ""}`;
}

/** @throws NewDocumentError where the file exists or the name gives no address */
export function writeDocument(
  root: string,
  kind: Kind,
  answers: Answers,
  today: string,
  name: string | undefined,
): string {
  const id = name === undefined ? slugOf(answers[kind.named] ?? "") : slugOf(name);
  if (id === "")
    throw new NewDocumentError("No file name can be made of that. Give one: --file backup-for-offices");
  const file = `content/${contentPath(kind.collection, id)}`;
  const path = join(root, file);
  if (existsSync(path))
    throw new NewDocumentError(
      `${file} exists already, and nothing is overwritten. Give another name: --file ${id}-2`,
    );
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, documentText(kind, answers, today), { flag: "wx" });
  return file;
}

export function documentText(kind: Kind, answers: Answers, today: string): string {
  const { collection } = kind;
  const document = new Document(kind.data(answers, today), { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== "key" && typeof node.value === "string" && /^\d/.test(node.value))
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const shape = shapeOf(collection);
  const given = new Set<string>();
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      if (!isScalar(key)) continue;
      given.add(String(key.value));
      key.commentBefore = ` ${shape.properties?.[String(key.value)]?.description ?? ""}`;
    }
  }
  const free = Object.entries(shape.properties ?? {}).filter(([field]) => !given.has(field));
  const more =
    free.length > 0
      ? `\n# It can also have:\n${free.map(([field, { description = "" }]) => `#   ${field}: ${description}`).join("\n")}\n`
      : "";
  const yaml = `${document.toString({ lineWidth: 100 })}${more}`;
  return collections[collection].format === "yaml"
    ? yaml
    : `---\n${yaml}---\n\n${kind.body?.(answers) ?? ""}`;
}
