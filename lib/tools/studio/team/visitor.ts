/** Who sends a request, as far as cookies say, and whether a page of ours sent it. */
import type { IncomingHttpHeaders } from "node:http";
import { isSameSecret, newSecret, secretDigest } from "../../../shared/secret.ts";
import { type SignedIn, sessionOf } from "./sessions.ts";
import type { Store } from "./store.ts";

export interface Visitor {
  /** Whose request it is, where somebody is signed in. */
  signedIn?: SignedIn;
  /** Binds forms to this browser: of the session, or of a cookie that it was given for this. */
  secret: string;
  /** The browser has no such cookie yet. */
  isNew: boolean;
  /** Of something begun: a passkey, the company's sign-in. */
  begun?: string;
}

/** `__Host-`: sent over HTTPS to this very host alone, and set by nobody else (RFC 6265bis, 4.1.3.2). */
const names = {
  session: "__Host-studio-session",
  visit: "__Host-studio-visit",
  begun: "__Host-studio-begun",
} as const;

type CookieName = keyof typeof names;

/** A mail's link comes from another site, and has to find the session: Lax. Nothing is changed by a GET. */
const attributes = "Path=/; Secure; HttpOnly; SameSite=Lax";

/** @returns the value of Set-Cookie; it ends with the browser, and long before that on the server */
export function cookie(name: CookieName, secret: string): string {
  return `${names[name]}=${secret}; ${attributes}`;
}

export function endedCookie(name: CookieName): string {
  return `${names[name]}=; Max-Age=0; ${attributes}`;
}

/** @param isUse whether the request is an act of somebody, which makes a session last */
export async function visitorOf(
  store: Store,
  headers: IncomingHttpHeaders,
  isUse: boolean,
): Promise<Visitor> {
  const session = secretIn(headers, "session");
  const begun = secretIn(headers, "begun");
  const signedIn = session === undefined ? undefined : await sessionOf(store, session, isUse);
  const visit = secretIn(headers, "visit");
  return {
    ...(signedIn && { signedIn }),
    secret: (signedIn && session) ?? visit ?? newSecret(),
    isNew: !signedIn && visit === undefined,
    ...(begun !== undefined && { begun }),
  };
}

function secretIn({ cookie = "" }: IncomingHttpHeaders, name: CookieName): string | undefined {
  const pair = cookie.split(/; */).find((one) => one.startsWith(`${names[name]}=`));
  const value = pair?.slice(names[name].length + 1) ?? "";
  return /^[A-Za-z0-9_-]{43}$/.test(value) ? value : undefined;
}

/** What a form has to carry; says nothing of the secret. */
export function formTokenOf({ secret }: Visitor): string {
  return secretDigest(`form ${secret}`);
}

export function isFormToken(visitor: Visitor, given: string): boolean {
  return isSameSecret(given, formTokenOf(visitor));
}

/**
 * Whether a page of the studio sent a request (W3C Fetch Metadata; RFC 6454). Browsers name the origin of what is posted, and of
 * everything else the site; what sends neither is not a browser in use today.
 */
export function isOwnPage(headers: IncomingHttpHeaders, origin: string): boolean {
  const { origin: sender, "sec-fetch-site": site } = headers;
  const isOwnOrigin = sender === undefined ? site === "same-origin" : sender === origin;
  return isOwnOrigin && (site === undefined || site === "same-origin");
}
