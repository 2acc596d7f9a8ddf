import type { Thing } from "schema-dts";

/** A node of the graph: any schema.org type, as an object with its own id. */
export type Node = Exclude<Thing, string> & { "@id": string };

/** A reference to a node elsewhere in the same graph. */
export interface Reference {
  "@id": string;
}

export function refer(id: string): Reference {
  return { "@id": id };
}
