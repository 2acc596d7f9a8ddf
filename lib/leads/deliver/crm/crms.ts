import type { FormData } from "#lib/content/schema/form.ts";
import type { LeadTable } from "#lib/leads/database/tables.ts";
import { sender } from "#lib/leads/deliver/crm/call.ts";
import { connectConnectwise, connectwiseKind } from "#lib/leads/deliver/crm/connectwise.ts";
import { deliverToCrm } from "#lib/leads/deliver/crm/deliver-to-crm.ts";
import { connectHalopsa, halopsaKind } from "#lib/leads/deliver/crm/halopsa.ts";
import { connectHubspot, hubspotKind } from "#lib/leads/deliver/crm/hubspot.ts";
import type { ConnectPeer, CrmEntry, CrmKind } from "#lib/leads/deliver/crm/peer.ts";
import { leadInWords, leadTitle } from "#lib/leads/deliver/mail-texts.ts";
import type { DeliverySettings, LeadsSettings } from "#lib/leads/env.ts";
import type { ClaimedDelivery, KnownRecord } from "#lib/leads/outbox.ts";
import { type SiteFacts, teamLabels } from "#lib/leads/site-facts.ts";

/** A CRM that leads go to. */
export interface Crm {
  readonly kind: CrmKind;
  readonly connect: ConnectPeer;
}

/** The CRMs that are set up. */
export function crmsOf({ crm: { hubspot, halopsa, connectwise } }: Pick<LeadsSettings, "crm">): Crm[] {
  return [
    ...(hubspot === undefined ? [] : [{ kind: hubspotKind, connect: connectHubspot(hubspot) }]),
    ...(halopsa === undefined ? [] : [{ kind: halopsaKind, connect: connectHalopsa(halopsa) }]),
    ...(connectwise === undefined
      ? []
      : [{ kind: connectwiseKind, connect: connectConnectwise(connectwise) }]),
  ];
}

/** Sends one delivery to a CRM. @throws DeliveryError, or NotYet where it has to be looked at again */
export async function sendToCrm(
  { kind, connect }: Crm,
  { lead, form, known }: ClaimedDelivery,
  site: SiteFacts,
  note: (known: Partial<KnownRecord>) => Promise<void>,
  { timeoutMs, leaseMs, searchLagMs, baseDelayMs }: DeliverySettings,
): Promise<void> {
  // All its requests together end well before another worker may take it over.
  const send = sender(kind, timeoutMs, AbortSignal.timeout((leaseMs * 3) / 4));
  const times = { searchLagMs, lookMs: baseDelayMs };
  const entry = crmEntry(lead, form, site);
  await deliverToCrm(kind.name, connect(send), entry, { known, note }, times, () => new Date());
}

/** A lead as a CRM is told of it, in the words of the team's mail. */
export function crmEntry(lead: LeadTable, form: FormData | undefined, site: SiteFacts): CrmEntry {
  const { team } = teamLabels(site).mail;
  const reference = lead.id.slice(0, 8);
  const heading = leadTitle(lead, form, site);
  return {
    leadId: lead.id,
    reference,
    heading,
    // The id comes first: a CRM may cut what is long.
    note: [`${heading} (${reference})`, team.lead(lead.id), "", ...leadInWords(lead, form, site)].join("\n"),
    person: {
      name: lead.name,
      email: lead.email,
      company: lead.company ?? "",
      telephone: lead.telephone ?? "",
    },
    receivedAt: lead.received_at,
  };
}
