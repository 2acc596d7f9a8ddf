/** What ties the pages of one visit together: a digest that nobody can turn back, for four hours at most. */
import { createHmac, randomBytes } from "node:crypto";
import { addressPrefix } from "#lib/leads/screen/client-address.ts";

export const saltHours = 4;

/** Gives the digest of a visitor at a moment; undefined where that is no address. */
export type VisitorDigest = (address: string, agent: string, at: number) => string | undefined;

/**
 * The salt is in memory alone and another one every four hours and at every start, so two digests from different salts cannot be compared,
 * and with the salt gone nobody can try out addresses.
 */
export function visitorDigests(newSalt: () => Buffer = () => randomBytes(32)): VisitorDigest {
  let salt = newSalt();
  let period: number | undefined;
  return (address, agent, at) => {
    const now = Math.floor(at / (saltHours * 3_600_000));
    if (period !== now) salt = newSalt();
    period = now;
    const visitor = networkAndBrowser(address, agent);
    if (visitor === undefined) return undefined;
    const digest = createHmac("sha256", salt).update(visitor).digest();
    return digest.subarray(0, 9).toString("base64url");
  };
}

/** What a visitor is told from others by, before it is hashed; undefined where that is no address. */
export function networkAndBrowser(address: string, agent: string): string | undefined {
  const network = addressPrefix(address, 48);
  return network === "unknown" ? undefined : `${network} ${browserFamily(agent)}`;
}

const families: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\b(?:OPR|OPT|Opera)\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|CriOS)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

function browserFamily(agent: string): string {
  return families.find(([pattern]) => pattern.test(agent))?.[1] ?? "other";
}
