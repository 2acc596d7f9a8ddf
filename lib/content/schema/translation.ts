/**
 * How a translation and its original become one document. Which fields are words is said by the schema (`translate`, `perLanguage`
 * and `link` of its fields); everything else is written once, in the original.
 */
import { z } from "zod";
import { type CollectionName, collectionNames } from "./collections.ts";
import { memberOf, type Shape, shapeOf } from "./shape.ts";
import { hasMembers, isName, isRecord, isWords, namesIn, recordOf } from "./words.ts";

/** What a translation has in addition to its words. */
export const translationFields = z.strictObject({
  translates: z
    .string()
    .regex(
      /^[a-z-]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
      "has to be a collection and a file name without its ending: articles/backup-vs-disaster-recovery",
    )
    .meta({ description: "What it translates, as the original's folder and file name: articles/backup." })
    .optional(),
  translatedFrom: z
    .union([z.string(), z.array(z.string())])
    .meta({ description: "The state of the original that it was translated from; the program writes it." })
    .optional(),
});

export type Path = readonly (string | number)[];

/** What is wrong with a translation. */
export interface TranslationProblem {
  /**
   * `missing`: the original has words there and the translation none. `once`: the value is not words, so it is in the original
   * alone. `unmatched`: the original has no such entry. `length`: lists whose entries are matched by their place differ in length.
   */
  kind: "missing" | "once" | "unmatched" | "length";
  /** The way to it in the translation; of something missing, to where it belongs. */
  path: Path;
  /** The way to the words that are missing, in the original. */
  original?: Path;
  /** Of lists that differ in length: the number of the original's entries. */
  expected?: number;
}

export interface MergedFields {
  data: unknown;
  problems: TranslationProblem[];
  /** Where the translation has what is at a place of the merged fields, or the nearest thing around it. */
  placeOf(path: readonly PropertyKey[]): Path;
}

/** Whether the language has a document; asked of what its pages only link to. */
export type HasDocument = (collection: CollectionName, id: string) => boolean;

/**
 * The fields of a document in another language: the original's, with the words of the translation in their places. Entries of a list are
 * matched by what they repeat of the original's id, reference or address, and where they repeat nothing by their place. A link to
 * a page that the language does not have is left out.
 *
 * @param translation without the fields of `translationFields`
 */
export function mergeTranslation(
  name: CollectionName,
  original: unknown,
  translation: unknown,
  has: HasDocument,
): MergedFields {
  const problems: TranslationProblem[] = [];
  const places = new Map<string, Path>();
  /** The words of each field that stand for others, by the field's name. */
  const replaced = new Map<PropertyKey | undefined, Map<unknown, unknown>>();
  const data = merge({
    shape: shapeOf(name),
    original,
    translation,
    path: [],
    from: [],
    into: [],
  });
  return {
    data: withReplacedKeys(shapeOf(name), data),
    problems,
    placeOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const place = places.get(keyOf(path.slice(0, length)));
        if (place) return [...place, ...path.slice(length).map((step) => stepOf(step))];
      }
      return [];
    },
  };

  function merge(value: Merging): unknown {
    const { shape, original, translation, from, into, path } = value;
    if (translation !== undefined) places.set(keyOf(into), from);
    if (shape.perLanguage) {
      return translation ?? (shape.perLanguage === "inherits" ? original : undefined);
    }
    if (isWords(shape)) {
      if (translation !== undefined) {
        const field = path.at(-1);
        replaced.set(field, (replaced.get(field) ?? new Map()).set(original, translation));
        return translation;
      }
      if (original !== undefined) problems.push({ kind: "missing", path: from, original: path });
      return original;
    }
    if (isAbsentLink(shape, original)) return absent;
    if (isRecord(original ?? translation) && isRecord(translation ?? original) && hasMembers(shape))
      return mergeMembers(value);
    const { items } = shape;
    const isEntries = items && hasMembers(items);
    if (isEntries && Array.isArray(original ?? translation) && Array.isArray(translation ?? original))
      return mergeEntries(value, items);
    if (translation !== undefined && !(translation === original && isNameOfEntry(shape, from)))
      problems.push({ kind: "once", path: from });
    return items && Array.isArray(original)
      ? mergeEntries({ ...value, translation: undefined }, items)
      : original;
  }

  function mergeMembers({ shape, original, translation, path, from, into }: Merging): unknown {
    const own = recordOf(translation);
    const first = recordOf(original);
    const merged: Record<string, unknown> = {};
    for (const key of new Set([...Object.keys(first), ...Object.keys(own)])) {
      const member = memberOf(shape, key);
      const isKnown = Object.hasOwn(first, key) || (shape.properties && member);
      if (!isKnown && original !== undefined && !shape.properties) {
        problems.push({ kind: "unmatched", path: [...from, key] });
        continue;
      }
      const value = member
        ? merge({
            shape: member,
            original: first[key],
            translation: own[key],
            path: [...path, key],
            from: [...from, key],
            into: [...into, key],
          })
        : (own[key] ?? first[key]);
      if (!member && Object.hasOwn(own, key)) places.set(keyOf([...into, key]), [...from, key]);
      const isRequired = shape.required?.includes(key) ?? false;
      if (value === absent && isRequired && path.length > 0) return absent;
      if (value === absent && isRequired) merged[key] = first[key];
      else if (value !== absent && value !== undefined) merged[key] = value;
      else if (isRequired && Object.hasOwn(first, key))
        problems.push({ kind: "missing", path: [...from, key], original: [...path, key] });
    }
    return merged;
  }

  function mergeEntries({ original, translation, path, from, into }: Merging, items: Shape): unknown {
    const first = listOf(original);
    const own = listOf(translation);
    const matches = matchedEntries(items, first, own, from, problems);
    const merged: unknown[] = [];
    const all = original === undefined ? own.map((_, index) => index) : first.map((_, index) => index);
    for (const index of all) {
      const match = original === undefined ? index : matches.get(index);
      const before = problems.length;
      const value = merge({
        shape: items,
        original: first[index],
        translation: match === undefined ? undefined : own[match],
        path: [...path, index],
        from: match === undefined ? from : [...from, match],
        into: [...into, merged.length],
      });
      if (value === absent) problems.splice(before);
      else merged.push(value);
    }
    return merged.length === 0 && first.length > 0 ? absent : merged;
  }

  function withReplacedKeys(shape: Shape, value: unknown): unknown {
    if (Array.isArray(value)) {
      const { items } = shape;
      return items ? value.map((entry) => withReplacedKeys(items, entry)) : value;
    }
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => {
        const memberShape = memberOf(shape, key);
        return [
          String(replaced.get(shape.keyedBy)?.get(key) ?? key),
          memberShape ? withReplacedKeys(memberShape, member) : member,
        ];
      }),
    );
  }

  function isAbsentLink({ link, reference }: Shape, value: unknown): boolean {
    const collection = collectionNames.find((known) => known === reference);
    return link === true && collection !== undefined && typeof value === "string" && !has(collection, value);
  }
}

/** Whether a value names the entry of a list that it is in. */
function isNameOfEntry(shape: Shape, path: Path): boolean {
  return isName(shape) && typeof path.at(-2) === "number";
}

/** Stands for a link to a page that the language does not have, and for what is nothing without it. */
const absent = Symbol("absent");

interface Merging {
  shape: Shape;
  original: unknown;
  translation: unknown;
  /** The way to the value in the original, in the translation and in the merged fields. */
  path: Path;
  from: Path;
  into: Path;
}

/** The translation's entry for each of the original's, by their indexes. */
function matchedEntries(
  items: Shape,
  original: readonly unknown[],
  translation: readonly unknown[],
  from: Path,
  problems: TranslationProblem[],
): Map<number, number> {
  const matches = new Map<number, number>();
  const named = translation.map((entry) => namesIn(items, entry));
  if (named.every((names) => names.length === 0)) {
    if (translation.length > 0 && translation.length !== original.length)
      problems.push({ kind: "length", path: from, expected: original.length });
    for (const index of original.keys()) if (index < translation.length) matches.set(index, index);
    return matches;
  }
  for (const [index, names] of named.entries()) {
    const found = original.findIndex(
      (entry, at) => !matches.has(at) && names.every(([key, name]) => recordOf(entry)[key] === name),
    );
    if (found === -1 || names.length === 0) problems.push({ kind: "unmatched", path: [...from, index] });
    else matches.set(found, index);
  }
  return matches;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function stepOf(step: PropertyKey): string | number {
  return typeof step === "number" ? step : String(step);
}

function keyOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}
