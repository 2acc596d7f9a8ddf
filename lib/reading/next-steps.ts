/** What the counts of a quarter say to do next: each only where there is enough to say it. */
import { wonOf } from "./lead-sums.ts";
import type { Report, ReportRow } from "./report.ts";

/** An article as it is published, with what it was read and what came of it. */
export interface ArticleRow extends ReportRow {
  readonly category: string;
  readonly hasComparison: boolean;
  /** YYYY-MM-DD, as its page says. */
  readonly published: string;
  readonly changed: string;
  /** Readers in the last four weeks, and in the four before. */
  readonly lately: number;
  readonly before: number;
}

export type Advice =
  | {
      is: "write";
      category: string;
      articles: number;
      sent: number;
      allSent: number;
      won: number;
      allWon: number;
      best: string;
    }
  | { is: "early"; sent: number; needed: number }
  | { is: "link"; title: string; from: string; readers: number; sent: number; usual: number }
  | {
      is: "leads";
      title: string;
      readers: number;
      wentOn: number;
      usual: number;
      hasComparison: boolean;
    }
  | { is: "again"; title: string; now: number; before: number; changed: string }
  | { is: "unread"; titles: readonly string[] }
  | { is: "refused"; title: string; refused: number; sent: number }
  | { is: "campaign"; name: string; visits: number };

/** Forms without which nothing is said of what brings them. */
const fewestForms = 5;
/** As many of a kind as a person does in a week. */
const mostOfAKind = 2;

/** @param today YYYY-MM-DD */
export function adviceOn(
  report: Pick<Report, "articles" | "places" | "campaigns" | "leads">,
  articles: readonly ArticleRow[],
  today: string,
): Advice[] {
  return [
    ...(report.leads ? toWrite(articles) : []),
    ...(report.leads ? toLink(articles) : []),
    ...toLeadOn(articles),
    ...toReadAgain(articles),
    ...unread(articles, today),
    ...refusedForms([...report.articles, ...report.places]),
    ...(report.leads ? emptyCampaigns(report.campaigns) : []),
  ];
}

const sentOf = ({ leads }: Pick<ReportRow, "leads">): number => leads.sent;
const wentOnOf = ({ next, leads }: ReportRow): number =>
  next.fit + next.calculator + next.contact + leads.sent;

function sum<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}

/** How much of it a reader of these articles does. */
function rateOf(articles: readonly ArticleRow[], value: (article: ArticleRow) => number): number {
  const readers = sum(articles, (article) => article.readers);
  return sum(articles, value) / Math.max(1, readers);
}

/** The subject whose articles bring most clients each, or, as long as there are none, most forms. */
function toWrite(articles: readonly ArticleRow[]): Advice[] {
  const allSent = sum(articles, sentOf);
  if (allSent < fewestForms) return [{ is: "early", sent: allSent, needed: fewestForms }];
  const groups = [...Map.groupBy(articles, ({ category }) => category)].map(([category, rows]) => ({
    category,
    articles: rows.length,
    sent: sum(rows, sentOf),
    won: sum(rows, ({ leads }) => wonOf(leads)),
    best: rows.toSorted((a, b) => wonOf(b.leads) - wonOf(a.leads) || sentOf(b) - sentOf(a))[0]?.title ?? "",
  }));
  const [most] = groups.toSorted(
    (a, b) => b.won / b.articles - a.won / a.articles || b.sent / b.articles - a.sent / a.articles,
  );
  return most ? [{ is: "write", ...most, allSent, allWon: sum(articles, ({ leads }) => wonOf(leads)) }] : [];
}

/** Articles whose readers send the form far more often than others do, and that few read. */
function toLink(articles: readonly ArticleRow[]): Advice[] {
  const rate = rateOf(articles, sentOf);
  const [most] = articles.toSorted((a, b) => b.readers - a.readers);
  if (!most) return [];
  return articles
    .filter((article) => {
      const [sent, expected] = [sentOf(article), rate * article.readers];
      // Chance alone sends twice as many in one of many articles: more than two deviations above what is expected.
      const isMore = sent >= 2 * expected && sent > expected + 2 * Math.sqrt(expected);
      return sent >= fewestForms && isMore && article.readers <= most.readers / 2;
    })
    .toSorted((a, b) => sentOf(b) - sentOf(a))
    .slice(0, mostOfAKind)
    .map((article) => ({
      is: "link",
      title: article.title,
      from: most.title,
      readers: article.readers,
      sent: sentOf(article),
      usual: rate * article.readers,
    }));
}

/** Articles that are read, and whose readers go on far less often than others. */
function toLeadOn(articles: readonly ArticleRow[]): Advice[] {
  const rate = rateOf(articles, wentOnOf);
  return articles
    .filter((article) => rate * article.readers >= 10 && wentOnOf(article) < (rate * article.readers) / 3)
    .toSorted((a, b) => b.readers - a.readers)
    .slice(0, mostOfAKind)
    .map((article) => ({
      is: "leads",
      title: article.title,
      readers: article.readers,
      wentOn: wentOnOf(article),
      usual: Math.round(rate * article.readers),
      hasComparison: article.hasComparison,
    }));
}

function toReadAgain(articles: readonly ArticleRow[]): Advice[] {
  return articles
    .filter(({ lately, before }) => before >= 60 && lately <= before / 2)
    .toSorted((a, b) => b.before - b.lately - (a.before - a.lately))
    .slice(0, mostOfAKind)
    .map(({ title, lately, before, changed }) => ({ is: "again", title, now: lately, before, changed }));
}

/** A new article needs some weeks to be found. */
const newDays = 56;

function unread(articles: readonly ArticleRow[], today: string): Advice[] {
  const since = new Date(Date.parse(today) - newDays * 86_400_000).toISOString().slice(0, 10);
  const isRead = articles.some(({ readers }) => readers > 0);
  const titles = articles
    .filter(({ readers, ahead, published }) => readers + ahead === 0 && published < since)
    .map(({ title }) => title);
  return isRead && titles.length > 0 ? [{ is: "unread", titles: titles.slice(0, 3) }] : [];
}

/** The status of an answer to a form in which something was missing or wrong. */
const wrong = "422";

function refusedForms(rows: readonly ReportRow[]): Advice[] {
  return rows.flatMap((row): Advice[] => {
    const refused = row.refused.find(([status]) => status === wrong)?.[1] ?? 0;
    const { title, leads } = row;
    return refused >= 10 && refused >= leads.sent
      ? [{ is: "refused", title, refused, sent: leads.sent }]
      : [];
  });
}

function emptyCampaigns(campaigns: readonly ReportRow[]): Advice[] {
  return campaigns
    .filter(({ readers, leads }) => readers >= 30 && leads.sent === 0)
    .slice(0, mostOfAKind)
    .map(({ title, readers }) => ({ is: "campaign", name: title, visits: readers }));
}
