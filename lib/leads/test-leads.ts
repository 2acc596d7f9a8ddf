/**
 * Test leads: what `npm run audit -- --url` sends to see that leads arrive. One goes the way of every lead into the store and no further:
 * no mail, no webhook, no CRM, no count. The mark is in the body, because a proxy may take a header away and a test would become a lead.
 */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { attributionNames } from "#lib/forms/fields.ts";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import { contentOf } from "#lib/leads/digest.ts";
import type { LeadForm } from "#lib/leads/form.ts";
import { answersByName, columnsOf } from "#lib/leads/given.ts";
import { saveLead } from "#lib/leads/save-lead.ts";
import type { Lead } from "#lib/leads/schema.ts";
import { isSameSecret } from "#lib/shared/secret.ts";

/** Days after which a test lead is deleted. */
export const testDays = 14;

/** What the server answers once a test lead is in the store: read back from there, not repeated from the request. */
export const testReceipt = z.object({
  id: z.string(),
  receivedAt: z.string(),
  /** What is stored by the names of the form's fields. */
  fields: z.record(z.string(), z.union([z.string(), z.number()]).nullable()),
  consent: z.string().nullable(),
  /** How the request reached the program. */
  seen: z.object({
    origin: z.string().nullable(),
    /** Whether the sender's own address is known: not where a proxy that is trusted did not say whom it speaks for. */
    isSenderKnown: z.boolean(),
  }),
});

export type TestReceipt = z.infer<typeof testReceipt>;

/** What is answered to a mark that is not the owner's. Nothing is stored then. */
const testRefusals = {
  unset: "This server takes no test leads, because LEADS_TEST_TOKEN is not set there.",
  wrong: "The token of this test lead is not the LEADS_TEST_TOKEN of this server.",
} as const;

/** Why a mark does not count; undefined where it does. @param token LEADS_TEST_TOKEN, where it is set */
export function testRefusal(mark: string, token: string | undefined): string | undefined {
  if (token === undefined) return testRefusals.unset;
  return isSameSecret(mark, token) ? undefined : testRefusals.wrong;
}

/** Stores a test lead, and gives what the database has of it then. */
export async function storeTest(
  database: OpenDatabase,
  lead: Lead,
  form: LeadForm,
  seen: TestReceipt["seen"],
  now: Date,
): Promise<TestReceipt> {
  // Each test is a lead of its own, however alike they are.
  const key = `test ${randomUUID()}`;
  const saved = await saveLead(database, {
    lead,
    consentText: form.consents.get(lead.consent) ?? "",
    fit: null,
    signals: [],
    acceptance: { status: "test", channels: [] },
    key,
    content: contentOf(lead),
    now,
    keyExpires: now,
  });
  if (saved.outcome === "key-reused") throw new Error("A new key was in use");
  const row = await database.db
    .selectFrom("lead")
    .leftJoin("lead_consent", "lead_consent.lead_id", "lead.id")
    .selectAll("lead")
    .select("lead_consent.version")
    .where("lead.id", "=", saved.id)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    receivedAt: row.received_at,
    fields: {
      ...columnsOf(row),
      ...Object.fromEntries(answersByName(row)),
      ...Object.fromEntries(attributionNames.map((name) => [name, row[name]])),
    },
    consent: row.version,
    seen,
  };
}

/** Deletes the test leads that came in before a moment. Gives how many. */
export async function deleteTests({ db }: Pick<OpenDatabase, "db">, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("lead")
    .where("status", "=", "test")
    .where("received_at", "<", before.toISOString())
    .executeTakeFirst();
  return Number(numDeletedRows);
}
