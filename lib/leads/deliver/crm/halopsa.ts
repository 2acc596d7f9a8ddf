/** HaloPSA: a lead is an opportunity that carries its id. What was read of its API is in docs/crm.md. */
import { z } from "zod";
import type { HalopsaSettings } from "#lib/leads/crm-env.ts";
import { CallError, readAnswer, type Send } from "#lib/leads/deliver/crm/call.ts";
import { type ConnectPeer, type CrmKind, type CrmPeer, titleOf } from "#lib/leads/deliver/crm/peer.ts";

export const halopsaKind: CrmKind = {
  channel: "halopsa",
  name: "HaloPSA",
  record: "opportunity",
  variables: { address: "HALOPSA_URL", key: "HALOPSA_CLIENT_SECRET" },
  rehearse({ method, url }) {
    if (method === "GET") return { tickets: [] };
    return url.includes("/auth/token") ? { access_token: "-" } : { id: 0 };
  },
};

const longestTitle = 100;

const made = z.object({ id: z.number() });
const opportunitiesFound = z.object({ tickets: z.array(made.extend({ summary: z.string().nullish() })) });
const opportunityRead = made.extend({ details: z.string().nullish() });
/** What is posted as a list may be answered as one. */
const opportunityMade = z.union([made, z.tuple([made], made).transform(([first]) => first)]);
const tokenGiven = z.object({ access_token: z.string() });

/** Deliveries share a token until HaloPSA no longer takes it. */
export function connectHalopsa(settings: HalopsaSettings): ConnectPeer {
  const { url, tenant, clientId, clientSecret } = settings;
  let token: string | undefined;

  async function newToken(send: Send): Promise<string> {
    const query = tenant === undefined ? "" : `?${new URLSearchParams({ tenant })}`;
    const form = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
      scope: "all",
    });
    try {
      const answer = await send({
        method: "POST",
        url: `${url}/auth/token${query}`,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: form.toString(),
      });
      return readAnswer(halopsaKind.name, tokenGiven, answer).access_token;
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (error.status === 400)
        throw new CallError(
          `${halopsaKind.name} gives no token for HALOPSA_CLIENT_ID and HALOPSA_CLIENT_SECRET (400). Put those of its API application there, then run: npm run leads -- replay`,
          { status: 400, needsRepair: true },
        );
      // Whatever became of it, no record was made.
      throw error.isUnsure ? new CallError(error.error, { retryAfterMs: error.retryAfterMs }) : error;
    }
  }

  return (send) =>
    halopsaPeer(settings, async (call) => {
      const known = token;
      token ??= await newToken(send);
      const sendWith = (given: string) =>
        send({ ...call, headers: { ...call.headers, authorization: `Bearer ${given}` } });
      try {
        return await sendWith(token);
      } catch (error) {
        if (!(error instanceof CallError && error.status === 401)) throw error;
        token = undefined;
        // A token that was given for this request will be refused again.
        if (known === undefined) throw error;
        token = await newToken(send);
        return sendWith(token);
      }
    });
}

function halopsaPeer({ url, customer, ticketType }: HalopsaSettings, send: Send): CrmPeer {
  const opportunities = `${url}/api/Opportunities`;
  const read = <Value>(schema: z.ZodType<Value>, answer: unknown) =>
    readAnswer(halopsaKind.name, schema, answer);
  return {
    async find({ leadId, reference }) {
      const answer = await send({ method: "GET", url: `${opportunities}?search=${reference}`, headers: {} });
      const likely = read(opportunitiesFound, answer).tickets.filter(({ summary }) =>
        summary?.includes(reference),
      );
      const found: string[] = [];
      for (const { id } of likely) {
        const one = await send({
          method: "GET",
          url: `${opportunities}/${id}?includedetails=true`,
          headers: {},
        });
        if (read(opportunityRead, one).details?.includes(leadId) ?? true) found.push(String(id));
      }
      return found;
    },
    async create(entry) {
      const opportunity = {
        summary: titleOf(entry, longestTitle),
        details: entry.note,
        client_id: customer,
        tickettype_id: ticketType,
      };
      const answer = await send({
        method: "POST",
        url: opportunities,
        headers: { "content-type": "application/json" },
        body: JSON.stringify([opportunity]),
      });
      return String(read(opportunityMade, answer).id);
    },
  };
}
