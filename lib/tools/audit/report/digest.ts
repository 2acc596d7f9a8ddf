/** The audit as one page for Monday: what is broken, what is due soon, and what works. */
import { grouped } from "#lib/shared/report/grouped.ts";
import { type Diagnostic, placeName } from "../../../shared/diagnostic.ts";
import { escapeHtml } from "../../../shared/escape-html.ts";
import { groupSections, htmlReport } from "../../../shared/report/html.ts";
import type { Group } from "../../../shared/report/terminal.ts";
import { places } from "../../../site/addresses.ts";
import { type AuditResult, errorsIn } from "../audit.ts";
import type { Known } from "../rule.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { byRule, verdict } from "./summary.ts";

export interface Digest {
  result: AuditResult;
  site: BuiltSite;
  known: Pick<Known, "facts" | "now">;
}

/** As many as a person reads on a Monday; the report has the rest. */
const most = 12;
const placesShown = 3;
const daysAhead = 30;
const day = 86_400_000;

/** The page as plain text, for a mail. */
export function digestText(digest: Digest): string {
  const { result, known } = digest;
  const groups = byRule(result);
  return [
    title(digest),
    verdict(result),
    "",
    "TO DO",
    ...(groups.length === 0 ? ["  Nothing."] : groups.slice(0, most).flatMap(groupLines)),
    ...(groups.length > most
      ? [`  … and ${groups.length - most} more rules; run it with --html report.html.`]
      : []),
    "",
    `DUE BY ${dateOf(new Date(known.now.getTime() + daysAhead * day))}`,
    ...orNothing(due(digest)),
    "",
    "SEEN TO WORK",
    ...orNothing(working(digest)),
    "",
  ].join("\n");
}

/** The same as an HTML file, in pieces. */
export function digestHtml(digest: Digest): Generator<string> {
  const { result, known } = digest;
  const errors = errorsIn(result).length;
  return htmlReport({
    title: title(digest),
    verdict: verdict(result),
    figures: [
      { name: "errors", value: errors, tone: errors > 0 ? "bad" : "good" },
      { name: "pieces of advice", value: result.findings.length - errors },
      { name: "pages", value: result.pages },
    ],
    sections: (function* () {
      yield* groupSections(byRule(result).slice(0, most), "Nothing. Every rule holds on every page.");
      yield list(`Due by ${dateOf(new Date(known.now.getTime() + daysAhead * day))}`, due(digest));
      yield list("Seen to work", working(digest));
    })(),
  });
}

function title({ result, known }: Digest): string {
  return `${new URL(result.origin).host} on ${dateOf(known.now)}`;
}

function groupLines({ severity, title: holds, remedy, items }: Group): string[] {
  const shown = items.slice(0, placesShown).map((item) => `    ${placeName(item.where)}: ${item.message}`);
  const more = items.length > placesShown ? [`    … and ${items.length - placesShown} more places`] : [];
  return [`  ${severity === "error" ? "!" : "-"} ${holds}`, ...shown, ...more, `    → ${remedy}`];
}

/** What somebody has to do before it becomes an error, the earliest first. */
function due({ site, known: { facts, now } }: Digest): string[] {
  const until = dateOf(new Date(now.getTime() + daysAhead * day));
  const today = dateOf(now);
  const certificates = (site.live?.certificates ?? []).map(
    ({ host, validTo }) => [dateOf(validTo), `the certificate of ${host} ends`] as const,
  );
  const expires = /^expires:\s*(\S+)/im.exec(site.file(places.securityTxt.path) ?? "")?.[1];
  const links = new Set(site.pages.flatMap(({ links }) => links.map(({ href }) => href)));
  const looks = facts
    .filter(({ source }) => links.has(source))
    .map(({ file, reviewBy }) => [reviewBy, `${file} is to be looked at again`] as const);
  return [
    ...certificates,
    ...(expires ? [[expires.slice(0, 10), "security.txt expires; publishing renews it"] as const] : []),
    ...looks,
  ]
    .filter(([date]) => date >= today && date <= until)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([date, what]) => `${date}: ${what}.`);
}

function working({ site, result }: Digest): string[] {
  const { live } = site;
  const broken = new Set(result.findings.map(({ rule }: Diagnostic) => rule));
  const lines: [string, string | undefined][] = [
    [
      "leads-arrive",
      live?.lead?.outcome === "stored"
        ? `A test lead from ${live.lead.page} was in the store after ${grouped(live.lead.milliseconds)} ms (${live.lead.id.slice(0, 8)}; npm run leads -- purge --tests removes it).`
        : undefined,
    ],
    [
      "certificate",
      live && live.certificates.length > 0
        ? `Certificates: ${live.certificates.map(({ host, validTo }) => `${host} until ${dateOf(validTo)}`).join(", ")}.`
        : undefined,
    ],
    [
      "old-addresses",
      live && live.moved.length > 0
        ? `${grouped(live.moved.length)} old addresses lead to their new ones.`
        : undefined,
    ],
    [
      "sitemap",
      `The sitemap lists every page for search engines of the ${grouped(result.pages)} that were read.`,
    ],
    ["feeds", "The feeds list pages that exist, the newest article among them."],
    ["one-company", "Name, address and phone are the same everywhere."],
  ];
  return lines.flatMap(([rule, words]) => (words === undefined || broken.has(rule) ? [] : [words]));
}

const orNothing = (lines: readonly string[]): string[] =>
  lines.length === 0 ? ["  Nothing."] : lines.map((line) => `  ${line}`);

function list(heading: string, lines: readonly string[]): string {
  const items = (lines.length === 0 ? ["Nothing."] : lines).map((line) => `<li>${escapeHtml(line)}</li>`);
  return `<section><h2>${escapeHtml(heading)}</h2><ul>${items.join("")}</ul></section>\n`;
}

function dateOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
