/** `npm run leads -- try`: what would be sent, and one test lead that is plainly one. */
import { expect, onTestFinished, test } from "vitest";
import { tryOut } from "#lib/cli/leads-try.ts";
import { readLeadsEnv } from "#lib/leads/env.ts";
import { leadsCommand } from "#tests/e2e/leads-support/command.ts";
import { hubspotServer, hubspotToken } from "#tests/e2e/leads-support/hubspot-server.ts";
import { connectwiseServer, halopsaServer } from "#tests/e2e/leads-support/psa-servers.ts";
import { smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";
import { sampleWebhookSecret, webhookReceiver } from "#tests/e2e/leads-support/webhook-receiver.ts";

const content = new URL("../../../content/", import.meta.url);

const trying = (channel: string | undefined, variables: Record<string, string>, isDry = false) =>
  tryOut(channel, isDry, readLeadsEnv(variables), content);

/** What of the variables nobody may read. */
const secrets =
  /pat-sample|sample-client|private-sample|public-sample|sample-integration|whsec_|passw0rd|c2FtcGxl/;

async function everything() {
  const [hubspot, halopsa, connectwise, smtp, webhook] = await Promise.all([
    hubspotServer(),
    halopsaServer(),
    connectwiseServer(),
    smtpReceiver(),
    webhookReceiver(),
  ]);
  onTestFinished(async () => {
    await Promise.all([hubspot, halopsa, connectwise, smtp, webhook].map((server) => server.close()));
  });
  const variables = {
    HUBSPOT_TOKEN: hubspotToken,
    HUBSPOT_URL: hubspot.url,
    ...halopsa.variables,
    ...connectwise.variables,
    SMTP_URL: smtp.url,
    LEADS_TO: "team@example.com",
    LEADS_FROM: "Sample IT <website@example.com>",
    LEADS_WEBHOOK_URL: webhook.url,
    LEADS_WEBHOOK_SECRET: sampleWebhookSecret,
    LEADS_WEBHOOK_ALLOW_PRIVATE: "yes",
  };
  return { hubspot, halopsa, connectwise, smtp, webhook, variables };
}

test("a dry run prints what would be sent by each channel, hides every secret, and sends nothing", async () => {
  const { hubspot, halopsa, connectwise, smtp, webhook, variables } = await everything();
  const expected = {
    "team-mail": /^From: .*\nTo: team@example\.com\nSubject: Inquiry from TEST, please delete\n/,
    webhook: /^POST .*\/hooks\/leads\n[\s\S]*"type": "lead\.created"/,
    hubspot:
      /"CONTAINS_TOKEN"[\s\S]*"hs_note_body": "Inquiry from TEST[\s\S]*"email": "test@example\.com"[\s\S]*\nPUT /,
    halopsa: /client_secret=\(hidden\)[\s\S]*\?search=[\s\S]*"summary": "Inquiry from TEST/,
    connectwise: /clientId: \(hidden\)[\s\S]*"name": "Inquiry from TEST[\s\S]*"primarySalesRep"/,
  };
  await Promise.all(
    Object.entries(expected).map(async ([channel, sent]) => {
      const out = await trying(channel, variables, true);
      expect(out).toMatch(sent);
      expect(out).not.toMatch(secrets);
    }),
  );
  expect([hubspot, halopsa, connectwise].flatMap(({ requests }) => requests)).toEqual([]);
  expect([smtp.mails.length, webhook.requests()]).toEqual([0, 0]);
});

test("one test lead goes to each channel, and the command says where it is", async () => {
  const { hubspot, halopsa, connectwise, smtp, webhook, variables } = await everything();
  const outs = await Promise.all(
    ["hubspot", "halopsa", "connectwise", "team-mail", "webhook"].map((channel) =>
      trying(channel, variables),
    ),
  );
  const [note] = [...hubspot.notes.keys()];
  const [contact] = [...hubspot.contacts.keys()];
  expect(outs[0]).toBe(
    `HubSpot has the test lead now: note ${note} and contact ${contact}. Delete what is marked as a test there.\n`,
  );
  expect(outs[1]).toContain(`opportunity ${[...halopsa.opportunities.keys()][0]}.`);
  expect(outs[2]).toContain(`opportunity ${[...connectwise.opportunities.keys()][0]}.`);
  expect(outs[3]).toBe("The mail server has taken the test mail to team@example.com.\n");
  expect(outs[4]).toMatch(/has taken the test lead [0-9a-f-]{36}\. Delete it there\.$/m);
  for (const { title } of [...halopsa.opportunities.values(), ...connectwise.opportunities.values()])
    expect(title).toMatch(/^Inquiry from TEST, please delete \(/);
  expect((await smtp.parsed(0)).subject).toBe("Inquiry from TEST, please delete");
  expect(webhook.events.map(({ event }) => event.data.company)).toEqual(["TEST, please delete"]);
});

test("it says why it cannot, and never the key", async () => {
  const { halopsa, variables } = await everything();
  halopsa.revoke();
  const told: [string | undefined, Record<string, string>, RegExp][] = [
    ["halopsa", variables, /^HaloPSA gives no token for HALOPSA_CLIENT_ID and HALOPSA_CLIENT_SECRET/],
    [
      "hubspot",
      { ...variables, HUBSPOT_TOKEN: "pat-sample-other" },
      /^HubSpot does not know the key \(401\)/,
    ],
    ["connectwise", {}, /is not set up.*\n {2}CONNECTWISE_URL: /],
    ["webhook", {}, /is not set up.*\n {2}LEADS_WEBHOOK_URL: /],
    ["confirmation", variables, /It takes team-mail, webhook, hubspot, halopsa, connectwise/],
    [undefined, variables, /try team-mail --dry-run/],
  ];
  await Promise.all(
    told.map(async ([channel, given, reason]) => {
      const error = await trying(channel, given).then(
        () => new Error("It was sent"),
        (why: unknown) => why,
      );
      expect(String(error).replace(/^\w+: /, "")).toMatch(reason);
      expect(String(error)).not.toMatch(secrets);
    }),
  );
});

test("as a command it needs no database, and its exit status says how it went", async () => {
  const { hubspot, variables } = await everything();
  const dry = await leadsCommand(undefined, ["try", "hubspot", "--dry-run"], variables);
  expect([dry.code, dry.err]).toEqual([0, ""]);
  expect(dry.out).not.toMatch(secrets);
  expect(hubspot.requests).toEqual([]);
  const failed = await leadsCommand(undefined, ["try", "hubspot"], {
    ...variables,
    HUBSPOT_TOKEN: "pat-sample-other",
  });
  expect([failed.code, failed.out]).toEqual([1, ""]);
  expect(failed.err).toMatch(/^HubSpot does not know the key \(401\).*\n$/);
});
