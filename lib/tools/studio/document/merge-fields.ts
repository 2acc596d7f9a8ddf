/** Two people's changes of the fields of one document. */
import { stringify } from "yaml";
import type { FieldPath, Json } from "../../../content/edit/json.ts";
import { isGroup, isList, jsonAt, sameJson } from "../../../content/edit/json.ts";
import type { Unit } from "../../../content/edit/matched.ts";
import { short } from "../../../shared/diagnostic.ts";
import type { Arbiter } from "./arbiter.ts";
import { moveEntry, setField } from "./field-edits.ts";
import { fieldName } from "./field-name.ts";
import { readFields } from "./fields.ts";
import type { Layout } from "./layout.ts";
import { mergeSequence } from "./merge-sequence.ts";

interface FieldVersions {
  base: Json;
  mine: Json;
  theirs: Json;
}

/** @param start the text that takes in the changes; its fields are those of `theirs` */
export function mergeFields(start: Layout, versions: FieldVersions, arbiter: Arbiter): Layout {
  return mergedAt(start, versions, [], arbiter);
}

function mergedAt(
  layout: Layout,
  { base, mine, theirs }: { [Version in keyof FieldVersions]: Json | undefined },
  at: FieldPath,
  arbiter: Arbiter,
): Layout {
  if (sameJson(mine, base) || sameJson(mine, theirs)) return layout;
  if (sameJson(theirs, base)) return setField(layout, at, mine);
  if (isGroup(mine) && isGroup(theirs)) {
    const old = isGroup(base) ? base : {};
    return Object.keys({ ...old, ...mine }).reduce(
      (result, key) =>
        mergedAt(result, { base: old[key], mine: mine[key], theirs: theirs[key] }, [...at, key], arbiter),
      layout,
    );
  }
  if (isList(base) && isList(mine) && isList(theirs))
    return mergedLists(layout, { base, mine, theirs }, at, arbiter);
  const choice = arbiter.choose({ place: fieldName(at), mine: shown(mine), theirs: shown(theirs) });
  return choice === "mine" ? setField(layout, at, mine) : layout;
}

type ListVersions = { [Version in keyof FieldVersions]: readonly Json[] };

function mergedLists(
  start: Layout,
  { base, mine, theirs }: ListVersions,
  above: FieldPath,
  arbiter: Arbiter,
): Layout {
  let layout = start;
  const at = (index: number): FieldPath => [...above, index];
  const place = (entry: Json | undefined) => `${fieldName(above)}, the entry ${wordsOf(entry)}`;
  mergeSequence(base.map(unitOf), mine.map(unitOf), theirs.map(unitOf), {
    replace: (index, own) => {
      layout = setField(layout, at(index), mine[own]);
    },
    both: (index, places) => {
      const versions = { base: base[places.base], mine: mine[places.mine], theirs: theirs[places.theirs] };
      layout = mergedAt(layout, versions, at(index), arbiter);
    },
    insert: (index, own) => {
      // New entries are written at a list's end, and moved from there.
      const list = jsonAt(readFields(layout).data, above);
      const end = isList(list) ? list.length : 0;
      layout = setField(layout, at(end), mine[own]);
      if (index < end) layout = moveEntry(layout, at(end), index);
    },
    remove: (index) => {
      layout = setField(layout, at(index), undefined);
    },
    move: (from, to) => {
      layout = moveEntry(layout, at(from), to);
    },
    removesChanged: (other) =>
      arbiter.choose({ place: place(theirs[other]), mine: "", theirs: shown(theirs[other]) }) === "mine",
    keepsRemoved: (own) =>
      arbiter.choose({ place: place(mine[own]), mine: shown(mine[own]), theirs: "" }) === "mine",
  });
  return layout;
}

/** What an entry is called in a question: its name, or its first words. */
function wordsOf(entry: Json | undefined): string {
  const named = isGroup(entry)
    ? ["title", "name", "question", "label", "id"]
        .map((key) => entry[key])
        .find((value) => typeof value === "string")
    : undefined;
  return `'${short(named ?? shown(entry).replace(/\s+/g, " "), 40)}'`;
}

/** As a writer compares two of them. */
function shown(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? stringify(value).trimEnd() : String(value);
}

const namingKeys = ["id", "question", "title", "name", "label", "href", "from"];

/** Two entries that are named by the same field can be versions of one. */
function unitOf(entry: Json): Unit {
  const kind = isGroup(entry) ? Object.keys(entry).find((key) => namingKeys.includes(key)) : typeof entry;
  return { says: JSON.stringify(entry), kind: kind ?? "group" };
}
