import type { Source } from "../content/schema/fields.ts";

/** Where a reader finds what was read: the publisher's own page, or the one that reports it. */
export function addressOf({ url, via }: Source): string | undefined {
  return url ?? via?.url;
}
