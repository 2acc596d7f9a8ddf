/** One address of each kind of page in a language, of articles in the first the flagship; for tests that would take too long over every address. */

import { type SiteContent, siteContent } from "#lib/content/site-content.ts";
import { allPages } from "#lib/kinds/all-pages.ts";
import type { KindName } from "#lib/kinds/pages.ts";
import { flagship } from "#lib/tools/budget/budgets.ts";

export interface KindAddress {
  kind: string;
  path: string;
}

export function oneOfEachKind(edition: SiteContent = siteContent()): KindAddress[] {
  const found = new Map<string, string>(edition.prefix === "" ? [["article", flagship]] : []);
  for (const { kind, path } of allPages(edition)) if (!found.has(kind)) found.set(kind, path);
  return [...found].map(([kind, path]) => ({ kind, path }));
}

/** The same in every language; in all but the first the kind is named with the language: `es home`. */
export function oneOfEachKindAndLanguage(): KindAddress[] {
  return siteContent().editions.flatMap((edition) =>
    oneOfEachKind(edition).map(({ kind, path }) => ({
      kind: [...edition.prefix.split("/").filter(Boolean), kind].join(" "),
      path,
    })),
  );
}

/** Kinds that have a table, a chart, a form and folds between them. */
const first = ["home", "article", "calculator", "contact"] as const satisfies KindName[];

interface KindHalf {
  which: string;
  tag: string[];
  pages: KindAddress[];
}

/** For what takes long: `npm test` asks it of the first half, `npm run test:full` of the others as well. */
export function kindHalves(): KindHalf[] {
  const { soon = [], later = [] } = Object.groupBy(oneOfEachKind(), ({ kind }) =>
    first.some((name) => name === kind) ? "soon" : "later",
  );
  return [
    { which: `the kinds ${first.join(", ")}`, tag: [], pages: soon },
    { which: "the other kinds", tag: ["@full"], pages: later },
  ];
}
