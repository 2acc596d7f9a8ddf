/** The visits that are under way. One is counted and let go when it has been quiet for half an hour. */
import { Arrivals, type ReadingCounts } from "./counts.ts";
import type { Entry } from "./entry.ts";

const quietMs = 30 * 60_000;
/** Visits that are held at once; beyond that the one that was quiet longest is over. */
const mostOpen = 50_000;
/** Nobody reads so many different pages within a minute, or within a visit. */
const mostInMinute = 15;
const mostInVisit = 60;

interface OpenedPage {
  whole: number;
  had: number;
  readonly opened: "elsewhere" | "link" | "ahead";
  /** Of a page with variants: the version that was shown first, and the day. */
  readonly shown?: { readonly variant: string; readonly day: string };
}

interface Visit {
  last: number;
  /** Its browser fetches pages ahead. */
  readonly speculates: boolean;
  /** The pages that a request came from. */
  readonly left: Set<string>;
  /** The different pages of the minute `last`. */
  readonly recent: Set<string>;
  isTooFast: boolean;
  /** How often each page was sent whole, and how often the browser had it already. */
  readonly pages: Map<string, OpenedPage>;
  /** Pages that were fetched ahead, each with the page that had the link. */
  readonly ahead: Map<string, string | undefined>;
  /** By the page that a reader went from, how often to which. */
  readonly next: Map<string, Map<string, number>>;
  arrivals: Arrivals;
}

export interface Visits {
  add(visitor: string, entry: Entry, at: number): void;
  /** Counts the visits that have been quiet long enough at a moment; all of them where it is left out. */
  close(at?: number): void;
}

export function openVisits(counts: ReadingCounts): Visits {
  /** The one that was quiet longest comes first. */
  const open = new Map<string, Visit>();

  function end(visitor: string, visit: Visit): void {
    open.delete(visitor);
    let people = 0;
    for (const [path, { whole, had, opened, shown }] of visit.pages) {
      const page = counts.pageOf(path);
      const wentOn = visit.left.has(path);
      if (opened === "ahead") counts.goingOn.madeReady(true);
      else {
        counts.goingOn.opened(visit.speculates, opened === "elsewhere", wentOn);
        page.visits += 1;
        page.wentOn += Number(wentOn);
        if (shown) countVersion(shown, wentOn);
      }
      // A browser that has a page asks whether it is still the same and is answered 304. Who gets it whole has not read it: somebody else
      // with the same browser in the same network.
      const readers = Math.max(1, whole);
      page.readers += readers;
      page.views += whole + had;
      people = Math.max(people, readers);
    }
    for (const [path, from] of visit.ahead) {
      counts.pageOf(path).ahead += 1;
      counts.goingOn.madeReady(false);
      if (from !== undefined) counts.pageOf(from).nextAhead.add(path);
    }
    for (const [from, next] of visit.next)
      for (const [to, times] of next) counts.pageOf(from).next.add(to, times);
    counts.visits += people;
    counts.arrivals.addAll(visit.arrivals);
  }

  function countVersion({ variant, day }: NonNullable<OpenedPage["shown"]>, wentOn: boolean): void {
    const version = counts.versionOn(variant, day);
    version.opened += 1;
    version.wentOn += Number(wentOn);
  }

  function visitOf(visitor: string, at: number, speculates: boolean): Visit {
    const visit = open.get(visitor) ?? {
      last: at,
      speculates,
      left: new Set(),
      recent: new Set(),
      isTooFast: false,
      pages: new Map(),
      ahead: new Map(),
      next: new Map(),
      arrivals: new Arrivals(),
    };
    if (visit.last !== at) visit.recent.clear();
    visit.last = at;
    open.delete(visitor);
    open.set(visitor, visit);
    const [oldest] = open;
    if (open.size > mostOpen && oldest) {
      counts.trouble.cutShort += 1;
      end(...oldest);
    }
    return visit;
  }

  function opened(
    visit: Visit,
    path: string,
    from: string | undefined,
    { isWhole, isAhead, shown }: { isWhole: boolean; isAhead: boolean } & Pick<OpenedPage, "shown">,
  ): void {
    const how = isAhead ? "ahead" : from === undefined ? "elsewhere" : "link";
    const page = visit.pages.get(path) ?? { whole: 0, had: 0, opened: how, ...(shown && { shown }) };
    page[isWhole ? "whole" : "had"] += 1;
    visit.pages.set(path, page);
    visit.recent.add(path);
    if (from !== undefined && from !== path) {
      const next = visit.next.get(from) ?? new Map<string, number>();
      visit.next.set(from, next.set(path, (next.get(path) ?? 0) + 1));
    }
    if (visit.recent.size <= mostInMinute && visit.pages.size <= mostInVisit) return;
    visit.isTooFast = true;
    for (const { whole, had } of visit.pages.values()) counts.tooFast += whole + had;
    visit.pages.clear();
    visit.ahead.clear();
    visit.next.clear();
    visit.arrivals = new Arrivals();
  }

  return {
    add(visitor, { at: time, path, status, ahead, from, campaign, host, variant, speculates = false }, at) {
      const visit = visitOf(visitor, at, speculates);
      if (visit.isTooFast) {
        counts.tooFast += 1;
        return;
      }
      // A page that is only made ready follows no link and makes nothing ready: whoever comes from it has seen it.
      if (from !== undefined && visit.ahead.has(from)) {
        const before = visit.ahead.get(from);
        visit.ahead.delete(from);
        opened(visit, from, before, { isWhole: true, isAhead: true });
      }
      if (from !== undefined && from !== path) visit.left.add(from);
      if (ahead === true) {
        if (!visit.pages.has(path)) visit.ahead.set(path, from);
        return;
      }
      visit.ahead.delete(path);
      // Who has the page already has come before.
      if (status === 200) visit.arrivals.add({ campaign, host });
      const shown = variant === undefined ? undefined : { variant, day: time.slice(0, 10) };
      opened(visit, path, from, { isWhole: status === 200, isAhead: false, ...(shown && { shown }) });
    },
    close(at = Number.POSITIVE_INFINITY) {
      for (const [visitor, visit] of open) {
        if (at - visit.last <= quietMs) return;
        end(visitor, visit);
      }
    },
  };
}
