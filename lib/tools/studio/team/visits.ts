/** The documents that are open in somebody's browser, as long as the page says so. */

interface Visit {
  /** Names the session; the visit ends with it. */
  session: string;
  file: string;
  /** When its page asked last, as `Date` counts. */
  at: number;
}

export interface Visits {
  /** @param tab names the page among those of its session */
  come(session: string, tab: string, file: string, now: Date): void;
  go(session: string, tab: string): void;
  /** The sessions in which a document is open in another tab than this one, each once for each of its tabs. */
  others(session: string, tab: string, file: string): string[];
}

/** A page asks every few seconds, in a tab behind others once a minute; without a word for this long it was closed or lost. */
const goneMs = 90_000;

export function visits(): Visits {
  const open = new Map<string, Visit>();
  const keyOf = (session: string, tab: string) => `${session} ${tab}`;
  return {
    come(session, tab, file, now) {
      const at = now.getTime();
      for (const [key, visit] of open) if (Math.abs(at - visit.at) > goneMs) open.delete(key);
      open.set(keyOf(session, tab), { session, file, at });
    },
    go: (session, tab) => void open.delete(keyOf(session, tab)),
    others: (session, tab, file) =>
      [...open].flatMap(([key, visit]) =>
        visit.file === file && key !== keyOf(session, tab) ? [visit.session] : [],
      ),
  };
}
