/** Links that are mailed to sign in. Opening one shows a button; only the button uses it up, and only once. */
import { newSecret, secretDigest } from "../../../shared/secret.ts";
import type { LinkPurpose, StudioDatabase } from "./database/tables.ts";
import { isYounger, type Store, whole } from "./store.ts";

const minute = 60_000;

/** How long each works. */
const linkMs: Readonly<Record<LinkPurpose, number>> = {
  "sign-in": 10 * minute,
  invitation: 7 * 24 * 60 * minute,
};

/**
 * @param browser the cookie of the browser that alone may use it; any may where left out
 * @returns the secret for the address
 */
export async function newLink(
  store: Store,
  accountId: string,
  purpose: LinkPurpose,
  browser?: string,
): Promise<string> {
  const secret = newSecret();
  const link = {
    digest: secretDigest(secret),
    account_id: accountId,
    purpose,
    asked_by: browser === undefined ? null : secretDigest(browser),
    created_at: store.now().toISOString(),
    problem: null,
  };
  await whole(store, async ({ db }) => {
    // An earlier link to sign in keeps working: else anybody who knows the address could make each of them useless.
    if (purpose === "invitation") await deleteLinks(db, accountId, purpose);
    await db.insertInto("link").values(link).execute();
  });
  return secret;
}

async function deleteLinks(db: StudioDatabase, accountId: string, purpose: LinkPurpose): Promise<void> {
  await db.deleteFrom("link").where("account_id", "=", accountId).where("purpose", "=", purpose).execute();
}

/** Notes why a link could not be mailed. */
export async function noteProblem({ db }: Store, secret: string, problem: string): Promise<void> {
  await db.updateTable("link").set({ problem }).where("digest", "=", secretDigest(secret)).execute();
}

/** What a link that still works is for, and whether this browser may use it. @param browser its cookie */
export async function linkOf(
  { db, now }: Store,
  secret: string,
  browser: string,
): Promise<{ purpose: LinkPurpose; isElsewhere: boolean } | undefined> {
  const link = await db
    .selectFrom("link")
    .selectAll()
    .where("digest", "=", secretDigest(secret))
    .executeTakeFirst();
  if (!link || !isYounger(link.created_at, linkMs[link.purpose], now())) return undefined;
  const { purpose, asked_by: askedBy } = link;
  return { purpose, isElsewhere: askedBy !== null && askedBy !== secretDigest(browser) };
}

/**
 * Uses a link up, and with it whatever else was mailed for the same.
 *
 * @param browser its cookie
 * @returns whose it was; nothing where it does not work, no longer, or not in this browser, and then nothing is used up
 */
export async function takeLink(store: Store, secret: string, browser: string): Promise<string | undefined> {
  return await whole(store, async (inner) => {
    const { db } = inner;
    const link = await linkOf(inner, secret, browser);
    if (!link || link.isElsewhere) return undefined;
    const taken = await db
      .deleteFrom("link")
      .where("digest", "=", secretDigest(secret))
      .returning("account_id")
      .executeTakeFirst();
    if (taken) await deleteLinks(db, taken.account_id, link.purpose);
    return taken?.account_id;
  });
}

/** Of each account whose invitation has not been used: when it was made, and why it could not be mailed. */
export async function openInvitations({ db }: Store) {
  const links = await db.selectFrom("link").selectAll().where("purpose", "=", "invitation").execute();
  return new Map(links.map((link) => [link.account_id, link]));
}
