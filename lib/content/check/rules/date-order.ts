import type { Finding, Source } from "../source.ts";
import { valueIn } from "../value-path.ts";
import type { Fields } from "../yaml-document.ts";

/** Dates that cannot both be true: changed before it was published, read before it was printed. */
export function dateOrderFindings({ collection }: Pick<Source, "collection">, fields: Fields): Finding[] {
  const found: Finding[] = [];
  const date = (path: (string | number)[]): string | undefined => {
    const value = valueIn(fields.data, path);
    return typeof value === "string" && /^\d{4}/.test(value) ? value : undefined;
  };
  const inOrder = (early: (string | number)[], late: (string | number)[], says: string): void => {
    const [first, second] = [date(early), date(late)];
    if (!first || !second) return;
    const length = Math.min(first.length, second.length, 10);
    const sameDay = first.slice(0, length) === second.slice(0, length);
    const wrong = sameDay
      ? first.length > 10 && second.length > 10 && Date.parse(second) < Date.parse(first)
      : second.slice(0, length) < first.slice(0, length);
    if (!wrong) return;
    found.push({
      rule: "date-order",
      range: fields.valueAt(late),
      message: `'${String(late.at(-1))}' (${second}) is before '${String(early.at(-1))}' (${first}); ${says}.`,
      remedy: "Correct one of the two days.",
    });
  };
  inOrder(["publishedAt"], ["updatedAt"], "nothing changes before it exists");
  const sourceInOrder = (at: (string | number)[]): void => {
    const says = "a source is read after it is published";
    inOrder([...at, "published"], [...at, "accessed"], says);
    inOrder([...at, "via", "published"], [...at, "via", "read"], says);
    inOrder([...at, "published"], [...at, "via", "read"], says);
  };
  if (collection === "facts") {
    sourceInOrder(["source"]);
    for (const read of [
      ["source", "accessed"],
      ["source", "via", "read"],
    ])
      inOrder(read, ["reviewBy"], "the next look comes after the last one");
    inOrder(["edition", "of"], ["edition", "next"], "the next edition comes after this one");
  }
  const sources = valueIn(fields.data, ["sources"]);
  if (Array.isArray(sources)) for (const index of sources.keys()) sourceInOrder(["sources", index]);
  return found;
}
