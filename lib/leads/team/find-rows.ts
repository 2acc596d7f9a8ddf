/** The leads that a search of the inbox shows, the newest first, a page at a time. */
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import { type ActTable, type LeadTable, outcomes } from "#lib/leads/database/tables.ts";
import { answersOf } from "#lib/leads/given.ts";
import { actsOf, lastOutcome } from "#lib/leads/team/acts.ts";

/** What a search may be narrowed to. */
export const states = ["waiting", "answered", ...outcomes, "quarantined", "test"] as const;
export type State = (typeof states)[number];

/** Where a page ends; the next one begins after it. */
export interface Place {
  readonly receivedAt: string;
  readonly id: string;
}

export interface Search {
  readonly words: string;
  /** Undefined shows every lead that is neither in quarantine nor a test. */
  readonly state?: State;
  readonly after?: Place;
}

export interface Row {
  readonly lead: LeadTable;
  readonly acts: readonly ActTable[];
}

export const rowsOnPage = 25;
/** Read at a time: no more than these are in memory, however many leads there are. */
const readAtOnce = 200;

/** @returns the rows of a page, and where the next one begins; `next` is undefined at the end */
export async function findRows({ db }: OpenDatabase, search: Search): Promise<{ rows: Row[]; next?: Place }> {
  const wanted = evenOut(search.words)
    .split(/\s+/)
    .filter((word) => word !== "");
  const rows: Row[] = [];
  for (let after = search.after; ; ) {
    let query = db.selectFrom("lead").selectAll().orderBy("received_at", "desc").orderBy("id");
    query = query.where("status", "=", isSetAside(search.state) ? search.state : "accepted");
    if (after !== undefined) {
      const { receivedAt, id } = after;
      query = query.where((where) =>
        where.or([
          where("received_at", "<", receivedAt),
          where.and([where("received_at", "=", receivedAt), where("id", ">", id)]),
        ]),
      );
    }
    const leads = await query.limit(readAtOnce).execute();
    const acts = await actsOf(
      db,
      leads.map(({ id }) => id),
    );
    for (const lead of leads) {
      const row = { lead, acts: acts.get(lead.id) ?? [] };
      if (!isIn(row, search.state) || !holds(row, wanted)) continue;
      const last = rows.at(-1);
      if (rows.length === rowsOnPage && last !== undefined)
        return { rows, next: { receivedAt: last.lead.received_at, id: last.lead.id } };
      rows.push(row);
    }
    const last = leads.at(-1);
    if (last === undefined || leads.length < readAtOnce) return { rows };
    after = { receivedAt: last.received_at, id: last.id };
  }
}

/** Whether a state is one of leads that are in no other list. */
function isSetAside(state: State | undefined): state is "quarantined" | "test" {
  return state === "quarantined" || state === "test";
}

function isIn({ lead, acts }: Row, state: State | undefined): boolean {
  if (state === undefined || isSetAside(state)) return true;
  const outcome = lastOutcome(acts)?.outcome ?? undefined;
  return state === (outcome ?? (lead.responded_at === null ? "waiting" : "answered"));
}

/** Every word has to be somewhere in what was sent or noted. */
function holds({ lead, acts }: Row, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const { id, name, email, company, telephone, message, form, comparison } = lead;
  const answers = answersOf(lead).map(({ value, words = value }) => words);
  const notes = acts.flatMap(({ made_by, note }) => [made_by, note]);
  const text = evenOut(
    [id, name, email, company, telephone, message, form, comparison, ...answers, ...notes].join("\n"),
  );
  return wanted.every((word) => text.includes(word));
}

const evenOut = (text: string): string => text.normalize("NFKC").toLowerCase();
