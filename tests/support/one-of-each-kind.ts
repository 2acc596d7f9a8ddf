/** One address of each kind of page, of articles the flagship; for tests that would take too long over every address. */

import { siteContent } from "#lib/content/site-content.ts";
import { allPages } from "#lib/kinds/all-pages.ts";
import { flagship } from "#lib/tools/budget/budgets.ts";

export interface KindAddress {
  kind: string;
  path: string;
}

export function oneOfEachKind(): KindAddress[] {
  const found = new Map<string, string>([["article", flagship]]);
  for (const { kind, path } of allPages(siteContent())) if (!found.has(kind)) found.set(kind, path);
  return [...found].map(([kind, path]) => ({ kind, path }));
}
