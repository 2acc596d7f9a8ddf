/** The fields of a document as data. */
import { readYaml } from "../check/yaml-document.ts";
import { inWords } from "./finding-words.ts";
import type { Json } from "./json.ts";
import { recent } from "./recent.ts";

export interface ReadFields {
  /** Empty where the file has none, or none that can be read. */
  data: Json;
  /** Why they cannot be read. */
  broken?: string;
}

const recentFields = recent<ReadFields>(8);

/** @param yaml the fields alone */
export function fieldsOf(yaml: string): ReadFields {
  return recentFields.get(yaml) ?? recentFields.set(yaml, fieldsIn(yaml));
}

function fieldsIn(yaml: string): ReadFields {
  const fields = readYaml(yaml, 0);
  const broken = fields.findings.find(({ rule }) => rule === "yaml-syntax");
  if (broken) return { data: {}, broken: inWords(broken) };
  const data = asJson(fields.data);
  return typeof data === "object" && data !== null && !Array.isArray(data)
    ? { data }
    : { data: {}, broken: "The fields are not written as 'name: value', one below the other." };
}

/** YAML has values that JSON lacks, such as a number that is not one; they are shown as written. */
function asJson(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, asJson(entry)]));
  return String(value);
}
