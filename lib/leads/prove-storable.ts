import { randomUUID } from "node:crypto";
import { recordOf } from "#lib/costs/record.ts";
import { attributionNames, contactForm, longestForm } from "#lib/forms/fields.ts";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import { channels } from "#lib/leads/database/tables.ts";
import { storeLead } from "#lib/leads/save-lead.ts";
import type { Lead } from "#lib/leads/schema.ts";

/** As many bytes as a form can hold, in the widest script. */
const largest: Lead = {
  form: contactForm,
  name: "-",
  email: "proof@example.com",
  company: null,
  telephone: null,
  people: null,
  topic: null,
  message: "語".repeat(longestForm),
  answers: [],
  consent: "-",
  ...recordOf(attributionNames, () => null),
};

/**
 * Writes the largest lead with everything that belongs to one and deletes it again, in one transaction that is committed:
 * nobody else ever sees it, and whatever would keep a visitor's lead from the disk keeps this one too.
 *
 * @throws the database's error where a lead could not be stored
 */
export async function proveStorable({ db }: OpenDatabase, now: Date): Promise<void> {
  const id = randomUUID();
  await db.transaction().execute(async (transaction) => {
    await storeLead(transaction, id, {
      lead: largest,
      consentText: "",
      fit: null,
      signals: [],
      acceptance: { status: "accepted", channels },
      key: id,
      content: id,
      now,
      keyExpires: now,
    });
    for (const table of ["lead_submission_key", "lead_delivery", "lead_consent"] as const)
      await transaction.deleteFrom(table).where("lead_id", "=", id).execute();
    await transaction.deleteFrom("lead").where("id", "=", id).execute();
  });
}
