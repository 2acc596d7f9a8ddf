/** What the build prints about its output: each kind of page with what it ships in addition to HTML. */
import type { PageDelivery } from "./collect.ts";

export interface DeliveredPageScripts {
  page: PageDelivery;
  /** Names of its page scripts. */
  scripts: readonly string[];
}

/**
 * @returns one line for each kind of page: its route, how many there are, and what script they ship and why
 */
export function pageSummary(pages: readonly DeliveredPageScripts[]): string[] {
  const kinds = Map.groupBy(pages, ({ page }) => page.route);
  const width = Math.max(...[...kinds.keys()].map((route) => route.length));
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([route, all]) => `  ${route.padEnd(width)}  ${String(all.length).padStart(5)}  ${kept(all)}`);
}

function kept(pages: readonly DeliveredPageScripts[]): string {
  const names = new Set(pages.flatMap(({ scripts }) => scripts));
  return names.size > 0 ? `page script ${[...names].join(", ")}` : "no script";
}
