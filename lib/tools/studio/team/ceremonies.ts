/**
 * What a browser begins in one request and finishes in another: the challenge that a passkey has to sign, or the way to the company's own
 * sign-in. Each is bound to the browser by a cookie and can be finished once.
 */
import { newSecret, secretDigest } from "../../../shared/secret.ts";
import type { CeremonyKind } from "./database/tables.ts";
import { isYounger, type Store } from "./store.ts";

const longestMs = 10 * 60_000;

/** More than a team begins in ten minutes, so that nobody fills the disk. */
const most = 1_000;

/** @param data what the answer will be checked against @returns the cookie's secret */
export async function beginCeremony(
  { db, now }: Store,
  kind: CeremonyKind,
  data: Readonly<Record<string, string>>,
): Promise<string> {
  const secret = newSecret();
  await db
    .insertInto("ceremony")
    .values({
      digest: secretDigest(secret),
      kind,
      data: JSON.stringify(data),
      created_at: now().toISOString(),
    })
    .execute();
  const old = db
    .selectFrom("ceremony")
    .select("digest")
    .orderBy("created_at", "desc")
    .offset(most)
    .limit(most);
  await db.deleteFrom("ceremony").where("digest", "in", old).execute();
  return secret;
}

/** @returns what was kept, the first time, as long as it is not too late */
export async function takeCeremony(
  { db, now }: Store,
  kind: CeremonyKind,
  secret: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  const begun = await db
    .deleteFrom("ceremony")
    .where("digest", "=", secretDigest(secret))
    .where("kind", "=", kind)
    .returningAll()
    .executeTakeFirst();
  if (!begun || !isYounger(begun.created_at, longestMs, now())) return undefined;
  return JSON.parse(begun.data);
}
