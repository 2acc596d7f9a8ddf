/** Experiments as the team reads them in a terminal: what each version did, what to write, and how long the next would take. */
import type { ChangedWords } from "#lib/kinds/kind.ts";
import { counted } from "#lib/shared/counted.ts";
import { type ExperimentReport, falseWinners, type Traffic, weeksFor } from "./experiments.ts";

/** A page that could have an experiment. */
export interface Candidate extends Traffic {
  readonly title: string;
  readonly path: string;
}

/** What would take longer is not worth beginning. */
const longestWeeks = 52;

/** @param keepDays the longest that an experiment runs */
export function formatExperiments(
  reports: readonly ExperimentReport[],
  candidates: readonly Candidate[],
  keepDays: number,
): string {
  const lines = [
    "Experiments (docs/operations.md, “Experiments”)",
    ...(reports.length === 0
      ? ["", "No page has 'variants', so none is running."]
      : reports.flatMap((report) => ["", ...experimentLines(report, keepDays)])),
    "",
    "Weeks until one would be decided, if a variant made half as many again of a page's readers go on",
    ...candidateLines(candidates, keepDays),
    "",
    "How far this can be wrong",
    `  Of 20 experiments without any difference at most ${Math.round(20 * falseWinners)} is said to have a winner, however often you look.`,
    "  Who comes back another day counts again, and colleagues with the same browser in one network see the same version.",
    "  Visitors with Global Privacy Control, pages made ready before a click, and programs take no part.",
  ];
  return `${lines.join("\n")}\n`;
}

/** `the page itself`, `variant 2`. */
function versionName(number: number): string {
  return number === 0 ? "the page itself" : `variant ${number}`;
}

function experimentLines(report: ExperimentReport, keepDays: number): string[] {
  const { title, path, versions, first, last } = report;
  const width = versionName(0).length;
  return [
    `${title} (${path})${first === "" ? "" : `, from ${first} to ${last}`}`,
    ...versions.map(({ opened, wentOn, sent }, number) => {
      const share = opened === 0 ? "" : ` (${Math.round((100 * wentOn) / opened)} %)`;
      return `  ${versionName(number).padEnd(width)}  ${counted(opened, "visit")}, ${wentOn} went on${share}, ${counted(sent, "form")} sent`;
    }),
    ...stateLines(report, keepDays).map((line) => `  ${line}`),
  ];
}

function stateLines({ state, variants }: ExperimentReport, keepDays: number): string[] {
  switch (state.is) {
    case "new":
      return [
        "Nobody who takes part has opened it yet. If that stays so, docs/operations.md says what has to be on.",
      ];
    case "undecided":
      return [
        state.begun
          ? "Not decided yet: nothing tells the versions apart so far."
          : "Not decided yet: the first day with enough visits only says how often readers go on, and each later day decides once it is over.",
        ...paceLines(state.weeksLeft, keepDays),
      ];
    case "decided": {
      const what = state.by === "sent" ? "more forms are sent from it" : "more of its readers go on";
      if (state.winner === 0)
        return [
          `Decided: the page itself does better (${what}).`,
          "Take 'variants' out of the file and publish.",
        ];
      const changed = variants[state.winner - 1]?.changed ?? [];
      return [
        `Decided: ${versionName(state.winner)} does better (${what}). Write`,
        ...changed.flatMap(wordLines),
        "and take 'variants' out, then publish.",
      ];
    }
  }
}

function paceLines(weeks: number | undefined, keepDays: number): string[] {
  if (weeks === undefined) return [];
  return [
    `At this pace it takes about ${counted(weeks, "more week")} to find a version that does half as well again; a smaller difference takes longer.`,
    ...(weeks * 7 > keepDays
      ? [
          `It runs for ${counted(keepDays, "day")} at most (keepDays in content/company.yaml), so it will hardly be decided: try it on a page that is read more.`,
        ]
      : []),
  ];
}

function wordLines({ file, field, isFirstSentence = false, text }: ChangedWords): string[] {
  const where = `${field.join(": ")}${isFirstSentence ? " (in place of its first sentence)" : ""}`;
  return [`  ${file}`, `    ${where}: ${text}`];
}

function candidateLines(candidates: readonly Candidate[], keepDays: number): string[] {
  const known = candidates
    .map((candidate) => ({ ...candidate, needed: weeksFor(candidate) }))
    .filter((candidate): candidate is Candidate & { needed: number } => candidate.needed !== undefined)
    .sort((a, b) => a.needed - b.needed);
  if (known.length === 0) return ["  Nothing is recorded that would say."];
  const longest = Math.min(longestWeeks, keepDays / 7);
  const shown = known.filter(({ needed }) => needed <= longest);
  const rest = known.length - shown.length;
  return [
    ...shown.map(
      ({ title, path, visits, wentOn, weeks, needed }) =>
        `  ${String(Math.ceil(needed)).padStart(3)}  ${title} (${path}): ${counted(Math.round(visits / weeks), "visit")} a week, ${Math.round((100 * wentOn) / visits)} % go on`,
    ),
    ...(rest > 0
      ? [
          `  ${counted(rest, "more page")}: longer than the ${Math.floor(longest)} weeks that an experiment can run`,
        ]
      : []),
  ];
}
