/** The counts as the site has its pages: each article, comparison, place and campaign with what came of it. */
import type { SiteContent } from "#lib/content/site-content.ts";
import { allPages } from "#lib/kinds/all-pages.ts";
import type { Page } from "#lib/kinds/pages.ts";
import { assistantPurposes } from "./client.ts";
import type { AssistantCounts, ReadingCounts } from "./counts.ts";
import { type LeadSum, type LeadSums, noLeads } from "./lead-sums.ts";

/** Where readers go on to, as far as it says that they are about to decide. */
export const nextSteps = ["fit", "calculator", "contact", "elsewhere"] as const;
export type NextStep = (typeof nextSteps)[number];

export interface ReportRow {
  readonly title: string;
  /** Absent of a campaign, which has no page. */
  readonly path?: string;
  readonly readers: number;
  readonly views: number;
  readonly ahead: number;
  readonly next: Record<NextStep, number>;
  readonly html: AssistantCounts;
  readonly markdown: AssistantCounts;
  /** Forms sent from it that were not taken, by the status of the answer. */
  readonly refused: readonly (readonly [status: string, forms: number])[];
  readonly leads: LeadSum;
}

export interface Report {
  readonly articles: readonly ReportRow[];
  /** The article that shows the comparison and its fit page together. */
  readonly comparisons: readonly ReportRow[];
  readonly places: readonly ReportRow[];
  readonly campaigns: readonly ReportRow[];
  readonly counts: ReadingCounts;
  /** Absent where there is no database of leads. */
  readonly leads?: LeadSums;
}

export function readingReport(
  siteContent: SiteContent,
  counts: ReadingCounts,
  leads: LeadSums | undefined,
): Report {
  const facts = [...factsOfPages(siteContent)];
  const kinds = new Map(facts.map(({ path, kind }) => [path, kind]));
  const pages = facts.map((page) => ({ page, row: rowOf(page) }));

  function rowOf({ title, path }: PageFacts): ReportRow {
    return {
      title,
      path,
      ...countsOf(path),
      leads: leads?.byPage.get(path) ?? noLeads,
    };
  }

  function countsOf(path: string): Omit<ReportRow, "title" | "path" | "leads"> {
    const page = counts.page(path);
    const next = { fit: 0, calculator: 0, contact: 0, elsewhere: 0 };
    for (const [to, count] of counts.wentOn(path)) next[stepTo(to)] += count;
    const { views = 0, ahead = 0, html = noAssistants, markdown = noAssistants } = page ?? {};
    const refused = page?.refused.entries() ?? [];
    return { readers: counts.readersOf(path), views, ahead, next, html, markdown, refused };
  }

  function stepTo(path: string): NextStep {
    const kind = kinds.get(path);
    return kind === "fit" || kind === "calculator" || kind === "contact" ? kind : "elsewhere";
  }

  const ofKind = (...wanted: readonly Page["kind"][]) =>
    pages.flatMap(({ page, row }) => (wanted.includes(page.kind) ? [row] : []));
  const comparisons = siteContent.all("comparisons").map(({ id }): ReportRow => {
    const shown = pages.filter(({ page }) => page.comparison === id);
    const title = shown[0]?.page.title ?? id;
    return { ...added(shown.map(({ row }) => row)), title, leads: leads?.byComparison.get(id) ?? noLeads };
  });
  const campaigns = new Set([
    ...counts.arrivals.campaigns.entries().map(([name]) => name),
    ...(leads?.byCampaign.keys() ?? []),
  ]);
  return {
    articles: mostFirst(ofKind("article")),
    comparisons: mostFirst(comparisons),
    places: mostFirst(ofKind("area", "location")),
    campaigns: mostFirst(
      [...campaigns].map((title) => ({
        ...unread,
        title,
        readers: counts.arrivals.campaigns.get(title),
        leads: leads?.byCampaign.get(title) ?? noLeads,
      })),
    ),
    counts,
    ...(leads && { leads }),
  };
}

interface PageFacts extends Pick<Page, "kind" | "path" | "title"> {
  /** The id of the comparison that the page shows. */
  readonly comparison: string | undefined;
}

/** The pages in every language, one at a time, so that no two bodies are held. */
function* factsOfPages(siteContent: SiteContent): Generator<PageFacts> {
  for (const edition of siteContent.editions)
    for (const page of allPages(edition)) {
      const comparison = page.kind === "article" || page.kind === "fit" ? page.comparison?.id : undefined;
      yield { kind: page.kind, path: page.path, title: page.title, comparison };
    }
}

const noAssistants: AssistantCounts = { training: 0, index: 0, question: 0 };

const unread: Omit<ReportRow, "title" | "path" | "leads"> = {
  readers: 0,
  views: 0,
  ahead: 0,
  next: { fit: 0, calculator: 0, contact: 0, elsewhere: 0 },
  html: noAssistants,
  markdown: noAssistants,
  refused: [],
};

function added(rows: readonly ReportRow[]): Omit<ReportRow, "title" | "path" | "leads"> {
  const sum = (value: (row: ReportRow) => number) => rows.reduce((total, row) => total + value(row), 0);
  const assistants = (format: "html" | "markdown") => {
    const [training, index, question] = assistantPurposes.map((by) => sum((row) => row[format][by]));
    return { training: training ?? 0, index: index ?? 0, question: question ?? 0 };
  };
  const step = (name: NextStep) => sum(({ next }) => next[name]);
  return {
    readers: sum(({ readers }) => readers),
    views: sum(({ views }) => views),
    ahead: sum(({ ahead }) => ahead),
    next: {
      fit: step("fit"),
      calculator: step("calculator"),
      contact: step("contact"),
      elsewhere: step("elsewhere"),
    },
    html: assistants("html"),
    markdown: assistants("markdown"),
    refused: [
      ...Map.groupBy(
        rows.flatMap(({ refused }) => refused),
        ([status]) => status,
      ),
    ].map(([status, all]) => [status, all.reduce((total, [, forms]) => total + forms, 0)] as const),
  };
}

function mostFirst(rows: readonly ReportRow[]): ReportRow[] {
  return rows.toSorted((a, b) => b.readers - a.readers || b.views - a.views || b.leads.sent - a.leads.sent);
}
