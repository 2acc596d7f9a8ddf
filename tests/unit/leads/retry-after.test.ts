import { expect, test } from "vitest";
import { retryAfterMs } from "#lib/leads/deliver/retry-after.ts";

const now = new Date("2026-11-28T12:00:00.000Z");

test.each([
  ["120", 120_000],
  [" 7 ", 7_000],
  ["Sat, 28 Nov 2026 12:01:00 GMT", 60_000],
  ["Sat, 28 Nov 2026 11:00:00 GMT", 0],
  ["soon", 0],
  ["-5", 0],
  ["1e9", 0],
  [undefined, 0],
  [null, 0],
])("Retry-After: %s asks for a wait of %i ms", (header, wait) => {
  expect(retryAfterMs(header, now)).toBe(wait);
});
