/** What is counted, in places of fixed number: pages are those of the site, names the ones that came first. */
import { type AssistantPurpose, assistantThatSent } from "./client.ts";
import type { Entry } from "./entry.ts";
import { GoingOn } from "./going-on.ts";

/** Campaigns, sites and programs that are counted apart. Anybody can make up more, which are counted together. */
const mostNames = 500;
/** Pages that are counted apart: more than a site has. */
const mostPages = 100_000;
/** Versions of pages that are counted: more than the experiments of a year have. */
const mostVersions = 1_000;
export const otherNames = "(others)";

/** How often each name occurred. */
export class Tally {
  readonly #counts = new Map<string, number>();
  add(name: string, count = 1): void {
    const key = this.#counts.has(name) || this.#counts.size < mostNames ? name : otherNames;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }
  get(name: string): number {
    return this.#counts.get(name) ?? 0;
  }
  /** The most first. */
  entries(): [name: string, count: number][] {
    return [...this.#counts].sort(([a, left], [b, right]) => right - left || a.localeCompare(b));
  }
}

export type AssistantCounts = Record<AssistantPurpose, number>;

export interface PageCount {
  /** Browsers that opened it, each once in four hours. */
  readers: number;
  /** Openings by browsers, repeats among them, or, in an access log, by anybody. */
  views: number;
  /** Fetched ahead, and nothing tells whether it was opened. */
  ahead: number;
  /** Visits that opened it otherwise than by a page made ready, and those of them that went on from it. */
  visits: number;
  wentOn: number;
  /** Where readers went from it within this site, by path. */
  readonly next: Tally;
  /** What was fetched ahead from it, and nothing tells whether it was opened. */
  readonly nextAhead: Tally;
  /** Forms sent from it that were not taken, by the status of the answer. */
  readonly refused: Tally;
  /** What assistants took: the page, and its Markdown alternate. */
  readonly html: AssistantCounts;
  readonly markdown: AssistantCounts;
}

/** What came of one version of a page on one day, among the readers who take part in its experiment. */
export interface VersionDay {
  /** Visits that opened it, those that were made ready ahead of a click not among them. */
  opened: number;
  /** Visits among them that went on from it to another page of the site. */
  wentOn: number;
  /** Forms that were sent from it. */
  sent: number;
}

/** Where readers came from. */
export class Arrivals {
  readonly campaigns = new Tally();
  readonly hosts = new Tally();
  readonly assistants = new Tally();

  add({ campaign, host }: Pick<Entry, "campaign" | "host">): void {
    if (campaign !== undefined) this.campaigns.add(campaign);
    if (host !== undefined) this.hosts.add(host);
    const assistant = assistantThatSent(host, campaign);
    if (assistant !== undefined) this.assistants.add(assistant);
  }

  addAll(others: Arrivals): void {
    for (const kind of ["campaigns", "hosts", "assistants"] as const)
      for (const [name, count] of others[kind].entries()) this[kind].add(name, count);
  }
}

export class ReadingCounts {
  readonly #pages = new Map<string, PageCount>();
  /** Of visitors with Global Privacy Control each page that was opened from elsewhere. */
  visits = 0;
  readonly #versions = new Map<string, Map<string, VersionDay>>();
  readonly arrivals = new Arrivals();
  /** Pages that programs took, by what they call themselves. */
  readonly programs = new Tally();
  /** Answers to forms, by status; those that were not taken are also at their page, where the browser named it. */
  readonly forms = new Tally();
  /** A part of a longer time has that of the whole, which is surer. */
  goingOn = new GoingOn();
  /** Pages taken too fast to be read, by what claims to be a browser. */
  tooFast = 0;
  /** Openings by visitors with Global Privacy Control. */
  unfollowed = 0;
  /** Lines that a collector wrote. Without any, views are counted and no readers. */
  collected = 0;
  /** Pages in lines of an access log, which cannot tell programs from people. */
  views = 0;
  readonly trouble = {
    unreadable: 0,
    lost: 0,
    /** Times that the clock went back by more than an hour. */
    clockJumps: 0,
    /** Lines that are later than now. */
    future: 0,
    /** Visits that were cut short because too many were open. */
    cutShort: 0,
  };
  /** The time of the earliest and of the latest line. */
  first = "";
  last = "";

  pageOf(path: string): PageCount {
    const key = this.#pages.has(path) || this.#pages.size < mostPages ? path : otherNames;
    const known = this.#pages.get(key);
    if (known !== undefined) return known;
    const none = () => ({ training: 0, index: 0, question: 0 });
    const page = {
      readers: 0,
      views: 0,
      ahead: 0,
      visits: 0,
      wentOn: 0,
      next: new Tally(),
      nextAhead: new Tally(),
      refused: new Tally(),
      html: none(),
      markdown: none(),
    };
    this.#pages.set(key, page);
    return page;
  }

  /**
   * What came of a version of a page on a day, to be added to.
   *
   * @param variant as an entry has it
   * @param day YYYY-MM-DD
   */
  versionOn(variant: string, day: string): VersionDay {
    const days = this.#versions.get(variant) ?? new Map<string, VersionDay>();
    const found = days.get(day) ?? { opened: 0, wentOn: 0, sent: 0 };
    if (this.#versions.size < mostVersions) this.#versions.set(variant, days.set(day, found));
    return found;
  }

  /** What came of a version of a page, by day. */
  daysOf(variant: string): ReadonlyMap<string, VersionDay> {
    return this.#versions.get(variant) ?? new Map();
  }

  /** How many people read a page: those who are certain, and the likely ones among those for whom it was fetched ahead. */
  readersOf(path: string): number {
    const { readers = 0, ahead = 0 } = this.page(path) ?? {};
    return Math.round(readers + ahead * (this.goingOn.readShare() ?? 0));
  }

  /** Pages that were fetched ahead without a sign that they were read. */
  allAhead(): number {
    return this.#pages.values().reduce((sum, { ahead }) => sum + ahead, 0);
  }

  /** How many of them went on to another page, in the same way. */
  wentOn(from: string): [to: string, readers: number][] {
    const page = this.page(from);
    if (page === undefined) return [];
    const share = this.goingOn.readShare() ?? 0;
    const paths = new Set([...page.next.entries(), ...page.nextAhead.entries()].map(([path]) => path));
    return [...paths].map((path) => [
      path,
      Math.round(page.next.get(path) + share * page.nextAhead.get(path)),
    ]);
  }

  /** Undefined where nobody asked for it. */
  page(path: string): PageCount | undefined {
    return this.#pages.get(path);
  }
}
