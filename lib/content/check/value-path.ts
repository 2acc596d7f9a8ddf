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

export function valueIn(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(step))?.[1];
  }
  return value;
}
