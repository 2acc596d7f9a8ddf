/** How heavy a page may be. The one table; `npm test` fails on what is over it, `npm run budget` prints it all. */

import type { SiteContent } from "../../content/site-content.ts";
import { firstFlight } from "../../delivery/first-flight.ts";
import { grouped } from "../../shared/report/grouped.ts";
import type { PageWeight, WeighedFile, WeightType } from "./page-weight.ts";

export interface Budget {
  name: string;
  /** Whether the budget is for a page. A page keeps every budget that fits. */
  fits: (path: string) => boolean;
  /** Bytes as sent, by type of file. A type that is not named may not be loaded at all. */
  types: Partial<Record<WeightType, number>>;
  /** Bytes of the inlined style within the page. */
  css: number;
  /** Bytes of a first visit, everything together. */
  total: number;
  /** Requests of a first visit, and those among them before the first paint. */
  requests: number;
  beforePaint: number;
  /** Bytes of the page with its headers. */
  firstFlight?: number;
}

const fonts = 36_000;

/** The article that a search leads strangers to first: one connection, one flight, and it is there. */
export const flagship =
  "/managed-it-services-vs-break-fix-service-an-analogy-of-outsourced-network-service-solution-options/";

const reading: Omit<Budget, "fits"> = {
  name: "reading page",
  types: { html: 15_200, font: fonts, image: 4_000, other: 2_000 },
  css: 3_900,
  total: 60_000,
  // Three faces, the drawing of its head, the icon, the manifest, and the rules.
  requests: 8,
  beforePaint: 1,
  firstFlight: 15_900,
};

const withScript: Omit<Budget, "fits"> = {
  name: "page with a script",
  // Of the page's bytes 50 are its addresses in other languages.
  types: { html: 18_250, script: 15_000, font: fonts, image: 4_000, other: 2_000 },
  // It carries the whole stylesheet, because a script may add anything.
  css: 7_800,
  total: 80_000,
  requests: 8,
  beforePaint: 4,
};

type Editions = readonly Pick<SiteContent, "routes">[];

/** Whether the page at an address may have a script: the tools and the search, in each language. */
export function mayHaveScript(editions: Editions): (path: string) => boolean {
  const scripted = editions.flatMap(({ routes }) => [
    routes.tools(),
    routes.costCalculator(),
    routes.search(),
  ]);
  return (path) => scripted.some((start) => path.startsWith(start));
}

/** @param editions the languages of the site, each with its own addresses */
export function budgetsOf(editions: Editions): readonly Budget[] {
  const emergency = editions.map(({ routes }) => routes.emergency());
  const isScripted = mayHaveScript(editions);
  const isFirst = mayHaveScript(editions.slice(0, 1));
  return [
    { ...reading, fits: (path) => !isScripted(path) && path !== flagship },
    {
      name: "page for an attack",
      fits: (path) => emergency.includes(path),
      // No font, no rules, no manifest: the page, and the icon that a browser shows beside its name.
      types: { html: firstFlight, image: 4_000, other: 0 },
      css: 3_900,
      total: 20_000,
      requests: 4,
      beforePaint: 1,
      firstFlight,
    },
    {
      ...reading,
      name: "flagship",
      fits: (path) => path === flagship,
      total: 46_400,
      // With its headers as text a page is 165 bytes longer than HTTP/2 and TLS send it; `npm run budget` holds what nginx sends to the flight itself.
      firstFlight: firstFlight + 160,
    },
    { ...withScript, fits: isFirst },
    {
      ...withScript,
      name: "page with a script in another language",
      fits: (path) => isScripted(path) && !isFirst(path),
      // The calculator has a thousand words, in its page and in its script: in Spanish they take 5% more bytes than in English.
      types: { ...withScript.types, html: 19_200, script: 15_600 },
    },
  ];
}

/** What is over a budget, with the files that make it so, the heaviest first; empty where the page keeps it. */
export function overBudget(weight: PageWeight, all: readonly Budget[]): string[] {
  return all.filter(({ fits }) => fits(weight.path)).flatMap((budget) => faults(weight, budget));
}

function faults({ path, files, head, css }: PageWeight, budget: Budget): string[] {
  const over = (what: string, is: number, limit: number, parts: readonly WeighedFile[], unit = "bytes") =>
    is <= limit
      ? []
      : [
          `${path} (${budget.name}): ${what} ${grouped(is)} ${unit}, ${grouped(is - limit)} over the budget of ${grouped(limit)}: ${list(parts)}`,
        ];
  const before = files.filter(({ beforePaint }) => beforePaint);
  const page = files.slice(0, 1);
  const byType = Map.groupBy(files, ({ type }) => type);
  return [
    ...[...byType].flatMap(([type, group]) => over(type, sum(group), budget.types[type] ?? 0, group)),
    ...over("style inside the page", css, budget.css, page),
    ...over("a first visit", sum(files), budget.total, files),
    ...over("a first visit", files.length, budget.requests, files, "requests"),
    ...over("before the first paint", before.length, budget.beforePaint, before, "requests"),
    ...(budget.firstFlight === undefined
      ? []
      : over("headers and page", head + sum(page), budget.firstFlight, page)),
  ];
}

function sum(files: readonly WeighedFile[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

function list(files: readonly WeighedFile[]): string {
  return files
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ address, bytes }) => `${address} ${grouped(bytes)}`)
    .join(", ");
}
