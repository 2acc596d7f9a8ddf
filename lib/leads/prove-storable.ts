import { randomUUID } from "node:crypto";
import { currentConsent } from "#lib/leads/consent.ts";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import { channels } from "#lib/leads/database/tables.ts";
import { leadFields } from "#lib/leads/fields.ts";
import { storeLead } from "#lib/leads/save-lead.ts";
import { leadSchema } from "#lib/leads/schema.ts";

/** As many bytes as the longest message in the widest script. */
const largest = leadSchema.parse({
  name: "-",
  email: "proof@example.com",
  message: "語".repeat(leadFields.message.maxLength),
  consent: currentConsent,
});

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
      channels,
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
