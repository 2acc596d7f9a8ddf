/**
 * Where a document names other documents. Read from the schemas' own metadata, so that a new reference field is
 * known to the relations, the check and the editors at once.
 */
import { type CollectionName, collectionNames } from "./collections.ts";
import { textsIn } from "./shape.ts";

export interface Reference {
  /** The way to the value inside the document: `["criteria", 0, "values", "edr", "fact"]`. */
  path: (string | number)[];
  collection: CollectionName;
  id: string;
}

/** Every reference in a document's fields, whatever else is wrong with them. */
export function referencesIn(name: CollectionName, data: unknown): Reference[] {
  return [...textsIn(name, data)].flatMap(({ path, shape, value }) => {
    const collection = collectionNames.find((known) => known === shape.reference);
    return collection ? [{ path, collection, id: value }] : [];
  });
}
