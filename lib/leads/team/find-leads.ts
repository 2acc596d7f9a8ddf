import type { Selectable } from "kysely";
import type { FormData } from "#lib/content/schema/form.ts";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import {
  type ActTable,
  type LeadStatus,
  type LeadTable,
  type Tables,
  teamChannels,
} from "#lib/leads/database/tables.ts";
import { formsOf } from "#lib/leads/remembered-forms.ts";
import { actsOf } from "#lib/leads/team/acts.ts";

/** A lead with everything that is stored about it. */
export interface LeadRecord {
  readonly lead: LeadTable;
  readonly consent: Selectable<Tables["lead_consent"]> | undefined;
  /** What the team has noted, the oldest first. */
  readonly acts: readonly ActTable[];
  readonly deliveries: readonly Selectable<Tables["lead_delivery"]>[];
  /** The form that it was sent with, as last seen. */
  readonly form: FormData | undefined;
}

/** The newest leads first. @param limit undefined gives all @param failed only those with deliveries to the team that failed */
export async function listLeads(
  { db }: OpenDatabase,
  wanted: { status?: LeadStatus; limit?: number; failed?: boolean },
): Promise<LeadTable[]> {
  let query = db.selectFrom("lead").selectAll().orderBy("received_at", "desc").orderBy("id");
  if (wanted.status !== undefined) query = query.where("status", "=", wanted.status);
  if (wanted.failed === true) {
    const failed = db
      .selectFrom("lead_delivery")
      .select("lead_id")
      .where("channel", "in", teamChannels)
      .where("state", "in", ["dead", "refused"]);
    query = query.where("id", "in", failed);
  }
  if (wanted.limit !== undefined) query = query.limit(wanted.limit);
  return query.execute();
}

/** Finds one lead by its id, or by the beginning of it. @throws Error where none or several begin so */
export async function findLead({ db }: OpenDatabase, id: string): Promise<LeadRecord> {
  if (!/^[0-9a-f-]{4,36}$/.test(id)) {
    throw new Error(
      `"${id}" is not the id of a lead. Copy it, or its first eight characters, from \`npm run leads -- list\``,
    );
  }
  const found = await db.selectFrom("lead").selectAll().where("id", "like", `${id}%`).limit(2).execute();
  const [lead] = found;
  if (lead === undefined) throw new Error(`No lead has the id "${id}". See \`npm run leads -- list --all\``);
  if (found.length > 1) throw new Error(`Several leads begin with "${id}". Write more of the id`);
  const consent = await db
    .selectFrom("lead_consent")
    .selectAll()
    .where("lead_id", "=", lead.id)
    .executeTakeFirst();
  const deliveries = await db
    .selectFrom("lead_delivery")
    .selectAll()
    .where("lead_id", "=", lead.id)
    .orderBy("channel")
    .execute();
  const acts = (await actsOf(db, [lead.id])).get(lead.id) ?? [];
  const form = (await formsOf(db, [lead.form])).forTeam(lead.form);
  return { lead, consent, deliveries, acts, form };
}
