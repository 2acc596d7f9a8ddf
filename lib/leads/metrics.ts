/**
 * What the leads service tells Prometheus: counts and times, and no person's data. Every label has its values in this program, so the
 * number of series is fixed, whatever visitors send. What is in the database is read when it is asked for: it holds for all processes.
 */
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { KeptBackup } from "#lib/leads/backup/keep-backup.ts";
import type { LeadsDatabase } from "#lib/leads/database/leads-database.ts";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import { channels, deliveryStates } from "#lib/leads/database/tables.ts";
import { outboxState } from "#lib/leads/outbox-state.ts";

/** What becomes of a submission, each once. */
export const submissionOutcomes = [
  "accepted",
  "quarantined",
  /** The same as one before. */
  "repeated",
  /** The same as one in quarantine, which it takes out of there. */
  "released",
  "test",
  /** Fields that have to be put right. */
  "invalid",
  /** No form that can be read: another type, too large, cut off. */
  "unreadable",
  /** An Idempotency-Key that was used for another content. */
  "key-reused",
  "too-many",
  /** Not stored, because something is broken here: answered 503. */
  "unavailable",
] as const;
export type SubmissionOutcome = (typeof submissionOutcomes)[number];

/** The site that this process serves. */
export interface ServedBuild {
  /** Another for each build. */
  readonly id: string;
  /** When it was built. */
  readonly at: Date;
}

export interface LeadsMetrics {
  count(outcome: SubmissionOutcome): void;
  /** @param seconds from the end of a request's body until the lead was on the disk */
  timeStored(seconds: number): void;
  /** All metrics in Prometheus' text format, and its media type. */
  read(): Promise<{ readonly text: string; readonly type: string }>;
}

/** A metric must not wait as long as a lead may. */
const patienceMs = 500;

/**
 * @param backup the one that is kept here; undefined where none is
 * @param build the site that is served now
 */
export function leadsMetrics(
  leadsDatabase: LeadsDatabase,
  backup: () => KeptBackup | undefined,
  build: () => ServedBuild | undefined,
): LeadsMetrics {
  const registry = new Registry();
  const registers = [registry];
  const submissions = new Counter({
    name: "leads_submissions_total",
    help: "Forms that were sent to this process, by what became of them.",
    labelNames: ["outcome"] as const,
    registers,
  });
  for (const outcome of submissionOutcomes) submissions.inc({ outcome }, 0);
  const stored = new Histogram({
    name: "leads_store_seconds",
    help: "Time from a form that was read until it was on the disk.",
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers });
  const up = gauge("leads_database_up", "1 while the leads database can be read.");
  const pending = gauge("leads_outbox_pending", "Deliveries that wait for their next try.");
  const oldest = gauge("leads_outbox_oldest_seconds", "How long the team's oldest delivery has waited.");
  const dead = gauge("leads_outbox_dead", "Deliveries to the team that a person has to look at.");
  const quarantined = gauge("leads_quarantined", "Submissions that wait in quarantine.");
  const deliveries = gauge(
    "leads_deliveries",
    "Deliveries in the database, by where they go and what became of them.",
    "channel",
    "outcome",
  );
  const ofDatabase = [pending, oldest, dead, quarantined];
  const copied = gauge(
    "leads_backup_timestamp_seconds",
    "Everything that was stored by then is in the backup that this process keeps; 0 before its first copy.",
  );
  const info = gauge("site_build_info", "1, for the build of the site that is served.", "build");
  const release = gauge("site_release_timestamp_seconds", "When the site that is served was built.");

  async function readDatabase(database: OpenDatabase): Promise<void> {
    const outbox = await outboxState(database, new Date());
    const rows = await database.db
      .selectFrom("lead_delivery")
      .select(["channel", "state", (select) => select.fn.countAll().as("count")])
      .groupBy(["channel", "state"])
      .execute();
    const { waiting } = await database.db
      .selectFrom("lead")
      .select((select) => select.fn.countAll().as("waiting"))
      .where("status", "=", "quarantined")
      .executeTakeFirstOrThrow();
    pending.set(outbox.pending);
    oldest.set(outbox.oldestSeconds);
    dead.set(outbox.dead);
    quarantined.set(Number(waiting));
    for (const channel of channels)
      for (const outcome of deliveryStates) {
        const row = rows.find((found) => found.channel === channel && found.state === outcome);
        deliveries.set({ channel, outcome }, Number(row?.count ?? 0));
      }
  }

  return {
    count: (outcome) => submissions.inc({ outcome }),
    timeStored: (seconds) => stored.observe(seconds),
    async read() {
      try {
        await leadsDatabase.use(readDatabase, patienceMs);
        up.set(1);
      } catch {
        // What was true at the last look is not true now.
        for (const one of ofDatabase) one.remove();
        deliveries.reset();
        up.set(0);
      }
      const kept = backup();
      if (kept === undefined) copied.remove();
      // A backup that never began is as late as can be, and has to look like it.
      else copied.set((kept.copiedUntil()?.getTime() ?? 0) / 1_000);
      const served = build();
      info.reset();
      if (served === undefined) release.remove();
      else {
        info.set({ build: served.id }, 1);
        release.set(served.at.getTime() / 1_000);
      }
      return { text: await registry.metrics(), type: registry.contentType };
    },
  };
}
