/**
 * Links in mails to visitors. Whoever has one can read the mailbox that it was sent to, and nobody can guess one: 256 random bits, of
 * which the database has the digest alone. Each has its day, and works until then as often as it is opened.
 */
import type { Database, LeadTable, LinkPurpose, Tables } from "#lib/leads/database/tables.ts";
import { newSecret, secretDigest } from "#lib/shared/secret.ts";
import { siteFiles } from "#lib/site/addresses.ts";

/** Days that a link to unsubscribe works: as long as a newsletter may wait in a mailbox. */
export const unsubscribeDays = 3 * 365;

const day = 86_400_000;

/**
 * Makes a link and stores its digest. One for each mail: the database could not give the same one again.
 *
 * @param origin the site's, without a slash at its end
 * @returns the address to mail
 */
export async function newLink(
  db: Database,
  origin: string,
  link: { readonly leadId: string; readonly purpose: LinkPurpose; readonly days: number },
  now: Date,
): Promise<string> {
  const token = newSecret();
  await db
    .insertInto("lead_link")
    .values({
      digest: secretDigest(token),
      lead_id: link.leadId,
      purpose: link.purpose,
      expires_at: new Date(now.getTime() + link.days * day).toISOString(),
    })
    .execute();
  return `${origin}${siteFiles.mailLink(token)}`;
}

/** A link that was mailed, with what it is about. */
export interface FoundLink {
  readonly purpose: LinkPurpose;
  readonly isExpired: boolean;
  readonly lead: LeadTable;
  readonly consent: Pick<Tables["lead_consent"], "confirmed_at" | "withdrawn_at">;
}

/** Undefined for what was never mailed, and for what belongs to data that is deleted. */
export async function findLink(db: Database, token: string, now: Date): Promise<FoundLink | undefined> {
  const link = await db
    .selectFrom("lead_link")
    .selectAll()
    .where("digest", "=", secretDigest(token))
    .executeTakeFirst();
  if (link === undefined) return undefined;
  const lead = await db.selectFrom("lead").selectAll().where("id", "=", link.lead_id).executeTakeFirst();
  const consent = await db
    .selectFrom("lead_consent")
    .select(["confirmed_at", "withdrawn_at"])
    .where("lead_id", "=", link.lead_id)
    .executeTakeFirst();
  if (lead === undefined || consent === undefined) return undefined;
  return { purpose: link.purpose, isExpired: link.expires_at <= now.toISOString(), lead, consent };
}
