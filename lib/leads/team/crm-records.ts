import { type Channel, crmChannels, type DeliveryTable } from "#lib/leads/database/tables.ts";
import { crmKinds } from "#lib/leads/deliver/crm/kinds.ts";
import type { CrmKind } from "#lib/leads/deliver/crm/peer.ts";

/** The CRM of a channel; undefined where it is none. */
export function crmOf(channel: Channel): CrmKind | undefined {
  const crm = crmChannels.find((candidate) => candidate === channel);
  return crm && crmKinds[crm];
}

/** What a lead's record in a CRM is called there: "note 102 and contact 101"; empty where none is known. */
export function recordInWords({
  channel,
  record,
  contact,
}: Pick<DeliveryTable, "channel" | "record" | "contact">): string {
  const kind = crmOf(channel);
  if (kind === undefined || record === null) return "";
  return [`${kind.record} ${record}`, ...(contact === null ? [] : [`contact ${contact}`])].join(" and ");
}
