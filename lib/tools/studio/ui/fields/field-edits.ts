/** What a writer has done to the fields, as edits: the fields as they are in the file, compared with the form's. */
import type { FieldPath, Json } from "../../../../content/edit/json.ts";
import { isGroup, isList, sameJson } from "../../../../content/edit/json.ts";
import type { DocumentEdit } from "../../contract.ts";

/** Edits that turn one value into the other; paths are those after the edits before. */
export function fieldEdits(
  before: Json | undefined,
  now: Json | undefined,
  at: FieldPath = [],
): DocumentEdit[] {
  if (sameJson(before, now)) return [];
  if (isGroup(before) && isGroup(now)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
    return names.flatMap((name) => fieldEdits(before[name], now[name], [...at, name]));
  }
  if (isList(before) && isList(now) && before.length > 0 && now.length > 0) return listEdits(before, now, at);
  return [now === undefined ? { act: "field", at } : { act: "field", at, value: now }];
}

function listEdits(before: readonly Json[], now: readonly Json[], at: FieldPath): DocumentEdit[] {
  const edits: DocumentEdit[] = [];
  const list = [...before];
  // What is nowhere in the new list has gone, as long as the old one is longer.
  for (let index = list.length - 1; index >= 0 && list.length > now.length; index -= 1) {
    if (now.some((entry) => sameJson(entry, list[index]))) continue;
    edits.push({ act: "field", at: [...at, index] });
    list.splice(index, 1);
  }
  while (list.length > now.length) {
    edits.push({ act: "field", at: [...at, list.length - 1] });
    list.pop();
  }
  now.forEach((wanted, index) => {
    const here = list[index];
    if (here !== undefined && sameJson(here, wanted)) return;
    const from = list.findIndex((entry, place) => place > index && sameJson(entry, wanted));
    if (from !== -1) {
      // Where the next one is right, this one went down.
      const next = list[index + 1];
      const last = now.findLastIndex((entry) => sameJson(entry, here));
      const down =
        from === index + 1 && next !== undefined && here !== undefined && last > index && last < list.length;
      const [source, target] = down ? [index, last] : [from, index];
      edits.push({ act: "move-entry", at: [...at, source], to: target });
      list.splice(target, 0, ...list.splice(source, 1));
      return;
    }
    if (list.length < now.length && now.slice(index + 1).some((entry) => sameJson(entry, here))) {
      edits.push(...added(list.length, index, wanted, at));
      list.splice(index, 0, wanted);
      return;
    }
    if (here === undefined) {
      edits.push({ act: "field", at: [...at, index], value: wanted });
      list[index] = wanted;
      return;
    }
    edits.push(...fieldEdits(here, wanted, [...at, index]));
    list[index] = wanted;
  });
  return edits;
}

/** An entry is added at the end and then brought to its place. */
function added(length: number, index: number, value: Json, at: FieldPath): DocumentEdit[] {
  return [
    { act: "field", at: [...at, length], value },
    ...(index < length ? [{ act: "move-entry" as const, at: [...at, length], to: index }] : []),
  ];
}
