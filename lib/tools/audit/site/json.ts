/** A page's graph as plain JSON, never trusted to have the shape it should. */

export type JsonObject = { [key: string]: unknown };

/** The nodes of a graph's text: its `@graph`, or the single object it is; none where it is not JSON. */
export function parseNodes(text: string | undefined): JsonObject[] {
  if (text === undefined) return [];
  try {
    const value: unknown = JSON.parse(text);
    const graph = isObject(value) ? value["@graph"] : undefined;
    return Array.isArray(graph) ? graph.filter(isObject) : [];
  } catch {
    return [];
  }
}

/** The language of a graph's texts, as its `@context` says it; undefined where it says none, or is not JSON. */
export function contextLanguage(text: string | undefined): string | undefined {
  try {
    const value: unknown = JSON.parse(text ?? "");
    const context = isObject(value) ? [value["@context"]].flat() : [];
    const language = context.filter(isObject).map((part) => part["@language"])[0];
    return typeof language === "string" ? language : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
