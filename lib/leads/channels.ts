import { type Channel, crmChannels } from "#lib/leads/database/tables.ts";
import type { LeadsSettings } from "#lib/leads/env.ts";
import type { GivenColumns } from "#lib/leads/schema.ts";

/**
 * Where a new lead is to go. Mails are always written to the outbox, so that leads taken before a mail server was configured
 * are sent once it is. A visitor who gave no email address gets no confirmation.
 */
export function channelsOf(
  { email }: Pick<GivenColumns, "email">,
  settings: Pick<LeadsSettings, "webhook" | "crm">,
): Channel[] {
  return [
    "team-mail",
    ...(email === "" ? [] : (["confirmation"] as const)),
    ...(settings.webhook === undefined ? [] : (["webhook"] as const)),
    ...crmChannels.filter((channel) => settings.crm[channel] !== undefined),
  ];
}
