/** The report on the sample's own pages: what the team reads. */
import { expect, test } from "vitest";
import { readingCounter } from "#lib/reading/count.ts";
import type { Entry } from "#lib/reading/entry.ts";
import { about, formatReport } from "#lib/reading/format.ts";
import { type LeadSum, type LeadSums, noLeads } from "#lib/reading/lead-sums.ts";
import { readingReport } from "#lib/reading/report.ts";
import { sampleContent } from "#tests/builders/site-content-from.ts";

const site = sampleContent();
const [article] = site.articles.filter(({ data }) => data.comparison !== undefined);
const comparison = article?.data.comparison ?? "";
const path = article?.path ?? "";
const fit = site.routes.fit(comparison);

function counted(entries: readonly Partial<Entry>[]) {
  const counter = readingCounter(new Date("2026-11-24T00:00:00Z"));
  for (const entry of entries)
    counter.add({
      kind: "entry",
      entry: { at: "2026-11-23T08:00Z", path, status: 200, by: "reader", ...entry },
    });
  return counter.finish();
}

const readers = (count: number, entry: Partial<Entry> = {}) =>
  Array.from({ length: count }, (_, index) => ({ visitor: `v${index}`, ...entry }));

const sum: LeadSum = {
  sent: 9,
  withFit: 3,
  withScenario: 1,
  outcomes: [["won", 2]],
  quarantined: [["honeypot", 3]],
};
const sums: LeadSums = {
  all: sum,
  byPage: new Map([[path, sum]]),
  byComparison: new Map([[comparison, { ...noLeads, sent: 4 }]]),
  byCampaign: new Map([["newsletter / spring", { ...noLeads, sent: 1 }]]),
};

test("an article has its readers, where they went, and what came of its forms", () => {
  const report = readingReport(
    site,
    counted([...readers(140), ...readers(12, { path: fit, from: path })]),
    sums,
  );
  expect(report.articles[0]).toMatchObject({ path, readers: 140, next: { fit: 12, contact: 0 } });
  const text = formatReport(report);
  expect(text).toContain(
    `  ${article?.data.title} (${path})\n    about 140 read it; 12 went to the fit questions\n`,
  );
  expect(text).toContain("    9 forms sent (3 with fit answers, 1 with a cost scenario), 2 won\n");
  expect(text).toContain("    3 forms in quarantine: honeypot\n");
});

test("a comparison is its article and its fit page, with the forms that name it", () => {
  const { comparisons } = readingReport(
    site,
    counted([...readers(6), ...readers(5, { path: fit, from: path })]),
    sums,
  );
  expect(comparisons[0]).toMatchObject({ readers: 11, leads: { sent: 4 } });
});

test("a campaign has its readers and its forms, whichever of the two it has", () => {
  const counts = counted(readers(7, { campaign: "postcard" }));
  const { campaigns } = readingReport(site, counts, sums);
  expect(campaigns.map(({ title, readers, leads }) => [title, readers, leads.sent])).toEqual([
    ["postcard", 7, 0],
    ["newsletter / spring", 0, 1],
  ]);
});

test("counts below five are shown as such", () => {
  expect([0, 1, 4, 5, 140].map(about)).toEqual([
    "nobody",
    "fewer than 5",
    "fewer than 5",
    "about 5",
    "about 140",
  ]);
  const text = formatReport(
    readingReport(site, counted([...readers(3), ...readers(2, { path: fit, from: path })]), undefined),
  );
  expect(text).toContain("    fewer than 5 read it; fewer than 5 went to the fit questions\n");
  expect(text).toContain("There is no database of leads, so no forms are in this report.");
});

test("assistants are told by what they want, pages and Markdown apart", () => {
  const markdown = `${path.slice(0, -1)}.md`;
  const text = formatReport(
    readingReport(
      site,
      counted([...readers(6, { by: "question" }), ...readers(8, { by: "question", path: markdown })]),
      sums,
    ),
  );
  expect(text).toContain("  to answer somebody’s question: pages 6 times, Markdown 8 times\n");
});

test("an access log alone gives page views, and the report says that they are no readers", () => {
  const counter = readingCounter(new Date("2026-11-24T00:00:00Z"));
  for (let number = 0; number < 6; number += 1)
    counter.add({ kind: "view", view: { at: "2026-11-23T08:00Z", path } });
  const text = formatReport(readingReport(site, counter.finish(), sums));
  expect(text).toContain("    opened 6 times, by people and programs\n");
  expect(text).toContain("page views by people and programs, not readers");
  expect(text).not.toContain("read it");
});

test("without a record the report says how to have one", () => {
  expect(formatReport(readingReport(site, counted([]), undefined))).toMatch(
    /^Nothing is recorded yet\. docs\/operations\.md/,
  );
});

test("a form that was refused is said of the page it was sent from, and of all", () => {
  const refused = { path: "/api/leads/", from: path, status: 422 };
  const entries = [...readers(9), ...Array.from({ length: 6 }, () => refused), { ...refused, status: 303 }];
  const text = formatReport(readingReport(site, counted(entries), undefined));
  expect(text).toContain("    6 times a form was refused: something missing or wrong\n");
  expect(text).toContain(
    "All forms that were refused or set aside\n  6 times a form was refused: something missing or wrong\n",
  );
});
