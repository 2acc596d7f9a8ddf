/** What the counter makes of the crowd, beside what the crowd really did. */

import { clientOf } from "#lib/reading/client.ts";
import { createCollector } from "#lib/reading/collector.ts";
import { readingCounter } from "#lib/reading/count.ts";
import type { ReadingCounts } from "#lib/reading/counts.ts";
import { pageOfMarkdown } from "#lib/site/addresses.ts";
import type { Crowd, Part } from "#tests/support/reading-crowd.ts";

export interface MeasuredPage {
  readonly path: string;
  /** How many people saw it, each once a day. */
  readonly people: number;
  readonly counted: number;
}

export interface Measured {
  /** The most seen first. */
  readonly pages: readonly MeasuredPage[];
  /** The pages that fewer than 30 people saw, together: nearly all were reached by a link of this site, and often made ready ahead. */
  readonly others: MeasuredPage;
  /** Visits, each person once a day. */
  readonly visits: MeasuredPage;
  /** Of each part, how many took part and of how many any request was counted as a reader's. */
  readonly parts: ReadonlyMap<Part, { readonly members: number; readonly asReaders: number }>;
  readonly counts: ReadingCounts;
}

/** Sends the crowd through collector and counter, as a server would. */
export function measureReading({ members, requests }: Crowd): Measured {
  const counter = readingCounter(new Date("2100-01-01"));
  const record = {
    write: (entry: Parameters<Parameters<typeof createCollector>[0]["write"]>[0]) =>
      counter.add({ kind: "entry", entry }),
    lose: () => undefined,
    close: async () => undefined,
  };
  const pages = new Set(members.flatMap(({ seen }) => seen.map((entry) => entry.slice(11))));
  const collector = createCollector(record, () => ({
    isPage: (path) => pages.has(path),
    isMarkdown: (path) => pages.has(pageOfMarkdown(path) ?? ""),
  }));
  for (const { request } of requests) collector.note(request);
  const counts = counter.finish();
  const people = members.filter(({ part }) => part === "person");
  const saw = Map.groupBy(
    people.flatMap(({ seen }) => seen.map((entry) => entry.slice(11))),
    (path) => path,
  );
  const days = people.reduce(
    (sum, { seen }) => sum + new Set(seen.map((entry) => entry.slice(0, 10))).size,
    0,
  );
  const measured = [...saw]
    .map(([path, all]) => ({ path, people: all.length, counted: counts.readersOf(path) }))
    .sort((a, b) => b.people - a.people);
  const few = measured.filter((page) => page.people < 30);
  const sum = (name: "people" | "counted") => few.reduce((total, page) => total + page[name], 0);
  return {
    pages: measured,
    others: { path: "", people: sum("people"), counted: sum("counted") },
    visits: { path: "", people: days, counted: counts.visits },
    parts: new Map(
      [...Map.groupBy(members.entries(), ([, { part }]) => part)].map(([part, all]) => [
        part,
        {
          members: all.length,
          asReaders: all.filter(([number]) =>
            requests.some(({ member, request }) => member === number && clientOf(request).by === "reader"),
          ).length,
        },
      ]),
    ),
    counts,
  };
}

/** How far the count is from the truth, as a share of it: -0.1 where one in ten was missed. */
export function errorOf({ people, counted }: MeasuredPage): number {
  return (counted - people) / people;
}
