/** HubSpot as a channel, against a local server that speaks its protocol as far as docs/crm.md says. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import type { DeliverySettings } from "#lib/leads/env.ts";
import { replayDead, replayLead } from "#lib/leads/team/replay.ts";
import { leadsCommand } from "#tests/e2e/leads-support/command.ts";
import { answering, flood, silence, type Trouble, troubleFor } from "#tests/e2e/leads-support/crm-server.ts";
import { type HubspotServer, hubspotServer, hubspotToken } from "#tests/e2e/leads-support/hubspot-server.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { newDatabaseUrl, quickDelivery, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { sampleWebhookSecret, webhookReceiver } from "#tests/e2e/leads-support/webhook-receiver.ts";
import { freePort } from "#tests/support/free-port.ts";
import { leadsProcess } from "#tests/support/leads-process.ts";

async function hubspot(lagMs = 0, port = 0): Promise<HubspotServer> {
  const server = await hubspotServer(lagMs, port);
  onTestFinished(() => server.close());
  return server;
}

const searching = /^POST .*\/notes\/search$/;
const notingDown = /^POST .*\/notes$/;
const asking = /^GET .*\/contacts\//;
const addingContact = /^POST .*\/contacts$/;
const tying = /^PUT /;

const variables = (url: string) => ({ HUBSPOT_TOKEN: hubspotToken, HUBSPOT_URL: url });
const patient = { timeoutMs: 20_000, leaseMs: 60_000 };

/** A site with HubSpot as a channel, which delivers once it is started. */
async function site(
  url: string,
  delivery: Partial<DeliverySettings> = {},
  databaseUrl = newDatabaseUrl(),
  more: Record<string, string> = {},
): Promise<RunningLeads & { readonly databaseUrl: string }> {
  const leads = await runLeads(
    testSettings(
      { LEADS_DATABASE_URL: databaseUrl, ...variables(url), ...more },
      { delivery: { ...quickDelivery, ...patient, ...delivery } },
    ),
  );
  onTestFinished(() => leads.close());
  return { ...leads, databaseUrl };
}

async function delivery(leads: RunningLeads) {
  const [row] = await leads.leadsDatabase.use(({ db }) =>
    db.selectFrom("lead_delivery").selectAll().where("channel", "=", "hubspot").execute(),
  );
  if (row === undefined) throw new Error("No delivery to HubSpot");
  return row;
}

/** The delivery once it is no longer pending. */
async function settled(leads: RunningLeads) {
  for (;;) {
    const row = await delivery(leads);
    if (row.state !== "pending") return row;
    await sleep(20);
  }
}

async function delivered(server: HubspotServer, fields: Record<string, string> = {}, times = {}) {
  const leads = await site(server.url, times);
  leads.service.start();
  expect((await leads.post(fields)).status).toBe(303);
  return { leads, row: await settled(leads) };
}

const textOf = (html: string) =>
  html.replaceAll("<br>", "\n").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

test("a lead becomes a contact with its email address, and a note in the words of the team's mail", async () => {
  const server = await hubspot();
  const { leads, row } = await delivered(server, {
    message: "<b>Bold</b>\n& more",
    comparison: "in-house-or-managed",
    "fit-people": "more",
    scenario: "people=50",
  });
  const [lead] = await leads.leads();
  const [[contact, fields] = []] = [...server.contacts];
  const [[record, note] = []] = [...server.notes];
  expect(row).toMatchObject({ state: "delivered", record, contact, begun_at: null, attempts: 0 });
  expect(fields).toEqual({
    email: "ana@example.com",
    firstname: "Ana Sample",
    company: "Sample Bakery",
    phone: "(555) 555-0111",
  });
  expect(note?.contacts).toEqual([contact]);
  expect(note?.body).not.toMatch(/<(?!br>)/);
  const text = textOf(note?.body ?? "");
  expect(text).toMatch(
    new RegExp(
      `^Inquiry from Sample Bakery \\(${lead?.id.slice(0, 8)}\\)\nLead: ${lead?.id}\n\nWhy they may fit:\n`,
    ),
  );
  for (const words of [
    "25 people work with a computer there.",
    "They were reading the comparison “in-house-or-managed”.",
    "> <b>Bold</b>\n> & more",
    "People who use IT: 50",
    "How many people use computers? More than fifteen",
  ])
    expect(text).toContain(words);
});

test("who is in HubSpot already gets a note; what is there stays, and what is blank is filled", async () => {
  const server = await hubspot();
  server.contacts.set("7", { email: "ana@example.com", firstname: "Ana", lastname: "Real", company: "" });
  const { row } = await delivered(server, { email: "Ana@Example.com" });
  expect(row).toMatchObject({ state: "delivered", contact: "7" });
  expect([...server.contacts]).toEqual([
    [
      "7",
      {
        email: "ana@example.com",
        firstname: "Ana",
        lastname: "Real",
        company: "Sample Bakery",
        phone: "(555) 555-0111",
      },
    ],
  ]);
});

test("a contact that somebody makes meanwhile (409) is taken", async () => {
  const server = await hubspot();
  server.trouble = troubleFor(asking, {
    when: "after",
    answer(response) {
      server.contacts.set("7", { email: "ana@example.com", firstname: "Ana" });
      response.writeHead(404).end();
    },
  });
  expect((await delivered(server)).row).toMatchObject({ state: "delivered", contact: "7" });
  expect(server.requests).toContain("POST /crm/v3/objects/contacts");
  expect(server.contacts.size).toBe(1);
});

test("a note as long as a form allows, of signs that have to be written as several, fits and has the id", async () => {
  const server = await hubspot();
  const { leads } = await delivered(server, { message: "<&>".repeat(1_600) });
  const [[, note] = []] = [...server.notes];
  expect(note?.body).toContain((await leads.leads())[0]?.id);
});

test.each<[string, ReturnType<typeof troubleFor>]>([
  ["the search before it", troubleFor(searching, answering(503))],
  ["the note", troubleFor(notingDown, answering(502, "<html>", {}, "after"))],
  ["the contact", troubleFor(addingContact, answering(500, "", {}, "after"))],
  ["what ties the two", troubleFor(tying, answering(504, "", {}, "after"))],
])(
  "where %s is answered with an error, the next try leaves one note and one contact",
  async (_what, trouble) => {
    const server = await hubspot();
    server.trouble = trouble;
    const { row } = await delivered(server, {}, { searchLagMs: 0 });
    expect(row).toMatchObject({ state: "delivered", begun_at: null });
    expect([server.notes.size, server.contacts.size]).toEqual([1, 1]);
    expect([...server.notes.values()][0]?.contacts).toHaveLength(1);
  },
);

const page = "<!doctype html><title>Sign in</title>";
test.each<[string, Trouble, string]>([
  ["a page in place of data", answering(200, page), "answered 200 with something other than JSON"],
  [
    "a redirect",
    answering(302, "", { location: "https://login.example.com/" }),
    "a redirect, which is not followed",
  ],
  ["JSON of another kind", answering(200, '{"ok":true}'), "not what its documentation says"],
  ["a hundred megabytes", flood, "answered 200 with more than a megabyte"],
  ["a revoked key", answering(401), "does not know the key (401)"],
  ["a key without the rights", answering(403), "does not let this key do it (403)"],
  [
    "a refusal",
    answering(400, '{"message":"ana@example.com is not valid"}'),
    "refused what it was sent (400)",
  ],
])("%s is said in words and loses nothing", async (_what, trouble, words) => {
  const server = await hubspot();
  server.trouble = troubleFor(/./, trouble, 1_000);
  const { leads, row } = await delivered(server);
  expect(row).toMatchObject({ state: "dead", last_error: expect.stringContaining(words) });
  expect(row.last_error).not.toMatch(/pat-sample|ana@/);
  const repaired = ["401", "403", "400"].some((status) => words.includes(status));
  expect(row.attempts).toBe(repaired ? 1 : 3);
  const health = await fetch(`${leads.origin}/api/health/?ready`);
  expect(await health.json()).toEqual({ status: "degraded" });
});

test("an answer that never comes counts as unsure: it is looked up before anything is made again", async () => {
  const server = await hubspot();
  server.trouble = troubleFor(notingDown, silence);
  const { row } = await delivered(server, {}, { timeoutMs: 400 });
  expect(row).toMatchObject({ state: "delivered", attempts: 0 });
  const notes = "POST /crm/v3/objects/notes";
  expect(server.requests.slice(0, 3)).toEqual([`${notes}/search`, notes, `${notes}/search`]);
  expect(server.notes.size).toBe(1);
});

test("a 429 waits as long as it asks, and counts as one try", async () => {
  const server = await hubspot();
  server.trouble = troubleFor(/./, answering(429, "", { "retry-after": "7200" }));
  const leads = await site(server.url, { maxDelayMs: 6 * 3_600_000 });
  leads.service.start();
  await leads.post();
  for (;;) {
    const { attempts, due_at, last_error, begun_at } = await delivery(leads);
    if (attempts === 1) {
      expect(Date.parse(due_at) - Date.now()).toBeGreaterThan(7_000_000);
      expect([last_error, begun_at]).toEqual(["HubSpot wants fewer requests (429)", null]);
      return;
    }
    await sleep(20);
  }
});

test("a HubSpot that is down holds up no other channel, and gets its leads once it is back", async () => {
  const port = await freePort();
  const webhook = await webhookReceiver();
  onTestFinished(() => webhook.close());
  const leads = await site(`http://127.0.0.1:${port}`, { maxAttempts: 1_000 }, undefined, {
    LEADS_WEBHOOK_URL: webhook.url,
    LEADS_WEBHOOK_SECRET: sampleWebhookSecret,
    LEADS_WEBHOOK_ALLOW_PRIVATE: "yes",
  });
  leads.service.start();
  for (const email of ["ana@example.com", "bo@example.com"]) await leads.post({ email });
  await webhook.arrived(2);
  for (;;) {
    const { attempts, state, last_error } = await delivery(leads);
    if (attempts > 1) {
      expect([state, last_error]).toEqual(["pending", "HubSpot could not be reached (ECONNREFUSED)"]);
      break;
    }
    await sleep(20);
  }
  const server = await hubspot(0, port);
  expect(await settled(leads)).toMatchObject({ state: "delivered", begun_at: null });
  await server.arrived(tying, 2);
  expect([server.notes.size, server.contacts.size]).toEqual([2, 2]);
});

test("who gave no email address becomes a contact of the name and number, tied to the note in one request", async () => {
  const server = await hubspot();
  const { row } = await delivered(server, { form: "call-back", email: "", stopped: "everything" });
  const [[id, contact] = []] = [...server.contacts];
  expect(row).toMatchObject({ state: "delivered", contact: id });
  expect(contact).toMatchObject({ firstname: "Ana Sample", phone: "(555) 555-0111" });
  expect([...server.notes.values()].map(({ contacts }) => contacts)).toEqual([[id]]);
});

test("show, stats and forget name what is in HubSpot, and what to search for where that is not known", async () => {
  const server = await hubspot();
  const { leads, row } = await delivered(server);
  server.trouble = troubleFor(/./, answering(400), 1_000);
  await leads.post({ message: "A second one" });
  const ids = (await leads.leads()).map(({ id }) => id);
  const second = ids.find((id) => id !== row.lead_id) ?? "";
  for (;;) {
    const open = await leads.leadsDatabase.use(({ db }) =>
      db
        .selectFrom("lead_delivery")
        .select("id")
        .where("channel", "=", "hubspot")
        .where("state", "=", "pending")
        .execute(),
    );
    if (open.length === 0) break;
    await sleep(20);
  }
  const run = (...words: string[]) => leadsCommand(leads.databaseUrl, words, variables(server.url));
  const known = `note ${row.record} and contact ${row.contact}`;
  expect((await run("show", row.lead_id)).out).toMatch(new RegExp(`^hubspot +delivered, .*, ${known}$`, "m"));
  expect((await run("show", second)).out).toMatch(
    /^hubspot +dead, 1 failures, HubSpot refused what it was sent/m,
  );
  expect((await run("list", "--dead")).out).toContain(second.slice(0, 8));
  expect((await run("stats")).out).toContain("    1  hubspot delivered, 0 waiting, 1 failed\n");
  const { out } = await run("forget", "--email", "ana@example.com");
  expect(out).toContain(
    `- HubSpot: delete ${known}, and search there for ${row.lead_id.slice(0, 8)} (lead ${row.lead_id})\n`,
  );
  expect(out).toContain(`- HubSpot: search there for ${second.slice(0, 8)} (lead ${second})\n`);
});

/** A worker that is killed when HubSpot has done what it was asked and has not answered yet. */
async function killedBetween(server: HubspotServer, line: RegExp) {
  const databaseUrl = newDatabaseUrl();
  const leads = await site(server.url, {}, databaseUrl);
  await leads.post();
  server.trouble = troubleFor(line, silence);
  const worker = leadsProcess({ LEADS_DATABASE_URL: databaseUrl, ...variables(server.url) });
  onTestFinished(() => worker.end());
  await server.arrived(line);
  await worker.end();
  expect(await delivery(leads)).toMatchObject({ state: "pending" });
  // Its lease would end by the clock.
  await leads.leadsDatabase.use(({ db }) =>
    db
      .updateTable("lead_delivery")
      .set({ lease_until: new Date(0).toISOString() })
      .execute(),
  );
  return databaseUrl;
}

test.each<[string, RegExp]>([
  ["the note", notingDown],
  ["the contact", addingContact],
  ["what ties the two", tying],
])("a worker killed between request and answer leaves one record: %s", async (_what, line) => {
  const server = await hubspot();
  const databaseUrl = await killedBetween(server, line);
  const leads = await site(server.url, {}, databaseUrl);
  leads.service.start();
  expect(await settled(leads)).toMatchObject({ state: "delivered", begun_at: null });
  expect([server.notes.size, server.contacts.size]).toEqual([1, 1]);
});

test("where the search shows a record after 30 seconds, a killed worker's successor waits for it and makes no second", async () => {
  const server = await hubspot(30_000);
  const databaseUrl = await killedBetween(server, notingDown);
  const leads = await site(server.url, {}, databaseUrl);
  const looked = server.requests.length;
  leads.service.start();
  await server.arrived(searching, 3);
  expect(server.requests.slice(looked)).not.toContain("POST /crm/v3/objects/notes");
  server.advance(30_000);
  expect(await settled(leads)).toMatchObject({ state: "delivered", attempts: 0, begun_at: null });
  expect(server.notes.size).toBe(1);
});

test("where the search lags longer than it is waited for there are two, and a person is told which", async () => {
  const server = await hubspot(30_000);
  const databaseUrl = await killedBetween(server, notingDown);
  const leads = await site(server.url, { searchLagMs: 0 }, databaseUrl);
  leads.service.start();
  await server.arrived(searching, 4);
  expect(server.notes.size).toBe(2);
  expect(await delivery(leads)).toMatchObject({ state: "pending", attempts: 0 });
  server.advance(30_000);
  const [first, second] = [...server.notes.keys()];
  expect(await settled(leads)).toMatchObject({
    state: "dead",
    record: `${first}, ${second}`,
    last_error: `HubSpot has this lead more than once (${first}, ${second}). Delete all but one there, then run: npm run leads -- replay`,
  });
  const health = await fetch(`${leads.origin}/api/health/?ready`);
  expect(await health.json()).toEqual({ status: "degraded" });

  server.notes.delete(first ?? "");
  await leadsCommand(databaseUrl, ["replay"], variables(server.url));
  expect(await settled(leads)).toMatchObject({ state: "delivered", record: second, begun_at: null });
});

test("a lead replayed as soon as it has arrived is waited for in the search, and one deleted there is made again", async () => {
  const server = await hubspot(30_000);
  const { leads, row } = await delivered(server);
  const replay = () =>
    leads.leadsDatabase.use((database) => replayLead(database, row.lead_id, ["hubspot"], new Date()));
  const looked = server.requests.filter((line) => searching.test(line)).length;
  await replay();
  await server.arrived(searching, looked + 2);
  expect(await delivery(leads)).toMatchObject({ state: "pending", attempts: 0 });
  server.advance(30_000);
  expect(await settled(leads)).toMatchObject({ state: "delivered", record: row.record, begun_at: null });
  expect(server.notes.size).toBe(1);

  server.notes.clear();
  // It arrived long ago.
  await leads.leadsDatabase.use(({ db }) =>
    db.updateTable("lead_delivery").set({ delivered_at: "2026-01-01T00:00:00.000Z" }).execute(),
  );
  await replay();
  await server.arrived(notingDown, 2);
  await server.arrived(searching, looked + 5);
  const [made] = [...server.notes.keys()];
  expect([made === row.record, server.notes.size]).toEqual([false, 1]);
});

test("a note that somebody deletes before it has its contact is made again by replay", async () => {
  const server = await hubspot();
  server.trouble = (line) => {
    if (!/^GET .*\/notes\/\d+$/.test(line)) return undefined;
    server.trouble = () => undefined;
    server.notes.clear();
    return answering(404);
  };
  const { leads, row } = await delivered(server);
  expect(row).toMatchObject({ state: "dead", record: null, begun_at: null });
  await leads.leadsDatabase.use((database) => replayDead(database, ["hubspot"], new Date()));
  expect(await settled(leads)).toMatchObject({ state: "delivered" });
  expect(server.notes.size).toBe(1);
});
