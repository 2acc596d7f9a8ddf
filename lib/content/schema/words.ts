/** What in a schema is words, and by what an entry of a list is known in every language. */
import type { Shape } from "./shape.ts";

/** A list of texts is replaced whole. */
export function isWords({ translate, items }: Shape): boolean {
  return translate ?? items?.translate ?? false;
}

/** Whether documents of this shape can have anything that a language says in its own way. */
export function mayHaveWords(shape: Shape): boolean {
  const { perLanguage, properties = {}, additionalProperties: rest, items } = shape;
  const inside = [...Object.values(properties), items, typeof rest === "object" ? rest : undefined];
  return (
    perLanguage !== undefined ||
    isWords(shape) ||
    inside.some((member) => member !== undefined && mayHaveWords(member))
  );
}

export function hasMembers({ properties, additionalProperties }: Shape): boolean {
  return properties !== undefined || typeof additionalProperties === "object";
}

/** What an entry repeats of the original's to say which one it is. */
export function namesIn({ properties = {} }: Shape, entry: unknown): [string, unknown][] {
  return Object.entries(recordOf(entry)).filter(([key]) => {
    const member = Object.hasOwn(properties, key) ? properties[key] : undefined;
    return member !== undefined && isName(member);
  });
}

export function isName({ reference, holds }: Shape): boolean {
  return reference !== undefined || holds === "key" || holds === "path";
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
