/** A mail server that does what it should not, at every step of a mail; afterwards it works again, and nothing may be lost or stuck. */
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { describe, expect, onTestFinished, test } from "vitest";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { newDatabaseUrl, quickDelivery, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { type SmtpReceiver, smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";
import { misdeeds, troubledServer } from "#tests/support/troubled-server.ts";

type Behavior = Parameters<typeof smtpReceiver>[0];

async function receiver(behavior: Behavior = {}) {
  const smtp = await smtpReceiver(behavior);
  onTestFinished(() => smtp.close());
  return smtp;
}

async function start(smtpUrl: string, log?: Parameters<typeof runLeads>[1]): Promise<RunningLeads> {
  const variables = { LEADS_DATABASE_URL: newDatabaseUrl(), SMTP_URL: smtpUrl };
  const leads = await runLeads(
    testSettings(
      { ...variables, LEADS_TO: "team@example.com, boss@example.com", LEADS_FROM: "website@example.com" },
      { delivery: { ...quickDelivery, maxAttempts: 100, timeoutMs: 1_500, concurrency: 1 } },
    ),
    log,
  );
  onTestFinished(() => leads.close());
  return leads;
}

/** The deliveries once none is pending. */
async function settled(leads: RunningLeads) {
  for (;;) {
    const rows = await leads.leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_delivery").selectAll().execute(),
    );
    if (rows.length > 0 && rows.every((row) => row.state !== "pending")) return rows;
    await sleep(20);
  }
}

const portOf = (smtp: SmtpReceiver) => Number(new URL(smtp.url).port);

const stages = ["", "EHLO", "MAIL FROM", "RCPT TO", "DATA", "."] as const;

describe.each(Object.entries(misdeeds))("a mail server that %s", (_name, misdeed) => {
  test("on every connection that there may be, at whatever step, holds up mails, and loses and blocks none", async () => {
    const everyStep = stages.map(async (stage) => {
      const smtp = await receiver();
      const port = await troubledServer(portOf(smtp), stage, misdeed, 1);
      const leads = await start(`smtp://127.0.0.1:${port}`);
      await leads.post();
      leads.service.start();
      const states = (await settled(leads)).map(({ state }) => state);
      return [stage, states, [...new Set(smtp.mails.flatMap(({ to }) => to))].sort()];
    });
    const everybody = ["ana@example.com", "boss@example.com", "team@example.com"];
    expect(await Promise.all(everyStep)).toEqual(
      stages.map((stage) => [stage, ["delivered", "delivered"], everybody]),
    );
  });

  test("in the middle of going over to TLS gets the mail once it does as it should", async () => {
    const smtp = await receiver({ disabledCommands: [] });
    const port = await troubledServer(portOf(smtp), "STARTTLS", misdeed, 1);
    const leads = await start(`smtp://127.0.0.1:${port}/?tls.rejectUnauthorized=false&requireTLS=true`);
    await leads.post();
    leads.service.start();
    expect((await settled(leads)).map(({ state }) => state)).toEqual(["delivered", "delivered"]);
  });
});

test("a mail server that puts the visitor off (451) and then refuses him (550) is not asked again", async () => {
  let asked = 0;
  const smtp = await receiver({
    onRcptTo({ address }, _session, callback) {
      if (address !== "ana@example.com") return callback(null);
      asked += 1;
      callback(Object.assign(new Error("No"), { responseCode: asked < 3 ? 451 : 550 }));
    },
  });
  const leads = await start(smtp.url);
  await leads.post();
  leads.service.start();
  const confirmation = (await settled(leads)).find(({ channel }) => channel === "confirmation");
  expect(confirmation).toMatchObject({
    state: "refused",
    attempts: 3,
    last_error: "SMTP EENVELOPE 550 at RCPT TO",
  });
});

test("a sender that the mail server refuses (LEADS_FROM) is the operator's to put right: no confirmation is given up", async () => {
  let refusals = 0;
  const smtp = await receiver({
    onMailFrom(_address, _session, callback) {
      refusals += 1;
      callback(refusals < 8 ? Object.assign(new Error("Not yours"), { responseCode: 553 }) : null);
    },
  });
  const leads = await start(smtp.url);
  await leads.post();
  leads.service.start();
  expect((await settled(leads)).map(({ state }) => state)).toEqual(["delivered", "delivered"]);
});

test("the others on the team get the mail when the mail server refuses one address, and the log says so", async () => {
  const lines: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
  const smtp = await receiver({
    onRcptTo({ address }, _session, callback) {
      callback(address === "boss@example.com" ? Object.assign(new Error("No"), { responseCode: 550 }) : null);
    },
  });
  const leads = await start(smtp.url, log);
  await leads.post();
  leads.service.start();
  expect((await settled(leads)).map(({ state }) => state)).toEqual(["delivered", "delivered"]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { refused: 1, msg: expect.stringContaining("LEADS_TO") },
  ]);
  expect(lines.join()).not.toContain("boss@");
});
