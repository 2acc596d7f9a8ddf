import { pathOf } from "../addresses.ts";
import type { CheckedDocument } from "../document.ts";
import type { SiteFigures } from "../figures.ts";
import { type Placed, type Site, waitingOf } from "../site.ts";
import { valueIn } from "../value-path.ts";

/** After this long without a change an article is probably wrong somewhere. */
const monthsUntilStale = 24;
const monthsUntilUnchecked = 18;

export function stalenessFindings(site: Site): Placed[] {
  return site.documents.flatMap((document): Placed[] => {
    switch (document.source.collection) {
      case "facts":
        return [...staleFact(document, site), ...olderEdition(document, site)];
      case "comparisons":
        return older(document.text("checkedAt"), monthsUntilUnchecked, site)
          ? [
              {
                document,
                finding: {
                  rule: "comparison-stale",
                  range: document.at("checkedAt"),
                  message: `Nobody has checked this comparison since ${document.text("checkedAt")}.`,
                  remedy: "Go through every row, then write today's date.",
                },
              },
            ]
          : [];
      case "articles": {
        const field = document.text("updatedAt") === undefined ? "publishedAt" : "updatedAt";
        return older(document.text(field), monthsUntilStale, site)
          ? [
              {
                document,
                finding: {
                  rule: "article-stale",
                  range: document.at(field),
                  message: `This article was last changed on ${document.text(field)}.`,
                  remedy: "Read it against what is true today, then write 'updatedAt'.",
                },
              },
            ]
          : [];
      }
      default:
        return [];
    }
  });
}

/** A figure of a series whose next edition is out. Whoever keeps the older one says why, to the reader too. */
function olderEdition(document: CheckedDocument, { now }: Site): Placed[] {
  const next = document.text("edition", "next");
  if (!next || document.text("edition", "kept") || next > now.toISOString().slice(0, next.length)) return [];
  const of = document.text("edition", "of");
  return [
    {
      document,
      finding: {
        rule: "fact-edition",
        range: document.at("edition", "next"),
        message: `This figure is from the edition of ${of}; the next one was due in ${next}.`,
        remedy: `Look for the newer edition (${whereRead(document)}). Take its figure and passage, and update 'of' and 'next'. If you cannot get it, tell readers why in 'kept'.`,
      },
    },
  ];
}

/** Where somebody looks again: the publisher's page, or the one that was read in its place. */
function whereRead(document: CheckedDocument): string {
  return document.text("source", "url") ?? document.text("source", "via", "url") ?? "its source";
}

function staleFact(document: CheckedDocument, { now }: Site): Placed[] {
  const reviewBy = document.text("reviewBy");
  if (
    !reviewBy ||
    !/^\d{4}-\d\d-\d\d/.test(reviewBy) ||
    new Date(`${reviewBy.slice(0, 10)}T23:59:59Z`) >= now
  )
    return [];
  return [
    {
      document,
      finding: {
        rule: "fact-stale",
        range: document.at("reviewBy"),
        message: `This fact was to be looked at again by ${reviewBy}.`,
        remedy: `Read the passage at ${whereRead(document)}, correct the figure, and write new dates into '${document.text("source", "via", "read") ? "read" : "accessed"}' and 'reviewBy'.`,
      },
    },
  ];
}

function older(date: string | undefined, months: number, { now }: Site): boolean {
  if (!date || !/^\d{4}-\d\d-\d\d/.test(date)) return false;
  const limit = new Date(now);
  limit.setUTCMonth(limit.getUTCMonth() - months);
  return date.slice(0, 10) < limit.toISOString().slice(0, 10);
}

/** Published texts that no text links to, facts and pictures that nothing shows. */
export function unusedFindings(site: Site, figures: SiteFigures): Placed[] {
  const linked = new Set<string>();
  const named = { facts: new Set<string>(), sums: new Set<string>() };
  const amounts = new Set<string>();
  for (const document of site.documents) {
    const own = pathOf(document);
    for (const { url } of document.links) {
      const path = url.replace(/[?#].*$/, "");
      if (path !== own) linked.add(path);
    }
    for (const { collection, id } of document.references)
      if (collection === "facts" || collection === "sums") named[collection].add(id);
    for (const { name, of } of document.figures) if (name === "Amount") amounts.add(of);
  }
  for (const of of amounts)
    for (const { collection, id } of figures.restsOn(of))
      if (collection === "facts" || collection === "sums") named[collection].add(id);
  return site.documents.flatMap((document): Placed[] => {
    const { collection, id } = document.source;
    const path = pathOf(document);
    if (collection === "facts" && !named.facts.has(id))
      return [
        {
          document,
          finding: {
            rule: "fact-unused",
            range: { start: 0, end: 1 },
            message: "No text, comparison or price uses this fact.",
            remedy: `Print it with <Fact id="${id}" />, or delete the file.`,
          },
        },
      ];
    if (collection === "sums" && !named.sums.has(id))
      return [
        {
          document,
          finding: {
            rule: "sum-unused",
            range: { start: 0, end: 1 },
            message: "No text prints an amount of this file.",
            remedy: `Print one with <Amount of="${id}.…" />, or delete the file.`,
          },
        },
      ];
    const alone =
      collection === "articles" &&
      path &&
      !linked.has(path) &&
      !waitingOf(document, site) &&
      valueIn(document.data, ["noindex"]) !== true &&
      document.text("publishedAt") !== undefined;
    return alone
      ? [
          {
            document,
            finding: {
              rule: "search-orphan",
              range: { start: 0, end: 3 },
              message: "No other text links to this article; readers find it only in lists.",
              remedy: `Link to ${path} from an article on a related question.`,
            },
          },
        ]
      : [];
  });
}
