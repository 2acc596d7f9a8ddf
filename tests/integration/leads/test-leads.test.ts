/** What the audit marks as a test is stored as every lead is, goes nowhere, and can be told apart and removed. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { purgeExpired } from "#lib/leads/retention.ts";
import { leadStats } from "#lib/leads/team/stats.ts";
import { testDays, testReceipt } from "#lib/leads/test-leads.ts";
import { page, time } from "#lib/tools/inbox/html.ts";
import { answerInbox } from "#lib/tools/inbox/inbox.ts";
import { leadsCommand } from "#tests/e2e/leads-support/command.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import {
  sampleWebhookSecret,
  type WebhookReceiver,
  webhookReceiver,
} from "#tests/e2e/leads-support/webhook-receiver.ts";

const token = "a-token-of-thirty-two-characters";
const url = newDatabaseUrl();
const json = { accept: "application/json" };
let leads: RunningLeads;
let webhook: WebhookReceiver;

beforeAll(async () => {
  webhook = await webhookReceiver();
  leads = await runLeads(
    testSettings({
      LEADS_DATABASE_URL: url,
      LEADS_TEST_TOKEN: token,
      LEADS_WEBHOOK_URL: webhook.url,
      LEADS_WEBHOOK_SECRET: sampleWebhookSecret,
      LEADS_WEBHOOK_ALLOW_PRIVATE: "yes",
    }),
  );
  leads.service.start();
});
afterAll(async () => {
  await leads.close();
  await webhook.close();
});

const mark = (email: string, headers: Record<string, string> = json) =>
  leads.post({ email, "test-lead": token }, headers);

test("is answered with what is in the store, and no delivery is written", async () => {
  const message = "Zażółć 日本語 50% off & <b>";
  const answer = await leads.post({ email: "one@example.com", message, "test-lead": token }, json);
  expect(answer.status).toBe(201);
  const receipt = testReceipt.parse(await answer.json());
  expect(receipt.fields).toMatchObject({ message, email: "one@example.com", people: 25 });
  expect(receipt.consent).toBe("2026-11");
  const stored = (await leads.leads()).find(({ id }) => id === receipt.id);
  expect(stored).toMatchObject({ status: "test", message });
  const deliveries = await leads.leadsDatabase.use(({ db }) =>
    db.selectFrom("lead_delivery").selectAll().where("lead_id", "=", receipt.id).execute(),
  );
  expect(deliveries).toEqual([]);
});

test("goes to nobody while a real lead beside it is delivered", async () => {
  await mark("two@example.com");
  await leads.post({ email: "real@example.com" });
  await webhook.arrived(1);
  expect(webhook.events.map(({ event }) => event.data.email)).toEqual(["real@example.com"]);
});

test("each test is a lead of its own, however alike, and counts toward no limit", async () => {
  const answers = [await mark("three@example.com"), await mark("three@example.com")];
  const ids = await Promise.all(answers.map(async (answer) => testReceipt.parse(await answer.json()).id));
  expect(new Set(ids).size).toBe(2);
});

test("with a wrong mark or none that is text, nothing is stored, and the answer says why", async () => {
  const before = (await leads.leads()).length;
  for (const wrong of ["", "another-token-of-thirty-two-chars"]) {
    const answer = await leads.post({ email: "wrong@example.com", "test-lead": wrong }, json);
    expect([answer.status, await answer.json()]).toEqual([
      403,
      expect.objectContaining({ detail: expect.stringMatching(/not the LEADS_TEST_TOKEN of this server/) }),
    ]);
  }
  const asJson = await fetch(`${leads.origin}/api/leads/`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "wrong@example.com", "test-lead": true }),
  });
  expect(asJson.status).toBe(403);
  expect((await leads.leads()).length).toBe(before);
});

test("where no token is set, no test lead is taken", async () => {
  const without = await runLeads(testSettings({ LEADS_DATABASE_URL: newDatabaseUrl() }));
  const answer = await without.post({ "test-lead": token }, json);
  expect([answer.status, await answer.json()]).toEqual([
    403,
    expect.objectContaining({ detail: expect.stringMatching(/LEADS_TEST_TOKEN is not set/) }),
  ]);
  expect(await without.leads()).toEqual([]);
  await without.close();
});

test("with a field that is wrong, is refused as a lead is", async () => {
  const answer = await leads.post({ email: "no address", "test-lead": token }, json);
  expect(answer.status).toBe(422);
});

test("says whether the sender's address arrived", async () => {
  const seenWith = async (headers: Record<string, string>) =>
    testReceipt.parse(await (await mark("four@example.com", { ...json, ...headers })).json()).seen;
  const origin = "https://www.example.com";
  expect(await seenWith({ "x-forwarded-for": "203.0.113.7", origin })).toEqual({
    origin,
    isSenderKnown: true,
  });
  expect(await seenWith({})).toEqual({ origin: null, isSenderKnown: false });
});

test("is in no list, count or export of leads, has a list of its own, and cannot be sent on", async () => {
  const { id } = testReceipt.parse(await (await mark("five@example.com")).json());
  const listed = await leadsCommand(url, ["list"]);
  expect(listed.out).not.toContain("five@example.com");
  expect((await leadsCommand(url, ["list", "--tests"])).out).toMatch(/ {2}test {2}.*five@example\.com/);
  expect((await leadsCommand(url, ["replay", id])).err).toMatch(/is a test lead, which goes nowhere/);
  const stats = await leads.leadsDatabase.use((database) => leadStats(database, new Date(0), new Date()));
  expect(stats.accepted).toBe(1);
  const frame = { list: "/", lead: "/lead/", page, time, redirect: (to: string) => Response.redirect(to) };
  const inbox = async (query: string, of?: string) => {
    const asked = { query: new URLSearchParams(query), ...(of !== undefined && { id: of }) };
    return (await answerInbox(leads.leadsDatabase, frame, asked)).text();
  };
  expect(await inbox("")).not.toContain("five@example.com");
  expect(await inbox("state=test")).toMatch(/<span class="state">test<\/span>/);
  expect(await inbox("", id)).toMatch(/This is a test that the audit of the site sent/);
});

test("is deleted after its days, or on demand, and nothing else with it", async () => {
  const purge = () =>
    leads.leadsDatabase.use((database) => purgeExpired(database, { quarantineDays: 30 }, new Date()));
  const age = (days: number) =>
    leads.leadsDatabase.use(({ db }) =>
      db
        .updateTable("lead")
        .set({ received_at: new Date(Date.now() - days * 86_400_000).toISOString() })
        .execute(),
    );
  await mark("six@example.com");
  const tests = (await leads.leads()).filter(({ status }) => status === "test").length;
  await age(testDays - 1);
  expect((await purge()).tests).toBe(0);
  await age(testDays + 1);
  expect((await purge()).tests).toBe(tests);
  await mark("seven@example.com");
  expect((await leadsCommand(url, ["purge", "--tests"])).out).toBe("1 test lead deleted.\n");
  expect((await leads.leads()).map(({ email }) => email)).toEqual(["real@example.com"]);
});
