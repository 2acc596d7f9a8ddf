import { domainToUnicode } from "node:url";
import type { LeadsDatabase } from "#lib/leads/database/leads-database.ts";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import type { Database, LeadTable } from "#lib/leads/database/tables.ts";
import { digestSecret, keyedDigest } from "#lib/leads/digest.ts";
import { emailLimitKey } from "#lib/leads/screen/rate-limits.ts";
import { asciiDigits, mailAddress } from "#lib/leads/values.ts";

export interface Forgotten {
  readonly leads: number;
  /** Leads of other people whose text names the address: a person has to look. */
  readonly mentionedIn: readonly string[];
}

// Rewriting the files needs a moment without writers.
const scrubPatienceMs = 30_000;

/**
 * Deletes everything that is stored about an email address, in whatever form it is written, then makes the deleted rows
 * unreadable on the disk. Its count among the limits goes too, though it is only a digest.
 *
 * @param secret LEADS_SECRET, where it is set
 * @throws Error where something of it is there again afterwards
 */
export async function forgetEmail(
  leadsDatabase: LeadsDatabase,
  email: string,
  secret: string | undefined,
): Promise<Forgotten> {
  const key = (mailAddress(email.trim()) ?? email.trim()).toLowerCase();
  // Leads of a form without an email address have an empty one.
  if (key === "") return { leads: 0, mentionedIn: [] };
  let leads = 0;
  await leadsDatabase.use(async (database) => {
    leads += await remove(database, key);
    const digest = keyedDigest(await digestSecret(database.db, secret));
    await database.db
      .deleteFrom("lead_rate_limit")
      .where("key", "=", emailLimitKey(digest("email", key)))
      .execute();
  });
  await leadsDatabase.use((database) => database.scrub(), scrubPatienceMs);
  return leadsDatabase.use(async ({ db }) => {
    const left = await db.selectFrom("lead").select("id").where("email_key", "=", key).limit(1).execute();
    if (left.length > 0) throw new Error("A lead with this address came in meanwhile. Run the command again");
    return { leads, mentionedIn: await mentions(db, key) };
  });
}

/** Fewer digits are those of an extension, and of many people. */
const fewestDigits = 7;

/**
 * The same for a phone number, with or without its country's code: a form need not ask for an email address.
 *
 * @throws Error where the number is too short to be one person's
 */
export async function forgetPhone(leadsDatabase: LeadsDatabase, phone: string): Promise<Forgotten> {
  const digits = digitsOf(phone);
  if (digits.length < fewestDigits)
    throw new Error(`"${phone}" is not a complete phone number: enter at least seven digits`);
  let leads = 0;
  await leadsDatabase.use(async ({ db }) => {
    const mine = await leadsWith(db, ({ telephone }) => samePhone(digitsOf(telephone ?? ""), digits));
    leads += await removeLeads(db, mine);
  });
  await leadsDatabase.use((database) => database.scrub(), scrubPatienceMs);
  const mentionedIn = await leadsDatabase.use(({ db }) =>
    leadsWith(db, (lead) =>
      [lead.message, lead.answers ?? ""].some((text) =>
        (text.match(/\+?\d[\d\s().-]{5,}\d/g) ?? []).some((written) => samePhone(digitsOf(written), digits)),
      ),
    ),
  );
  return { leads, mentionedIn };
}

const digitsOf = (phone: string): string => asciiDigits(phone).replace(/\D/g, "");

/** Whether two numbers are one: of ten digits or more, the last ten decide. */
function samePhone(one: string, other: string): boolean {
  return one === other || (Math.min(one.length, other.length) >= 10 && one.slice(-10) === other.slice(-10));
}

/** Every lead with the address in any of its fields, however it is written there. */
function mentions(db: Database, key: string): Promise<string[]> {
  const at = key.lastIndexOf("@");
  const forms = [key, `${key.slice(0, at)}@${domainToUnicode(key.slice(at + 1))}`].map(evenOut);
  return leadsWith(db, (lead) => {
    const text = evenOut(Object.values(lead).join("\n"));
    return forms.some((form) => text.includes(form));
  });
}

const pageSize = 500;

/** The ids of all leads that match. */
async function leadsWith(db: Database, matches: (lead: LeadTable) => boolean): Promise<string[]> {
  const found: string[] = [];
  for (let after = ""; ; ) {
    const page = await db
      .selectFrom("lead")
      .selectAll()
      .where("id", ">", after)
      .orderBy("id")
      .limit(pageSize)
      .execute();
    found.push(...page.filter(matches).map(({ id }) => id));
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return found;
    after = last.id;
  }
}

/** Ignores case, character width, the encoding of accents and addresses, and invisible characters. */
function evenOut(text: string): string {
  return percentDecoded(percentDecoded(text))
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKC");
}

/** Text copied from an address bar: `ana%2Bnews%40example.com`. What is no UTF-8 stays as it is. */
function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}

/** Deletes every lead received before a moment, answered or not, and makes the rows unreadable on the disk. Gives how many. */
export async function purgeOlderThan(leadsDatabase: LeadsDatabase, before: Date): Promise<number> {
  let leads = 0;
  await leadsDatabase.use(async ({ db }) => {
    leads += await db.transaction().execute(async (transaction) => {
      const old = transaction.selectFrom("lead").select("id").where("received_at", "<", before.toISOString());
      await transaction.deleteFrom("lead_submission_key").where("lead_id", "in", old).execute();
      const removed = await transaction
        .deleteFrom("lead")
        .where("received_at", "<", before.toISOString())
        .executeTakeFirst();
      return Number(removed.numDeletedRows);
    });
  });
  await leadsDatabase.use((database) => database.scrub(), scrubPatienceMs);
  return leads;
}

async function remove({ db }: OpenDatabase, emailKey: string): Promise<number> {
  const mine = await db.selectFrom("lead").select("id").where("email_key", "=", emailKey).execute();
  return removeLeads(
    db,
    mine.map(({ id }) => id),
  );
}

/** Databases limit the number of values in one statement. */
const atOnce = 500;

async function removeLeads(db: Database, ids: readonly string[]): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    let leads = 0;
    for (let from = 0; from < ids.length; from += atOnce) {
      const mine = ids.slice(from, from + atOnce);
      await transaction.deleteFrom("lead_submission_key").where("lead_id", "in", mine).execute();
      await transaction.deleteFrom("lead_delivery").where("lead_id", "in", mine).execute();
      await transaction.deleteFrom("lead_consent").where("lead_id", "in", mine).execute();
      const removed = await transaction.deleteFrom("lead").where("id", "in", mine).executeTakeFirst();
      leads += Number(removed.numDeletedRows);
    }
    return leads;
  });
}
