/** The weekly report as numbers: the week, a usual one, what the quarter brought, and what follows from it. */
import type { SiteContent } from "#lib/content/site-content.ts";
import { experimentsOf } from "#lib/kinds/experiments.ts";
import { countFiles } from "./count-files.ts";
import type { ReadingCounts } from "./counts.ts";
import { type ExperimentReport, experimentReport } from "./experiments.ts";
import { type LeadSums, wonOf } from "./lead-sums.ts";
import { type Advice, type ArticleRow, adviceOn } from "./next-steps.ts";
import { recordFiles } from "./record.ts";
import { readingReport } from "./report.ts";
import { countWeeks, type Week } from "./weeks.ts";

export interface WeeklyReport {
  /** The first and the last day of the week, YYYY-MM-DD. */
  readonly first: string;
  readonly last: string;
  readonly visits: number;
  /** Of the weeks before; undefined while they are too few. */
  readonly usual: number | undefined;
  /** Absent where there is no database of leads. */
  readonly sent?: number;
  /** Forms a week before this one; absent while those weeks are too few, or without such a database. */
  readonly usuallySent?: number;
  /** Every week, this one last. */
  readonly weeks: readonly { readonly first: string; readonly visits: number }[];
  /** Read most this week. */
  readonly read: readonly {
    readonly title: string;
    readonly readers: number;
    readonly usual: number | undefined;
    readonly sent: number;
  }[];
  /** What brought most in all weeks. */
  readonly brought: readonly {
    readonly title: string;
    readonly readers: number;
    readonly sent: number;
    readonly won: number;
  }[];
  readonly next: readonly Advice[];
  /** Of their whole time. */
  readonly experiments: readonly ExperimentReport[];
  /** Of all weeks. */
  readonly whole: ReadingCounts;
}

/** The leads from a moment to another; undefined where the site has no database of them. */
export type LeadsBetween = (since: Date, until: Date) => Promise<LeadSums | undefined>;

const mostArticles = 5;
/** Weeks before this one without which none is usual. */
const fewestWeeks = 3;

/**
 * @param folder of the record
 * @returns undefined where nothing is recorded of the week before today
 */
export async function weeklyReport(
  siteContent: SiteContent,
  folder: string,
  leadsBetween: LeadsBetween,
  now: Date,
): Promise<WeeklyReport | undefined> {
  const { weeks, whole } = await countWeeks(folder, now);
  const week = weeks.at(-1);
  const oldest = weeks[0];
  if (!week || !oldest || week.counts.first === "") return undefined;
  const earlier = weeks.slice(0, -1);
  const [leads, weekLeads] = [
    await leadsBetween(oldest.from, week.until),
    await leadsBetween(week.from, week.until),
  ];
  const report = readingReport(siteContent, whole, leads);
  const articles = articleRows(siteContent, report.articles, weeks);
  const usualOf = (value: (counts: ReadingCounts) => number) =>
    earlier.length < fewestWeeks ? undefined : median(earlier.map(({ counts }) => value(counts)));
  return {
    first: dayOf(week.from),
    last: dayOf(new Date(week.until.getTime() - 1)),
    visits: week.counts.visits,
    usual: usualOf(({ visits }) => visits),
    ...(weekLeads && { sent: weekLeads.all.sent }),
    ...(leads &&
      weekLeads &&
      earlier.length >= fewestWeeks && {
        usuallySent: Math.round((leads.all.sent - weekLeads.all.sent) / earlier.length),
      }),
    weeks: weeks.map(({ from, counts }) => ({ first: dayOf(from), visits: counts.visits })),
    read: articles
      .map(({ title, path = "" }) => ({
        title,
        readers: week.counts.readersOf(path),
        usual: usualOf((counts) => counts.readersOf(path)),
        sent: weekLeads?.byPage.get(path)?.sent ?? 0,
      }))
      .filter(({ readers }) => readers > 0)
      .sort((a, b) => b.readers - a.readers)
      .slice(0, mostArticles),
    brought: articles
      .map(({ title, readers, leads: sums }) => ({
        title,
        readers,
        sent: sums.sent,
        won: wonOf(sums),
      }))
      .filter(({ sent }) => sent > 0)
      .sort((a, b) => b.won - a.won || b.sent - a.sent || b.readers - a.readers)
      .slice(0, mostArticles),
    next: adviceOn(report, articles, dayOf(now)),
    experiments: await experimentReports(siteContent, folder, now),
    whole,
  };
}

/** An experiment may run for longer than the weeks of the report, so the record is read once more, where there is one. */
async function experimentReports(
  siteContent: SiteContent,
  folder: string,
  now: Date,
): Promise<ExperimentReport[]> {
  const experiments = experimentsOf(siteContent);
  if (experiments.length === 0) return [];
  const counts = await countFiles(recordFiles(folder), new Date(0), now);
  return experiments.map((experiment) => experimentReport(experiment, counts, now));
}

function articleRows(
  siteContent: SiteContent,
  rows: ReturnType<typeof readingReport>["articles"],
  weeks: readonly Week[],
): ArticleRow[] {
  const articles = siteContent.editions.flatMap((edition) => edition.articles);
  const known = new Map(articles.map((article) => [article.path, article]));
  const readersIn = (some: readonly Week[], path: string) =>
    some.reduce((sum, { counts }) => sum + counts.readersOf(path), 0);
  return rows.flatMap((row): ArticleRow[] => {
    const { path = "" } = row;
    const article = known.get(path);
    if (!article) return [];
    return [
      {
        ...row,
        category: article.category.data.name,
        hasComparison: article.data.comparison !== undefined,
        published: article.publishedAt.slice(0, 10),
        changed: article.updatedAt.slice(0, 10),
        lately: readersIn(weeks.slice(-4), path),
        before: weeks.length < 8 ? 0 : readersIn(weeks.slice(-8, -4), path),
      },
    ];
  });
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
