import type { FormData } from "#lib/content/schema/form.ts";
import { type Channel, crmChannels, type LeadStatus } from "#lib/leads/database/tables.ts";
import type { LeadsSettings } from "#lib/leads/env.ts";
import type { GivenColumns } from "#lib/leads/schema.ts";

/** What becomes of a submission that nothing speaks against. */
export interface Acceptance {
  readonly status: Exclude<LeadStatus, "quarantined">;
  readonly channels: readonly Channel[];
}

/**
 * Where a submission is to go. Mails are always written to the outbox, so that leads taken before a mail server was configured
 * are sent once it is. A visitor who gave no email address gets no mail. A subscription concerns its sender alone.
 *
 * @param form undefined where no server has noted it yet
 */
export function acceptanceOf(
  { email }: Pick<GivenColumns, "email">,
  form: Pick<FormData, "newsletter"> | undefined,
  settings: Pick<LeadsSettings, "webhook" | "crm">,
): Acceptance {
  if (form?.newsletter !== undefined) return { status: "subscription", channels: ["confirmation"] };
  return {
    status: "accepted",
    channels: [
      "team-mail",
      ...(email === "" ? [] : (["confirmation"] as const)),
      ...(settings.webhook === undefined ? [] : (["webhook"] as const)),
      ...crmChannels.filter((channel) => settings.crm[channel] !== undefined),
    ],
  };
}
