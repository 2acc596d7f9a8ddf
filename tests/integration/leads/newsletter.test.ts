/** A newsletter from the form to the list: confirmed by a person alone, left by one click, deleted when its time is over. */
import { afterEach, describe, expect, test } from "vitest";
import { purgeExpired } from "#lib/leads/retention.ts";
import { confirmSubscription, endSubscription } from "#lib/leads/subscriptions.ts";
import { forgetPerson } from "#lib/leads/team/forget.ts";
import { leadsCommand } from "#tests/e2e/leads-support/command.ts";
import { testDatabase } from "#tests/e2e/leads-support/postgres.ts";
import { runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { formRequest, newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";

const fields = {
  form: "newsletter",
  email: "ana@example.com",
  name: "Ana Sample",
  consent: "2026-11",
} as const;
const oneClick = { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) } as const;

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A site with a newsletter and a mail server that works. */
async function site(url = newDatabaseUrl(), env: Record<string, string> = {}) {
  const smtp = await smtpReceiver();
  endings.push(() => smtp.close());
  const settings = testSettings({
    LEADS_DATABASE_URL: url,
    SMTP_URL: smtp.url,
    LEADS_TO: "team@example.com",
    LEADS_FROM: "website@example.com",
    ...env,
  });
  const running = await runLeads(settings);
  endings.push(() => running.close());
  running.service.start();
  /** The links of a mail, at the address where the test serves them. */
  const linksIn = async (index: number) => {
    await smtp.arrived(index + 1);
    const mail = await smtp.parsed(index);
    const here = (address: string) => address.replace("https://www.example.com", running.origin);
    return {
      mail,
      text: (mail.text ?? "").match(/https:\S+\?t=\S+/g)?.map(here) ?? [],
      header: here(/^List-Unsubscribe:\s*<([^>]+)>/m.exec(smtp.mails[index]?.raw ?? "")?.[1] ?? ""),
      raw: smtp.mails[index]?.raw ?? "",
    };
  };
  const consent = () =>
    running.leadsDatabase.use(({ db }) => db.selectFrom("lead_consent").selectAll().execute());
  return {
    ...running,
    url,
    smtp,
    linksIn,
    consent,
    subscribe: (changes: Record<string, string> = {}) =>
      fetch(`${running.origin}/api/leads/`, formRequest({ ...fields, ...changes })),
    /** Subscribes and confirms. Gives the link to leave that the welcome has. */
    async subscribed(changes: Record<string, string> = {}) {
      const before = smtp.mails.length;
      await fetch(`${running.origin}/api/leads/`, formRequest({ ...fields, ...changes }));
      const [confirm = ""] = (await linksIn(before)).text;
      await fetch(confirm, { method: "POST" });
      return (await linksIn(before + 1)).header;
    },
    list: async (...words: string[]) =>
      (await leadsCommand(url, ["export", "--subscribers", ...words])).out
        .split("\n")
        .filter(Boolean)
        .map((line): Record<string, unknown> => JSON.parse(line)),
  };
}

describe.each(["SQLite", "PostgreSQL"])("a newsletter on %s", (kind) => {
  const urlOf = async () => (kind === "SQLite" ? newDatabaseUrl() : testDatabase());

  test("goes to whoever has pressed the button, and its mails are left by one click", async () => {
    const leads = await site(await urlOf());
    const answer = await leads.subscribe();
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/notes-thanks/"]);
    const { mail, text, header, raw } = await leads.linksIn(0);
    expect([mail.subject, leads.smtp.mails[0]?.to]).toEqual([
      "Please confirm: Monthly notes",
      ["ana@example.com"],
    ]);
    expect(mail.text).not.toContain("Ana Sample");
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(text).toHaveLength(1);
    const [confirm = ""] = text;
    expect(await leads.list()).toEqual([]);
    const confirmed = await fetch(confirm, { method: "POST" });
    expect([confirmed.status, await confirmed.text()]).toEqual([
      200,
      expect.stringContaining("You subscribe now"),
    ]);
    expect(await leads.list()).toEqual([
      expect.objectContaining({
        email: "ana@example.com",
        name: "Ana Sample",
        form: "newsletter",
        state: "subscribed",
        consent_version: "2026-11",
        consent_text:
          "You may store my address and send me the monthly notes until I unsubscribe, as the privacy page describes.",
      }),
    ]);
    const welcome = await leads.linksIn(1);
    expect(welcome.mail.subject).toBe("You subscribe to Monthly notes");
    expect(welcome.text).toEqual([welcome.header]);
    const left = await fetch(welcome.header, oneClick);
    expect([left.status, await left.text()]).toEqual([200, expect.stringContaining("You are unsubscribed")]);
    expect(await leads.list()).toEqual([]);
    expect(await leads.list("--all")).toEqual([
      expect.objectContaining({ state: "unsubscribed", unsubscribe_url: null }),
    ]);
    expect(header).not.toBe(welcome.header);
  });

  test("is confirmed by no mail scanner, however often it opens every link of the mail", async () => {
    const leads = await site(await urlOf());
    await leads.subscribe();
    const { text, header } = await leads.linksIn(0);
    const [before] = await leads.consent();
    for (const link of [...text, header])
      for (const method of ["GET", "HEAD", "GET", "HEAD"]) {
        const answer = await fetch(link, { method });
        expect([answer.status, answer.headers.get("referrer-policy")]).toEqual([200, "no-referrer"]);
      }
    expect(await leads.consent()).toEqual([before]);
    expect(before).toMatchObject({ confirmed_at: null, withdrawn_at: null });
    expect(leads.smtp.mails).toHaveLength(1);
    expect(await (await fetch(text[0] ?? "")).text()).toContain('"words":"Yes, subscribe me"');
  });

  test("forgets a subscriber with every link, and names the list service", async () => {
    const leads = await site(await urlOf());
    const unsubscribe = await leads.subscribed();
    const { code, out } = await leadsCommand(leads.url, ["forget", "--email", "Ana@example.com"]);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("- the list service that you exported subscribers to"),
    ]);
    expect(out).toContain("- what was mailed to the person");
    expect(out).toContain("- other backups, and exports, made before now");
    expect((await fetch(unsubscribe, oneClick)).status).toBe(404);
    for (const table of ["lead", "lead_link", "lead_consent", "lead_delivery"] as const)
      expect(await leads.leadsDatabase.use(({ db }) => db.selectFrom(table).selectAll().execute())).toEqual(
        [],
      );
  });

  test("deletes who never confirmed, then who has left, and nobody who subscribes", async () => {
    const leads = await site(await urlOf());
    await leads.subscribed();
    await fetch(await leads.subscribed({ email: "ben@example.com" }), oneClick);
    await leads.subscribe({ email: "cem@example.com" });
    await leads.smtp.arrived(5);
    const leftAfter = async (days: number) => {
      const now = new Date(Date.now() + days * 86_400_000);
      const value = JSON.stringify({ seen: now.toISOString() });
      await leads.leadsDatabase.use(({ db }) =>
        db
          .insertInto("lead_setting")
          .values({ name: "retention-clock", value })
          .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
          .execute(),
      );
      const { subscriptions } = await leads.leadsDatabase.use((database) =>
        purgeExpired(database, { quarantineDays: 30 }, now),
      );
      return [subscriptions, ...(await leads.leads()).map(({ email }) => email)];
    };
    expect(await leftAfter(9)).toEqual([0, "ana@example.com", "ben@example.com", "cem@example.com"]);
    expect(await leftAfter(11)).toEqual([1, "ana@example.com", "ben@example.com"]);
    expect(await leftAfter(29)).toEqual([0, "ana@example.com", "ben@example.com"]);
    expect(await leftAfter(31)).toEqual([1, "ana@example.com"]);
    expect(await leftAfter(4_000)).toEqual([0, "ana@example.com"]);
    expect((await leadsCommand(leads.url, ["purge", "--older-than", "2099-01-01"])).code).toBe(0);
    expect((await leads.leads()).map(({ email }) => email)).toEqual(["ana@example.com"]);
  });
});

test("the token is in no file of the database, and nothing near it opens the page", async () => {
  const leads = await site();
  await leads.subscribe();
  const [confirm = ""] = (await leads.linksIn(0)).text;
  const token = new URL(confirm).searchParams.get("t") ?? "";
  expect(token).toMatch(/^[\w-]{43}$/);
  const links = await leads.leadsDatabase.use(({ db }) => db.selectFrom("lead_link").selectAll().execute());
  expect(JSON.stringify(links)).not.toContain(token);
  const near = [
    token.slice(1),
    `${token}=`,
    token.toLowerCase(),
    "",
    links[0]?.digest ?? "",
    "x".repeat(8_000),
  ];
  for (const wrong of near) {
    const answer = await fetch(`${leads.origin}/api/links/?t=${wrong}`, { method: "POST" });
    expect(answer.status, wrong.slice(0, 50)).toBe(404);
    expect(await answer.text()).toContain("We do not know this link");
  }
  for (const method of ["PUT", "DELETE", "OPTIONS"]) {
    const answer = await fetch(confirm, { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
  }
  expect((await leads.consent())[0]?.confirmed_at).toBeNull();
});

test("a link whose time is over confirms nothing and says what to do", async () => {
  const leads = await site();
  await leads.subscribe();
  const [confirm = ""] = (await leads.linksIn(0)).text;
  await leads.leadsDatabase.use(({ db }) =>
    db.updateTable("lead_link").set({ expires_at: new Date().toISOString() }).execute(),
  );
  for (const method of ["GET", "POST"]) {
    const answer = await fetch(confirm, { method });
    expect([answer.status, await answer.text()]).toEqual([
      410,
      expect.stringContaining("Fill in the form again"),
    ]);
  }
  expect((await leads.consent())[0]?.confirmed_at).toBeNull();
});

test("two who press at once, and one who presses again, get one welcome", async () => {
  const leads = await site();
  await leads.subscribe();
  const [confirm = ""] = (await leads.linksIn(0)).text;
  const press = async () => (await fetch(confirm, { method: "POST" })).text();
  for (const page of [...(await Promise.all([press(), press(), press()])), await press()])
    expect(page).toContain("You subscribe now");
  await leads.smtp.arrived(2);
  const welcomes = await leads.leadsDatabase.use(({ db }) =>
    db.selectFrom("lead_delivery").select("id").where("channel", "=", "welcome").execute(),
  );
  expect(welcomes).toHaveLength(1);
});

test("who has left is not brought back by an old link, only by the form", async () => {
  const leads = await site();
  await leads.subscribe();
  const { text, header } = await leads.linksIn(0);
  await fetch(header, oneClick);
  const pressed = await fetch(text[0] ?? "", { method: "POST" });
  expect(await pressed.text()).toContain("This subscription has ended");
  expect(await leads.list()).toEqual([]);
  await leads.subscribed({ name: "Ana again" });
  expect((await leads.list()).map(({ name }) => name)).toEqual(["Ana again"]);
});

test("a press that arrives after the subscription was ended confirms nothing", async () => {
  const leads = await site(newDatabaseUrl(), { LEADS_DELIVER: "no" });
  await leads.subscribe();
  const [lead] = await leads.leads();
  const theirs = { email_key: "ana@example.com", form: "newsletter" };
  await leads.leadsDatabase.use((database) => endSubscription(database, theirs, new Date()));
  const confirmed = await leads.leadsDatabase.use((database) =>
    confirmSubscription(database, lead?.id ?? "", new Date()),
  );
  expect([confirmed, (await leads.consent())[0]?.confirmed_at]).toEqual([false, null]);
});

test("leaving ends every entry of an address, and is refused to nobody", async () => {
  const leads = await site();
  const first = await leads.subscribed();
  await leads.subscribed({ name: "Ana Twice" });
  expect(await leads.list()).toHaveLength(1);
  expect(await (await fetch(first)).text()).toContain("Press the button, and you no longer get");
  await fetch(first, { method: "POST" });
  await fetch(first, { method: "POST" });
  expect((await leads.list("--all")).map(({ state }) => state)).toEqual(["unsubscribed"]);
});

test("one who leaves before a mail could be sent gets none", async () => {
  const leads = await site(newDatabaseUrl(), { LEADS_DELIVER: "no" });
  await leads.subscribe();
  const theirs = { email_key: "ana@example.com", form: "newsletter" };
  await leads.leadsDatabase.use((database) => endSubscription(database, theirs, new Date()));
  const states = await leads.leadsDatabase.use(({ db }) =>
    db.selectFrom("lead_delivery").select("state").execute(),
  );
  expect(states).toEqual([{ state: "expired" }]);
});

test("a subscription is no lead: nobody is told of it, and no list, inbox or statistic of leads has it", async () => {
  const leads = await site();
  await leads.subscribed();
  expect(leads.smtp.mails.flatMap(({ to }) => to)).toEqual(["ana@example.com", "ana@example.com"]);
  const run = async (...words: string[]) => (await leadsCommand(leads.url, words)).out;
  expect(await run("list")).toBe("No leads.\n");
  expect(await run("export")).toBe("");
  expect(await run("stats")).toMatch(/^leads +0 \(0 not marked as answered\), 0 in quarantine$/m);
  expect(await run("stats")).toMatch(/^subscribers +1, 0 not confirmed yet, 0 left$/m);
  expect(await run("list", "--subscribers")).toMatch(/ subscription {2}Ana Sample, ana@example\.com\n$/);
  const id = (await leads.leads())[0]?.id ?? "";
  expect(await run("show", id)).toMatch(/^confirmed +2/m);
  const marked = await leadsCommand(leads.url, ["mark", id, "won"]);
  expect([marked.code, marked.err]).toEqual([1, expect.stringContaining("or is a subscription")]);
});

test("a program's subscription waits in quarantine without a mail, and a person lets it go on", async () => {
  const leads = await site();
  await leads.subscribe({ website: "https://example.com/" });
  expect((await leads.leads()).map(({ status }) => status)).toEqual(["quarantined"]);
  const id = (await leads.leads())[0]?.id ?? "";
  expect((await leadsCommand(leads.url, ["release", id])).code).toBe(0);
  const [confirm = ""] = (await leads.linksIn(0)).text;
  await fetch(confirm, { method: "POST" });
  expect(await leads.list()).toHaveLength(1);
});

test("the list is a table too, with a link to leave for each address", async () => {
  const leads = await site();
  await leads.subscribed();
  const [head = "", row = ""] = (
    await leadsCommand(leads.url, ["export", "--subscribers", "--csv"])
  ).out.split("\r\n");
  expect(head).toContain('"email","name","form","state"');
  const link = /https:\/\/[^"]+\/api\/links\/\?t=[\w-]+/.exec(row)?.[0] ?? "";
  await fetch(`${leads.origin}${new URL(link).pathname}${new URL(link).search}`, oneClick);
  expect(await leads.list()).toEqual([]);
});

test("a database that cannot be used changes nothing, and the page says so", async () => {
  const leads = await site();
  const unsubscribe = await leads.subscribed();
  await leads.leadsDatabase.use(({ db }) => db.schema.alterTable("lead_link").renameTo("gone").execute());
  const answer = await fetch(unsubscribe, oneClick);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "30"]);
  expect(await answer.text()).toContain("Nothing was changed");
});

test("forgetting by a number leaves subscriptions of others alone", async () => {
  const leads = await site();
  await leads.subscribed();
  const forgotten = await forgetPerson(leads.leadsDatabase, { phone: "(555) 555-0123" }, undefined);
  expect([forgotten.leads, forgotten.wasSubscribed]).toEqual([[], false]);
  expect(await leads.list()).toHaveLength(1);
});
