/** The report as the team reads it in a terminal: sentences, the most read first. */
import { counted } from "#lib/shared/counted.ts";
import { assistantPurposes } from "./client.ts";
import { otherNames, type ReadingCounts, type Tally } from "./counts.ts";
import { type LeadSum, noLeads } from "./lead-sums.ts";
import measuredError from "./measured-error.json" with { type: "json" };
import { nextSteps, type Report, type ReportRow } from "./report.ts";
import { saltHours } from "./visitor.ts";

/** Fewer than these might be told apart, and mean nothing. */
const fewest = 5;

const steps = {
  fit: "to the fit questions",
  calculator: "to the calculator",
  contact: "to the contact page",
  elsewhere: "elsewhere on the site",
} as const;

/** Why a form was not taken, by the status of the answer. */
const refusals: Readonly<Record<string, string>> = {
  413: "too large",
  422: "something missing or wrong",
  429: "too many from one network",
  503: "the database could not be reached",
};

export function formatReport(report: Report): string {
  const { counts, leads } = report;
  if (counts.first === "")
    return "Nothing is recorded yet. docs/operations.md says how to turn the record on (“What readers read”).\n";
  const days = [counts.first, counts.last].map((time) => time.slice(0, 10));
  const sections = [
    `What was read from ${days[0]} to ${days[1]}`,
    ...section("Articles", report.articles),
    ...section("Comparisons (article and fit questions together)", report.comparisons),
    ...section("Places", report.places),
    ...section("Campaigns", report.campaigns, "came by it"),
    ...arrivals(report),
    ...assistantLines(report),
    ...list("Other programs, by what they call themselves", counts.programs),
    ...formLines(report),
    "",
    "How far this can be wrong",
    ...limits(report).map((line) => `  ${line}`),
    ...(leads === undefined ? ["  There is no database of leads, so no forms are in this report."] : []),
  ];
  return `${sections.join("\n")}\n`;
}

/** A number of readers: none, fewer than five, or about so many. */
export function about(count: number): string {
  if (count === 0) return "nobody";
  return count < fewest ? `fewer than ${fewest}` : `about ${count}`;
}

function times(count: number): string {
  return count < fewest ? `fewer than ${fewest} times` : `${count} times`;
}

function section(title: string, rows: readonly ReportRow[], did = "read it"): string[] {
  const isSeen = ({ readers, views, leads, ahead }: ReportRow) => readers + views + ahead + leads.sent > 0;
  const unseen = rows.filter((row) => !isSeen(row)).map((row) => row.title);
  if (rows.length === 0) return [];
  return [
    "",
    title,
    ...rows.filter(isSeen).flatMap((row) => rowLines(row, did)),
    ...(unseen.length > 0 ? ["  Nobody asked for:", ...unseen.map((name) => `    ${name}`)] : []),
  ];
}

function rowLines(
  { title, path, readers, views, ahead, next, leads, refused }: ReportRow,
  did: string,
): string[] {
  const went = nextSteps
    .filter((step) => next[step] > 0)
    .map((step) => `${about(next[step]).replace("about ", "")} went ${steps[step]}`);
  return [
    `  ${title}${path === undefined ? "" : ` (${path})`}`,
    readers > 0 || views === 0
      ? `    ${about(readers)} ${did}${went.length > 0 ? `; ${went.join(", ")}` : ""}`
      : `    opened ${times(views)}, by people and programs`,
    ...(ahead > 0 ? [`    fetched ahead ${times(ahead)} without a sign that it was read`] : []),
    ...(leads.sent > 0 ? [`    ${leadWords(leads)}`] : []),
    ...refusedLines(refused, leads).map((line) => `    ${line}`),
  ];
}

/** Forms that were refused or set aside, by reason. */
function refusedLines(refused: ReportRow["refused"], { quarantined }: LeadSum): string[] {
  return [
    ...refused.flatMap(([status, count]) =>
      refusals[status] ? [`${times(count)} a form was refused: ${refusals[status]}`] : [],
    ),
    ...quarantined.map(([signal, count]) => `${counted(count, "form")} in quarantine: ${signal}`),
  ];
}

function leadWords({ sent, withFit, withScenario, outcomes }: LeadSum): string {
  const came = outcomes.map(([outcome, leads]) => `${leads} ${outcome}`);
  return [
    `${counted(sent, "form")} sent (${withFit} with fit answers, ${withScenario} with a cost scenario)`,
    ...came,
  ].join(", ");
}

function list(title: string, tally: Tally): string[] {
  const entries = tally.entries();
  if (entries.length === 0) return [];
  const shown = entries.filter(([, count]) => count >= fewest).slice(0, 20);
  const rest = entries.length - shown.length;
  return [
    "",
    title,
    ...shown.map(([name, count]) => `  ${String(count).padStart(6)}  ${name}`),
    ...(rest > 0 ? [`  and ${counted(rest, "name")} more, most with fewer than ${fewest}`] : []),
  ];
}

function arrivals({ counts }: Report): string[] {
  return [
    ...(counts.collected > 0 ? ["", `Visits in all: ${about(counts.visits)}`] : []),
    ...list("Visits by the site that linked here", counts.arrivals.hosts),
    ...list("Visits that an assistant’s answer sent", counts.arrivals.assistants),
  ];
}

function assistantLines({ articles, comparisons, places }: Report): string[] {
  const rows = [
    ...new Map([...articles, ...places, ...comparisons].map((row) => [row.path, row])).values(),
  ].filter(({ path }) => path !== undefined);
  const purposes = {
    training: "to train on",
    index: "for a search index",
    question: "to answer somebody’s question",
  };
  const lines = assistantPurposes.flatMap((by) => {
    const sum = (format: "html" | "markdown") => rows.reduce((total, row) => total + row[format][by], 0);
    const [html, markdown] = [sum("html"), sum("markdown")];
    return html + markdown === 0
      ? []
      : [`  ${purposes[by]}: pages ${times(html)}, Markdown ${times(markdown)}`];
  });
  return lines.length > 0 ? ["", "Articles and places that assistants took", ...lines] : [];
}

function formLines({ counts, leads }: Report): string[] {
  const refused = refusedLines(counts.forms.entries(), leads?.all ?? noLeads);
  return [
    ...(leads ? ["", "All forms", `  ${leadWords(leads.all)}`] : []),
    ...(refused.length > 0 ? ["", "All forms that were refused or set aside"] : []),
    ...refused.map((line) => `  ${line}`),
  ];
}

/** What is uncertain about pages that browsers made ready before somebody asked for them. */
function aheadLimits(counts: ReadingCounts): string[] {
  const ahead = counts.allAhead();
  if (ahead === 0) return [];
  const share = counts.goingOn.readShare();
  const begin = `${counted(ahead, "page")} were made ready by a browser before a click, and no request tells whether they were read.`;
  return [
    share === undefined
      ? `${begin} None is counted: too little is recorded yet to tell how many were.`
      : `${begin} ${Math.round(100 * share)} % of them are counted, which follows from how often readers go on from a page. If none had been read, the counts of all pages would be ${Math.round(share * ahead)} lower together; if all had, ${Math.round((1 - share) * ahead)} higher.`,
  ];
}

function limits({ counts }: Report): string[] {
  const { trouble, unfollowed, tooFast, views, collected } = counts;
  const when = (count: number, words: string) => (count > 0 ? [words] : []);
  return [
    ...measuredError.map(
      ({ people, counted: found, what }) =>
        `Measured with a crowd of known size: ${people} ${what} were counted as ${found}.`,
    ),
    ...when(
      collected,
      `A reader is a browser that got the page, once in ${saltHours} hours: who comes back another day counts again.`,
    ),
    ...aheadLimits(counts),
    ...when(
      views,
      `${counted(views, "page")} are from an access log, which does not say who asked: page views by people and programs, not readers. With the collector (docs/operations.md) readers are counted.`,
    ),
    "Whether a form was seen, or questions answered and not sent, no log knows; it is not reported.",
    ...when(
      unfollowed,
      `${counted(unfollowed, "opening")} by visitors with Global Privacy Control are counted page by page and tied to no visit.`,
    ),
    ...when(
      tooFast,
      `${counted(tooFast, "page")} were taken faster than anybody reads, and are counted as a program’s.`,
    ),
    ...when(
      trouble.lost,
      `${counted(trouble.lost, "request")} could not be recorded (a flood, or a disk that was full).`,
    ),
    ...when(
      trouble.unreadable,
      `${counted(trouble.unreadable, "line")} could not be read: cut off, or of another format.`,
    ),
    ...when(
      trouble.clockJumps,
      `The clock went back ${times(trouble.clockJumps)}; visits that were under way count twice.`,
    ),
    ...when(
      trouble.future,
      `${counted(trouble.future, "line")} are later than now and left out: a clock was wrong.`,
    ),
    ...when(
      trouble.cutShort,
      `${counted(trouble.cutShort, "visit")} were cut short because too many were under way.`,
    ),
    ...when(
      Number(counts.programs.get(otherNames) > 0),
      "Too many different names were sent to count each; the rest are together.",
    ),
  ];
}
