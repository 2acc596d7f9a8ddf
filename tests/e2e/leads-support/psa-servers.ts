import { z } from "zod";
import {
  type CrmAnswer,
  type CrmRequest,
  type CrmServer,
  crmServer,
} from "#tests/e2e/leads-support/crm-server.ts";

interface Opportunity {
  readonly title: string;
  readonly text: string;
  readonly madeAt: number;
  /** Everything else that it was made with. */
  readonly more: object;
}

export interface PsaServer extends CrmServer {
  readonly variables: Readonly<Record<string, string>>;
  /** What makes an opportunity, as method and path. */
  readonly making: RegExp;
  readonly searching: RegExp;
  readonly opportunities: Map<number, Opportunity>;
  /** From now on the keys are of no use. */
  revoke(): void;
}

/** Opportunities, which a search shows after a while by the server's own clock. */
function store(lagMs: number) {
  const opportunities: PsaServer["opportunities"] = new Map();
  let last = 500;
  return {
    opportunities,
    add(opportunity: Opportunity): number {
      last += 1;
      opportunities.set(last, opportunity);
      return last;
    },
    titled: (words: string, now: number) =>
      [...opportunities].filter(([, { title, madeAt }]) => title.includes(words) && madeAt + lagMs <= now),
  };
}

/** HaloPSA as far as docs/crm.md says. */
export async function halopsaServer(
  lagMs = 0,
): Promise<PsaServer & { readonly tokens: () => number; expire(): void }> {
  const { opportunities, add, titled } = store(lagMs);
  const secret = "sample-client-secret";
  let tokens = 0;
  let token = "";
  let isRevoked = false;
  const given = z.tuple([
    z.strictObject({
      summary: z.string().max(100),
      details: z.string(),
      client_id: z.literal(12),
      tickettype_id: z.literal(34),
    }),
  ]);
  function handle({ method, path, query, headers, text, body }: CrmRequest, now: () => number): CrmAnswer {
    if (method === "POST" && path === "/auth/token") {
      const form = new URLSearchParams(text);
      const isKnown = form.get("client_id") === "sample-client" && form.get("client_secret") === secret;
      if (isRevoked || !isKnown || query.get("tenant") !== "sample" || form.get("scope") !== "all")
        return { status: 400, json: { error: "invalid_client" } };
      if (form.get("grant_type") !== "client_credentials") return { status: 400, json: {} };
      tokens += 1;
      token = `token-${tokens}`;
      return { status: 200, json: { access_token: token, token_type: "Bearer", expires_in: 3600 } };
    }
    if (isRevoked || headers.authorization !== `Bearer ${token}`) return { status: 401 };
    if (method === "GET" && path === "/api/Opportunities") {
      const found = titled(query.get("search") ?? "?", now());
      const tickets = found.map(([id, { title }]) => ({ id, summary: title }));
      return { status: 200, json: { record_count: tickets.length, tickets } };
    }
    const id = Number(/^\/api\/Opportunities\/(\d+)$/.exec(path)?.[1]);
    const one = opportunities.get(id);
    if (method === "GET" && one !== undefined)
      return { status: 200, json: { id, summary: one.title, details: one.text } };
    if (method === "POST" && path === "/api/Opportunities") {
      const [{ summary: title, details, ...more }] = given.parse(body);
      return {
        status: 201,
        json: { id: add({ title, text: details, madeAt: now(), more }), summary: title },
      };
    }
    return { status: 404 };
  }
  const server = await crmServer(handle);
  return Object.assign(server, {
    opportunities,
    making: /^POST \/api\/Opportunities$/,
    searching: /^GET \/api\/Opportunities$/,
    tokens: () => tokens,
    expire() {
      token = "";
    },
    revoke() {
      isRevoked = true;
    },
    variables: {
      HALOPSA_URL: server.url,
      HALOPSA_TENANT: "sample",
      HALOPSA_CLIENT_ID: "sample-client",
      HALOPSA_CLIENT_SECRET: secret,
      HALOPSA_CUSTOMER_ID: "12",
      HALOPSA_TICKET_TYPE_ID: "34",
    },
  });
}

/** ConnectWise Manage as far as docs/crm.md says. */
export async function connectwiseServer(lagMs = 0): Promise<PsaServer> {
  const { opportunities, add, titled } = store(lagMs);
  const basic = Buffer.from("sampleco+public-sample:private-sample").toString("base64");
  let isRevoked = false;
  const given = z.strictObject({
    name: z.string().max(100),
    notes: z.string(),
    primarySalesRep: z.strictObject({ identifier: z.string() }),
    company: z.strictObject({ id: z.number() }),
    contact: z.strictObject({ id: z.number() }),
  });
  function handle({ method, path, query, headers, body }: CrmRequest, now: () => number): CrmAnswer {
    if (isRevoked || headers.authorization !== `Basic ${basic}` || headers.clientid !== "sample-integration")
      return { status: 401, json: { code: "Unauthorized" } };
    if (path !== "/v4_6_release/apis/3.0/sales/opportunities") return { status: 404 };
    if (method === "GET") {
      const words = /^name contains "([^"]+)"$/.exec(query.get("conditions") ?? "")?.[1];
      if (words === undefined) return { status: 400, json: { code: "InvalidCondition" } };
      return { status: 200, json: titled(words, now()).map(([id, { text }]) => ({ id, notes: text })) };
    }
    const { name, notes, ...more } = given.parse(body);
    return { status: 201, json: { id: add({ title: name, text: notes, madeAt: now(), more }), name } };
  }
  const server = await crmServer(handle);
  return Object.assign(server, {
    opportunities,
    making: /^POST .*\/sales\/opportunities$/,
    searching: /^GET .*\/sales\/opportunities$/,
    revoke() {
      isRevoked = true;
    },
    variables: {
      CONNECTWISE_URL: server.url,
      CONNECTWISE_COMPANY: "sampleco",
      CONNECTWISE_PUBLIC_KEY: "public-sample",
      CONNECTWISE_PRIVATE_KEY: "private-sample",
      CONNECTWISE_CLIENT_ID: "sample-integration",
      CONNECTWISE_SALES_REP: "asample",
      CONNECTWISE_FOR_COMPANY_ID: "12",
      CONNECTWISE_FOR_CONTACT_ID: "34",
    },
  });
}
