/** Secrets that are given away in links and cookies. A database has their digest alone, so that whoever reads it can use none. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits, in letters that an address and a cookie take. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What a database has of a secret. */
export function secretDigest(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** Whether two secrets are the same, in a time that says nothing of how much of them is. */
export function isSameSecret(given: string, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
