/** The text of a new document: its fields with a comment each, and below them the fields it could have. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, visit } from "yaml";
import { UsageError } from "../../shared/usage-error.ts";
import { fieldFindings } from "../check/field-problems.ts";
import { pathName } from "../check/value-path.ts";
import { readYaml } from "../check/yaml-document.ts";
import { type CollectionName, collections, contentPath } from "../schema/collections.ts";
import { type Shape, shapeOf } from "../schema/shape.ts";
import { type Answers, type Kind, listOf, type Question } from "./kind.ts";
import { commandFor } from "./kinds.ts";
import { slugOf } from "./slug.ts";

/** A new document that cannot be written; the message says why and what to do. */
export class NewDocumentError extends Error {
  override name = "NewDocumentError";
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
    const stranger = (question.list ? listOf(answer) : [answer.trim()]).find((id) => !known.includes(id));
    if (stranger !== undefined)
      return known.length > 0
        ? `There is no '${stranger}' in content/${question.from}. There: ${known.join(", ")}. For a new one: ${commandFor(question.from)}`
        : `There is nothing in content/${question.from} yet. Write it first: ${commandFor(question.from)}`;
  }
  if (question.number && !/^\d+(?:\.\d+)?$/.test(answer.trim()))
    return "Write a number in digits: 190 or 67.50";
  if (question.choices && !question.choices.includes(answer.trim().toLowerCase()))
    return `'${answer.trim()}' is not a choice here. Write one of: ${question.choices.join(", ")}`;
  return question.field ? fieldProblem(question, question.field, kind, answer.trim()) : undefined;
}

/** What the schema says about the answer, in the words of the question. */
function fieldProblem(
  { name, number }: Question,
  field: string,
  kind: Kind,
  answer: string,
): string | undefined {
  const path = field.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const yaml = new Document({});
  yaml.setIn(path, number ? Number(answer) : answer);
  const label = `'${pathName(path)}'`;
  const finding = fieldFindings(kind, readYaml(yaml.toString(), 0, kind.collection)).find(
    ({ rule, field: about }) => rule !== "field-required" && isDeepStrictEqual(about, path),
  );
  const remedy = finding?.remedy?.replaceAll(label, `'${name}'`).replaceAll(`${String(path.at(-1))}: `, "");
  return finding && `${finding.message.replaceAll(label, `'${name}'`)} ${remedy ?? ""}`.trim();
}

/**
 * The answers where nobody can be asked: those given, and what an empty answer means for the others.
 *
 * @throws UsageError naming every answer that is needed and missing, or the first that does not fit
 */
export function givenAnswers(name: string, kind: Kind, given: Answers, today: string, root: string): Answers {
  const missing = kind.questions.filter(
    (question) => given[question.name] === undefined && question.standard?.(today, given) === undefined,
  );
  if (missing.length > 0)
    throw new UsageError(
      `A new ${name} needs:\n${missing.map((question) => `  --${question.name}  ${question.ask}`).join("\n")}`,
    );
  const answers: Answers = {};
  for (const question of kind.questions) {
    const answer = given[question.name] ?? question.standard?.(today, answers) ?? "";
    const problem = problemWith(question, kind, answer, root);
    if (problem) throw new UsageError(`--${question.name}: ${problem}`);
    answers[question.name] = answer;
  }
  return answers;
}

/** @throws NewDocumentError where the file exists or the name gives no address */
export function writeDocument(
  root: string,
  kind: Kind,
  answers: Answers,
  today: string,
  name: string | undefined,
): string {
  if (collections[kind.collection].place === "file") return addEntry(root, kind, answers, today);
  const id = slugOf(name ?? answers[kind.named] ?? "");
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

/** Adds an entry to the list of a collection that is a single file; the rest of the file stays as it is. */
function addEntry(root: string, kind: Kind, answers: Answers, today: string): string {
  const { collection } = kind;
  const file = `content/${contentPath(collection, collection)}`;
  const path = join(root, file);
  const before = existsSync(path) ? readFileSync(path, "utf8") : `${collection}: []\n`;
  const document = parseDocument(before);
  const list = document.get(collection);
  if (document.errors.length > 0 || !isSeq(list))
    throw new NewDocumentError(
      `${file} cannot be read. Look at what is wrong with it: npm run check:content`,
    );
  list.flow = false;
  list.add(document.createNode(kind.data(answers, today)));
  writeFileSync(path, document.toString({ lineWidth: 0 }));
  return file;
}

export function documentText(kind: Kind, answers: Answers, today: string): string {
  const { collection } = kind;
  const document = new Document(
    { ...kind.data(answers, today), draft: true },
    { aliasDuplicateObjects: false },
  );
  visit(document, {
    Scalar: (key, node) => {
      if (key !== "key" && typeof node.value === "string" && /^\d/.test(node.value))
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const shape = shapeOf(collection);
  const given = explain(document.contents, shape);
  const free = Object.entries(shape.properties ?? {}).filter(([field]) => !given.has(field));
  const more =
    free.length > 0
      ? `\n# It can also have:\n${free.flatMap(([field, of]) => lines(field, of)).join("\n")}\n`
      : "";
  const yaml = `${document.toString({ lineWidth: 100 })}${more}`;
  return collections[collection].format === "yaml"
    ? yaml
    : `---\n${yaml}---\n\n${kind.body?.(answers) ?? ""}`;
}

/** Writes above each field what belongs there, in a list above those of its first entry; the names of the fields. */
function explain(fields: unknown, shape: Shape): Set<string> {
  const given = new Set<string>();
  if (!isMap(fields)) return given;
  for (const { key, value } of fields.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const of = shape.properties?.[name];
    given.add(name);
    if (!of) continue;
    if (of.description !== undefined) key.commentBefore = ` ${of.description}`;
    if (isMap(value)) explain(value, of);
    else if (isSeq(value) && of.items) explain(value.items[0], of.items);
  }
  return given;
}

/** A field that is left out, with the fields inside it. */
function lines(field: string, { description = "", properties = {} }: Shape, indent = "   "): string[] {
  const inside = Object.entries(properties).flatMap(([name, shape]) => lines(name, shape, `${indent}  `));
  return [`#${indent}${field}: ${description}`, ...inside];
}
