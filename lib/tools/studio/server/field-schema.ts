import { z } from "zod";
import { isGroup, isList, type Json, type JsonGroup } from "../../../content/edit/json.ts";
import { type CollectionName, collections } from "../../../content/schema/collections.ts";
import { shapeNode } from "../../../content/schema/shape.ts";
import { translationFields } from "../../../content/schema/translation.ts";
import { isName, isWords } from "../../../content/schema/words.ts";

import type { ContentFile } from "./content-file.ts";

const schemas = new Map<CollectionName, Json>();

/** The JSON Schema of a collection's fields, from which the page makes its forms. */
export function fieldSchema(collection: CollectionName): Json {
  const known = schemas.get(collection);
  if (known !== undefined) return known;
  const schema = jsonSchema(collections[collection].schema);
  schemas.set(collection, schema);
  return schema;
}

/** The schema of a document's fields, which a translation has only some of. */
export function schemaOf({ collection, folder }: Pick<ContentFile, "collection" | "folder">): Json {
  return folder === undefined ? fieldSchema(collection) : translationSchema(collection);
}

const translationSchemas = new Map<CollectionName, Json>();

/** The same of a translation: what it has to say, what it may have of its own, and what it translates. */
function translationSchema(collection: CollectionName): Json {
  const known = translationSchemas.get(collection);
  if (known !== undefined) return known;
  const { properties, ...words } = wordsIn(fieldSchema(collection)) ?? {};
  const { translates } = translationFields.shape;
  const schema: Json = {
    ...words,
    properties: {
      ...(collections[collection].place === "folder" && { translates: jsonSchema(translates) }),
      ...(isGroup(properties) && properties),
    },
  };
  translationSchemas.set(collection, schema);
  return schema;
}

/** The part of a schema that a translation can have; nothing where it has no words. An entry keeps what it is known by. */
function wordsIn(schema: Json | undefined): JsonGroup | undefined {
  if (!isGroup(schema)) return undefined;
  const shape = shapeNode.parse(schema);
  if (isWords(shape) || shape.perLanguage !== undefined) return schema;
  if (isGroup(schema.items)) {
    const items = wordsIn(schema.items);
    return items && { ...schema, items: withNames(schema.items, items) };
  }
  const { properties, additionalProperties, required } = schema;
  if (isGroup(properties)) {
    const kept = Object.entries(properties).flatMap(([name, member]) => {
      const words = wordsIn(member);
      return words ? [[name, words] as const] : [];
    });
    if (kept.length === 0) return undefined;
    const isRequired = (name: Json) => kept.some(([own, words]) => own === name && isNeeded(words));
    return {
      ...schema,
      properties: Object.fromEntries(kept),
      required: isList(required) ? required.filter(isRequired) : [],
    };
  }
  const rest = wordsIn(additionalProperties);
  return rest && { ...schema, additionalProperties: rest };
}

/** Whether a translation is incomplete without it. */
function isNeeded(words: JsonGroup): boolean {
  const { perLanguage, required, items, additionalProperties } = words;
  if (perLanguage !== undefined) return false;
  if (isWords(shapeNode.parse(words))) return true;
  const inner = isGroup(items) ? items : additionalProperties;
  return isGroup(inner) ? isNeeded(inner) : isList(required) && required.length > 0;
}

function withNames(entry: JsonGroup, { properties, ...words }: JsonGroup): JsonGroup {
  if (!isGroup(entry.properties) || !isGroup(properties))
    return { ...words, ...(properties !== undefined && { properties }) };
  const names = Object.entries(entry.properties).filter(([, member]) => isName(shapeNode.parse(member)));
  return { ...words, properties: { ...Object.fromEntries(names), ...properties } };
}

/** Draft 2020-12, of what an author writes. */
export function jsonSchema(schema: z.ZodType): Json {
  return jsonOf(z.toJSONSchema(schema, { io: "input" }));
}

/** Plain data as JSON would carry it: without what is undefined. */
export function jsonOf(value: unknown): Json {
  return z.json().parse(JSON.parse(JSON.stringify(value)));
}
