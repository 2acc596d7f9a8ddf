/**
 * Where a document names other documents. Read from the schemas' own metadata, so that a new reference field is
 * known to the relations, the check and the editors at once.
 */
import { z } from "zod";
import { type CollectionName, collectionNames, collections } from "./collections.ts";

export interface Reference {
  /** The way to the value inside the document: `["criteria", 0, "values", "edr", "fact"]`. */
  path: (string | number)[];
  collection: CollectionName;
  id: string;
}

/** The part of a JSON Schema that leads to references. */
const node = z.looseObject({
  reference: z.string().optional(),
  get properties() {
    return z.record(z.string(), node).optional();
  },
  get items() {
    return node.optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), node]).optional();
  },
});
type SchemaNode = z.infer<typeof node>;

const trees = new Map<CollectionName, SchemaNode>();

function treeOf(name: CollectionName): SchemaNode {
  const known = trees.get(name);
  if (known) return known;
  const tree = node.parse(z.toJSONSchema(collections[name].schema, { io: "input" }));
  trees.set(name, tree);
  return tree;
}

/** Every reference in a document's fields, whatever else is wrong with them. */
export function referencesIn(name: CollectionName, data: unknown): Reference[] {
  const found: Reference[] = [];
  collect(treeOf(name), data, [], found);
  return found;
}

function collect(schema: SchemaNode, value: unknown, path: Reference["path"], found: Reference[]): void {
  const collection = collectionNames.find((name) => name === schema.reference);
  if (collection && typeof value === "string") {
    found.push({ path, collection, id: value });
  } else if (Array.isArray(value) && schema.items) {
    for (const [index, item] of value.entries()) collect(schema.items, item, [...path, index], found);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const next = schema.properties?.[key] ?? schema.additionalProperties;
      if (typeof next === "object") collect(next, item, [...path, key], found);
    }
  }
}
