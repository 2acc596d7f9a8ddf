/** Fields as plain data. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Where a value is in a document's fields: `["faq", 2, "answer"]`. */
export type FieldPath = readonly (string | number)[];

export type JsonGroup = { readonly [key: string]: Json };

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isGroup(value: Json | undefined): value is JsonGroup {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isScalarJson(value: Json | undefined): value is string | number | boolean | null {
  return value === null || (value !== undefined && typeof value !== "object");
}

/** The order of keys says nothing. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((entry, index) => sameJson(entry, b[index]));
  if (isGroup(a) && isGroup(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
    );
  }
  return a === b;
}

export function jsonAt(data: Json | undefined, path: FieldPath): Json | undefined {
  let value = data;
  for (const step of path) {
    if (isList(value)) value = typeof step === "number" ? value[step] : undefined;
    else if (isGroup(value)) value = Object.hasOwn(value, step) ? value[step] : undefined;
    else return undefined;
  }
  return value;
}

/** The data with one value changed, or without it; lists and groups on the way to it are made, and a name keeps its place. */
export function withJson(data: Json | undefined, path: FieldPath, value: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === "number") {
    const list = isList(data) ? data : [];
    const inner = withJson(list[step], rest, value);
    return inner === undefined ? list.toSpliced(step, 1) : list.toSpliced(step, 1, inner);
  }
  const group = isGroup(data) ? data : {};
  const inner = withJson(jsonAt(group, [step]), rest, value);
  if (inner !== undefined) return { ...group, [step]: inner };
  const { [step]: _, ...others } = group;
  return others;
}
