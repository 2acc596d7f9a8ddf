/** The weekly report on a quarter that is made up: its owner knows from it what to write next. */
import { expect, it } from "vitest";
import { noLeads } from "#lib/reading/lead-sums.ts";
import { adviceOn } from "#lib/reading/next-steps.ts";
import { weeklyReport } from "#lib/reading/weekly.ts";
import { weeklyMail, weeklyText } from "#lib/reading/weekly-mail.ts";
import { weeklyWords } from "#lib/reading/weekly-words.ts";
import { sampleContent } from "#tests/builders/site-content-from.ts";
import { madeUpQuarter, type Ways } from "#tests/support/made-up-quarter.ts";

const site = sampleContent();
const now = new Date("2026-11-23T06:00:00Z");
const usual: Ways = { readers: 40, goesOn: 0.1, sends: 0.01, becomes: 0.2 };
const articles = site.articles;
const [most, dead, falling, sleeper, ...others] = articles;
if (!most || !dead || !falling || !sleeper) throw new Error("The sample has too few articles");

/** A subject that sells, one article that many read and nobody leaves by, one that is read less, one that few find. */
const ways = new Map<string, Ways>([
  ...others.map((article): [string, Ways] => [article.path, usual]),
  [most.path, { readers: 400, goesOn: 0.1, sends: 0.01, becomes: 0.2 }],
  [dead.path, { readers: 200, goesOn: 0.001, sends: 0, becomes: 0 }],
  [falling.path, { ...usual, readers: 60, falls: 0.2 }],
  [sleeper.path, { readers: 25, goesOn: 0.3, sends: 0.12, becomes: 0.5 }],
]);

const told = async (some = ways) => {
  const { folder, leadsBetween } = madeUpQuarter(site, now, some);
  return await weeklyReport(site, folder, leadsBetween, now);
};
const report = await told();
if (!report) throw new Error("Nothing is reported");
const words = weeklyWords(report, { language: "en-US", ownLabels: {} });
const next = words.sections.find(({ heading }) => heading === "What to do next")?.sentences ?? [];

it("is about the seven days before today, beside a usual week", () => {
  expect([report.first, report.last]).toEqual(["2026-11-16", "2026-11-22"]);
  expect(report.weeks).toHaveLength(13);
  expect(report.read[0]?.title).toBe(most.data.title);
  expect(Math.abs((report.read[0]?.readers ?? 0) - 400)).toBeLessThan(40);
  const text = weeklyText(words);
  expect(text).toMatch(
    new RegExp(
      `- “${RegExp.escape(most.data.title)}” was read by about 4\\d0 people \\(about 4\\d0 in a usual week\\)`,
    ),
  );
  expect(text).toMatch(/\nVisits a week\nAug 24 {2}█+ \d+\n/);
});

it("says what to write next, where to link, what leads nowhere, and what is read less", () => {
  expect(next).toEqual([
    expect.stringMatching(
      new RegExp(`^Write about “${RegExp.escape(sleeper.category.data.name)}” next: .* Most came from “`),
    ),
    expect.stringMatching(
      new RegExp(`^Link to “${RegExp.escape(sleeper.data.title)}” from “${RegExp.escape(most.data.title)}”`),
    ),
    expect.stringMatching(
      new RegExp(`^Give “${RegExp.escape(dead.data.title)}” a next step: about 2,[456]00 people read it`),
    ),
    expect.stringMatching(new RegExp(`^Read “${RegExp.escape(falling.data.title)}” again, `)),
  ]);
});

it("says nothing that a handful of readers and forms cannot carry", async () => {
  const few = new Map([...ways].map(([path, way]) => [path, { ...way, readers: 3, sends: 0, falls: 1 }]));
  const small = await told(few);
  expect(small?.next.map(({ is }) => is).filter((is) => is !== "unread")).toEqual(["early"]);
});

it("names what nobody reads, forms that are not taken, and campaigns that bring none", () => {
  const none = { fit: 0, calculator: 0, contact: 0, elsewhere: 0 };
  const assistants = { training: 0, index: 0, question: 0 };
  const row = { readers: 90, views: 90, ahead: 0, next: none, html: assistants, markdown: assistants };
  const article = {
    ...row,
    title: "Old",
    refused: [["422", 12]] as const,
    leads: noLeads,
    category: "A",
    hasComparison: true,
    published: "2026-01-01",
    changed: "2026-01-01",
    lately: 0,
    before: 0,
  };
  const nobodys = { ...article, title: "Unread", readers: 0, refused: [] };
  const campaign = { ...row, title: "postcard", leads: noLeads, refused: [] };
  const leads = { all: noLeads, byPage: new Map(), byComparison: new Map(), byCampaign: new Map() };
  const articles = [article, nobodys];
  const advice = adviceOn({ articles, places: [], campaigns: [campaign], leads }, articles, "2026-11-23");
  expect(advice).toEqual([
    { is: "early", sent: 0, needed: 5 },
    { is: "unread", titles: ["Unread"] },
    { is: "refused", title: "Old", refused: 12, sent: 0 },
    { is: "campaign", name: "postcard", visits: 90 },
  ]);
  // A new one has not had the time.
  const fresh = [article, { ...nobodys, published: "2026-11-01" }];
  expect(
    adviceOn({ articles: fresh, places: [], campaigns: [] }, fresh, "2026-11-23").map(({ is }) => is),
  ).toEqual(["refused"]);
});

it("is a mail whose two parts say the same, and in which no name becomes markup", () => {
  const title = `<img src=x onerror="alert(1)"> & more`;
  const { text, html, subject } = weeklyMail(
    { ...words, sections: [{ heading: title, sentences: [title] }, ...words.sections] },
    "A subject",
  );
  expect(subject).toBe("A subject");
  expect(html).not.toContain("<img");
  expect(text).toContain(`- ${title}\n`);
  const shown = html
    .replace(/<title>.*?<\/title>|<style>.*?<\/style>/gs, "")
    .replace(/<[^>]+>/g, "\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  for (const { sentences, chart } of words.sections) {
    for (const sentence of sentences) expect(shown).toContain(sentence);
    for (const { value } of chart?.bars ?? []) expect(shown).toContain(`\n${value}\n`);
  }
});

it.each(["es", "de"])("has no English word in %s but the titles of the site", (language) => {
  const other = weeklyText(weeklyWords(report, { language, ownLabels: {} }));
  const names = articles.flatMap(({ data, category }) => [data.title, category.data.name]);
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const without = longestFirst.reduce((text, name) => text.replaceAll(name, ""), other);
  expect(without).not.toMatch(/\b(?:the|and|read|readers|form|week|people|next)\b/i);
});

it("is nothing where nothing is recorded", async () => {
  expect(await told(new Map())).toBeUndefined();
});
