import { z } from "zod";
import type { Json } from "../../../content/edit/json.ts";
import { type CollectionName, collections } from "../../../content/schema/collections.ts";

const schemas = new Map<CollectionName, Json>();

/** The JSON Schema of a collection's fields, from which the page makes its forms. */
export function fieldSchema(collection: CollectionName): Json {
  const known = schemas.get(collection);
  if (known !== undefined) return known;
  const schema = jsonSchema(collections[collection].schema);
  schemas.set(collection, schema);
  return schema;
}

/** Draft 2020-12, of what an author writes. */
export function jsonSchema(schema: z.ZodType): Json {
  return jsonOf(z.toJSONSchema(schema, { io: "input" }));
}

/** Plain data as JSON would carry it: without what is undefined. */
export function jsonOf(value: unknown): Json {
  return z.json().parse(JSON.parse(JSON.stringify(value)));
}
