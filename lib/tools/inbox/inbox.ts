/** The team's inbox: the leads as pages, for people who do not use terminals. Whoever asks has been let in. */
import type { LeadsDatabase } from "../../leads/database/leads-database.ts";
import { ExplainedError } from "../../leads/explained-error.ts";
import { formsOf } from "../../leads/remembered-forms.ts";
import { ActError, actsOf, addAct, type NewAct, readAct, type WrittenAct } from "../../leads/team/acts.ts";
import { findLead } from "../../leads/team/find-leads.ts";
import { findRows, type Search, states } from "../../leads/team/find-rows.ts";
import { noteSeen } from "../../leads/team/note-seen.ts";
import { markResponded } from "../../leads/team/release.ts";
import { type InboxFrame, told } from "./frame.ts";
import { leadPage } from "./lead-page.ts";
import { listPage } from "./list-page.ts";

const leadId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface InboxRequest {
  /** Which lead; undefined for the list. */
  readonly id?: string;
  readonly query: URLSearchParams;
  /** What the form of a lead sent, by name; undefined where the page is only read. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Never rejects. */
export async function answerInbox(
  leadsDatabase: LeadsDatabase,
  frame: InboxFrame,
  { id, query, fields }: InboxRequest,
): Promise<Response> {
  try {
    if (id === undefined)
      return fields === undefined
        ? await list(leadsDatabase, frame, query)
        : told(frame, 405, "Not possible", "The list can only be read.");
    if (!leadId.test(id)) return told(frame, 404, "Not found", "There is no such page.");
    if (fields !== undefined) return await note(leadsDatabase, frame, id, fields);
    await frame.opening?.(`read the lead ${shortId(id)}`);
    return await lead(leadsDatabase, frame, id, {
      meanwhile: Number(query.get("meanwhile") ?? 0),
      typed: { by: frame.lastName },
    });
  } catch (error) {
    if (!(error instanceof ExplainedError)) console.error(error);
    const why = error instanceof ExplainedError ? ` ${error.message}` : "";
    return told(
      frame,
      503,
      "The leads cannot be reached",
      `Nothing was changed. Try again in a minute.${why}`,
    );
  }
}

/** Enough to find it again, and nothing about whoever sent it. */
const shortId = (id: string): string => id.slice(0, 8);

async function list(
  leadsDatabase: LeadsDatabase,
  frame: InboxFrame,
  query: URLSearchParams,
): Promise<Response> {
  const [receivedAt = "", id = ""] = (query.get("after") ?? "").split(" ");
  const state = states.find((one) => one === query.get("state"));
  const search: Search = {
    words: (query.get("q") ?? "").trim().slice(0, 200),
    ...(state !== undefined && { state }),
    ...(receivedAt !== "" && id !== "" && { after: { receivedAt, id } }),
  };
  await frame.opening?.("looked through the leads");
  return leadsDatabase.use(async (database) => {
    const found = await findRows(database, search);
    const shown = found.rows.map((row) => row.lead.id);
    await noteSeen(database, shown, new Date());
    return listPage(frame, search, found);
  });
}

interface Shown {
  readonly meanwhile: number;
  readonly typed: WrittenAct;
  readonly problem?: ActError;
}

async function lead(
  leadsDatabase: LeadsDatabase,
  frame: InboxFrame,
  id: string,
  { meanwhile, typed, problem }: Shown,
): Promise<Response> {
  return leadsDatabase.use(async (database) => {
    const stored = await database.db
      .selectFrom("lead")
      .select("form")
      .where("id", "=", id)
      .executeTakeFirst();
    if (stored === undefined)
      return told(
        frame,
        404,
        "Not found",
        "There is no such lead: it was deleted, or the address is incomplete.",
      );
    const record = await findLead(database, id);
    return leadPage(frame, {
      record,
      form: (await formsOf(database.db, [stored.form])).forTeam(stored.form),
      typed,
      meanwhile: Number.isInteger(meanwhile) && meanwhile > 0 ? meanwhile : 0,
      ...(problem !== undefined && { problem: { part: problem.part, words: problem.message } }),
    });
  });
}

async function note(
  leadsDatabase: LeadsDatabase,
  frame: InboxFrame,
  id: string,
  { answered: isAnswered, seen: seenActs = "", ...fields }: Readonly<Record<string, string>>,
): Promise<Response> {
  const answered = isAnswered === "yes";
  const { outcome, value, note: words, by = "" } = fields;
  const typed = { outcome, value, note: words, by: frame.signedIn ?? by };
  let given: NewAct | undefined;
  try {
    const isEmpty = [outcome, value, words].every((part = "") => part.trim() === "");
    if (!answered || !isEmpty) given = readAct(typed);
  } catch (error) {
    if (error instanceof ActError)
      return lead(leadsDatabase, frame, id, { meanwhile: 0, typed, problem: error });
    throw error;
  }
  let isTold = false;
  return leadsDatabase.use(async (database) => {
    const kept = await database.db
      .selectFrom("lead")
      .select("status")
      .where("id", "=", id)
      .executeTakeFirst();
    if (kept === undefined)
      return told(frame, 404, "Nothing was noted", "This lead was deleted while you were writing.");
    if (kept.status === "quarantined")
      return told(frame, 409, "Nothing was noted", "This lead is in quarantine. Release it first.");
    if (kept.status === "subscription")
      return told(frame, 409, "Nothing was noted", "This is a subscription to a newsletter.");
    if (kept.status === "test")
      return told(frame, 409, "Nothing was noted", "This is a test lead of the site's own.");
    // What the database has trouble with is tried again, and told once.
    if (!isTold) await frame.noting?.(`${inWords(given, answered)} on the lead ${shortId(id)}`);
    isTold = true;
    const now = new Date();
    const earlier =
      given === undefined
        ? ((await actsOf(database.db, [id])).get(id)?.length ?? 0)
        : (await addAct(database, id, given, now)).earlier;
    if (answered) await markResponded(database, id, now);
    const seen = Number(seenActs);
    const meanwhile = Number.isInteger(seen) ? earlier - seen : 0;
    const to = `${frame.lead}${id}${meanwhile > 0 ? `?meanwhile=${meanwhile}` : ""}#notes`;
    return frame.redirect(to, given?.by);
  });
}

/** What a note does, without its words: they are with the lead, and go with it. */
function inWords(given: NewAct | undefined, answered: boolean): string {
  const noted =
    given === undefined ? [] : [given.outcome === undefined ? "left a note" : `noted “${given.outcome}”`];
  return [...noted, ...(answered ? ["noted an answer"] : [])].join(" and ");
}
