/** What of an original has to be said in each language, and the fields that a new translation begins with. */
import type { CollectionName } from "./collections.ts";
import { memberOf, type Shape, shapeOf } from "./shape.ts";
import { mergeTranslation, type Path } from "./translation.ts";
import { hasMembers, isRecord, isWords, namesIn, recordOf } from "./words.ts";

/** One text of an original that is words. */
export interface OriginalWords {
  /** Where it is in the original. */
  path: Path;
  /** Where it is in the translation, or would be. */
  place: Path;
  text: string;
}

/** The words of an original in its own order: what a translation has to say. */
export function wordsOf(name: CollectionName, data: unknown, translation: unknown = {}): OriginalWords[] {
  const { problems } = mergeTranslation(name, data, {}, () => true);
  const { placeOf } = mergeTranslation(name, data, translation, () => true);
  return problems.flatMap(({ kind, path: own, original: path = own }) => {
    if (kind !== "missing") return [];
    const value = path.reduce<unknown>((whole, step) => Object(whole)[step], data);
    return textsIn(value, []).map(([inside, text]) => ({
      path: [...path, ...inside],
      place: [...placeOf(path), ...inside],
      text,
    }));
  });
}

/** Whether anything in a document has to be said in each language; one without words is there in every language. */
export function hasWords(name: CollectionName, data: unknown): boolean {
  return mergeTranslation(name, data, {}, () => true).problems.length > 0;
}

/** The fields of a translation that says what its original says, in the original's words: to be overwritten one by one. */
export function untranslatedFields(name: CollectionName, data: unknown): Record<string, unknown> {
  return recordOf(untranslated(shapeOf(name), data));
}

/** @returns undefined where nothing in a value is words */
function untranslated(shape: Shape, value: unknown): unknown {
  if (shape.perLanguage) return undefined;
  if (isWords(shape)) return value;
  const { items } = shape;
  if (items && Array.isArray(value)) {
    const entries = value.map((entry) => untranslated(items, entry));
    if (entries.every((entry) => entry === undefined)) return undefined;
    return value.map((entry, index) => ({
      ...Object.fromEntries(namesIn(items, entry)),
      ...recordOf(entries[index]),
    }));
  }
  if (!isRecord(value) || !hasMembers(shape)) return undefined;
  const members = Object.entries(value).flatMap(([key, member]) => {
    const memberShape = memberOf(shape, key);
    const words = memberShape && untranslated(memberShape, member);
    return words === undefined ? [] : [[key, words] as const];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

function textsIn(value: unknown, path: Path): [path: Path, text: string][] {
  if (typeof value === "string") return [[path, value]];
  return Array.isArray(value) ? value.flatMap((entry, index) => textsIn(entry, [...path, index])) : [];
}
