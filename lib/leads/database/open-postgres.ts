import { Kysely, PostgresDialect } from "kysely";
import { Client, Pool } from "pg";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import type { Tables } from "#lib/leads/database/tables.ts";

/**
 * Opens a pool to PostgreSQL. Nothing waits longer than five seconds, and commits wait for the disk whatever the server's
 * default is.
 */
export function openPostgres(url: string): OpenDatabase {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 3_000,
    query_timeout: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: "leads",
    options:
      "-c synchronous_commit=on -c statement_timeout=5000 -c idle_in_transaction_session_timeout=10000",
  });
  // Without listeners a server that goes away ends the process: the pool's own for idle connections, and one on each
  // connection, because the pool takes its own away while a connection is in use. The query itself still rejects.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return {
    kind: "postgres",
    pool,
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    assertPresent() {},
    giveUp: async () => ({ isClosed: false }),
    async scrub() {
      // A connection of its own: rewriting a large table may take longer than a query of the site is allowed to.
      const client = new Client({ connectionString: url, application_name: "leads-scrub" });
      await client.connect();
      try {
        for (const table of [
          "lead",
          "lead_consent",
          "lead_delivery",
          "lead_act",
          "lead_link",
          "lead_submission_key",
          "lead_quarantine_seen",
          "lead_rate_limit",
        ]) {
          await client.query(`vacuum full ${table}`);
        }
      } finally {
        await client.end();
      }
    },
    async backup() {
      throw new Error(
        'PostgreSQL has its own tool: pg_dump --format=custom --file=leads.dump "$LEADS_DATABASE_URL"',
      );
    },
    async close() {
      await pool.end();
    },
  };
}
