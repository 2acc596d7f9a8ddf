/** What a JSON Schema says about the order of fields, and which of them a document needs. */
import type { FieldPath, Json } from "./json.ts";
import { isGroup, isList, type JsonGroup } from "./json.ts";

/** The names of the fields beside the one at this path, in the schema's order; none where the schema knows nothing of them. */
export function fieldOrder(schema: Json | undefined, path: FieldPath): string[] {
  return groupsAt(schema, path.slice(0, -1)).flatMap(({ properties }) =>
    isGroup(properties) ? Object.keys(properties) : [],
  );
}

export function isRequired(schema: Json | undefined, path: FieldPath): boolean {
  const name = path.at(-1);
  return (
    name !== undefined &&
    groupsAt(schema, path.slice(0, -1)).some(({ required }) => isList(required) && required.includes(name))
  );
}

/** Every schema that may describe the value at this path. */
function groupsAt(schema: Json | undefined, path: FieldPath): JsonGroup[] {
  let found = variantsOf(schema, schema, 0);
  for (const step of path) {
    found = found.flatMap(({ properties, items, prefixItems, additionalProperties }) => {
      if (typeof step === "number")
        return variantsOf(isList(prefixItems) ? (prefixItems[step] ?? items) : items, schema, 0);
      const member = isGroup(properties) ? properties[step] : undefined;
      return variantsOf(member ?? additionalProperties, schema, 0);
    });
  }
  return found;
}

/** A schema that names itself is followed so far. */
const deepest = 8;

function variantsOf(part: Json | undefined, whole: Json | undefined, depth: number): JsonGroup[] {
  if (!isGroup(part) || depth > deepest) return [];
  const { $ref, anyOf, oneOf, allOf } = part;
  const named = typeof $ref === "string" ? variantsOf(referred($ref, whole), whole, depth + 1) : [];
  const inner = [anyOf, oneOf, allOf].flatMap((list) => (isList(list) ? list : []));
  return [part, ...named, ...inner.flatMap((entry) => variantsOf(entry, whole, depth + 1))];
}

function referred(reference: string, whole: Json | undefined): Json | undefined {
  let value = whole;
  for (const step of reference.replace(/^#\/?/, "").split("/").filter(Boolean))
    value = isGroup(value) ? value[step.replaceAll("~1", "/").replaceAll("~0", "~")] : undefined;
  return value;
}
