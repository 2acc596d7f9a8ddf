/** The team's inbox: the leads as pages on this machine, for people who do not use terminals. */
import type { LeadsDatabase } from "../../leads/database/leads-database.ts";
import { ExplainedError } from "../../leads/explained-error.ts";
import { decodeForm } from "../../leads/http/decode-form.ts";
import { readBody } from "../../leads/http/read-body.ts";
import { formsOf } from "../../leads/remembered-forms.ts";
import { ActError, actsOf, addAct, type NewAct, readAct, type WrittenAct } from "../../leads/team/acts.ts";
import { findLead } from "../../leads/team/find-leads.ts";
import { findRows, type Search, states } from "../../leads/team/find-rows.ts";
import { noteSeen } from "../../leads/team/note-seen.ts";
import { markResponded } from "../../leads/team/release.ts";
import { inboxHeaders, told } from "./html.ts";
import { leadPage } from "./lead-page.ts";
import { listPage } from "./list-page.ts";

const leadAddress = /^\/lead\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
/** What a person may need to send a note. */
const bodyTimeoutMs = 10_000;
/** The name of whoever wrote last, so that nobody types it twice. */
const nameCookie = "inbox-name";

/** Answers a request that has been let in. Never rejects. */
export async function answerInbox(leadsDatabase: LeadsDatabase, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const id = leadAddress.exec(url.pathname)?.[1];
  const reads = request.method === "GET" || request.method === "HEAD";
  try {
    if (url.pathname === "/") {
      if (!reads) return told(405, "Not possible", "The list can only be read.");
      return await list(leadsDatabase, url.searchParams);
    }
    if (id === undefined) return told(404, "Not found", "There is no such page.");
    if (reads) return await lead(leadsDatabase, id, request, Number(url.searchParams.get("meanwhile") ?? 0));
    if (request.method === "POST") return await note(leadsDatabase, id, request);
    return told(405, "Not possible", "A lead can be read, and notes added to it.");
  } catch (error) {
    const why = error instanceof ExplainedError ? ` ${error.message}` : "";
    return told(503, "The leads cannot be reached", `Nothing was changed. Try again in a minute.${why}`);
  }
}

async function list(leadsDatabase: LeadsDatabase, query: URLSearchParams): Promise<Response> {
  const [receivedAt = "", id = ""] = (query.get("after") ?? "").split(" ");
  const state = states.find((one) => one === query.get("state"));
  const search: Search = {
    words: (query.get("q") ?? "").trim().slice(0, 200),
    ...(state !== undefined && { state }),
    ...(receivedAt !== "" && id !== "" && { after: { receivedAt, id } }),
  };
  return leadsDatabase.use(async (database) => {
    const found = await findRows(database, search);
    const shown = found.rows.map((row) => row.lead.id);
    await noteSeen(database, shown, new Date());
    return listPage(search, found);
  });
}

async function lead(
  leadsDatabase: LeadsDatabase,
  id: string,
  request: Request,
  meanwhile: number,
  typed: WrittenAct = { by: nameIn(request) },
  problem?: ActError,
): Promise<Response> {
  return leadsDatabase.use(async (database) => {
    const stored = await database.db
      .selectFrom("lead")
      .select("form")
      .where("id", "=", id)
      .executeTakeFirst();
    if (stored === undefined)
      return told(404, "Not found", "There is no such lead: it was deleted, or the address is incomplete.");
    const record = await findLead(database, id);
    return leadPage({
      record,
      form: (await formsOf(database.db, [stored.form])).forTeam(stored.form),
      typed,
      meanwhile: Number.isInteger(meanwhile) && meanwhile > 0 ? meanwhile : 0,
      ...(problem !== undefined && { problem: { part: problem.part, words: problem.message } }),
    });
  });
}

async function note(leadsDatabase: LeadsDatabase, id: string, request: Request): Promise<Response> {
  if (!/^application\/x-www-form-urlencoded\b/.test(request.headers.get("content-type") ?? ""))
    return told(415, "Not possible", "Write the note in the form below the lead.");
  const body = await readBody(request, bodyTimeoutMs);
  const fields = body.ok ? decodeForm(body.bytes) : undefined;
  if (fields === undefined)
    return told(
      400,
      "Nothing was noted",
      "The note is too long, or only part of it arrived. Go back, shorten it, and send it again.",
    );
  const text = (name: string) => fields.get(name)?.[0] ?? "";
  const answered = text("answered") === "yes";
  const typed = { outcome: text("outcome"), value: text("value"), note: text("note"), by: text("by") };
  let given: NewAct | undefined;
  try {
    const isEmpty = [typed.outcome, typed.value, typed.note].every((part) => part.trim() === "");
    if (!answered || !isEmpty) given = readAct(typed);
  } catch (error) {
    if (error instanceof ActError) return lead(leadsDatabase, id, request, 0, typed, error);
    throw error;
  }
  return leadsDatabase.use(async (database) => {
    const kept = await database.db
      .selectFrom("lead")
      .select("status")
      .where("id", "=", id)
      .executeTakeFirst();
    if (kept === undefined)
      return told(404, "Nothing was noted", "This lead was deleted while you were writing.");
    if (kept.status === "quarantined")
      return told(409, "Nothing was noted", "This lead is in quarantine. Release it first.");
    if (kept.status === "subscription")
      return told(409, "Nothing was noted", "This is a subscription to a newsletter.");
    if (kept.status === "test")
      return told(409, "Nothing was noted", "This is a test lead of the site's own.");
    const now = new Date();
    const earlier =
      given === undefined
        ? ((await actsOf(database.db, [id])).get(id)?.length ?? 0)
        : (await addAct(database, id, given, now)).earlier;
    if (answered) await markResponded(database, id, now);
    const seen = Number(text("seen"));
    const meanwhile = Number.isInteger(seen) ? earlier - seen : 0;
    return new Response(null, {
      status: 303,
      headers: {
        ...inboxHeaders,
        Location: `/lead/${id}${meanwhile > 0 ? `?meanwhile=${meanwhile}` : ""}#notes`,
        ...(given !== undefined && {
          "Set-Cookie": `${nameCookie}=${encodeURIComponent(given.by)}; HttpOnly; SameSite=Strict; Path=/`,
        }),
      },
    });
  });
}

function nameIn(request: Request): string {
  const pairs = (request.headers.get("cookie") ?? "").split(/; */);
  const pair = pairs.find((one) => one.startsWith(`${nameCookie}=`)) ?? "";
  try {
    return decodeURIComponent(pair.slice(nameCookie.length + 1));
  } catch {
    return "";
  }
}
