/** A leads database as the program's first tables left it, with an answered lead and one in quarantine that the team was told of. */
import { join } from "node:path";
import { sql } from "kysely";
import { migrations } from "#lib/leads/database/migrations.ts";
import { openSqlite } from "#lib/leads/database/open-sqlite.ts";

/** @param folder the site's: the database is where it is while nothing else is set */
export async function writeEarlierLeads(folder: string): Promise<void> {
  const { db, close } = openSqlite(`file:${join(folder, "data", "leads.db")}`, true);
  try {
    const [first] = migrations;
    await first?.up(db);
    await sql`create table lead_migration (name text primary key, applied_at text not null)`.execute(db);
    await sql`insert into lead_migration values (${first?.name}, '2026-11-01T08:00:00.000Z')`.execute(db);
    await sql`
      insert into lead (id, received_at, status, signals, name, email, email_key, message, responded_at) values
      ('a0000000-0000-4000-8000-000000000001', '2026-11-02T08:00:00.000Z', 'accepted', '[]', 'First Sender',
        'First@example.com', 'first@example.com', 'A question.', '2026-11-02T09:00:00.000Z'),
      ('b0000000-0000-4000-8000-000000000002', '2026-11-03T08:00:00.000Z', 'quarantined', '["link"]', 'Second Sender',
        'second@example.com', 'second@example.com', 'Another.', null)
    `.execute(db);
    await sql`insert into lead_setting values ('quarantine-notice', '2026-11-04T08:00:00.000Z')`.execute(db);
  } finally {
    await close();
  }
}
