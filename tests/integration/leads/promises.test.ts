/** What the privacy page promises of the forms, against the program behind it. */
import { readFileSync } from "node:fs";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { createLeadsService } from "#lib/leads/service.ts";
import { plainPages, sampleKnown, sampleSite } from "#tests/e2e/leads-support/pages.ts";
import { newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { sampleWebhookSecret } from "#tests/e2e/leads-support/webhook-receiver.ts";
import { contact, quote } from "#tests/support/forms.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

test("the privacy page has its list of what is kept made, and types no field of a form", () => {
  const page = readFileSync("content/pages/privacy.mdx", "utf8").replace(/\s+/g, " ");
  expect(page).toContain("<StoredData />");
  for (const { data } of [contact, quote]) {
    expect(page).not.toContain(`${data.keepDays} days`);
    for (const { label, called = label } of data.fields) expect(page).not.toContain(called);
  }
});

/** What a server with these variables logs when it starts, as far as the privacy page is concerned. */
async function toldAtStart(
  variables: Record<string, string>,
  pages: Partial<typeof plainPages & { backupDays: number | undefined }> = {},
): Promise<string[]> {
  const lines: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => lines.push(line) });
  const settings = testSettings({ LEADS_DATABASE_URL: newDatabaseUrl(), ...variables });
  const leads = await createLeadsService({
    ...plainPages,
    ...pages,
    settings,
    site: sampleSite,
    known: sampleKnown,
    log,
  });
  onTestFinished(() => leads.stop());
  leads.start();
  return lines.flatMap((line): string[] => JSON.parse(line).promise ?? []);
}

const webhook = {
  LEADS_WEBHOOK_URL: "https://crm.example.com/hooks",
  LEADS_WEBHOOK_SECRET: sampleWebhookSecret,
};

test("a server that does what the page says has nothing to tell", async () => {
  expect(await toldAtStart({})).toEqual([]);
  expect(await toldAtStart({ LEADS_RETENTION_DAYS: "30" })).toEqual([]);
  expect(await toldAtStart(webhook, { recipients: ["Example CRM"] })).toEqual([]);
});

test.each(["731", "0"])(
  "LEADS_RETENTION_DAYS of %s keeps leads longer than the page says, which is told",
  async (days) => {
    expect(await toldAtStart({ LEADS_RETENTION_DAYS: days })).toEqual([
      expect.stringMatching(
        /keeps leads longer than the privacy page says: contact \(730 days\), .*keepDays/,
      ),
    ]);
  },
);

test("a form whose leads are kept for fewer days than submissions in quarantine is told with what to lower", async () => {
  const forms = () => new Map([["contact", { ...contact.data, keepDays: 7 }]]);
  expect(await toldAtStart({}, { forms })).toEqual([
    expect.stringMatching(
      /LEADS_QUARANTINE_DAYS \(30\) .* longer than the privacy page says: contact \(7 days\)\. Lower it/,
    ),
  ]);
  expect(await toldAtStart({ LEADS_QUARANTINE_DAYS: "7" }, { forms })).toEqual([]);
});

test.each([
  [undefined, /the privacy page does not say so\. Write backupDays: 14 into content\/company\.yaml/],
  [7, /for up to 14 days more, and the privacy page says 7\. .* or lower LEADS_BACKUP_DAYS/],
  [14, undefined],
])("backups that are kept for 14 days where the page says %s", async (backupDays, told) => {
  const backup = { LEADS_BACKUP_FOLDER: temporaryFolder("backup") };
  expect(await toldAtStart(backup, { backupDays })).toEqual(
    told === undefined ? [] : [expect.stringMatching(told)],
  );
});

test("a webhook of which the page says nothing is told with what to write", async () => {
  expect(await toldAtStart(webhook)).toEqual([
    expect.stringMatching(/says that nobody else gets them.*recipients of content\/company\.yaml/),
  ]);
});

test("a CRM that the page does not name is told by its name, though it names somebody else", async () => {
  const hubspot = { HUBSPOT_TOKEN: "pat-sample" };
  for (const recipients of [[], ["Example CRM"]])
    expect(await toldAtStart(hubspot, { recipients })).toEqual([
      expect.stringMatching(/^HUBSPOT_TOKEN passes leads on to HubSpot, .*Name HubSpot in recipients/),
    ]);
  expect(await toldAtStart(hubspot, { recipients: ["Example CRM", "HubSpot, Inc."] })).toEqual([]);
});
