/** The weekly report in sentences, for the mail and for the page in the studio. */
import { readableDate, shortDay } from "#lib/site/dates.ts";
import { type Labels, labelsOf, type Wording } from "#lib/site/labels.ts";
import type { ExperimentReport } from "./experiments.ts";
import measuredError from "./measured-error.json" with { type: "json" };
import type { Advice } from "./next-steps.ts";
import type { WeeklyReport } from "./weekly.ts";
import { mostWeeks } from "./weeks.ts";

export interface WeeklyWords {
  /** A BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly sentences: readonly string[];
    readonly chart?: Chart;
  }[];
}

/** A bar a week, this one last. */
export interface Chart {
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
}

/** Prints what to write. */
const experimentsCommand = "npm run reading -- --experiments";

/** Fewer readers than these might be told apart, and mean nothing. */
const fewest = 5;

/** As exact as a count of readers is: two digits from 100 on. Undefined where they are too few to be told. */
function rough(count: number): number | undefined {
  if (count > 0 && count < fewest) return undefined;
  const unit = count < 100 ? 1 : 10 ** (String(Math.round(count)).length - 2);
  return Math.round(count / unit) * unit;
}

export function weeklyWords(report: WeeklyReport, { language, ownLabels }: Wording): WeeklyWords {
  const { weekly } = labelsOf(language, ownLabels);
  const { headings } = weekly;
  const { first, last, visits, usual, sent, weeks, read, brought, next, experiments } = report;
  const count = weeks.length;
  const section = (heading: string, sentences: readonly string[], chart?: Chart) =>
    sentences.length === 0 ? [] : [{ heading, sentences, ...(chart && { chart }) }];
  const bars = weeks.map((week) => ({ label: shortDay(week.first, language), value: week.visits }));
  return {
    language,
    title: weekly.title(readableDate(first, language), readableDate(last, language)),
    sections: [
      ...section(
        headings.week,
        [
          weekly.visits(rough(visits) ?? visits, usual === undefined ? undefined : rough(usual)),
          ...(sent === undefined ? [] : [weekly.sent(sent, report.usuallySent)]),
        ],
        count > 1 ? { title: weekly.chart, bars } : undefined,
      ),
      ...section(
        headings.next,
        next.map((advice) => adviceInWords(advice, weekly, count, language)),
      ),
      ...section(
        headings.experiments,
        experiments.map((experiment) => experimentInWords(experiment, weekly)),
      ),
      ...section(
        headings.read,
        read.map((row) =>
          weekly.read({
            ...row,
            readers: rough(row.readers),
            usual: row.usual === undefined || row.usual < fewest ? undefined : rough(row.usual),
          }),
        ),
      ),
      ...section(
        headings.brought(count),
        brought.map((row) => weekly.brought({ ...row, readers: rough(row.readers) })),
      ),
      ...section(headings.limits, limitsOf(report, weekly)),
    ],
  };
}

function adviceInWords(advice: Advice, { next }: Labels["weekly"], weeks: number, language: string): string {
  switch (advice.is) {
    case "write":
      return next.write(advice);
    case "early":
      return next.early(advice.sent, advice.needed, weeks);
    case "link":
      return next.link({ ...advice, readers: rough(advice.readers) });
    case "leads":
      return next.leads({ ...advice, readers: rough(advice.readers), wentOn: rough(advice.wentOn) });
    case "again":
      return next.again({
        title: advice.title,
        now: rough(advice.now),
        before: rough(advice.before),
        changed: readableDate(advice.changed, language),
      });
    case "unread":
      return next.unread(advice.titles, Math.min(weeks, mostWeeks));
    case "refused":
      return next.refused(advice);
    case "campaign":
      return next.campaign(advice.name, rough(advice.visits) ?? advice.visits);
  }
}

function experimentInWords(
  { title, state, versions }: ExperimentReport,
  { experiment }: Labels["weekly"],
): string {
  switch (state.is) {
    case "new":
      return experiment.begun(title);
    case "undecided": {
      const opened = versions.reduce((sum, version) => sum + version.opened, 0);
      return experiment.undecided(title, rough(opened), state.weeksLeft);
    }
    case "decided":
      return experiment.decided(title, state.winner, state.by === "sent", experimentsCommand);
  }
}

function limitsOf({ whole, sent }: WeeklyReport, { limits }: Labels["weekly"]): string[] {
  const errors = measuredError.map(({ people, counted }) => Math.abs(counted - people) / people);
  const ahead = whole.allAhead();
  const share = whole.goingOn.readShare();
  return [
    limits.measured(Math.ceil(100 * Math.max(...errors))),
    ...(ahead === 0
      ? []
      : share === undefined
        ? [limits.aheadUncounted(ahead)]
        : [limits.ahead(ahead, Math.round(share * ahead), Math.round((1 - share) * ahead))]),
    ...(sent === undefined ? [limits.noLeads] : []),
    limits.whole("npm run reading"),
  ];
}
