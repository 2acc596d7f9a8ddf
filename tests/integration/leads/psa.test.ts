/** HaloPSA and ConnectWise as channels, against local servers that speak their protocols as far as docs/crm.md says. */
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import type { CrmChannel } from "#lib/leads/database/tables.ts";
import type { DeliverySettings } from "#lib/leads/env.ts";
import { answering, flood, silence, type Trouble, troubleFor } from "#tests/e2e/leads-support/crm-server.ts";
import { connectwiseServer, halopsaServer, type PsaServer } from "#tests/e2e/leads-support/psa-servers.ts";
import { runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { newDatabaseUrl, quickDelivery, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { leadsProcess } from "#tests/support/leads-process.ts";

type Serve<Server> = (lagMs?: number) => Promise<Server>;

async function running<Server extends PsaServer>(serve: Serve<Server>, lagMs = 0): Promise<Server> {
  const server = await serve(lagMs);
  onTestFinished(() => server.close());
  return server;
}

async function site(
  { variables }: PsaServer,
  channel: CrmChannel,
  times: Partial<DeliverySettings> = {},
  databaseUrl = newDatabaseUrl(),
) {
  const limits = { ...quickDelivery, timeoutMs: 20_000, leaseMs: 60_000, ...times };
  const leads = await runLeads(
    testSettings({ LEADS_DATABASE_URL: databaseUrl, ...variables }, { delivery: limits }),
  );
  onTestFinished(() => leads.close());
  const delivery = async () => {
    const rows = await leads.leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_delivery").selectAll().where("channel", "=", channel).execute(),
    );
    const [row] = rows;
    if (row === undefined) throw new Error(`No delivery to ${channel}`);
    return row;
  };
  return {
    leads,
    databaseUrl,
    async settled() {
      for (;;) {
        const row = await delivery();
        if (row.state !== "pending") return row;
        await sleep(20);
      }
    },
  };
}

async function delivered(
  server: PsaServer,
  channel: CrmChannel,
  fields: Record<string, string> = {},
  times = {},
) {
  const { leads, settled } = await site(server, channel, times);
  leads.service.start();
  expect((await leads.post(fields)).status).toBe(303);
  return { leads, row: await settled() };
}

const page = "<!doctype html><title>Sign in</title>";
const troubles: [string, Trouble, string][] = [
  ["a page in place of data", answering(200, page), "answered 200 with something other than JSON"],
  ["a redirect", answering(302, "", { location: "https://login.example.com/" }), "a redirect"],
  ["JSON of another kind", answering(200, '"ok"'), "not what its documentation says"],
  ["a hundred megabytes", flood, "answered 200 with more than a megabyte"],
  ["an error of the server", answering(500), "answered 500"],
  ["too many requests", answering(429, "", { "retry-after": "0" }), "wants fewer requests (429)"],
];

describe.each<[CrmChannel, string, Serve<PsaServer>]>([
  ["halopsa", "HaloPSA", halopsaServer],
  ["connectwise", "ConnectWise", connectwiseServer],
])("%s", (channel, name, serve) => {
  test("has a lead as an opportunity in the words of the team's mail, with its id in title and text", async () => {
    const server = await running(serve);
    const company = "Sample Bakery & Sons ".repeat(5).trim();
    const { leads, row } = await delivered(server, channel, { company, comparison: "in-house-or-managed" });
    const [lead] = await leads.leads();
    const [[id, opportunity] = []] = [...server.opportunities];
    expect(row).toMatchObject({ state: "delivered", record: String(id), begun_at: null, attempts: 0 });
    expect(opportunity?.title).toMatch(
      new RegExp(`^Inquiry from Sample Bakery & Sons .*… \\(${lead?.id.slice(0, 8)}\\)$`),
    );
    expect(opportunity?.text).toContain(
      `(${lead?.id.slice(0, 8)})\nLead: ${lead?.id}\n\nWhy they may fit:\n`,
    );
    expect(opportunity?.text).toContain("25 people work with a computer there.");
    expect(opportunity?.text).toContain("ana@example.com");
    expect(opportunity?.more).toEqual(
      channel === "halopsa"
        ? { client_id: 12, tickettype_id: 34 }
        : { primarySalesRep: { identifier: "asample" }, company: { id: 12 }, contact: { id: 34 } },
    );
  });

  test.each(troubles)("answers with %s: said in words, nothing is lost", async (_what, trouble, words) => {
    const server = await running(serve);
    server.trouble = troubleFor(server.searching, trouble, 1_000);
    const { row } = await delivered(server, channel);
    expect(row).toMatchObject({ state: "dead", attempts: 3, begun_at: null });
    expect(row.last_error).toMatch(new RegExp(`^${name} `));
    expect(row.last_error).toContain(words);
  });

  test("takes no key any more: a dead letter at once, with what to do and without the key", async () => {
    const server = await running(serve);
    server.revoke();
    const { row } = await delivered(server, channel);
    expect(row).toMatchObject({ state: "dead", attempts: 1 });
    expect(row.last_error).toMatch(/\b(HALOPSA_CLIENT_SECRET|CONNECTWISE_PRIVATE_KEY)\b.*leads -- replay$/);
    expect(row.last_error).not.toMatch(/sample/);
  });

  test("does what it was asked and answers with an error, or with what cannot be read: found before it is made again", async () => {
    for (const trouble of [answering(502, page, {}, "after"), answering(200, page, {}, "after")]) {
      const server = await running(serve);
      server.trouble = troubleFor(server.making, trouble);
      const { row } = await delivered(server, channel);
      expect(row).toMatchObject({ state: "delivered", attempts: 0, begun_at: null });
      expect(server.opportunities.size).toBe(1);
    }
  });

  test.each([409, 400])("refuses to make it (%i), and nothing is taken for made", async (status) => {
    const server = await running(serve);
    server.trouble = troubleFor(server.making, answering(status), 1_000);
    const { row } = await delivered(server, channel, {}, { maxAttempts: 1 });
    expect(row).toMatchObject({
      state: "dead",
      record: null,
      begun_at: status === 409 ? expect.any(String) : null,
    });
    expect(server.opportunities.size).toBe(0);
  });

  test("kills no lead with its worker: one opportunity, though the search shows it after 30 seconds", async () => {
    const server = await running(serve, 30_000);
    const first = await site(server, channel);
    await first.leads.post();
    server.trouble = troubleFor(server.making, silence);
    const worker = leadsProcess({ LEADS_DATABASE_URL: first.databaseUrl, ...server.variables });
    onTestFinished(() => worker.end());
    await server.arrived(server.making);
    await worker.end();
    // Its lease would end by the clock.
    await first.leads.leadsDatabase.use(({ db }) =>
      db
        .updateTable("lead_delivery")
        .set({ lease_until: new Date(0).toISOString() })
        .execute(),
    );
    const second = await site(server, channel, {}, first.databaseUrl);
    second.leads.service.start();
    await server.arrived(server.searching, 3);
    expect(server.opportunities.size).toBe(1);
    server.advance(30_000);
    expect(await second.settled()).toMatchObject({ state: "delivered", begun_at: null, attempts: 0 });
    expect(server.opportunities.size).toBe(1);
  });
});

test("HaloPSA gives one token for many leads, and another one once that has expired", async () => {
  const server = await running(halopsaServer);
  const { leads, settled } = await site(server, "halopsa", { concurrency: 1 });
  leads.service.start();
  await leads.post();
  await settled();
  await leads.post({ message: "A second one" });
  await server.arrived(server.making, 2);
  expect(server.tokens()).toBe(1);
  server.expire();
  await leads.post({ message: "A third one" });
  await server.arrived(server.making, 3);
  expect(server.tokens()).toBe(2);
  expect(server.opportunities.size).toBe(3);
});
