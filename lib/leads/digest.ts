import { createHmac, randomBytes } from "node:crypto";
import { columnNames, contactForm } from "#lib/forms/fields.ts";
import type { Database } from "#lib/leads/database/tables.ts";
import type { Lead } from "#lib/leads/schema.ts";

/** A keyed digest (HMAC-SHA-256, base64url) of parts, each marked off from the next. Without the key nothing can be guessed back. */
export type Digest = (...parts: readonly string[]) => string;

export function keyedDigest(secret: string): Digest {
  return (...parts) => createHmac("sha256", secret).update(JSON.stringify(parts)).digest("base64url");
}

/**
 * The key of the digests: the one given, else the one kept in the database, made at first use. Several processes get the same.
 */
export async function digestSecret(db: Database, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const find = () =>
    db.selectFrom("lead_setting").select("value").where("name", "=", "digest-secret").executeTakeFirst();
  const kept = await find();
  if (kept !== undefined) return kept.value;
  await db
    .insertInto("lead_setting")
    .values({ name: "digest-secret", value: randomBytes(32).toString("base64url") })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  const made = await find();
  if (made === undefined) throw new Error("The key of the digests could not be stored");
  return made.value;
}

/**
 * What makes two submissions the same: every visible field, with case, accents' encoding and white space evened out. Where the
 * visitor came from is left out: the second click may come from another address.
 */
export function contentOf(lead: Lead): string {
  const even = (value: string | number | null): string => {
    return String(value ?? "")
      .normalize("NFKC")
      .toLowerCase()
      .replace(/\s+/g, " ")
      .trim();
  };
  return JSON.stringify([
    ...columnNames.map((name) => [name, even(lead[name])]),
    ["consent", even(lead.consent)],
    ...lead.answers.map(({ name, value }) => [name, even(value)]),
    ...(lead.form === contactForm ? [] : [["form", lead.form]]),
  ]);
}
