/** The way to a value inside a document's fields. */
export type Path = readonly PropertyKey[];

/** `faq, entry 2: answer`, as an author counts. */
export function pathName(path: Path): string {
  return path
    .map((step, index) =>
      typeof step === "number" ? `, entry ${step + 1}` : `${index === 0 ? "" : ": "}${String(step)}`,
    )
    .join("")
    .replace(/^, /, "");
}

const { propertyIsEnumerable: isEnumerable } = Object.prototype;

export function valueIn(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    // What every list or object has, such as a length, is no field.
    if (typeof value !== "object" || value === null || !isEnumerable.call(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** The entries of a list; none where something else is there. */
export function listAt(data: unknown, path: Path): unknown[] {
  const value = valueIn(data, path);
  return Array.isArray(value) ? value : [];
}

/** The entries of a list that are texts. */
export function textsAt(data: unknown, path: Path): string[] {
  return listAt(data, path).filter((entry) => typeof entry === "string");
}
