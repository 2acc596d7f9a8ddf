/** ConnectWise Manage (ConnectWise PSA): a lead is an opportunity that carries its id. What was read of its API is in docs/crm.md. */
import { z } from "zod";
import type { ConnectwiseSettings } from "#lib/leads/crm-env.ts";
import { readAnswer } from "#lib/leads/deliver/crm/call.ts";
import { type ConnectPeer, type CrmKind, titleOf } from "#lib/leads/deliver/crm/peer.ts";

export const connectwiseKind: CrmKind = {
  channel: "connectwise",
  name: "ConnectWise",
  record: "opportunity",
  variables: { address: "CONNECTWISE_URL", key: "CONNECTWISE_PRIVATE_KEY" },
  rehearse: ({ method }) => (method === "GET" ? [] : { id: 0 }),
};

const longestTitle = 100;

const made = z.object({ id: z.number() });
const opportunitiesFound = z.array(made.extend({ notes: z.string().nullish() }));

export function connectConnectwise(settings: ConnectwiseSettings): ConnectPeer {
  const { company, publicKey, privateKey, clientId, salesRep, forCompany, forContact } = settings;
  const opportunities = `${settings.url}/v4_6_release/apis/3.0/sales/opportunities`;
  const credentials = Buffer.from(`${company}+${publicKey}:${privateKey}`).toString("base64");
  const headers = {
    authorization: `Basic ${credentials}`,
    clientId,
    "content-type": "application/json",
  };
  const read = <Value>(schema: z.ZodType<Value>, answer: unknown) =>
    readAnswer(connectwiseKind.name, schema, answer);
  return (send) => ({
    async find({ leadId, reference }) {
      const query = new URLSearchParams({
        conditions: `name contains "${reference}"`,
        fields: "id,notes",
        pageSize: "100",
      });
      const answer = await send({ method: "GET", url: `${opportunities}?${query}`, headers });
      return read(opportunitiesFound, answer)
        .filter(({ notes }) => notes?.includes(leadId) ?? true)
        .map(({ id }) => String(id));
    },
    async create(entry) {
      const opportunity = {
        name: titleOf(entry, longestTitle),
        notes: entry.note,
        primarySalesRep: { identifier: salesRep },
        company: { id: forCompany },
        contact: { id: forContact },
      };
      const body = JSON.stringify(opportunity);
      const answer = await send({ method: "POST", url: opportunities, headers, body });
      return String(read(made, answer).id);
    },
  });
}
