/** Reading a page's graph: plain JSON, never trusted to have the shape it should. */
import type { BuiltPage } from "./built-page.ts";
import { isObject, type JsonObject } from "./json.ts";

/** Every object in a value, itself included, with the way to it. */
export function* objectsIn(value: unknown, way = ""): Generator<{ object: JsonObject; way: string }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* objectsIn(item, `${way}[${index}]`);
  } else if (isObject(value)) {
    yield { object: value, way };
    for (const [key, item] of Object.entries(value)) yield* objectsIn(item, way ? `${way}.${key}` : key);
  }
}

export function typesOf(node: JsonObject): string[] {
  return [node["@type"]].flat().filter((type) => typeof type === "string");
}

/** The page's top nodes of any of the types. */
export function ofType(page: BuiltPage, ...types: string[]): JsonObject[] {
  return page.nodes.filter((node) => typesOf(node).some((type) => types.includes(type)));
}

/** The id of a reference or node. */
export function idOf(value: unknown): string | undefined {
  return isObject(value) && typeof value["@id"] === "string" ? value["@id"] : undefined;
}

/** What a value says or refers to: the node of the graph where it is a reference. */
export function resolve(page: BuiltPage, value: unknown): JsonObject | undefined {
  if (!isObject(value)) return undefined;
  const id = idOf(value);
  const keys = Object.keys(value);
  return id !== undefined && keys.length === 1 ? page.nodes.find((node) => node["@id"] === id) : value;
}

/** The node of the page itself: the one whose id is the canonical address. */
export function webPageOf(page: BuiltPage): JsonObject | undefined {
  return page.nodes.find((node) => node["@id"] === page.canonical);
}

/** How a node is called in a message: `Article https://…#article`. */
export function nameOf(node: JsonObject): string {
  const type = typesOf(node).join(" ") || "node";
  const id = idOf(node);
  return id ? `${type} ${id}` : type;
}

/** The items of a property, whether one or a list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** The text of a value, where it is one. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A length of a picture, `1200 px` (schema.org/Distance); NaN of anything else. */
export function pixelsOf(length: unknown): number {
  return Number(/^(\d+) px$/.exec(String(length))?.[1]);
}
