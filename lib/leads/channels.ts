import type { Channel } from "#lib/leads/database/tables.ts";
import type { LeadsSettings } from "#lib/leads/env.ts";

/**
 * Where a new lead is to go. Mails are always written to the outbox, so that leads taken before a mail server was configured
 * are sent once it is.
 */
export function channelsOf(settings: Pick<LeadsSettings, "webhook">): Channel[] {
  return ["team-mail", "confirmation", ...(settings.webhook === undefined ? [] : (["webhook"] as const))];
}
