/** Who is signed in, in which browser. A session is a random secret in a cookie, of which the database has the digest alone. */
import { newSecret, secretDigest } from "../../../shared/secret.ts";
import { type Account, accountById } from "./accounts.ts";
import type { StudioTables } from "./database/tables.ts";
import { isYounger, type Store, whole } from "./store.ts";

const minute = 60_000;

/** Two hours without a request: lunch is longer than an open page needs, and the browser keeps what was being written. */
export const idleMs = 120 * minute;

/** A working day, whatever is done in it. */
export const longestMs = 12 * 60 * minute;

/** What changes how somebody signs in is only for whoever has just signed in. */
const freshMs = 15 * minute;

/** More browsers than anybody works in; past that, the one that was used longest ago is signed out. */
const mostOfOne = 10;

/** A session's last use is noted no more often. */
const noteMs = minute;

export interface SignedIn {
  account: Account;
  /** Names the session. */
  digest: string;
  /** Signed in within the last minutes. */
  isFresh: boolean;
}

/** @returns the cookie's secret */
export async function startSession(store: Store, accountId: string, browser: string): Promise<string> {
  const secret = newSecret();
  const now = store.now().toISOString();
  await whole(store, async ({ db }) => {
    await db
      .insertInto("session")
      .values({
        digest: secretDigest(secret),
        account_id: accountId,
        created_at: now,
        used_at: now,
        browser: browserIn(browser),
      })
      .execute();
    await db.updateTable("account").set({ signed_in_at: now }).where("id", "=", accountId).execute();
    const others = await db
      .selectFrom("session")
      .select("digest")
      .where("account_id", "=", accountId)
      .orderBy("used_at", "desc")
      .offset(mostOfOne)
      .limit(100)
      .execute();
    for (const { digest } of others) await db.deleteFrom("session").where("digest", "=", digest).execute();
  });
  return secret;
}

/**
 * Whose session it is, as long as it lasts. Role and name are those of this moment.
 *
 * @param isUse whether somebody has done something: a page that is only open asks by itself, and keeps nobody signed in
 */
export async function sessionOf(store: Store, secret: string, isUse: boolean): Promise<SignedIn | undefined> {
  const { db, now } = store;
  const session = await lasting(store, secret);
  if (!session) return undefined;
  const { digest } = session;
  const account = await accountById(store, session.account_id);
  if (!account) return undefined;
  const time = now();
  if (isUse && !isYounger(session.used_at, noteMs, time))
    await db
      .updateTable("session")
      .set({ used_at: time.toISOString() })
      .where("digest", "=", digest)
      .execute();
  return { account, digest, isFresh: isYounger(session.created_at, freshMs, time) };
}

/** Whether it lasts, without being used. */
export async function isLive(store: Store, secret: string): Promise<boolean> {
  return (await lasting(store, secret)) !== undefined;
}

async function lasting({ db, now }: Store, secret: string): Promise<StudioTables["session"] | undefined> {
  const digest = secretDigest(secret);
  const session = await db.selectFrom("session").selectAll().where("digest", "=", digest).executeTakeFirst();
  if (!session) return undefined;
  const time = now();
  if (isYounger(session.created_at, longestMs, time) && isYounger(session.used_at, idleMs, time))
    return session;
  await db.deleteFrom("session").where("digest", "=", digest).execute();
  return undefined;
}

/** The one that was used last comes first. */
export async function sessionsOf({ db }: Store, accountId: string): Promise<StudioTables["session"][]> {
  return await db
    .selectFrom("session")
    .selectAll()
    .where("account_id", "=", accountId)
    .orderBy("used_at", "desc")
    .execute();
}

/** Ends one session of somebody. */
export async function endSession({ db }: Store, accountId: string, digest: string): Promise<void> {
  await db.deleteFrom("session").where("account_id", "=", accountId).where("digest", "=", digest).execute();
}

/** Each names itself beside those that it wants to be taken for, so the first of these that is named is the one. */
const browsers = { Edg: "Edge", OPR: "Opera", Firefox: "Firefox", Chrome: "Chrome", Safari: "Safari" };
const systems = {
  iPhone: "iPhone",
  iPad: "iPad",
  Android: "Android",
  Windows: "Windows",
  Macintosh: "macOS",
  CrOS: "ChromeOS",
  Linux: "Linux",
};

/** Ends all sessions of somebody, but for one where that is named. */
export async function endSessions({ db }: Store, accountId: string, except = ""): Promise<void> {
  await db.deleteFrom("session").where("account_id", "=", accountId).where("digest", "!=", except).execute();
}

/** Browser and system of a User-Agent header, as people know them; the rest is nobody's business. */
function browserIn(agent: string): string {
  const [browser = "A browser", system] = [browsers, systems].map(
    (names) => Object.entries(names).find(([name]) => agent.includes(name))?.[1],
  );
  return system === undefined ? browser : `${browser} on ${system}`;
}
