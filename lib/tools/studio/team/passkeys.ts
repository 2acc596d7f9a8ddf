/** Signing in with a passkey (W3C Web Authentication, level 3): the device asks for finger, face or PIN, and signs a challenge. */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import { Refused } from "../server/refused.ts";
import type { Account } from "./accounts.ts";
import { beginCeremony, takeCeremony } from "./ceremonies.ts";
import type { StudioTables } from "./database/tables.ts";
import type { Store } from "./store.ts";

/** Where the studio is, as a browser knows it. */
export interface RelyingParty {
  /** Shown by the browser. */
  name: string;
  /** `https://studio.example.com` */
  origin: string;
}

/** What the browser is asked, and the secret of the cookie that its answer has to come with. */
export interface Asked<Options> {
  options: Options;
  cookie: string;
}

/** More devices than anybody has. */
const mostPasskeys = 20;

const longestName = 60;

const transport = z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]);
const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,20000}$/);
const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}),
};
export const registrationAnswer = z.object({
  name: z.string().max(longestName),
  response: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z.array(transport).max(10).catch([]),
    }),
  }) satisfies z.ZodType<RegistrationResponseJSON>,
});
export const authenticationAnswer = z.object({
  response: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url,
      authenticatorData: base64url,
      signature: base64url,
      userHandle: base64url.exactOptional(),
    }),
  }) satisfies z.ZodType<AuthenticationResponseJSON>,
});

export async function passkeysOf({ db }: Store, accountId: string): Promise<StudioTables["passkey"][]> {
  return await db
    .selectFrom("passkey")
    .selectAll()
    .where("account_id", "=", accountId)
    .orderBy("created_at")
    .execute();
}

export async function askToRegister(store: Store, party: RelyingParty, account: Account) {
  const existing = await passkeysOf(store, account.id);
  if (existing.length >= mostPasskeys)
    throw new Refused(`There are ${mostPasskeys} passkeys already. Remove one that you no longer use first.`);
  const options = await generateRegistrationOptions({
    rpName: party.name,
    rpID: new URL(party.origin).hostname,
    userName: account.email,
    userDisplayName: account.name,
    userID: Uint8Array.from(Buffer.from(account.id)),
    attestationType: "none",
    excludeCredentials: existing.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  const { challenge } = options;
  const cookie = await beginCeremony(store, "register", { challenge, account: account.id });
  return { options, cookie } satisfies Asked<typeof options>;
}

/** @throws Refused where it is no answer to what was asked of this browser */
export async function register(
  store: Store,
  party: RelyingParty,
  account: Account,
  { name, response }: z.infer<typeof registrationAnswer>,
  cookie: string,
): Promise<void> {
  const asked = await takeCeremony(store, "register", cookie);
  if (asked?.challenge === undefined || asked.account !== account.id) throw tooLate();
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: asked.challenge,
    expectedOrigin: party.origin,
    expectedRPID: new URL(party.origin).hostname,
    requireUserVerification: true,
  }).catch(refuse);
  if (!registrationInfo) throw refused();
  const { id, publicKey, counter } = registrationInfo.credential;
  const passkey = {
    id,
    account_id: account.id,
    public_key: Buffer.from(publicKey).toString("base64url"),
    counter,
    transports: response.response.transports.join(" "),
    name: name.trim() || "Passkey",
    created_at: store.now().toISOString(),
    used_at: null,
  };
  await store.db.insertInto("passkey").values(passkey).execute();
}

export async function askToSignIn(store: Store, party: RelyingParty) {
  const options = await generateAuthenticationOptions({
    rpID: new URL(party.origin).hostname,
    userVerification: "required",
  });
  const cookie = await beginCeremony(store, "authenticate", { challenge: options.challenge });
  return { options, cookie } satisfies Asked<typeof options>;
}

/** @returns whose passkey it is @throws Refused where it is nobody's, or no answer to what was asked of this browser */
export async function signInWithPasskey(
  store: Store,
  party: RelyingParty,
  { response }: z.infer<typeof authenticationAnswer>,
  cookie: string,
): Promise<string> {
  const asked = await takeCeremony(store, "authenticate", cookie);
  if (asked?.challenge === undefined) throw tooLate();
  const passkey = await store.db
    .selectFrom("passkey")
    .selectAll()
    .where("id", "=", response.id)
    .executeTakeFirst();
  if (!passkey)
    throw new Refused("The studio does not know this passkey: it was removed here. Sign in by email.", 403);
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: asked.challenge,
    expectedOrigin: party.origin,
    expectedRPID: new URL(party.origin).hostname,
    requireUserVerification: true,
    credential: {
      id: passkey.id,
      publicKey: Uint8Array.from(Buffer.from(passkey.public_key, "base64url")),
      counter: passkey.counter,
    },
  }).catch(refuse);
  if (!verified) throw refused();
  await store.db
    .updateTable("passkey")
    .set({ counter: authenticationInfo.newCounter, used_at: store.now().toISOString() })
    .where("id", "=", passkey.id)
    .execute();
  return passkey.account_id;
}

/** How somebody signs in, besides by a mailed link. */
export interface WaysIn {
  /** How many. */
  passkeys: number;
  /** The company's own sign-in knows this account. */
  company: boolean;
}

/** Of each account that has one. */
export async function waysIn({ db }: Store): Promise<Map<string, WaysIn>> {
  const keys = await db
    .selectFrom("passkey")
    .select(({ fn }) => ["account_id", fn.countAll<number>().as("count")])
    .groupBy("account_id")
    .execute();
  const ways = new Map(
    keys.map(({ account_id, count }) => [account_id, { passkeys: count, company: false }]),
  );
  for (const { account_id } of await db.selectFrom("identity").select("account_id").execute())
    ways.set(account_id, { passkeys: ways.get(account_id)?.passkeys ?? 0, company: true });
  return ways;
}

/** For somebody who has lost the devices. */
export async function removePasskeys({ db }: Store, accountId: string): Promise<void> {
  await db.deleteFrom("passkey").where("account_id", "=", accountId).execute();
}

export async function removePasskey({ db }: Store, accountId: string, id: string): Promise<void> {
  await db.deleteFrom("passkey").where("account_id", "=", accountId).where("id", "=", id).execute();
}

const tooLate = () => new Refused("This took longer than ten minutes, or was done already. Try again.", 403);

const refused = () => new Refused("The passkey could not be verified. Try again, or sign in by email.", 403);

function refuse(): never {
  throw refused();
}
