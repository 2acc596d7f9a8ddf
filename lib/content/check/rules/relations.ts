import { commandFor } from "../../new/kinds.ts";
import { contentPath } from "../../schema/collections.ts";
import type { CheckedDocument } from "../document.ts";
import { type Placed, type Site, unpublished, waitingOf } from "../site.ts";
import { closest, didYouMean, some } from "../suggest.ts";

/** Every document that is named exists; a comparison's components have a comparison to show. */
export function relationFindings(document: CheckedDocument, site: Site): Placed[] {
  const found: Placed[] = [];
  for (const reference of document.references) {
    const { collection, id, by } = reference;
    const waiting = site.waiting.get(`${collection}/${id}`);
    // What has expired is left out, and its own file says so.
    if (waiting && waiting.why !== "expired" && !waitingOf(document, site))
      found.push({
        document,
        finding: {
          rule: "reference-exists",
          range: reference.range,
          message: `${quoted(by)} names '${id}', and content/${contentPath(collection, id)} ${unpublished[waiting.why].is}, so it is not on the site.`,
          remedy: unpublished[waiting.why].remedy,
        },
      });
    const ids = site.ids.get(collection);
    if (ids?.has(id) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) continue;
    const known = [...(ids ?? [])];
    const meant = closest(id, known);
    const { range } = reference;
    const written = document.source.text.slice(range.start, range.end);
    const at = written.indexOf(id);
    found.push({
      document,
      finding: {
        rule: "reference-exists",
        range,
        message: `${quoted(by)} names '${id}', and there is no content/${contentPath(collection, id)}.${didYouMean(meant)}`,
        remedy:
          known.length > 0
            ? `Known in content/${collection}: ${some(known)}. For a new one: ${commandFor(collection)}`
            : `Write that file first (${commandFor(collection)}), or take '${id}' out.`,
        ...(meant &&
          at >= 0 && {
            fix: {
              title: `Write '${meant}'`,
              edits: [{ start: range.start + at, end: range.start + at + id.length, text: meant }],
            },
          }),
      },
    });
  }
  const own =
    document.data === undefined ||
    (document.source.collection === "articles" && document.text("comparison") !== undefined);
  if (!own) {
    for (const { name, range } of document.body.ownComparison) {
      found.push({
        document,
        finding: {
          rule: "component-prop",
          range,
          message: `'${name}' shows this article's comparison, and none is named here.`,
          remedy: `Add the field 'comparison: …', or name one: <${name} of="managed-it-vs-break-fix" />`,
        },
      });
    }
  }
  return [...found, ...repeatedTables(document)];
}

/** A table's id on the page is made of its comparison's: the same one twice would be two elements with one id. */
function repeatedTables(document: CheckedDocument): Placed[] {
  const own = document.text("comparison") ?? "";
  const tables = [
    ...document.body.references
      .filter(({ by }) => by === "'of' of <Comparison>")
      .map(({ id, range }) => ({ id, range })),
    ...document.body.ownComparison
      .filter(({ name }) => name === "Comparison")
      .map(({ range }) => ({ id: own, range })),
  ].sort((a, b) => a.range.start - b.range.start);
  return tables
    .filter(({ id }, index) => tables.findIndex((other) => other.id === id) < index)
    .map(({ id, range }) => ({
      document,
      finding: {
        rule: "comparison-twice",
        range,
        message: `The table of '${id}' is already on this page.`,
        remedy: "Keep one of the two, and link to it from the other place.",
      },
    }));
}

const quoted = (by: string): string => (by.includes("<") ? `The ${by}` : `'${by}'`);
