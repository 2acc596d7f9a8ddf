import { type Kysely, sql } from "kysely";
import type { Tables } from "#lib/leads/database/tables.ts";
import { ExplainedError } from "#lib/leads/explained-error.ts";

interface Migration {
  readonly name: string;
  up(db: Kysely<Tables>): Promise<void>;
}

/** In order, each applied once. Published migrations are never edited: a change is a new one at the end. */
export const migrations: readonly Migration[] = [
  {
    name: "2026-11-first-tables",
    async up(db) {
      await db.schema
        .createTable("lead")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("received_at", "text", (column) => column.notNull())
        .addColumn("status", "text", (column) => column.notNull())
        .addColumn("signals", "text", (column) => column.notNull())
        .addColumn("name", "text", (column) => column.notNull())
        .addColumn("email", "text", (column) => column.notNull())
        .addColumn("email_key", "text", (column) => column.notNull())
        .addColumn("company", "text")
        .addColumn("telephone", "text")
        .addColumn("people", "integer")
        .addColumn("topic", "text")
        .addColumn("message", "text", (column) => column.notNull())
        .addColumn("source", "text")
        .addColumn("comparison", "text")
        .addColumn("scenario", "text")
        .addColumn("utm_source", "text")
        .addColumn("utm_medium", "text")
        .addColumn("utm_campaign", "text")
        .addColumn("utm_term", "text")
        .addColumn("utm_content", "text")
        .addColumn("released_at", "text")
        .addColumn("responded_at", "text")
        .execute();
      await db.schema.createIndex("lead_received").on("lead").columns(["status", "received_at"]).execute();
      await db.schema.createIndex("lead_email").on("lead").column("email_key").execute();
      await db.schema
        .createTable("lead_consent")
        .addColumn("lead_id", "text", (column) =>
          column.primaryKey().references("lead.id").onDelete("cascade"),
        )
        .addColumn("version", "text", (column) => column.notNull())
        .addColumn("text", "text", (column) => column.notNull())
        .addColumn("given_at", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("lead_delivery")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("lead_id", "text", (column) => column.notNull().references("lead.id").onDelete("cascade"))
        .addColumn("channel", "text", (column) => column.notNull())
        .addColumn("state", "text", (column) => column.notNull())
        .addColumn("attempts", "integer", (column) => column.notNull())
        .addColumn("due_at", "text", (column) => column.notNull())
        .addColumn("lease_owner", "text")
        .addColumn("lease_until", "text")
        .addColumn("last_error", "text")
        .addColumn("created_at", "text", (column) => column.notNull())
        .addColumn("delivered_at", "text")
        .addUniqueConstraint("lead_delivery_once", ["lead_id", "channel"])
        .execute();
      await db.schema
        .createIndex("lead_delivery_due")
        .on("lead_delivery")
        .columns(["state", "due_at"])
        .execute();
      await db.schema
        .createTable("lead_submission_key")
        .addColumn("key", "text", (column) => column.primaryKey())
        .addColumn("lead_id", "text", (column) => column.notNull())
        .addColumn("content", "text", (column) => column.notNull())
        .addColumn("expires_at", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex("lead_submission_key_lead")
        .on("lead_submission_key")
        .column("lead_id")
        .execute();
      await db.schema
        .createTable("lead_setting")
        .addColumn("name", "text", (column) => column.primaryKey())
        .addColumn("value", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("lead_rate_limit")
        .addColumn("key", "varchar(255)", (column) => column.primaryKey())
        .addColumn("points", "integer", (column) => column.notNull().defaultTo(0))
        .addColumn("expire", "bigint")
        .execute();
    },
  },
  {
    name: "2026-11-fit-answers",
    async up(db) {
      await db.schema.alterTable("lead").addColumn("fit", "text").execute();
    },
  },
  {
    name: "2026-11-why-dismissed",
    async up(db) {
      await db.schema.alterTable("lead_delivery").addColumn("dismissed_because", "text").execute();
    },
  },
  {
    name: "2026-11-quarantine-seen",
    async up(db) {
      await db.schema
        .createTable("lead_quarantine_seen")
        .addColumn("lead_id", "text", (column) =>
          column.primaryKey().references("lead.id").onDelete("cascade"),
        )
        .addColumn("seen_at", "text", (column) => column.notNull())
        .execute();
      // What the last notice counted, whose time was kept until now.
      await sql`
        insert into lead_quarantine_seen (lead_id, seen_at)
        select id, received_at from lead where status = 'quarantined'
        and received_at <= (select value from lead_setting where name = 'quarantine-notice')
      `.execute(db);
    },
  },
  {
    name: "2026-11-forms",
    async up(db) {
      // Whatever is stored by now came from the contact form.
      await db.schema
        .alterTable("lead")
        .addColumn("form", "text", (column) => column.notNull().defaultTo("contact"))
        .execute();
      await db.schema.alterTable("lead").addColumn("answers", "text").execute();
      await db.schema
        .createTable("lead_form")
        .addColumn("id", "text", (column) => column.notNull())
        .addColumn("version", "text", (column) => column.notNull())
        .addColumn("document", "text", (column) => column.notNull())
        .addColumn("seen_at", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("lead_form_version", ["id", "version"])
        .execute();
    },
  },
  {
    name: "2026-11-acts",
    async up(db) {
      await db.schema
        .createTable("lead_act")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("lead_id", "text", (column) => column.notNull().references("lead.id").onDelete("cascade"))
        .addColumn("at", "text", (column) => column.notNull())
        .addColumn("made_by", "text", (column) => column.notNull())
        .addColumn("outcome", "text")
        .addColumn("value_cents", "integer")
        .addColumn("note", "text")
        .execute();
      await db.schema.createIndex("lead_act_lead").on("lead_act").columns(["lead_id", "at"]).execute();
    },
  },
  {
    name: "2026-11-crm-records",
    async up(db) {
      for (const column of ["begun_at", "record", "contact"])
        await db.schema.alterTable("lead_delivery").addColumn(column, "text").execute();
    },
  },
  {
    name: "2026-11-links",
    async up(db) {
      for (const column of ["confirmed_at", "withdrawn_at"])
        await db.schema.alterTable("lead_consent").addColumn(column, "text").execute();
      await db.schema
        .createTable("lead_link")
        .addColumn("digest", "text", (column) => column.primaryKey())
        .addColumn("lead_id", "text", (column) => column.notNull().references("lead.id").onDelete("cascade"))
        .addColumn("purpose", "text", (column) => column.notNull())
        .addColumn("expires_at", "text", (column) => column.notNull())
        .execute();
      await db.schema.createIndex("lead_link_lead").on("lead_link").column("lead_id").execute();
    },
  },
];

/**
 * Brings the tables up to date, in one transaction. Safe with any number of processes starting at once: SQLite's write lock
 * (transactions here begin IMMEDIATE) or a PostgreSQL advisory lock lets one do the work while the others wait.
 *
 * @throws ExplainedError where the database was made by a newer version of this program.
 */
export async function migrate(db: Kysely<Tables>, kind: "sqlite" | "postgres"): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (kind === "postgres")
      await sql`select pg_advisory_xact_lock(hashtext('lead_migration'))`.execute(transaction);
    await transaction.schema
      .createTable("lead_migration")
      .ifNotExists()
      .addColumn("name", "text", (column) => column.primaryKey())
      .addColumn("applied_at", "text", (column) => column.notNull())
      .execute();
    const applied = new Set(
      (await transaction.selectFrom("lead_migration").select("name").execute()).map((row) => row.name),
    );
    const known = new Set(migrations.map((migration) => migration.name));
    const newer = [...applied].filter((name) => !known.has(name));
    if (newer.length > 0) {
      throw new ExplainedError(
        `The leads database was made by a newer version of this site (it has "${newer.join('", "')}"). Install that version, or restore the backup made before it.`,
      );
    }
    for (const migration of migrations) {
      if (applied.has(migration.name)) continue;
      await migration.up(transaction);
      await transaction
        .insertInto("lead_migration")
        .values({ name: migration.name, applied_at: new Date().toISOString() })
        .execute();
    }
  });
}
