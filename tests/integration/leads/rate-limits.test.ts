import { afterEach, describe, expect, test } from "vitest";
import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { testDatabase } from "#tests/e2e/leads-support/postgres.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";

const limits = { LEADS_RATE_ADDRESS: "3", LEADS_RATE_ADDRESS_REFUSED: "5", LEADS_RATE_EMAIL: "2" };

describe("the limits", () => {
  const running: RunningLeads[] = [];
  const start = async (url: string, env = {}) => {
    const leads = await runLeads(testSettings({ LEADS_DATABASE_URL: url, ...limits, ...env }));
    running.push(leads);
    return leads;
  };
  afterEach(async () => {
    for (const leads of running.splice(0)) await leads.close();
  });

  async function send(leads: RunningLeads, number: number, email: string, address: string) {
    return leads.post({ email, message: `Message ${number}` }, { "x-forwarded-for": address });
  }

  test("set aside what one network sends too often, then refuse it with 429 and the time to wait", async () => {
    const leads = await start(newDatabaseUrl());
    const answers: Response[] = [];
    for (let number = 0; number < 6; number += 1) {
      answers.push(await send(leads, number, `v${number}@example.com`, `203.0.113.${number}`));
    }
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303, 303, 303, 429]);
    expect(Number(answers[5]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await answers[5]?.text()).toContain("Message 5");
    expect((await leads.leads()).map((lead) => lead.signals)).toEqual([
      "[]",
      "[]",
      "[]",
      '["rate-address"]',
      '["rate-address"]',
    ]);
    expect((await send(leads, 7, "other@example.com", "198.51.100.1")).status).toBe(303);
  });

  test("set aside submissions sent too often for one email address, wherever they come from", async () => {
    const leads = await start(newDatabaseUrl());
    for (let number = 0; number < 3; number += 1) {
      await send(leads, number, "Ana@example.com", `203.0.${number}.1`);
    }
    expect((await leads.leads()).map((lead) => lead.signals)).toEqual(["[]", "[]", '["rate-email"]']);
  });

  test("do not count the same submission again", async () => {
    const leads = await start(newDatabaseUrl());
    for (let number = 0; number < 9; number += 1) {
      expect((await send(leads, 1, "ana@example.com", "203.0.113.1")).status).toBe(303);
    }
    await send(leads, 2, "ana@example.com", "203.0.113.1");
    expect((await leads.leads()).map((lead) => lead.signals)).toEqual(["[]", "[]"]);
  });

  test("of a network are not used up by what another site makes its browsers send, which has a limit of its own", async () => {
    const leads = await start(newDatabaseUrl());
    const statuses: number[] = [];
    for (const [name, value] of [
      ["sec-fetch-site", "cross-site"],
      ["origin", "https://elsewhere.example"],
    ] as const) {
      for (let number = 0; number < 4; number += 1) {
        const forged = { email: "ana@example.com", message: `Forged ${number} by ${name}` };
        statuses.push(
          (await leads.post(forged, { "x-forwarded-for": "2001:db8:0:1::1", [name]: value })).status,
        );
      }
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429, 429]);
    for (let number = 0; number < 2; number += 1)
      expect((await send(leads, number, "ana@example.com", "2001:db8:0:1::2")).status).toBe(303);
    const stored = await leads.leads();
    expect(stored.filter(({ status }) => status !== "quarantined")).toHaveLength(2);
    expect(stored.filter(({ signals }) => signals.includes("cross-site"))).toHaveLength(5);
  });

  test("do not count the email address of a submission that is refused", async () => {
    const leads = await start(newDatabaseUrl());
    for (let number = 0; number < 5; number += 1)
      await send(leads, number, `v${number}@example.com`, "203.0.113.1");
    for (let number = 5; number < 9; number += 1)
      expect((await send(leads, number, "ana@example.com", "203.0.113.1")).status).toBe(429);
    await send(leads, 9, "ana@example.com", "198.51.100.1");
    expect((await leads.leads()).at(-1)?.signals).toBe("[]");
  });

  test("do not believe X-Forwarded-For where no proxy is trusted", async () => {
    const leads = await start(newDatabaseUrl(), { TRUSTED_PROXIES: "none" });
    for (let number = 0; number < 6; number += 1) {
      await send(leads, number, `v${number}@example.com`, `10.${number}.0.1`);
    }
    expect((await leads.leads()).filter((lead) => lead.status === "quarantined")).toHaveLength(2);
  });

  test("are shared by all servers on one PostgreSQL, and hold no personal data", async () => {
    const url = await testDatabase();
    const servers = [await start(url), await start(url)];
    for (let number = 0; number < 4; number += 1) {
      const server = servers[number % 2];
      if (server !== undefined) await send(server, number, `v${number}@example.com`, "203.0.113.1");
    }
    const leadsDatabase = openLeadsDatabase(url);
    const leads = await leadsDatabase.use(({ db }) =>
      db.selectFrom("lead").selectAll().orderBy("received_at").execute(),
    );
    const rows = await leadsDatabase.use(({ db }) => db.selectFrom("lead_rate_limit").selectAll().execute());
    expect(leads.map((lead) => lead.signals)).toEqual(["[]", "[]", "[]", '["rate-address"]']);
    expect(JSON.stringify(rows)).not.toMatch(/203\.0|example/);
    await leadsDatabase.close();
    for (const leads of running.splice(0)) await leads.close();
  });
});
