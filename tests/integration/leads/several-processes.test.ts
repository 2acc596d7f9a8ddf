import { afterEach, describe, expect, test } from "vitest";
import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { migrations } from "#lib/leads/database/migrations.ts";
import { testDatabase } from "#tests/e2e/leads-support/postgres.ts";
import { formRequest, goodFields, newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { freePort } from "#tests/support/free-port.ts";
import { leadsProcess } from "#tests/support/leads-process.ts";

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A server process; resolves when it is up. */
async function server(url: string): Promise<string> {
  const port = await freePort();
  const leads = leadsProcess({
    LEADS_DATABASE_URL: url,
    STORM_PORT: String(port),
    LEADS_RATE_EMAIL: "99",
  });
  endings.push(leads.end);
  await leads.up;
  return `http://127.0.0.1:${port}`;
}

describe.each(["SQLite", "PostgreSQL"])("several processes on one new database (%s)", (kind) => {
  test("start at once, migrate it once, keep one lead of a submission sent to all, and know the same key", async () => {
    const url = kind === "PostgreSQL" ? await testDatabase() : newDatabaseUrl();
    const origins = await Promise.all(Array.from({ length: 5 }, () => server(url)));
    const leadsDatabase = openLeadsDatabase(url);
    endings.push(() => leadsDatabase.close());
    const ready = await Promise.all(origins.map((origin) => fetch(`${origin}/api/health/?ready`)));
    expect(ready.map((response) => response.status)).toEqual(Array(5).fill(200));
    const applied = await leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_migration").select("name").execute(),
    );
    // A table has no order of its own.
    expect(applied.map((row) => row.name).toSorted()).toEqual(migrations.map(({ name }) => name).toSorted());
    const answers = await Promise.all(
      origins.map((origin) => fetch(`${origin}/api/leads/`, formRequest(goodFields))),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(5).fill(303));
    expect(await leadsDatabase.use(({ db }) => db.selectFrom("lead").select("id").execute())).toHaveLength(1);
    const keys = await leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_setting").select("name").where("name", "=", "digest-secret").execute(),
    );
    expect(keys).toHaveLength(1);
  });
});

test("a database made by a newer version is refused, with the way out", async () => {
  const leadsDatabase = openLeadsDatabase(newDatabaseUrl());
  endings.push(() => leadsDatabase.close());
  const url = newDatabaseUrl();
  const newer = openLeadsDatabase(url);
  await newer.use(({ db }) =>
    db.insertInto("lead_migration").values({ name: "2099-01-later", applied_at: "" }).execute(),
  );
  await newer.close();
  const older = openLeadsDatabase(url);
  await expect(older.use(async () => undefined)).rejects.toThrow("made by a newer version");
  await older.close();
});
