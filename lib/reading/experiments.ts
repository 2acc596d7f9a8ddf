/** What the counts say of each experiment: which version does better, or that nothing can be said yet. */
import type { Experiment } from "#lib/kinds/experiments.ts";
import type { ReadingCounts, VersionDay } from "./counts.ts";
import { type DayOfVersion, evidenceOf, visitsNeeded } from "./sequential-test.ts";

/** The chance that an experiment without any difference is said to have a winner, at whichever moments somebody looks. */
export const falseWinners = 0.05;

/** The difference for which the time is told: one version does half as well again as the other. */
export const telling = 1.5;

/** By what a version can win; where both say something, the first counts. */
const measures = ["sent", "wentOn"] as const;
export type Measure = (typeof measures)[number];

export type ExperimentState =
  /** Nobody who takes part has opened the page yet. */
  | { readonly is: "new" }
  /**
   * Whether it has `begun`: the first days that are over only say how high the rates are about. Then `weeksLeft` until a telling difference is found at
   * this pace; undefined where nothing can be said of it.
   */
  | { readonly is: "undecided"; readonly begun: boolean; readonly weeksLeft: number | undefined }
  /** The version with the number wins, the page itself being 0. */
  | { readonly is: "decided"; readonly winner: number; readonly by: Measure };

export interface ExperimentReport extends Experiment {
  readonly state: ExperimentState;
  /** What came of each version, the page itself first. */
  readonly versions: readonly VersionDay[];
  /** The first and the last day that were counted; empty where none was. */
  readonly first: string;
  readonly last: string;
}

/** What a stake has to grow to (lib/reading/sequential-test.ts): each variant may win by each measure, and all of them share the error. */
function wantedFor(variants: number): number {
  return (measures.length * variants) / falseWinners;
}

/** @param now a day (UTC) decides nothing before it is over, or a decision could be gone in the evening */
export function experimentReport(experiment: Experiment, counts: ReadingCounts, now: Date): ExperimentReport {
  const daysOf = [0, ...experiment.variants.keys().map((index) => index + 1)].map((number) =>
    counts.daysOf(`${experiment.id}.${number}`),
  );
  const days = [...new Set(daysOf.flatMap((version) => [...version.keys()]))].sort();
  const versions = daysOf.map((version) => sumOf([...version.values()]));
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const on = (number: number, day: string) => daysOf[number]?.get(day) ?? none;
  const wanted = wantedFor(experiment.variants.length);
  const today = now.toISOString().slice(0, 10);
  const finished = days.filter((day) => day < today);
  let begun = false;
  for (const by of measures) {
    const results = experiment.variants.map((_, index) => {
      const { highest, rates, bets } = evidenceOf(
        finished.map((day) => [dayBy(by, on(0, day)), dayBy(by, on(index + 1, day))] as const),
      );
      begun ||= bets > 0;
      const [own = 0, other = 0] = rates;
      return { number: index + 1, isSure: highest >= wanted, isBetter: other > own, rate: other };
    });
    const better = results
      .filter(({ isSure, isBetter }) => isSure && isBetter)
      .sort((a, b) => b.rate - a.rate)[0];
    if (better)
      return { ...experiment, versions, first, last, state: { is: "decided", winner: better.number, by } };
    if (results.every(({ isSure, isBetter }) => isSure && !isBetter))
      return { ...experiment, versions, first, last, state: { is: "decided", winner: 0, by } };
  }
  const state = days.length === 0 ? ({ is: "new" } as const) : undecided(versions, days.length, begun);
  return { ...experiment, versions, first, last, state };
}

const none: VersionDay = { opened: 0, wentOn: 0, sent: 0 };

function dayBy(by: Measure, { opened, [by]: did }: VersionDay): DayOfVersion {
  return { visits: opened, did };
}

function sumOf(days: readonly VersionDay[]): VersionDay {
  const sum = (value: (day: VersionDay) => number) => days.reduce((total, day) => total + value(day), 0);
  return {
    opened: sum(({ opened }) => opened),
    wentOn: sum(({ wentOn }) => wentOn),
    sent: sum(({ sent }) => sent),
  };
}

/** @param days that were counted */
function undecided(versions: readonly VersionDay[], days: number, begun: boolean): ExperimentState {
  const { opened, wentOn } = sumOf(versions);
  const weeks = weeksFor({ visits: opened, wentOn, weeks: days / 7 }, versions.length);
  // What was counted without a decision says little of how much is still missing: at least one more week of it.
  return {
    is: "undecided",
    begun,
    weeksLeft: weeks === undefined ? undefined : Math.max(1, Math.ceil(weeks - days / 7)),
  };
}

/** What a page is read now. */
export interface Traffic {
  readonly visits: number;
  readonly wentOn: number;
  /** In so many weeks. */
  readonly weeks: number;
}

/**
 * Weeks until a telling difference in going on is found, in half of all such experiments; undefined where the traffic says nothing of it.
 *
 * @param versions the page itself and its variants
 */
export function weeksFor({ visits, wentOn, weeks }: Traffic, versions = 2): number | undefined {
  if (visits === 0 || weeks <= 0) return undefined;
  const needed = visitsNeeded(wentOn / visits, telling, wantedFor(versions - 1));
  // The test compares two versions at a time, which have their shares of all visits.
  return needed === undefined ? undefined : (needed * versions) / 2 / (visits / weeks);
}
