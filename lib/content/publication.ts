/** What keeps a document out of a production build: one rule, for whichever collections have the fields it reads. */
import { zoned } from "../site/dates.ts";
import type { CollectionName } from "./schema/collections.ts";
import { hasField } from "./schema/shape.ts";

/**
 * `permission`: whoever it is about has not agreed to it, or no longer does. `at` is when it will appear, in RFC 3339.
 */
export type Waiting =
  | { why: "draft" | "permission" | "expired"; at?: undefined }
  | { why: "scheduled"; at: string };

/** The moment of a build and the company's time zone. */
export interface Clock {
  now: Date;
  timeZone: string;
}

/** Further apart than any two time zones. */
const twoDays = 2 * 24 * 3600 * 1000;
const oneDay = twoDays / 2;

/**
 * Why a document is not in a production build; nothing where it is. The fields may be whatever an author wrote: a date that
 * cannot be read schedules nothing.
 */
export function waitingOf(
  collection: CollectionName,
  fields: object,
  { now, timeZone }: Clock,
): Waiting | undefined {
  const {
    draft,
    publishedAt,
    permission,
    expires,
  }: { draft?: unknown; publishedAt?: unknown; permission?: unknown; expires?: unknown } = fields;
  if (draft === true && hasField(collection, "draft")) return { why: "draft" };
  if (hasField(collection, "permission") && !isGiven(permission)) return { why: "permission" };
  if (hasField(collection, "expires") && isOver(expires, { now, timeZone })) return { why: "expired" };
  if (typeof publishedAt !== "string" || !hasField(collection, "publishedAt")) return undefined;
  // Asking for a zone's offset is slow, and hardly any date is near enough to now to need it.
  if (publishedAt.slice(0, 10) < new Date(now.getTime() - twoDays).toISOString().slice(0, 10))
    return undefined;
  const at = instantOf(publishedAt, timeZone);
  return at !== undefined && new Date(at) > now ? { why: "scheduled", at } : undefined;
}

/** Whether the last day on which something is shown is over where the company is. */
export function isOver(lastDay: unknown, { now, timeZone }: Clock): boolean {
  const begins = typeof lastDay === "string" ? instantOf(lastDay.slice(0, 10), timeZone) : undefined;
  return begins !== undefined && new Date(begins).getTime() + oneDay <= now.getTime();
}

function isGiven(permission: unknown): boolean {
  return typeof permission === "object" && permission !== null && !("withdrawn" in permission);
}

function instantOf(written: string, timeZone: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d(?:T[\d:]+(?:Z|[+-][\d:]+)?)?$/.test(written)) return undefined;
  if (Number.isNaN(new Date(`${written.slice(0, 10)}T00:00:00Z`).getTime())) return undefined;
  const instant = zoned(written, timeZone);
  return Number.isNaN(new Date(instant).getTime()) ? undefined : instant;
}
