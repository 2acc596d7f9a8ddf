/** A quarter of the sample site as its record would hold it, with leads: readers, ways and outcomes are made up, the same every time. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { Entry } from "#lib/reading/entry.ts";
import { type LeadSum, type LeadSums, noLeads } from "#lib/reading/lead-sums.ts";
import { generator } from "#tests/support/random.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** What becomes of the readers of an article. */
export interface Ways {
  /** Readers a week. */
  readers: number;
  /** The share that goes on to the contact page. */
  goesOn: number;
  /** The share that sends the form, and the share of those that becomes a client. */
  sends: number;
  becomes: number;
  /** By how much the readers of the last four weeks are fewer. */
  falls?: number;
}

const dayMs = 86_400_000;
const weeks = 13;

/**
 * @param now Monday morning
 * @param ways by path
 */
export function madeUpQuarter(site: SiteContent, now: Date, ways: ReadonlyMap<string, Ways>) {
  const random = generator(26);
  const folder = temporaryFolder("reading");
  mkdirSync(folder, { recursive: true });
  const end = Math.floor(now.getTime() / dayMs) * dayMs;
  const leads: { at: number; path: string; isWon: boolean }[] = [];
  const contact = site.routes.contact();
  let visitors = 0;
  for (let day = 0; day < 7 * weeks; day += 1) {
    const from = end - (7 * weeks - day) * dayMs;
    const entries: Entry[] = [];
    for (const [path, { readers, goesOn, sends, becomes, falls = 1 }] of ways) {
      const share = day >= 7 * (weeks - 4) ? readers * falls : readers;
      // As many as there are on average, and a person more on some days.
      const today = Math.floor(share / 7 + random());
      for (let reader = 0; reader < today; reader += 1) {
        visitors += 1;
        const at = from + Math.floor(random() * 1_400) * 60_000;
        const entry = {
          at: `${new Date(at).toISOString().slice(0, 16)}Z`,
          status: 200,
          by: "reader" as const,
          visitor: `v${visitors}`,
        };
        entries.push({ ...entry, path });
        if (random() < goesOn) entries.push({ ...entry, path: contact, from: path });
        if (random() < sends) leads.push({ at, path, isWon: random() < becomes });
      }
    }
    entries.sort((a, b) => (a.at < b.at ? -1 : 1));
    const file = join(folder, `${new Date(from).toISOString().slice(0, 10)}.jsonl`);
    writeFileSync(file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
  }
  const leadsBetween = async (since: Date, until: Date): Promise<LeadSums> => {
    const some = leads.filter(({ at }) => at >= since.getTime() && at < until.getTime());
    const sumOf = (rows: typeof leads): LeadSum => {
      const won = rows.filter(({ isWon }) => isWon).length;
      return { ...noLeads, sent: rows.length, outcomes: won > 0 ? [["won", won]] : [] };
    };
    return {
      all: sumOf(some),
      byPage: new Map([...Map.groupBy(some, ({ path }) => path)].map(([path, rows]) => [path, sumOf(rows)])),
      byComparison: new Map(),
      byCampaign: new Map(),
    };
  };
  return { folder, leadsBetween };
}
