/** Fields that were called something else before: documents with the old name keep working, and `--fix` writes the new one. */
import { type Document, isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";
import type { CollectionName } from "./collections.ts";
import { memberOf, type Shape, shapeOf } from "./shape.ts";

export interface RenamedField {
  from: string;
  to: string;
  /** The name as the file has it, with its position. */
  key: Scalar;
}

/**
 * Gives every field its current name. If a document has both names, the old one stays, as an unknown field.
 *
 * @returns what was renamed, in reading order
 */
export function renameFormerFields(collection: CollectionName, { contents }: Document): RenamedField[] {
  return [...renamed(shapeOf(collection), contents)];
}

function* renamed(shape: Shape | undefined, node: unknown): Generator<RenamedField> {
  if (!shape) return;
  if (isSeq(node)) {
    for (const item of node.items) yield* renamed(shape.items, item);
  } else if (isMap<Node, unknown>(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key) || typeof key.value !== "string") continue;
      const from = key.value;
      const to = presentName(shape, from);
      const renames = to !== undefined && !node.has(to);
      if (renames) {
        key.value = to;
        yield { from, to, key };
      }
      yield* renamed(memberOf(shape, renames ? to : from), value);
    }
  }
}

function presentName({ properties = {} }: Shape, former: string): string | undefined {
  return Object.keys(properties).find((name) => properties[name]?.formerly === former);
}
