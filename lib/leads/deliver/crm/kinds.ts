import type { CrmChannel } from "#lib/leads/database/tables.ts";
import { connectwiseKind } from "#lib/leads/deliver/crm/connectwise.ts";
import { halopsaKind } from "#lib/leads/deliver/crm/halopsa.ts";
import { hubspotKind } from "#lib/leads/deliver/crm/hubspot.ts";
import type { CrmKind } from "#lib/leads/deliver/crm/peer.ts";

/** Each CRM that there is a channel for. */
export const crmKinds: Readonly<Record<CrmChannel, CrmKind>> = {
  hubspot: hubspotKind,
  halopsa: halopsaKind,
  connectwise: connectwiseKind,
};
