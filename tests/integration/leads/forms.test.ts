/** Forms of content/forms other than the contact form, from the post to the mail: nothing is special about any of them. */
import { sql } from "kysely";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import type { FormData } from "#lib/content/schema/form.ts";
import { attributionNames, columnNames } from "#lib/forms/fields.ts";
import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { migrate, migrations } from "#lib/leads/database/migrations.ts";
import { openSqlite } from "#lib/leads/database/open-sqlite.ts";
import { purgeExpired } from "#lib/leads/retention.ts";
import { exportCsv, exportJsonLines } from "#lib/leads/team/export.ts";
import { findLead } from "#lib/leads/team/find-leads.ts";
import { forgetPerson } from "#lib/leads/team/forget.ts";
import { formatLead } from "#lib/leads/team/format.ts";
import { leadsCommand } from "#tests/e2e/leads-support/command.ts";
import { testDatabase } from "#tests/e2e/leads-support/postgres.ts";
import { runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { formRequest, goodFields, newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";
import { sampleWebhookSecret, webhookReceiver } from "#tests/e2e/leads-support/webhook-receiver.ts";
import { callBack, contact, quote } from "#tests/support/forms.ts";

const quoteFields = {
  form: "quote",
  name: "Ana Sample",
  email: "ana@example.com",
  people: "25",
  computers: "31",
  today: "by-the-hour",
  "contract-ends": "June",
  message: "Backups too.",
  consent: "2026-11",
} as const;

const callBackFields = {
  form: "call-back",
  name: "Ben Sample",
  telephone: "(555) 555-0123",
  stopped: "everything",
  "what-happened": "The server is silent.\nNobody can work.",
  consent: "2026-11",
} as const;

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

const mapOf = (...forms: readonly { id: string; data: FormData }[]) =>
  new Map(forms.map(({ id, data }) => [id, data]));

/** A site whose forms can be exchanged while it runs, as publishing does. */
async function site(
  forms = mapOf(contact, quote, callBack),
  env: Record<string, string> = {},
  url = newDatabaseUrl(),
) {
  let current = forms;
  const settings = testSettings({ LEADS_DATABASE_URL: url, ...env });
  const running = await runLeads(settings, undefined, () => current);
  endings.push(() => running.close());
  return {
    ...running,
    url,
    publish: (...next: readonly { id: string; data: FormData }[]) => {
      current = mapOf(...next);
    },
    post: (fields: Record<string, string>, headers: Record<string, string> = {}) =>
      fetch(`${running.origin}/api/leads/`, formRequest(fields, headers)),
  };
}

describe("a form that asks what no lead has a column for", () => {
  test("is stored, shown and exported with its answers, and posted to the CRM", async () => {
    const webhook = await webhookReceiver();
    endings.push(() => webhook.close());
    const leads = await site(undefined, {
      LEADS_WEBHOOK_URL: webhook.url,
      LEADS_WEBHOOK_SECRET: sampleWebhookSecret,
      LEADS_WEBHOOK_ALLOW_PRIVATE: "yes",
    });
    expect((await leads.post(quoteFields)).status).toBe(303);
    expect((await leads.post(goodFields)).status).toBe(303);
    const stored = await leads.leads();
    expect(stored.map(({ form, people }) => [form, people])).toEqual([
      ["quote", 25],
      ["contact", 25],
    ]);
    const [lead] = stored;
    const record = await leads.leadsDatabase.use((database) => findLead(database, lead?.id ?? ""));
    expect(formatLead(record)).toMatch(/^form +quote$/m);
    expect(formatLead(record)).toMatch(/^computers +31$/m);
    expect(record.consent?.text).toBe(
      "You may store what I have entered here and use it to write me a quote, as the privacy page describes.",
    );
    const [head, first, second] = exportCsv(stored, new Map()).split("\r\n");
    expect(head).toMatch(/"computers","contract-ends","today"$/);
    expect(first).toMatch(/"31","June","by-the-hour"$/);
    expect(second).toMatch(/"","",""$/);
    expect(exportJsonLines(stored, new Map()).split("\n")[0]).toContain(
      '"answers":{"computers":31,"today":"by-the-hour","contract-ends":"June"}',
    );
    leads.service.start();
    await webhook.arrived(2);
    const posted = webhook.events.map(({ event }) => event.data).find((data) => data.form === "quote");
    expect(posted).toMatchObject({ people: 25, answers: { computers: 31, today: "by-the-hour" } });
  });

  test("is mailed to the team under the words that the visitor read, in the order of the form", async () => {
    const smtp = await smtpReceiver();
    endings.push(() => smtp.close());
    const leads = await site(undefined, {
      SMTP_URL: smtp.url,
      LEADS_TO: "team@example.com",
      LEADS_FROM: "website@example.com",
    });
    await leads.post(quoteFields);
    leads.service.start();
    await smtp.arrived(2);
    const mails = await Promise.all([smtp.parsed(0), smtp.parsed(1)]);
    const team = mails.find((mail) => mail.headers.get("auto-submitted") === "auto-generated");
    expect(team?.subject).toBe("Ask for a quote: Ana Sample");
    expect(team?.text).toContain("Why they may fit:\n25 people work with a computer there.\n\nYour name:");
    expect(team?.text).toContain(
      "Email address: ana@example.com\nNumber of people who use a computer: 25\nNumber of computers and servers: 31\nWho looks after your IT today?: A company, by the hour\nWhen could you change?: June\n\n> Backups too.\n",
    );
  });

  test("refuses what does not fit with the form's own words, and ignores what it does not ask", async () => {
    const leads = await site();
    const answer = await leads.post({
      ...quoteFields,
      people: "",
      computers: "many",
      today: "<b>",
      "x-y": "1",
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("<title>quote</title>");
    for (const message of [
      "Enter how many people use a computer",
      "Number of computers must be a whole number, like 25",
      "Choose an answer to “Who looks after your IT today?” from its list",
    ])
      expect(page).toContain(message);
    expect(
      (await leads.post({ ...quoteFields, smuggled: "x".repeat(500), answers: "[]", id: "1" })).status,
    ).toBe(303);
    const [lead] = await leads.leads();
    expect(JSON.stringify(lead)).not.toMatch(/smuggled|xxxx/);
    expect(lead?.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("is the same lead when sent twice, and another one than the same words in another form", async () => {
    const leads = await site();
    for (const fields of [
      quoteFields,
      quoteFields,
      { ...quoteFields, form: "contact" },
      { ...quoteFields, computers: "32" },
    ])
      expect((await leads.post(fields)).status).toBe(303);
    expect((await leads.leads()).map(({ form }) => form)).toEqual(["quote", "contact", "quote"]);
  });

  test("has texts and lines looked at as the contact form's are", async () => {
    const leads = await site();
    await leads.post({ ...quoteFields, "contract-ends": "https://example.com/" });
    await leads.post({ ...callBackFields, "what-happened": "[url=https://example.com/]x[/url]" });
    expect((await leads.leads()).map(({ status, signals }) => [status, signals])).toEqual([
      ["quarantined", '["link-in-name"]'],
      ["quarantined", '["markup"]'],
    ]);
  });
});

describe("a form without an email address", () => {
  test("brings nobody a confirmation: the team's mail says that there is nothing to reply to, and goes to whom the form names", async () => {
    const smtp = await smtpReceiver();
    endings.push(() => smtp.close());
    const leads = await site(undefined, {
      SMTP_URL: smtp.url,
      LEADS_TO: "team@example.com",
      LEADS_FROM: "website@example.com",
    });
    expect((await leads.post(callBackFields)).status).toBe(303);
    leads.service.start();
    await smtp.arrived(1);
    const mail = await smtp.parsed(0);
    expect(smtp.mails[0]?.to).toEqual(["on-call@example.com"]);
    expect([mail.subject, mail.replyTo]).toEqual(["Call-back request: Ben Sample", undefined]);
    expect(mail.text).toContain("There is no email address to reply to.");
    expect(mail.text).toContain(
      "Your number: (555) 555-0123\nYour name: Ben Sample\nWhat has stopped?: Everybody’s work\n",
    );
    expect(mail.text).toContain(
      "What happened?:\n> The server is silent.\n> Nobody can work.\n".replace("?:\n", "?: \n"),
    );
    const deliveries = await leads.leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_delivery").select("channel").execute(),
    );
    expect(deliveries).toEqual([{ channel: "team-mail" }]);
  });

  test("is empty in the CRM and in the export, as every field that was not filled in", async () => {
    const webhook = await webhookReceiver();
    endings.push(() => webhook.close());
    const leads = await site(undefined, {
      LEADS_WEBHOOK_URL: webhook.url,
      LEADS_WEBHOOK_SECRET: sampleWebhookSecret,
      LEADS_WEBHOOK_ALLOW_PRIVATE: "yes",
    });
    expect((await leads.post(callBackFields)).status).toBe(303);
    leads.service.start();
    await webhook.arrived(1);
    const empty = { email: null, company: null, message: null, people: null };
    expect(webhook.events[0]?.event.data).toMatchObject(empty);
    expect(JSON.parse(exportJsonLines(await leads.leads(), new Map()))).toMatchObject(empty);
  });

  test("is not held back because many others gave no address either", async () => {
    const leads = await site(undefined, { LEADS_RATE_EMAIL: "1" });
    for (const name of ["One", "Two", "Three"]) await leads.post({ ...callBackFields, name });
    expect((await leads.leads()).map(({ status }) => status)).toEqual(["accepted", "accepted", "accepted"]);
  });

  test("is forgotten by its phone number, however that is written, and by no shorter one", async () => {
    const leads = await site();
    await leads.post(callBackFields);
    await leads.post({ ...callBackFields, telephone: "555-0123" });
    await leads.post({ ...quoteFields, message: "Call Ben at +1 555 555 0123." });
    expect(await forgetPerson(leads.leadsDatabase, { phone: "+1 555.555.0123" }, undefined)).toMatchObject({
      leads: [expect.any(String)],
      mentionedIn: [expect.any(String)],
    });
    expect((await leads.leads()).map(({ telephone }) => telephone)).toEqual(["555-0123", null]);
    await expect(forgetPerson(leads.leadsDatabase, { phone: "0123" }, undefined)).rejects.toThrow(
      /at least seven digits/,
    );
  });

  test("a mistyped address is refused in the words of a required number", async () => {
    const leads = await site();
    const page = await (await leads.post({ ...callBackFields, telephone: "soon" })).text();
    expect(page).toContain('"message":"Enter a phone number, like (555) 555-0142"');
  });
});

describe("a page that was open before its form changed", () => {
  test("loses no lead when the form is deleted: it is stored, mailed and answered as before", async () => {
    const smtp = await smtpReceiver();
    endings.push(() => smtp.close());
    const leads = await site(undefined, {
      SMTP_URL: smtp.url,
      LEADS_TO: "team@example.com",
      LEADS_FROM: "website@example.com",
    });
    await leads.post(goodFields);
    leads.publish(contact);
    expect((await leads.post(callBackFields)).status).toBe(303);
    leads.service.start();
    await smtp.arrived(3);
    expect(smtp.mails.flatMap(({ to }) => to)).toContain("on-call@example.com");
  });

  test("loses no lead when the server was started anew without the form", async () => {
    const first = await site();
    await first.post(goodFields);
    const second = await site(mapOf(contact), {}, first.url);
    expect((await second.post(callBackFields)).status).toBe(303);
    expect((await second.leads()).map(({ form }) => form)).toEqual(["contact", "call-back"]);
  });

  test("agrees to the words that it showed, not to the new ones", async () => {
    const leads = await site();
    await leads.post(goodFields);
    const consent = { version: "2027-01", text: "You may store all of this and answer me." };
    leads.publish({ id: "contact", data: { ...contact.data, consent } });
    for (const version of ["2026-11", "2027-01"])
      expect((await leads.post({ ...goodFields, message: version, consent: version })).status).toBe(303);
    expect((await leads.post({ ...goodFields, message: "x", consent: "2019-01" })).status).toBe(422);
    const texts = await leads.leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_consent").select(["version", "text"]).orderBy("given_at").execute(),
    );
    expect(texts.map(({ version, text }) => [version, text.slice(0, 30)])).toEqual([
      ["2026-11", "You may store what I have ente"],
      ["2026-11", "You may store what I have ente"],
      ["2027-01", "You may store all of this and "],
    ]);
  });

  test("of a form that the site never had gets the contact form with what it asks too", async () => {
    const leads = await site();
    const answer = await leads.post({ ...quoteFields, form: "never" });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("no longer on our site, so nothing was stored");
    expect(page).toContain('"name":"Ana Sample"');
    for (const form of ["__proto__", "constructor", "../contact", "x".repeat(9_000), ""])
      expect((await leads.post({ ...quoteFields, form })).status, form.slice(0, 20)).toBe(422);
    expect(await leads.leads()).toEqual([]);
  });
});

test("each form's leads are deleted after its own days, and after LEADS_RETENTION_DAYS where that is set", async () => {
  const leads = await site();
  for (const fields of [goodFields, callBackFields]) await leads.post(fields);
  const in100Days = new Date(Date.now() + 100 * 86_400_000);
  const purge = async (settings: { retentionDays?: number }) => {
    await leads.leadsDatabase.use(async ({ db }) => {
      await db.deleteFrom("lead_delivery").execute();
      const seen = JSON.stringify({ seen: in100Days.toISOString() });
      await db
        .insertInto("lead_setting")
        .values({ name: "retention-clock", value: seen })
        .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: seen }))
        .execute();
    });
    await leads.leadsDatabase.use((database) =>
      purgeExpired(database, { quarantineDays: 30, ...settings }, in100Days),
    );
    return (await leads.leads()).map(({ form }) => form);
  };
  expect(await purge({ retentionDays: 0 })).toEqual(["contact", "call-back"]);
  expect(await purge({})).toEqual(["contact"]);
  expect(await purge({ retentionDays: 50 })).toEqual([]);
});

test("what somebody wrote into a field without a column is found by forget as another person's", async () => {
  const leads = await site();
  await leads.post({ ...quoteFields, "contract-ends": "Ask ben@example.com" });
  expect(await forgetPerson(leads.leadsDatabase, { email: "ben@example.com" }, undefined)).toMatchObject({
    leads: [],
    mentionedIn: [expect.any(String)],
  });
  expect(await forgetPerson(leads.leadsDatabase, { email: "ana@example.com" }, undefined)).toMatchObject({
    leads: [expect.any(String)],
  });
});

test("the command forgets by phone number and says what the backups keep", async () => {
  const leads = await site();
  await leads.post(callBackFields);
  const { code, out } = await leadsCommand(leads.url, ["forget", "--phone", "(555) 555-0123"]);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(
      /^1 lead deleted, with consent, deliveries, links, notes and keys\.\n\nWhat this command cannot reach.*\n- other backups, and exports/,
    ),
  ]);
  expect((await leadsCommand(leads.url, ["forget", "--phone", "(555) 555-0123"])).code).toBe(3);
  expect((await leadsCommand(leads.url, ["forget"])).err).toContain("--phone");
});

describe.each(["SQLite", "PostgreSQL"])("a leads database on %s of before there were forms", (kind) => {
  test("takes the new ones, and what it has is the contact form's", async () => {
    const url = kind === "SQLite" ? newDatabaseUrl() : await testDatabase();
    const old = openLeadsDatabase(url);
    await old.use(async ({ db }) => {
      // Back to what the last release left.
      await db.schema.alterTable("lead").dropColumn("form").execute();
      await db.schema.alterTable("lead").dropColumn("answers").execute();
      await db.schema.dropTable("lead_form").execute();
      await db.schema.dropTable("lead_act").execute();
      await db.schema.dropTable("lead_link").execute();
      for (const column of ["confirmed_at", "withdrawn_at"])
        await db.schema.alterTable("lead_consent").dropColumn(column).execute();
      for (const column of ["begun_at", "record", "contact"])
        await db.schema.alterTable("lead_delivery").dropColumn(column).execute();
      const at = migrations.findIndex(({ name }) => name === "2026-11-forms");
      await db
        .deleteFrom("lead_migration")
        .where(
          "name",
          "in",
          migrations.slice(at).map(({ name }) => name),
        )
        .execute();
    });
    await old.use(({ db }) =>
      sql`
        insert into lead (id, received_at, status, signals, name, email, email_key, message) values
        ('a0000000-0000-4000-8000-000000000001', '2026-11-02T08:00:00.000Z', 'accepted', '[]', 'First Sender',
          'first@example.com', 'first@example.com', 'A question.')
      `.execute(db),
    );
    await old.close();
    const leads = await site(undefined, {}, url);
    expect((await leads.post(quoteFields)).status).toBe(303);
    expect((await leads.leads()).map(({ form, name, answers }) => [form, name, answers === null])).toEqual([
      ["contact", "First Sender", true],
      ["quote", "Ana Sample", false],
    ]);
  });
});

test("every field that has a column is in the table", async () => {
  const database = openSqlite(newDatabaseUrl(), true);
  onTestFinished(() => database.close());
  await migrate(database.db, database.kind);
  const tables = await database.db.introspection.getTables();
  const columns = tables.find(({ name }) => name === "lead")?.columns.map(({ name }) => name) ?? [];
  expect(columns).toEqual(expect.arrayContaining([...columnNames, ...attributionNames]));
});
