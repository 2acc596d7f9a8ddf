/** A form that was just opened is not an edit yet. */
import type { Json } from "../../../../content/edit/json.ts";
import { isGroup, isList } from "../../../../content/edit/json.ts";

/**
 * The fields without what nobody has filled in yet: new entries and new values that are empty. What the file has stays, also empty.
 *
 * @example withoutBlanks({}, { faq: [{ question: "", answer: "" }] }) // {}
 */
export function withoutBlanks(before: Json | undefined, now: Json | undefined): Json | undefined {
  if (now === "") return before === undefined ? undefined : now;
  if (isGroup(now)) {
    const old = isGroup(before) ? before : {};
    const entries = Object.entries(now).flatMap(([name, value]): [string, Json][] => {
      const filled = withoutBlanks(old[name], value);
      return filled === undefined ? [] : [[name, filled]];
    });
    return entries.length === 0 && before === undefined ? undefined : Object.fromEntries(entries);
  }
  if (isList(now)) {
    const old = isList(before) ? before : [];
    const entries = now.map((entry, index) => withoutBlanks(old[index], entry));
    while (entries.length > old.length && entries.at(-1) === undefined) entries.pop();
    return entries.length === 0 && before === undefined
      ? undefined
      : entries.map((entry, index) => entry ?? now[index] ?? null);
  }
  return now;
}
