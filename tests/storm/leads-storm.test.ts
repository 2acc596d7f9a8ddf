import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hubspotServer, hubspotToken } from "#tests/e2e/leads-support/hubspot-server.ts";
import { testPostgres } from "#tests/e2e/leads-support/postgres.ts";
import { newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";
import { sampleWebhookSecret, webhookReceiver } from "#tests/e2e/leads-support/webhook-receiver.ts";
import { doomedProcess } from "#tests/storm/doomed-process.ts";
import { type LostMachine, loseMachine } from "#tests/storm/lost-machine.ts";
import { type StormOutcome, stormOutcome } from "#tests/storm/outcome.ts";
import { unlessStalled } from "#tests/storm/stall.ts";
import { disasters, stormLeads, type Visitors, visitors } from "#tests/storm/visitors.ts";
import { freePort } from "#tests/support/free-port.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const nothingLost = {
  lost: 0,
  storedTwice: 0,
  ofTheWrongForm: 0,
  withoutConsent: 0,
  notMailedToTeam: 0,
  notConfirmed: 0,
  notPosted: 0,
  notInCrm: 0,
  twiceInCrmUntold: 0,
  stored: stormLeads,
};

/** So many leads, or mails, come between two disasters: a share of all, so that a shorter storm is as wild as a long one. */
const between = (fewest: number, most: number) =>
  [Math.ceil(stormLeads * fewest), Math.ceil(stormLeads * most)] as const;
const kills = { sending: between(0.01, 0.06), delivering: between(0.1, 0.4), database: between(0.12, 0.25) };

/** In the storm a copy is made every half second instead of every ten; a server that was killed makes none until it runs again. */
const mostSecondsLost = 0.5 + 30;

async function receivers() {
  const smtp = await smtpReceiver();
  const webhook = await webhookReceiver();
  const hubspot = await hubspotServer();
  const over = new AbortController();
  onTestFinished(async () => {
    over.abort();
    await Promise.all([smtp.close(), webhook.close(), hubspot.close()]);
  });
  const environment = {
    SMTP_URL: smtp.url,
    LEADS_TO: "team@example.com",
    LEADS_FROM: "Sample IT <website@example.com>",
    LEADS_WEBHOOK_URL: webhook.url,
    LEADS_WEBHOOK_SECRET: sampleWebhookSecret,
    LEADS_WEBHOOK_ALLOW_PRIVATE: "yes",
    HUBSPOT_TOKEN: hubspotToken,
    HUBSPOT_URL: hubspot.url,
    LEADS_RATE_ADDRESS: "1000000",
    LEADS_RATE_EMAIL: "1000000",
    LOG_LEVEL: "silent",
  };
  return { smtp, webhook, hubspot, environment, over: over.signal };
}

type Receivers = Awaited<ReturnType<typeof receivers>>;

/** Sends the leads through the disasters, then lets them arrive through the next. */
async function storm(
  origins: readonly string[],
  databaseUrl: string,
  { smtp, webhook, hubspot, over }: Receivers,
  strike: () => Promise<void>,
  {
    killDatabase,
    halfway,
  }: { killDatabase?: () => Promise<void>; halfway?: (sending: Visitors) => Promise<void> },
): Promise<StormOutcome & { tries: number }> {
  const sending = visitors(origins, stormLeads, over);
  const accepted = (steps: number) => sending.reached(sending.accepted() + steps);
  const [sent] = await unlessStalled(
    "Leads accepted",
    Promise.all([
      sending.done,
      disasters(sending.done, accepted, strike, kills.sending),
      killDatabase && disasters(sending.done, accepted, killDatabase, kills.database),
      halfway && sending.reached(stormLeads / 2).then(() => halfway(sending)),
    ]),
    sending.accepted,
  );
  await killDatabase?.();
  const delivering = stormOutcome(databaseUrl, sent.accepted, { smtp, webhook, hubspot }, over);
  const [outcome] = await unlessStalled(
    "Mails, webhooks and records arrived",
    Promise.all([
      delivering,
      disasters(delivering, (steps) => smtp.arrived(smtp.mails.length + steps), strike, kills.delivering),
    ]),
    () => smtp.mails.length + webhook.requests() + hubspot.requests.length,
  );
  return { ...outcome, tries: sent.tries };
}

test("a server on SQLite that is killed at random moments loses no accepted lead, and its backup no more than it says", async () => {
  const receiving = await receivers();
  const url = newDatabaseUrl();
  const backup = join(temporaryFolder("backup"), "leads");
  const port = await freePort();
  const web = doomedProcess({
    ...receiving.environment,
    LEADS_DATABASE_URL: url,
    STORM_PORT: String(port),
    LEADS_DELIVER: "yes",
    LEADS_BACKUP_FOLDER: backup,
  });
  let lost: (() => Promise<LostMachine>) | undefined;
  const halfway = async (sending: Visitors) => {
    lost = await loseMachine(backup, sending);
  };
  const outcome = await storm([`http://127.0.0.1:${port}`], url, receiving, web.kill, { halfway });
  const machine = await lost?.();
  console.log("Machine lost halfway, restored from its backup:", JSON.stringify(machine));
  console.log("SQLite storm:", JSON.stringify({ ...outcome, kills: web.kills() }));
  expect(web.kills()).toBeGreaterThan(0);
  expect(outcome).toMatchObject(nothingLost);
  expect(machine?.lostBeforeCopy).toBe(0);
  expect(machine?.restored).toBeGreaterThan(0);
  expect(machine?.secondsLost).toBeLessThan(mostSecondsLost);
});

test("two servers and two workers on PostgreSQL, all of them and the database killed, lose no accepted lead", async () => {
  const receiving = await receivers();
  const postgres = await testPostgres();
  onTestFinished(() => postgres.close());
  const ports = [await freePort(), await freePort()];
  const shared = { ...receiving.environment, LEADS_DATABASE_URL: postgres.url };
  const processes = [
    ...ports.map((port) => doomedProcess({ ...shared, STORM_PORT: String(port), LEADS_DELIVER: "no" })),
    ...[1, 2].map(() => doomedProcess({ ...shared, LEADS_DELIVER: "yes" })),
  ];
  const strike = async () => processes[Math.floor(Math.random() * processes.length)]?.kill();
  let databaseKills = 0;
  const killDatabase = async () => {
    databaseKills += 1;
    await postgres.kill();
    await postgres.restart();
  };
  const origins = ports.map((port) => `http://127.0.0.1:${port}`);
  const outcome = await storm(origins, postgres.url, receiving, strike, { killDatabase });
  const serverKills = processes.reduce((sum, doomed) => sum + doomed.kills(), 0);
  console.log("PostgreSQL storm:", JSON.stringify({ ...outcome, kills: serverKills, databaseKills }));
  expect(serverKills).toBeGreaterThan(0);
  expect(databaseKills).toBeGreaterThan(0);
  expect(outcome).toMatchObject(nothingLost);
});
