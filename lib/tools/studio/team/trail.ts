/** Who did what, when: added to, never changed, and kept as long as its owner says. */
import { csv } from "../../../leads/team/csv.ts";
import type { Store } from "./store.ts";

export interface Act {
  at: string;
  /** Nothing where the account is gone, or a command did it. */
  who: string | undefined;
  /** In words. */
  what: string;
}

interface NewAct {
  /** Whose act it is; nobody's for a command, and for what was tried without an account. */
  by?: string;
  /** In words, without anybody's name; `{}` is in place of whom it is about. */
  what: string;
  about?: string;
}

export async function note({ db, now }: Store, { by, what, about }: NewAct): Promise<void> {
  const act = {
    at: now().toISOString(),
    account_id: by ?? null,
    what,
    about_id: about ?? null,
  };
  await db.insertInto("act").values(act).execute();
}

/** What somebody does again and again is noted no more often: who saves after each pause has changed a document once. */
const sameActMs = 10 * 60_000;

/** @returns notes what somebody does, and the same again only after a while */
export function noteOnce(store: Store): (by: string, what: string) => Promise<void> {
  const noted = new Map<string, number>();
  return async (by, what) => {
    const key = `${by} ${what}`;
    const now = store.now().getTime();
    if (now - (noted.get(key) ?? 0) < sameActMs) return;
    for (const [old, at] of noted) if (now - at >= sameActMs) noted.delete(old);
    await note(store, { by, what });
    noted.set(key, now);
  };
}

/** The newest first. @param most all where left out */
export async function actsOf({ db }: Store, most?: number): Promise<Act[]> {
  const acts = db
    .selectFrom("act")
    .leftJoin("account as by", "by.id", "act.account_id")
    .leftJoin("account as about", "about.id", "act.about_id")
    .select(["act.at", "act.what", "by.name as who", "about.name as whom"])
    .orderBy("act.id", "desc");
  const rows = await (most === undefined ? acts : acts.limit(most)).execute();
  return rows.map(({ at, what, who, whom }) => ({
    at,
    who: who ?? undefined,
    what: what.replace("{}", whom ?? "somebody who has left"),
  }));
}

/** @param days how long acts are kept */
export async function forgetOldActs({ db, now }: Store, days: number): Promise<void> {
  const limit = new Date(now().getTime() - days * 86_400_000).toISOString();
  await db.deleteFrom("act").where("at", "<", limit).execute();
}

/** For a spreadsheet. */
export function actsAsCsv(acts: readonly Act[]): string {
  return csv([["at", "who", "what"], ...acts.map(({ at, who, what }) => [at, who ?? "", what])]);
}
