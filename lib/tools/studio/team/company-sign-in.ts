/** Signing in with what the company signs in with elsewhere: OpenID Connect, authorization code with PKCE (RFC 7636). */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { isThisMachine } from "../../../site/env.ts";
import { Refused } from "../server/refused.ts";
import { accountByEmail, accountById } from "./accounts.ts";
import { beginCeremony, takeCeremony } from "./ceremonies.ts";
import type { Store } from "./store.ts";
import { note } from "./trail.ts";

export interface CompanySettings {
  /** `https://login.example.com/tenant` */
  issuer: string;
  clientId: string;
  clientSecret: string;
}

export interface CompanySignIn {
  /** @returns where the browser goes, and the secret of the cookie that it has to come back with */
  begin(store: Store): Promise<{ address: string; cookie: string }>;
  /**
   * @param address that the browser came back to
   * @returns whose account it is
   * @throws Refused where the company vouches for nobody of this studio
   */
  finish(store: Store, address: URL, cookie: string): Promise<string>;
}

/** @param callback where the company sends the browser back to */
export function companySignIn(
  { issuer, clientId, clientSecret }: CompanySettings,
  callback: string,
): CompanySignIn {
  let found: Promise<Configuration> | undefined;
  const configuration = (): Promise<Configuration> => {
    const server = new URL(issuer);
    const execute = isThisMachine(server.hostname) ? [allowInsecureRequests] : [];
    found ??= discovery(server, clientId, clientSecret, undefined, { execute }).catch((error: unknown) => {
      found = undefined;
      console.error(`STUDIO_OIDC_ISSUER does not answer as it should: ${String(error)}`);
      throw new Refused(
        "The company's sign-in does not answer. Try again in a minute, or sign in by email.",
        502,
      );
    });
    return found;
  };
  return {
    async begin(store) {
      const verifier = randomPKCECodeVerifier();
      const state = randomState();
      const nonce = randomNonce();
      const address = buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback,
        scope: "openid email",
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state,
        nonce,
      });
      const cookie = await beginCeremony(store, "company", { verifier, state, nonce });
      return { address: address.href, cookie };
    },
    async finish(store, address, cookie) {
      const begun = await takeCeremony(store, "company", cookie);
      if (begun?.verifier === undefined || begun.state === undefined || begun.nonce === undefined)
        throw new Refused("This took longer than ten minutes, or was done already. Sign in again.", 403);
      const tokens = await authorizationCodeGrant(await configuration(), address, {
        pkceCodeVerifier: begun.verifier,
        expectedState: begun.state,
        expectedNonce: begun.nonce,
        idTokenExpected: true,
      }).catch((error: unknown) => {
        console.error(`The company's sign-in was not accepted: ${String(error)}`);
        throw new Refused("The company's sign-in did not vouch for you. Sign in again, or by email.", 403);
      });
      const claims = tokens.claims();
      if (!claims) throw new Refused("The company's sign-in did not say who you are.", 403);
      const { iss, sub } = claims;
      // OpenID Connect Core, 5.4: with an access token, the address may be told there alone.
      const { email, email_verified: isVerified } =
        claims.email === undefined
          ? await fetchUserInfo(await configuration(), tokens.access_token, sub)
          : claims;
      const vouched = typeof email === "string" && isVerified === true ? email.toLowerCase() : undefined;
      return await accountOf(store, { issuer: iss, subject: sub }, vouched);
    },
  };
}

/** The first time, the address that the company vouches for says whose account it is; from then on, the company's own name for the person. */
async function accountOf(
  store: Store,
  { issuer, subject }: { issuer: string; subject: string },
  email: string | undefined,
): Promise<string> {
  const { db } = store;
  const identity = await db
    .selectFrom("identity")
    .select("account_id")
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .executeTakeFirst();
  if (identity && (await accountById(store, identity.account_id))) return identity.account_id;
  const account = email === undefined ? undefined : await accountByEmail(store, email);
  if (!account)
    throw new Refused(
      "Nobody has invited you to this studio under the address that your company knows you by. Ask an owner for an invitation.",
      403,
    );
  await db.insertInto("identity").values({ issuer, subject, account_id: account.id }).execute();
  await note(store, { by: account.id, what: "signed in with the company's sign-in for the first time" });
  return account.id;
}
