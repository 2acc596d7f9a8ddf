import { expect, test } from "vitest";
import { freePort, testPostgres } from "#tests/e2e/leads-support/postgres.ts";
import { newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";
import { sampleWebhookSecret, webhookReceiver } from "#tests/e2e/leads-support/webhook-receiver.ts";
import { doomedProcess } from "#tests/storm/doomed-process.ts";
import { stormOutcome } from "#tests/storm/outcome.ts";
import { disasters, stormLeads, visitors } from "#tests/storm/visitors.ts";

const nothingLost = {
  lost: 0,
  storedTwice: 0,
  withoutConsent: 0,
  notMailedToTeam: 0,
  notConfirmed: 0,
  notPosted: 0,
  stored: stormLeads,
};

async function receivers() {
  const smtp = await smtpReceiver();
  const webhook = await webhookReceiver();
  const environment = {
    SMTP_URL: smtp.url,
    LEADS_TO: "team@example.com",
    LEADS_FROM: "Sample IT <website@example.com>",
    LEADS_WEBHOOK_URL: webhook.url,
    LEADS_WEBHOOK_SECRET: sampleWebhookSecret,
    LEADS_WEBHOOK_ALLOW_PRIVATE: "yes",
    LEADS_RATE_ADDRESS: "1000000",
    LEADS_RATE_EMAIL: "1000000",
    LOG_LEVEL: "silent",
  };
  return { smtp, webhook, environment };
}

test("a server on SQLite that is killed at random moments loses no accepted lead", async () => {
  const { smtp, webhook, environment } = await receivers();
  const url = newDatabaseUrl();
  const port = await freePort();
  const web = doomedProcess({
    ...environment,
    LEADS_DATABASE_URL: url,
    STORM_PORT: String(port),
    LEADS_DELIVER: "yes",
  });
  const sending = visitors([`http://127.0.0.1:${port}`], stormLeads);
  await disasters(sending, () => web.kill(), [400, 2_000]);
  const { accepted, tries } = await sending;
  const delivering = stormOutcome(url, accepted, smtp, webhook);
  await disasters(delivering, () => web.kill(), [2_000, 5_000]);
  const outcome = await delivering;
  console.log("SQLite storm:", JSON.stringify({ ...outcome, kills: web.kills(), tries }));
  await web.end();
  await Promise.all([smtp.close(), webhook.close()]);
  expect(web.kills()).toBeGreaterThan(0);
  expect(outcome).toMatchObject(nothingLost);
});

test("two servers and two workers on PostgreSQL, all of them and the database killed, lose no accepted lead", async () => {
  const { smtp, webhook, environment } = await receivers();
  const postgres = await testPostgres();
  const ports = [await freePort(), await freePort()];
  const shared = { ...environment, LEADS_DATABASE_URL: postgres.url };
  const processes = [
    ...ports.map((port) => doomedProcess({ ...shared, STORM_PORT: String(port), LEADS_DELIVER: "no" })),
    ...[1, 2].map(() => doomedProcess({ ...shared, LEADS_DELIVER: "yes" })),
  ];
  const strike = () => processes[Math.floor(Math.random() * processes.length)]?.kill();
  let databaseKills = 0;
  const killDatabase = async () => {
    databaseKills += 1;
    await postgres.kill();
    await postgres.restart();
  };
  const sending = visitors(
    ports.map((port) => `http://127.0.0.1:${port}`),
    stormLeads,
  );
  await Promise.all([
    disasters(sending, strike, [300, 1_500]),
    disasters(sending, killDatabase, [2_000, 4_000]),
  ]);
  const { accepted, tries } = await sending;
  await killDatabase();
  const delivering = stormOutcome(postgres.url, accepted, smtp, webhook);
  await disasters(delivering, strike, [1_000, 3_000]);
  const outcome = await delivering;
  const kills = processes.reduce((sum, doomed) => sum + doomed.kills(), 0);
  console.log("PostgreSQL storm:", JSON.stringify({ ...outcome, kills, databaseKills, tries }));
  await Promise.all(processes.map((doomed) => doomed.end()));
  await Promise.all([postgres.close(), smtp.close(), webhook.close()]);
  expect(kills).toBeGreaterThan(0);
  expect(databaseKills).toBeGreaterThan(0);
  expect(outcome).toMatchObject(nothingLost);
});
