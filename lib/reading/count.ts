/** From lines to counts. Memory grows with the pages of the site and the visits of half an hour, never with the lines. */
import { pageOfMarkdown, places } from "#lib/site/addresses.ts";
import { ReadingCounts } from "./counts.ts";
import type { Entry } from "./entry.ts";
import type { RecordLine } from "./read-lines.ts";
import { openVisits } from "./visits.ts";

/** Answers to a form that was not taken: too large, wrong, too many from one network, no database. */
const refusedStatuses: ReadonlySet<string> = new Set(["413", "422", "429", "503"]);

/** Clocks of two machines, and summer time that somebody sets by hand, are no jump. */
const jumpMs = 3_600_000 + 60_000;

export interface ReadingCounter {
  add(line: RecordLine): void;
  /** Ends the visits that are under way. Nothing is added after it. */
  finish(): ReadingCounts;
}

/** @param now a later line is of a clock that was wrong, and only named */
export function readingCounter(now: Date): ReadingCounter {
  const counts = new ReadingCounts();
  const visits = openVisits(counts);
  let clock = Number.NEGATIVE_INFINITY;

  /** Whether the line counts, by its time. */
  function isInTime(text: string, at: number): boolean {
    if (at > now.getTime()) {
      counts.trouble.future += 1;
      return false;
    }
    if (clock - at > jumpMs) {
      counts.trouble.clockJumps += 1;
      visits.close();
      clock = at;
    }
    clock = Math.max(clock, at);
    visits.close(clock);
    if (counts.first === "" || text < counts.first) counts.first = text;
    if (text > counts.last) counts.last = text;
    return true;
  }

  function addEntry(entry: Entry, at: number): void {
    counts.collected += 1;
    const { path, by, name, visitor, from, variant } = entry;
    if (path === places.leads.path) {
      const status = String(entry.status);
      counts.forms.add(status);
      if (variant !== undefined && !refusedStatuses.has(status))
        counts.versionOn(variant, entry.at.slice(0, 10)).sent += 1;
      if (from !== undefined && refusedStatuses.has(status)) counts.pageOf(from).refused.add(status);
      return;
    }
    const page = pageOfMarkdown(path);
    if (by === "program") counts.programs.add(name ?? "without a name");
    else if (by !== "reader") counts.pageOf(page ?? path)[page === undefined ? "html" : "markdown"][by] += 1;
    else if (page !== undefined) counts.programs.add("Markdown in a browser");
    else if (visitor === undefined) addUnfollowed(entry);
    else visits.add(visitor, entry, at);
  }

  /** Nothing ties these pages together. A page that was sent whole has a reader who had not read it. */
  function addUnfollowed({ path, status, ahead, from, campaign, host }: Entry): void {
    const page = counts.pageOf(path);
    if (ahead === true) {
      page.ahead += 1;
      return;
    }
    counts.unfollowed += 1;
    page.views += 1;
    if (from !== undefined && from !== path) counts.pageOf(from).next.add(path);
    if (status !== 200) return;
    page.readers += 1;
    counts.arrivals.add({ campaign, host });
    if (from === undefined) counts.visits += 1;
  }

  return {
    add(line) {
      if (line.kind === "lost") counts.trouble.lost += line.count;
      else if (line.kind === "unreadable") counts.trouble.unreadable += 1;
      else if (line.kind === "entry") {
        const at = Date.parse(line.entry.at);
        if (isInTime(line.entry.at, at)) addEntry(line.entry, at);
      } else if (line.kind === "view" && isInTime(line.view.at, Date.parse(line.view.at))) {
        counts.views += 1;
        counts.pageOf(line.view.path).views += 1;
      }
    },
    finish() {
      visits.close();
      return counts;
    },
  };
}
