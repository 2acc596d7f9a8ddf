/** What the team notes about a lead: outcomes, amounts, remarks, by several people at once. */
import { writeFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { ActError, actsOf, addAct, type NewAct, readAct } from "#lib/leads/team/acts.ts";
import { forgetPerson, purgeOlderThan } from "#lib/leads/team/forget.ts";
import { leadsCommand } from "#tests/e2e/leads-support/command.ts";
import { testDatabase } from "#tests/e2e/leads-support/postgres.ts";
import { runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";
import { sampleWebhookSecret, webhookReceiver } from "#tests/e2e/leads-support/webhook-receiver.ts";

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function start(url = newDatabaseUrl(), env: Record<string, string> = {}) {
  const leads = await runLeads(testSettings({ LEADS_DATABASE_URL: url, ...env }));
  endings.push(() => leads.close());
  const stored = async () => {
    const all = await leads.leads();
    return leads.leadsDatabase.use(({ db }) =>
      actsOf(
        db,
        all.map(({ id }) => id),
      ),
    );
  };
  return { leads, stored, run: (...words: string[]) => leadsCommand(url, words, env) };
}

test("what came of a lead is noted by a command, and shown by list, show, stats and both exports", async () => {
  const { leads, run } = await start();
  await leads.post();
  const [{ id } = { id: "" }] = await leads.leads();
  const first = await run("mark", id, "meeting", "--by", "Ana");
  expect([first.code, first.out]).toEqual([0, "Noted for Ana: meeting\n"]);
  const second = await run(
    "mark",
    id.slice(0, 8),
    "won",
    "--value",
    "$1,200.50",
    "--note",
    "Signed.",
    "--by",
    "Ben",
  );
  expect(second.out).toMatch(
    /^Noted for Ben: won, 1,200\.50: Signed\.\nBefore it: meeting \(Ana, \d{4}-.*\)\.\n$/,
  );
  const third = await run("mark", id, "--note", "=Send the contract", "--by", "Ana");
  expect(third.out).toContain("Noted for Ana: =Send the contract\nBefore it: won, 1,200.50: Signed. (Ben, ");

  expect((await run("list")).out).toContain("  won, 1,200.50  Ana Sample");
  const { out: shown } = await run("show", id);
  expect(shown).toMatch(
    /^meeting +\S+, Ana: meeting\nwon +\S+, Ben: won, 1,200\.50: Signed\.\nnote +\S+, Ana: =Send the contract$/m,
  );
  expect((await run("stats")).out).toContain("by outcome\n      1  won, 1,200.50\n");
  const [head, row] = (await run("export", "--csv")).out.split("\r\n");
  expect(head).toMatch(/"last_outcome","outcome_value","outcome_at","outcome_by","team_notes"$/);
  expect(row).toMatch(/"won","1200\.5","[^"]+","Ben","\S+ Ben: Signed\.\n\S+ Ana: '?=Send the contract"$/);
  expect(JSON.parse((await run("export")).out)).toMatchObject({
    acts: [
      { by: "Ana", outcome: "meeting", value: null, note: null },
      { by: "Ben", outcome: "won", value: 1200.5, note: "Signed." },
      { by: "Ana", outcome: null, value: null, note: "=Send the contract" },
    ],
  });
});

test("a command with a mistake says what to write, and notes nothing", async () => {
  const { leads, stored, run } = await start();
  await leads.post();
  const [{ id } = { id: "" }] = await leads.leads();
  const mistakes = [
    [["mark"], "which lead", 2],
    [["mark", "ffffffff", "won"], 'No lead has the id "ffffffff"', 1],
    [
      ["mark", id, "won", "--value", "a lot"],
      '"a lot" is not an amount. Write it in digits: 1200, or 1,200.50',
      2,
    ],
    [["mark", id, "won", "lost"], "one word too many", 2],
  ] as const;
  const told = await Promise.all(mistakes.map(([words]) => run(...words)));
  expect(told.map(({ code }) => code)).toEqual(mistakes.map(([, , code]) => code));
  for (const [index, { err }] of told.entries()) {
    expect(err).toContain(mistakes[index]?.[1]);
    expect(err).not.toContain("    at ");
  }
  expect(await stored()).toEqual(new Map());
});

test.each([
  [{}, "what came of it (qualified, meeting, won, lost), or a note"],
  [{ outcome: "sold" }, '"sold" is not an outcome. Write one of: qualified, meeting, won, lost'],
  [{ outcome: "won", value: "20,000,001" }, "more than a lead can be worth"],
  [{ value: "1200" }, "A value belongs to an outcome"],
  [{ outcome: "won", by: "x".repeat(81) }, "80 characters or fewer"],
  [{ outcome: "won", by: "Ana\nBcc: x" }, "plain text"],
  [{ outcome: "won", by: " " }, "Write your name"],
  [{ note: "x".repeat(2_001) }, "2000 characters or fewer"],
])("%j is refused in words", (written, words) => {
  expect(() => readAct({ by: "Ana", ...written })).toThrow(words);
});

test("nothing is noted beside a lead in quarantine, nor beside one that was deleted meanwhile", async () => {
  const { leads, stored } = await start();
  await leads.post({ website: "x" });
  const [{ id } = { id: "" }] = await leads.leads();
  const act = readAct({ outcome: "won", by: "Ana" });
  const won = (lead: string) => leads.leadsDatabase.use((open) => addAct(open, lead, act, new Date()));
  await expect(won(id)).rejects.toThrow(/in quarantine \(then release it first\)/);
  await expect(won("00000000-0000-4000-8000-000000000000")).rejects.toThrow(/was deleted meanwhile/);
  expect(await stored()).toEqual(new Map());
});

test.each(["-5", "1e3", "1,20", "12.345", "1 200", "٣", "NaN", "0x10", "1200 dollars", "--"])(
  "%s is not an amount",
  (value) => {
    expect(() => readAct({ outcome: "won", value, by: "Ana" })).toThrow(ActError);
  },
);

test.each([
  ["0", 0],
  ["1200", 120_000],
  ["$1,234,567.8", 123_456_780],
  [" 0.07 ", 7],
  ["20000000", 2_000_000_000],
])("%s is an amount", (value, cents) => {
  expect(readAct({ outcome: "won", value, by: "Ana" }).valueCents).toBe(cents);
});

test("a note keeps its lines and signs, but nothing that moves a terminal's cursor", () => {
  expect(readAct({ note: "One\r\n<b>two</b> \u001b[2Jthree\0", by: "Ana" }).note).toBe(
    "One\n<b>two</b> ␛[2Jthree␀",
  );
});

describe.each(["SQLite", "PostgreSQL"])("on %s", (kind) => {
  const database = async () => (kind === "SQLite" ? newDatabaseUrl() : testDatabase());

  test("of many people at once nothing is lost, and each sees what the one before noted", async () => {
    const url = await database();
    const { leads, stored } = await start(url);
    await leads.post();
    const [{ id } = { id: "" }] = await leads.leads();
    const other = openLeadsDatabase(url);
    endings.push(() => other.close());
    const now = new Date();
    const noted = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const act = readAct({ outcome: "lost", note: `No. ${index}`, by: "Ana" });
        return (index % 2 === 0 ? leads.leadsDatabase : other).use(
          (open) => addAct(open, id, act, now),
          30_000,
        );
      }),
    );
    const acts = (await stored()).get(id) ?? [];
    expect(new Set(acts.map(({ note }) => note)).size).toBe(20);
    expect(new Set(acts.map(({ at }) => at)).size).toBe(20);
    for (const { act, before, earlier } of noted) {
      const place = acts.findIndex((one) => one.id === act.id);
      expect(before?.id).toBe(acts[place - 1]?.id);
      expect(earlier).toBe(place);
    }
  });

  test("what is tried again after it was stored, because the answer was lost, is noted once", async () => {
    const { leads, stored } = await start(await database());
    await leads.post();
    const [{ id } = { id: "" }] = await leads.leads();
    const note = (act: NewAct) => leads.leadsDatabase.use((open) => addAct(open, id, act, new Date()));
    const act = readAct({ outcome: "won", value: "1200", by: "Ana" });
    await note(readAct({ outcome: "meeting", by: "Ben" }));
    const first = await note(act);
    await note(readAct({ note: "Starts in May.", by: "Cleo" }));
    expect(await note(act)).toEqual(first);
    expect((await stored()).get(id)?.map(({ made_by }) => made_by)).toEqual(["Ben", "Ana", "Cleo"]);
  });

  test("whoever is forgotten takes notes and outcomes along, and is found in the notes beside others; the count of the address goes too", async () => {
    const { leads, stored } = await start(await database());
    await leads.post();
    await leads.post({ email: "ben@example.com", telephone: "(555) 555-0199" });
    const [{ id: ana } = { id: "" }, { id: ben } = { id: "" }] = await leads.leads();
    for (const [id, note] of [
      [ana, "Call on Monday."],
      [ben, "Knows ANA@example.com, at ٥٥٥-٥٥٥-٠١١١"],
    ] as const)
      await leads.leadsDatabase.use((open) => addAct(open, id, readAct({ note, by: "Cleo" }), new Date()));
    expect(await forgetPerson(leads.leadsDatabase, { phone: "+1 (555) 555-0111" }, undefined)).toMatchObject({
      leads: [ana],
      mentionedIn: [ben],
    });
    expect([...(await stored()).keys()]).toEqual([ben]);
    expect(await forgetPerson(leads.leadsDatabase, { email: "ana@example.com" }, undefined)).toMatchObject({
      leads: [],
      mentionedIn: [ben],
    });
    const counted = () =>
      leads.leadsDatabase.use(({ db }) => db.selectFrom("lead_rate_limit").select("key").execute());
    // SQLite's limits are counted in memory. On PostgreSQL the network and Ben's address are left.
    expect(await counted()).toHaveLength(kind === "SQLite" ? 0 : 2);
    expect(await purgeOlderThan(leads.leadsDatabase, new Date(Date.now() + 1_000))).toBe(1);
    const left = await leads.leadsDatabase.use(({ db }) => db.selectFrom("lead_act").selectAll().execute());
    expect(left).toEqual([]);
  });
});

test("a copy of an earlier database is told by forget, also where the database itself has nothing of the person", async () => {
  const url = newDatabaseUrl();
  const { leads, run } = await start(url);
  await leads.post();
  const copy = `${url.slice("file:".length)}.replaced-2026-11-01`;
  writeFileSync(copy, "");
  for (const email of ["nobody@example.com", "ana@example.com"])
    expect((await run("forget", "--email", email)).out, email).toContain(
      `have to delete yourself:\n- ${copy}, a copy of an earlier database`,
    );
});

test("what went out and where it still is, is told by the command, and nothing of it where nothing went out", async () => {
  const smtp = await smtpReceiver();
  endings.push(() => smtp.close());
  const webhook = await webhookReceiver();
  endings.push(() => webhook.close());
  const env = {
    SMTP_URL: smtp.url,
    LEADS_TO: "team@example.com",
    LEADS_FROM: "website@example.com",
    LEADS_WEBHOOK_URL: webhook.url,
    LEADS_WEBHOOK_SECRET: sampleWebhookSecret,
    LEADS_WEBHOOK_ALLOW_PRIVATE: "yes",
  };
  const { leads, run } = await start(undefined, env);
  await leads.post();
  const [{ id } = { id: "" }] = await leads.leads();
  leads.service.start();
  await Promise.all([smtp.arrived(2), webhook.arrived(1)]);
  await leads.service.stop();
  const { out } = await run("forget", "--email", "ana@example.com");
  expect(out).toContain(
    `- the mail to your team (team@example.com, and whom a form's sendTo names): search for lead ${id}\n`,
  );
  expect(out).toContain("- what was mailed to the person, among your mail server's sent messages\n");
  expect(out).toContain(`- what was posted to ${new URL(webhook.url).host}: delete lead ${id} there\n`);
  expect(out).toContain("- other backups, and exports, made before now");

  const quiet = await start();
  await quiet.leads.post();
  const { out: told } = await quiet.run("forget", "--email", "ana@example.com");
  expect(told).not.toMatch(/mail to your team|confirmation among|posted to/);
  expect(told).toContain("- other backups, and exports, made before now");
});
