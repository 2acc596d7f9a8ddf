import { sql } from "kysely";
import type { StudioDatabase } from "./tables.ts";

type Migration = (db: StudioDatabase) => Promise<void>;

/** In order, each applied once; SQLite's `user_version` counts them. Published migrations are never edited: a change is a new one at the end. */
const migrations: readonly Migration[] = [
  async (db) => {
    for (const statement of [
      sql`create table account (
        id text primary key, email text not null unique, name text not null, role text not null,
        created_at text not null, signed_in_at text)`,
      sql`create table session (
        digest text primary key, account_id text not null references account (id) on delete cascade,
        created_at text not null, used_at text not null, browser text not null)`,
      sql`create index session_account on session (account_id)`,
      sql`create table link (
        digest text primary key, account_id text not null references account (id) on delete cascade,
        purpose text not null, asked_by text, created_at text not null, problem text)`,
      sql`create index link_account on link (account_id)`,
      sql`create table passkey (
        id text primary key, account_id text not null references account (id) on delete cascade,
        public_key text not null, counter integer not null, transports text not null, name text not null,
        created_at text not null, used_at text)`,
      sql`create index passkey_account on passkey (account_id)`,
      sql`create table identity (
        issuer text not null, subject text not null,
        account_id text not null references account (id) on delete cascade, primary key (issuer, subject))`,
      sql`create table ceremony (
        digest text primary key, kind text not null, data text not null, created_at text not null)`,
      sql`create table act (
        id integer primary key autoincrement, at text not null,
        account_id text references account (id) on delete set null, what text not null,
        about_id text references account (id) on delete set null)`,
      sql`create index act_at on act (at)`,
    ])
      await statement.execute(db);
  },
  async (db) => {
    for (const statement of [
      sql`create table mark (
        id integer primary key autoincrement, writer_id text not null references account (id) on delete cascade,
        file text not null, digest text not null, kind text not null,
        by_id text not null references account (id) on delete cascade, at text not null)`,
      sql`create unique index mark_once on mark (writer_id, file, digest, kind, by_id)`,
      sql`create table remark (
        id integer primary key autoincrement, writer_id text not null references account (id) on delete cascade,
        file text not null, block text not null, words text not null,
        by_id text references account (id) on delete set null, at text not null)`,
      sql`create index remark_file on remark (writer_id, file)`,
    ])
      await statement.execute(db);
  },
  async (db) => {
    await sql`alter table account add column sees_leads integer not null default 0`.execute(db);
  },
];

/** @throws Error where a newer program has made the database */
export async function migrate(db: StudioDatabase): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(transaction);
    const done = rows[0]?.user_version ?? 0;
    if (done > migrations.length)
      throw new Error(
        "The studio's database was made by a newer release of this program. Start that one, or put the backup of before the upgrade back.",
      );
    for (const migration of migrations.slice(done)) await migration(transaction);
    await sql`pragma user_version = ${sql.lit(migrations.length)}`.execute(transaction);
  });
}
