/** Any JSON value, as `JSON.parse` would give it. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

/** A JSON object; in JSON-LD, a node. */
export interface JsonObject {
  [key: string]: Json;
}

/** Tells an object from an array, null and the plain values. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One value or a list of them, as JSON-LD allows everywhere: always a list here. */
export function asList(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The values of `@type`, without a `schema:` prefix or a vocabulary address before them. */
export function typesOf(node: JsonObject): string[] {
  return asList(node["@type"])
    .filter((type) => typeof type === "string")
    .map((type) => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ""));
}
