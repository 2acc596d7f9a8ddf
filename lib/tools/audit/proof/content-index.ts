/** Finds the line of content/ that a value of the site comes from. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isScalar, LineCounter, parseDocument, visit } from "yaml";
import { partsOf } from "../../../content/check/frontmatter.ts";
import { translatedId } from "../../../content/editions.ts";
import { isLanguageFolder } from "../../../content/languages.ts";
import { waitingOf } from "../../../content/publication.ts";
import { type CollectionName, collectionNames } from "../../../content/schema/collections.ts";
import { documentPath } from "../../../kinds/kinds.ts";
import { pageRoutes } from "../../../site/addresses.ts";
import type { DatedFact } from "../rule.ts";
import { wordsOf } from "../site/words.ts";

export interface SourcePlace {
  /** `content/articles/x.mdx` */
  file: string;
  line: number;
  /** `faq[2].answer` */
  field: string;
}

export interface Wanted {
  path: string;
  /** The property that states it, by its way. */
  property: string;
  value: unknown;
}

export interface ContentIndex {
  /** The origin of content/company.yaml; undefined where there is none. */
  origin: string | undefined;
  /** Numbers that count the calls of campaigns, as content/company.yaml has them. */
  campaignPhones: readonly string[];
  /** Facts that are published, with the day of their next check. */
  facts: readonly DatedFact[];
  /** Old addresses and where they lead: the aliases of published documents and content/redirects.yaml. */
  redirects: readonly { from: string; to: string }[];
  find: (wanted: Wanted) => SourcePlace | undefined;
}

interface Entry extends SourcePlace {
  id: string;
}

/** A document as it is written. */
interface Written {
  /** Undefined where the file belongs to none. */
  collection: CollectionName | undefined;
  /** Of a translation: the folder of its language. */
  folder: string | undefined;
  /** Of a translation: that of its original. */
  id: string;
  /** The file's own name. */
  name: string;
  file: string;
  values: readonly ScalarPlace[];
  fields: object;
}

interface Indexed extends Written {
  /** Of its page; undefined where it has none. */
  address: string | undefined;
  /** Of a translation: what it translates, where references, numbers and days are. */
  original: Written | undefined;
}

/** Fields that are called otherwise in the graph, and those whose value the build derives. */
const fieldsOf: Record<string, string[]> = {
  headline: ["title"],
  datePublished: ["publishedAt"],
  dateModified: ["updatedAt", "publishedAt", "checkedAt"],
  title: ["searchTitle", "title"],
  minPrice: ["from"],
  maxPrice: ["to", "from"],
  text: ["answer"],
  jobTitle: ["role"],
  streetAddress: ["street"],
  openingHoursSpecification: ["openingHours"],
  name: ["title", "term", "question", "searchTitle"],
};
const derived = new Set(["datePublished", "dateModified", "openingHoursSpecification"]);

/**
 * @param folder the folder that holds content/
 * @param now what is scheduled for later is not published
 */
export function indexContent(folder: string, now = new Date()): ContentIndex | undefined {
  const root = join(folder, "content");
  if (!existsSync(root)) return undefined;
  const documents = withAddresses(readDocuments(root));
  const entries = new Map<string, Entry[]>();
  const byField = new Map<string, Entry>();
  for (const { id, file, values } of documents)
    for (const { field, line, value } of values) {
      const entry = { id, file, line, field };
      byField.set(`${file} ${field}`, entry);
      const key = wordsOf(value);
      if (key !== "") entries.set(key, [...(entries.get(key) ?? []), entry]);
    }
  const pages = new Map(
    documents.flatMap((document) => (document.address ? [[document.address, document]] : [])),
  );
  const references = new Map(
    documents.map(({ file, values }) => [file, new Set(values.map(({ value }) => value))]),
  );
  const company = documents.find(({ file }) => file === "content/company.yaml");
  const url = [...(references.get("content/company.yaml") ?? [])].find((value) => /^https?:\/\//.test(value));
  const origin = url && URL.canParse(url) ? new URL(url).origin : undefined;
  const timeZone = writtenIn(company?.values ?? [], "timeZone") ?? "UTC";
  const published = documents.filter(
    ({ collection, original, fields }) =>
      collection &&
      waitingOf(collection, { ...original?.fields, ...fields }, { now, timeZone }) === undefined,
  );
  return {
    origin,
    campaignPhones: campaignPhonesIn(company?.values ?? []),
    facts: published.flatMap(factIn),
    redirects: published.flatMap((document) => [...aliasesIn(document), ...redirectsIn(document)]),
    find: ({ path, property, value }) => {
      const own = pages.get(path);
      const ownFiles = [own, own?.original].flatMap((document) => document?.file ?? []);
      const name =
        property
          .replace(/\[\d+\]/g, "")
          .split(".")
          .at(-1) ?? "";
      const names = [...(fieldsOf[name] ?? []), name];
      if (derived.has(name) || property.startsWith("head.")) {
        const files = name === "openingHoursSpecification" ? ["content/company.yaml"] : ownFiles;
        const match = files
          .flatMap((file) => names.flatMap((field) => [`${file} ${field}`, `${file} ${field}[0].opens`]))
          .map((field) => byField.get(field))
          .find((entry) => entry !== undefined);
        if (match) return placeOf(match);
      }
      const page = typeof value === "string" && pages.get(pathOf(value, origin));
      if (page) return { file: page.file, line: 1, field: "the file's name" };
      const candidates = entries.get(wordsOf(String(value))) ?? [];
      const rank = (entry: Entry) =>
        (ownFiles.includes(entry.file) ? 8 : 0) +
        (ownFiles.some((file) => references.get(file)?.has(entry.id)) ? 4 : 0) +
        (entry.file === "content/company.yaml" ? 1 : 0) +
        (names.some((field) => lastField(entry.field) === field) ? 2 : 0);
      const [best] = [...candidates].sort((a, b) => rank(b) - rank(a));
      if (best) return placeOf(best);
      // A value without words, such as $$, is known by its field alone.
      const plain = byField.get(`content/company.yaml ${name}`);
      if (plain && wordsOf(String(value)) === "") return placeOf(plain);
      // Words that the build puts together, such as the name of a comparison's questions, come from the page's own file.
      return own ? { file: own.file, line: 1, field: "put together from this file" } : undefined;
    },
  };
}

function readDocuments(root: string): Written[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .sort()
    .flatMap((path) => {
      const relative = path.replaceAll("\\", "/");
      const format = /\.(mdx|yaml)$/.exec(relative)?.[1];
      if (format !== "mdx" && format !== "yaml") return [];
      const { values, fields } = readDocument(readFileSync(join(root, path), "utf8"), format);
      const parts = relative.split("/");
      const folder = parts.length > 1 && isLanguageFolder(parts[0] ?? "") ? parts.shift() : undefined;
      // A collection of one document is a file of its own: company.yaml.
      const collection = collectionNames.find((name) => name === parts[0]?.replace(/\.\w+$/, ""));
      const name = relative.replace(/^.*\/|\.\w+$/g, "");
      const id = folder && collection ? translatedId(collection, { name, data: fields }) : name;
      return { collection, folder, id, name, file: `content/${relative}`, values, fields };
    });
}

function withAddresses(documents: readonly Written[]): Indexed[] {
  const byPlace = new Map(documents.map((document) => [placeIn(document, document.folder), document]));
  const routesOf = (folder: string | undefined) => {
    const own = (collection: CollectionName, id: string) => byPlace.get(placeIn({ collection, id }, folder));
    return pageRoutes({
      permalinkOf: (collection, id) => writtenIn(own(collection, id)?.values ?? [], "permalink"),
      slugOf: (collection, id) => own(collection, id)?.name,
      prefix: folder === undefined ? "" : `/${folder}`,
    });
  };
  const folders = new Set(documents.map(({ folder }) => folder));
  const routes = new Map(Array.from(folders, (folder) => [folder, routesOf(folder)]));
  return documents.map((document) => {
    const { collection, folder, id } = document;
    const own = routes.get(folder);
    return {
      ...document,
      address: collection && own && documentPath(own, collection, id),
      original: folder === undefined ? undefined : byPlace.get(placeIn(document, undefined)),
    };
  });
}

function placeIn({ collection, id }: Pick<Written, "collection" | "id">, folder: string | undefined): string {
  return `${folder ?? ""} ${collection} ${id}`;
}

function campaignPhonesIn(values: readonly ScalarPlace[]): string[] {
  return values
    .filter(({ field }) => /^campaignPhones\[\d+\]\.telephone$/.test(field))
    .map(({ value }) => value);
}

function writtenIn(values: readonly ScalarPlace[], field: string): string | undefined {
  return values.find((one) => one.field === field)?.value;
}

function factIn({ collection, file, values }: Indexed): DatedFact[] {
  const reviewBy = writtenIn(values, "reviewBy");
  const source = writtenIn(values, "source.url") ?? writtenIn(values, "source.via.url");
  // A translation of a fact has words alone.
  if (collection !== "facts" || reviewBy === undefined || source === undefined) return [];
  return [{ file, reviewBy: reviewBy.slice(0, 10), source }];
}

function aliasesIn({ address, values }: Indexed) {
  if (address === undefined) return [];
  return values
    .filter(({ field }) => /^aliases\[\d+\]$/.test(field))
    .map(({ value }) => ({ from: value, to: address }));
}

function redirectsIn({ collection, values }: Indexed) {
  if (collection !== "redirects") return [];
  return values.flatMap(({ field, value: from }) => {
    const to = /^redirects\[\d+\]\.from$/.test(field)
      ? writtenIn(values, field.replace(/from$/, "to"))
      : undefined;
    return to === undefined ? [] : [{ from, to }];
  });
}

/** The path of one of the site's own addresses. */
function pathOf(value: string, origin: string | undefined): string {
  return origin && value.startsWith(`${origin}/`) && URL.canParse(value) ? new URL(value).pathname : "";
}

function placeOf({ file, line, field }: Entry): SourcePlace {
  return { file, line, field };
}

function lastField(field: string): string {
  return (
    field
      .replace(/\[\d+\]/g, "")
      .split(".")
      .at(-1) ?? ""
  );
}

interface ScalarPlace {
  field: string;
  line: number;
  value: string;
}

function readDocument(
  text: string,
  format: "mdx" | "yaml",
): { values: ScalarPlace[] /** Its fields, as they are written. */; fields: object } {
  const { parts } = partsOf({ format, text });
  if (!parts) return { values: [], fields: {} };
  const lines = new LineCounter();
  const before = text.slice(0, parts.yamlStart).split("\n").length - 1;
  const document = parseDocument(parts.yaml, { lineCounter: lines, logLevel: "silent" });
  const found: ScalarPlace[] = [];
  visit(document, {
    Scalar: (key, node, ancestors) => {
      if (key === "key" || !node.range || node.value === null) return;
      const field = fieldName([...ancestors, node]);
      found.push({ field, line: before + lines.linePos(node.range[0]).line, value: String(node.value) });
    },
  });
  const fields: unknown = document.toJS();
  return { values: found, fields: typeof fields === "object" && fields !== null ? fields : {} };
}

/** `faq[2].answer`, from the nodes on the way. */
function fieldName(way: readonly unknown[]): string {
  let name = "";
  for (const [index, step] of way.entries()) {
    if (typeof step !== "object" || step === null) continue;
    if ("key" in step && isScalar(step.key)) name += `${name === "" ? "" : "."}${String(step.key.value)}`;
    if ("items" in step && Array.isArray(step.items)) {
      const next = way[index + 1];
      const position = step.items.indexOf(next);
      if (position !== -1 && typeof next === "object" && next !== null && !("key" in next))
        name += `[${position}]`;
    }
  }
  return name;
}
