import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { takeNoticeTurn } from "#lib/leads/deliver/quarantine-notice.ts";
import { testDatabase } from "#tests/e2e/leads-support/postgres.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { newDatabaseUrl, quickDelivery, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { type SmtpReceiver, smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";
import { sampleWebhookSecret, webhookReceiver } from "#tests/e2e/leads-support/webhook-receiver.ts";
import { freePort } from "#tests/support/free-port.ts";

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

function mailVariables(smtp: SmtpReceiver): Record<string, string> {
  return {
    SMTP_URL: smtp.url,
    LEADS_TO: "team@example.com, boss@example.com",
    LEADS_FROM: "Sample IT <website@example.com>",
  };
}

async function receiver(behavior: Parameters<typeof smtpReceiver>[0] = {}): Promise<SmtpReceiver> {
  const smtp = await smtpReceiver(behavior);
  endings.push(() => smtp.close());
  return smtp;
}

async function hook(answer?: Parameters<typeof webhookReceiver>[0]) {
  const webhook = await webhookReceiver(answer);
  endings.push(() => webhook.close());
  const variables = {
    LEADS_WEBHOOK_URL: webhook.url,
    LEADS_WEBHOOK_SECRET: sampleWebhookSecret,
    LEADS_WEBHOOK_ALLOW_PRIVATE: "yes",
  };
  return { webhook, variables };
}

/** @param hasty with time-outs that are to be seen; else a busy machine does not reach them */
async function start(
  env: Record<string, string>,
  url = newDatabaseUrl(),
  hasty = false,
): Promise<RunningLeads> {
  const times = hasty ? { timeoutMs: 400 } : { timeoutMs: 20_000, leaseMs: 60_000 };
  const leads = await runLeads(
    testSettings({ LEADS_DATABASE_URL: url, ...env }, { delivery: { ...quickDelivery, ...times } }),
  );
  endings.push(() => leads.close());
  return leads;
}

/** The deliveries by channel, once none of the channels asked for is pending. */
async function settled(leads: RunningLeads, ...channels: string[]) {
  for (;;) {
    const rows = await leads.leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_delivery").selectAll().execute(),
    );
    const asked = rows.filter((row) => channels.includes(row.channel));
    if (asked.length > 0 && asked.every((row) => row.state !== "pending")) {
      return Object.fromEntries(asked.map((row) => [row.channel, row]));
    }
    await sleep(20);
  }
}

describe("the mails of a lead", () => {
  test("go to the team with everything typed, and to the sender with nothing of it", async () => {
    const smtp = await receiver();
    const leads = await start(mailVariables(smtp));
    leads.service.start();
    await leads.post({ name: "Zoë <img src=x onerror=alert(1)>", message: "<b>Bold</b>\nConsent: none" });
    await settled(leads, "team-mail", "confirmation");
    const mails = await Promise.all([smtp.parsed(0), smtp.parsed(1)]);
    const team = mails.find((mail) => mail.headers.get("auto-submitted") === "auto-generated");
    const confirmation = mails.find((mail) => mail.headers.get("auto-submitted") === "auto-replied");
    expect(team?.replyTo?.text).toBe("ana@example.com");
    expect(team?.text).toContain("Your name: Zoë <img src=x onerror=alert(1)>");
    expect(team?.text).toContain("> <b>Bold</b>\n> Consent: none");
    expect(team?.html).toBe(false);
    expect(smtp.mails.map((mail) => mail.to).sort()).toEqual([
      ["ana@example.com"],
      ["team@example.com", "boss@example.com"],
    ]);
    expect(confirmation?.text).toContain("Thank you for writing to Sample IT");
    expect(confirmation?.text).toContain("(555) 555-0142");
    expect(JSON.stringify([confirmation?.subject, confirmation?.text])).not.toMatch(
      /Zo|Bold|alert|Bakery|printers|555-0111/,
    );
    expect(confirmation?.html).toBe(false);
  });

  test("tell the team the costs the visitor had set up, in words and as the calculator's address", async () => {
    const smtp = await receiver();
    const leads = await start(mailVariables(smtp));
    leads.service.start();
    await leads.post({ source: "/tools/cost-calculator/", scenario: "people=50&devices=1200&x=<b>" });
    await settled(leads, "team-mail", "confirmation");
    const mails = await Promise.all([smtp.parsed(0), smtp.parsed(1)]);
    const team = mails.find((mail) => mail.headers.get("auto-submitted") === "auto-generated");
    expect(team?.text).toContain(
      "People who use IT: 50\nDevices: 1,200\nhttps://www.example.com/tools/cost-calculator/?people=50&devices=1200\n",
    );
    expect(team?.text).toContain("source: /tools/cost-calculator/");
  });

  test("tell the team what the visitor answered, as questions and answers in the words of the page", async () => {
    const smtp = await receiver();
    const leads = await start(mailVariables(smtp));
    leads.service.start();
    await leads.post({
      comparison: "in-house-or-managed",
      "fit-people": "more",
      "fit-wait": "days",
      "fit-x": "Bcc: eve@example.com",
    });
    await settled(leads, "team-mail", "confirmation");
    const mails = await Promise.all([smtp.parsed(0), smtp.parsed(1)]);
    const team = mails.find((mail) => mail.headers.get("auto-submitted") === "auto-generated");
    expect(team?.text).toContain(
      "What the visitor answered:\nHow many people use computers? More than fifteen\nHow long can you wait for help? Two days or more\nhttps://www.example.com/tools/fit/in-house-or-managed/?people=more&wait=days\n\n",
    );
    const confirmation = mails.find((mail) => mail.headers.get("auto-submitted") === "auto-replied");
    expect(confirmation?.text).not.toMatch(/fifteen|Two days/);
    expect(team?.text).not.toContain("eve@");
  });

  test("cannot be given another header or recipient", async () => {
    const smtp = await receiver();
    const leads = await start(mailVariables(smtp));
    leads.service.start();
    expect((await leads.post({ company: "A\r\nBcc: eve@example.com" })).status).toBe(422);
    expect((await leads.post({ email: "ana@example.com, eve@example.com" })).status).toBe(422);
    await leads.post({ company: "=?utf-8?q?A=0D=0ABcc:_eve@example.com?=", name: '"<eve@example.com>", ' });
    await settled(leads, "team-mail", "confirmation");
    for (const mail of smtp.mails) {
      expect(mail.to).not.toContain("eve@example.com");
      expect(mail.raw.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/im);
    }
  });

  test("wait while no mail server is configured, and go once one is", async () => {
    const url = newDatabaseUrl();
    const without = await runLeads(testSettings({ LEADS_DATABASE_URL: url }));
    without.service.start();
    await without.post();
    await without.close();
    const smtp = await receiver();
    const leads = await start(mailVariables(smtp), url);
    leads.service.start();
    await smtp.arrived(2);
    expect(await settled(leads, "team-mail", "confirmation")).toMatchObject({
      "team-mail": { state: "delivered" },
    });
  });

  test("are tried again when the server puts them off (greylisting)", async () => {
    let tries = 0;
    const smtp = await receiver({
      onRcptTo(_address, _session, callback) {
        tries += 1;
        callback(tries <= 2 ? Object.assign(new Error("Come back later"), { responseCode: 451 }) : null);
      },
    });
    const leads = await start(mailVariables(smtp));
    leads.service.start();
    await leads.post();
    const rows = await settled(leads, "team-mail", "confirmation");
    expect([rows["team-mail"]?.state, rows.confirmation?.state]).toEqual(["delivered", "delivered"]);
    expect(tries).toBeGreaterThan(2);
  });

  test("become dead letters when the server refuses them, a confirmation at once, and the lead stays", async () => {
    const smtp = await receiver({
      onRcptTo: (address, _session, callback) =>
        callback(Object.assign(new Error(`No such person: ${address.address}`), { responseCode: 550 })),
    });
    const leads = await start(mailVariables(smtp));
    leads.service.start();
    await leads.post();
    const rows = await settled(leads, "team-mail", "confirmation");
    expect(rows).toMatchObject({
      "team-mail": { state: "dead", attempts: 3 },
      confirmation: { state: "refused", attempts: 1, last_error: expect.stringContaining("550") },
    });
    expect(JSON.stringify(rows)).not.toContain("ana@example.com");
    expect(await leads.leads()).toHaveLength(1);
    const health = await fetch(`${leads.origin}/api/health/?ready`);
    expect([health.status, await health.json()]).toEqual([200, { status: "degraded" }]);
  });

  test("are tried again and kept when nothing answers at the server's address", async () => {
    const port = await freePort();
    const smtpUrl = `smtp://127.0.0.1:${port}`;
    const leads = await start({
      SMTP_URL: smtpUrl,
      LEADS_TO: "team@example.com",
      LEADS_FROM: "website@example.com",
    });
    leads.service.start();
    await leads.post();
    expect(await settled(leads, "team-mail")).toMatchObject({
      "team-mail": { state: "dead", attempts: 3, last_error: expect.stringContaining("ESOCKET") },
    });
    expect(await leads.leads()).toHaveLength(1);
  });

  test("are given up for this time when the server hangs", async () => {
    const smtp = await receiver({ onMailFrom: () => undefined });
    const leads = await start(mailVariables(smtp), newDatabaseUrl(), true);
    leads.service.start();
    await leads.post();
    expect(await settled(leads, "team-mail")).toMatchObject({ "team-mail": { state: "dead", attempts: 3 } });
  });

  test("are tried again when nothing listens", async () => {
    const smtp = await smtpReceiver();
    await smtp.close();
    const leads = await start(mailVariables(smtp));
    leads.service.start();
    expect((await leads.post()).status).toBe(303);
    expect(await settled(leads, "team-mail")).toMatchObject({
      "team-mail": { state: "dead", last_error: expect.stringContaining("SMTP") },
    });
  });

  test("that would confirm days later are not sent", async () => {
    const smtp = await receiver();
    const leads = await start(mailVariables(smtp));
    await leads.post();
    await leads.leadsDatabase.use(({ db }) =>
      db.updateTable("lead_delivery").set({ created_at: "2020-01-01T00:00:00.000Z" }).execute(),
    );
    leads.service.start();
    expect(await settled(leads, "team-mail", "confirmation")).toMatchObject({
      "team-mail": { state: "delivered" },
      confirmation: { state: "expired" },
    });
  });

  test("that are late only by a clock that has jumped wait for it to be put right", async () => {
    const smtp = await receiver();
    const leads = await start(mailVariables(smtp));
    await leads.post();
    await leads.leadsDatabase.use(async ({ db }) => {
      const value = JSON.stringify({ seen: "2020-01-01T00:00:00.000Z" });
      await db.insertInto("lead_setting").values({ name: "retention-clock", value }).execute();
      await db.updateTable("lead_delivery").set({ created_at: "2020-01-01T00:00:00.000Z" }).execute();
    });
    const before = new Date().toISOString();
    const confirmation = () =>
      leads.leadsDatabase.use(({ db }) =>
        db
          .selectFrom("lead_delivery")
          .select(["state", "attempts", "due_at", "lease_until"])
          .where("channel", "=", "confirmation")
          .executeTakeFirstOrThrow(),
      );
    leads.service.start();
    const waiting = { state: "pending", attempts: 0, lease_until: null };
    await expect.poll(async () => (await confirmation()).due_at > before, { timeout: 30_000 }).toBe(true);
    await leads.service.stop();
    expect(await confirmation()).toMatchObject(waiting);
  });
});

describe("the notice of quarantine", () => {
  const tomorrow = new Date(Date.now() + 86_400_000);

  test("reaches the team once a day, with nothing of what was sent, though several servers look", async () => {
    const smtp = await receiver();
    const url = newDatabaseUrl();
    const servers = [await start(mailVariables(smtp), url), await start(mailVariables(smtp), url)];
    const [first] = servers;
    await first?.post({ website: "x" });
    await first?.post({ website: "x", email: "b@example.com" });
    for (const leads of servers) leads.service.start();
    await smtp.arrived(1);
    for (const leads of servers) await leads.service.stop();
    expect(smtp.mails).toHaveLength(1);
    const mail = await smtp.parsed(0);
    expect(mail.subject).toBe("Quarantine: 2 submissions are waiting for review");
    expect(mail.text).not.toMatch(/Ana|example\.com|printers/);
    expect(await first?.leadsDatabase.use((database) => takeNoticeTurn(database, tomorrow))).toBeUndefined();
  });

  test("is written again, and keeps what it is about, after a mail server that refused it", async () => {
    const smtp = await receiver({
      onRcptTo: (_address, _session, callback) =>
        callback(Object.assign(new Error("Try again later"), { responseCode: 451 })),
    });
    const leads = await start(mailVariables(smtp));
    await leads.post({ website: "x" });
    leads.service.start();
    await leads.service.stop();
    expect(smtp.mails).toHaveLength(0);
    const turn = await leads.leadsDatabase.use((database) => takeNoticeTurn(database, new Date()));
    expect(turn?.ids).toHaveLength(1);
  });
});

describe("the webhook", () => {
  test("carries the lead, signed so that the standard's own library verifies it", async () => {
    const { webhook, variables } = await hook();
    const leads = await start(variables);
    leads.service.start();
    await leads.post({ source: "/contact/" });
    await webhook.arrived(1);
    expect(webhook.events[0]).toMatchObject({
      id: expect.stringMatching(/^msg_/),
      event: { data: { name: "Ana Sample", people: 25, source: "/contact/", utm_source: null } },
    });
    expect(Object.keys(webhook.events[0]?.event.data ?? {})).not.toContain("signals");
  });

  test("is sent again under the same id after 500", async () => {
    const { webhook, variables } = await hook((response, nth) =>
      response.writeHead(nth < 3 ? 500 : 204).end(),
    );
    const leads = await start(variables);
    leads.service.start();
    await leads.post();
    expect(await settled(leads, "webhook")).toMatchObject({ webhook: { state: "delivered" } });
    expect(new Set(webhook.events.map((event) => event.id)).size).toBe(1);
    expect(webhook.requests()).toBe(3);
  });

  test.each([
    ["301: the redirect is not followed", 301, 3, "dead"],
    ["404", 404, 3, "dead"],
    ["410: it is not wanted any more", 410, 1, "refused"],
  ])("is a dead letter after %s", async (_what, status, attempts, state) => {
    const elsewhere = await hook();
    const { webhook, variables } = await hook((response) =>
      response.writeHead(status, { location: elsewhere.webhook.url }).end(),
    );
    const leads = await start(variables);
    leads.service.start();
    await leads.post();
    expect(await settled(leads, "webhook")).toMatchObject({
      webhook: { state, attempts, last_error: `webhook answered ${status}` },
    });
    expect([webhook.requests(), elsewhere.webhook.requests()]).toEqual([attempts, 0]);
  });

  test("that has not answered holds up no mail", async () => {
    const asked = Promise.withResolvers<ServerResponse>();
    const { variables } = await hook(asked.resolve);
    const smtp = await receiver();
    const leads = await start({ ...variables, ...mailVariables(smtp) });
    leads.service.start();
    await leads.post();
    const unanswered = await asked.promise;
    await smtp.arrived(2);
    unanswered.writeHead(200).end();
    expect(await settled(leads, "webhook")).toMatchObject({ webhook: { state: "delivered", attempts: 0 } });
  });

  test("that never answers is given up", async () => {
    const { variables } = await hook(() => undefined);
    const leads = await start(variables, newDatabaseUrl(), true);
    leads.service.start();
    await leads.post();
    expect(await settled(leads, "webhook")).toMatchObject({
      webhook: { state: "dead", last_error: "webhook took too long" },
    });
  });

  test("that answers slowly, but in time, has arrived", async () => {
    const { variables } = await hook((response) => setTimeout(() => response.writeHead(200).end(), 150));
    const leads = await start(variables);
    leads.service.start();
    await leads.post();
    expect(await settled(leads, "webhook")).toMatchObject({ webhook: { state: "delivered", attempts: 0 } });
  });

  test("whose answer never ends has arrived with its status", async () => {
    const { variables } = await hook((response) => {
      response.writeHead(200);
      response.write("x".repeat(100_000));
    });
    const leads = await start(variables);
    leads.service.start();
    await leads.post();
    expect(await settled(leads, "webhook")).toMatchObject({ webhook: { state: "delivered" } });
  });

  test("goes to no address inside the own network, also when a public name points there", async () => {
    const { webhook, variables } = await hook();
    const settings = testSettings({ LEADS_DATABASE_URL: newDatabaseUrl(), ...variables });
    const port = new URL(webhook.url).port;
    const leads = await runLeads({
      ...settings,
      webhook: { url: `https://localhost:${port}/`, secret: sampleWebhookSecret, addresses: "public" },
    });
    endings.push(() => leads.close());
    leads.service.start();
    await leads.post();
    expect(await settled(leads, "webhook")).toMatchObject({
      webhook: { state: "dead", last_error: "webhook EFORBIDDENADDRESS" },
    });
    expect(webhook.requests()).toBe(0);
  });
});

describe("workers", () => {
  test.each(["SQLite", "PostgreSQL"])(
    "share the deliveries of one outbox without sending any twice (%s)",
    async (kind) => {
      const url = kind === "PostgreSQL" ? await testDatabase() : newDatabaseUrl();
      const { webhook, variables } = await hook();
      const all = await Promise.all([1, 2, 3].map(() => start(variables, url)));
      const [first] = all;
      for (let number = 0; number < 40; number += 1) await first?.post({ email: `v${number}@example.com` });
      for (const leads of all) leads.service.start();
      if (first !== undefined) await settled(first, "webhook");
      expect(webhook.events).toHaveLength(40);
      expect(new Set(webhook.events.map((event) => event.id)).size).toBe(40);
    },
  );

  test("that stop finish what they hold and leave the rest to be taken at once", async () => {
    const { webhook, variables } = await hook((response) =>
      setTimeout(() => response.writeHead(200).end(), 100),
    );
    const url = newDatabaseUrl();
    const leads = await start(variables, url);
    leads.service.start();
    await leads.post();
    await webhook.arrived(1);
    await leads.service.stop();
    const rows = await leads.leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_delivery").selectAll().execute(),
    );
    expect(rows.find((row) => row.channel === "webhook")).toMatchObject({ state: "delivered" });
    expect(rows.every((row) => row.lease_owner === null)).toBe(true);
  });

  test("take over what a dead worker held, when its lease has ended", async () => {
    const { webhook, variables } = await hook();
    const leads = await start(variables);
    await leads.post();
    const hold = (until: Date) =>
      leads.leadsDatabase.use(({ db }) =>
        db
          .updateTable("lead_delivery")
          .set({ lease_owner: "dead", lease_until: until.toISOString() })
          .execute(),
      );
    await hold(new Date(Date.now() + 3_600_000));
    leads.service.start();
    await sleep(200);
    expect(webhook.requests()).toBe(0);
    await hold(new Date(Date.now() - 1));
    await webhook.arrived(1);
  });
});
