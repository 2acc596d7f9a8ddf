import { recordOf } from "#lib/costs/record.ts";
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import { type Database, type Outcome, outcomes } from "#lib/leads/database/tables.ts";
import { type ChannelState, channelStates, type OutboxState, outboxState } from "#lib/leads/outbox-state.ts";
import { type SubscriberState, subscriberStates, subscribers } from "#lib/leads/subscriptions.ts";
import { actsOf, lastOutcome } from "#lib/leads/team/acts.ts";

/** Counts of accepted leads by one value, the most first. */
export type Breakdown = readonly { readonly value: string; readonly leads: number }[];

export interface LeadStats {
  readonly accepted: number;
  readonly quarantined: number;
  /** Addresses of newsletters, by how far their subscription is; whenever they came in. */
  readonly subscribers: Readonly<Record<SubscriberState, number>>;
  /** Accepted leads not yet marked as answered. */
  readonly unanswered: number;
  /** Minutes from receipt to first response, of the leads that are marked as answered. */
  readonly response: { readonly answered: number; readonly median?: number; readonly p90?: number };
  readonly outbox: OutboxState;
  readonly byChannel: readonly ChannelState[];
  /** The outcomes that hold, with what they are worth together. */
  readonly byOutcome: readonly {
    readonly outcome: Outcome;
    readonly leads: number;
    readonly cents: number;
  }[];
  readonly byPage: Breakdown;
  readonly byComparison: Breakdown;
  readonly byCampaign: Breakdown;
}

/** What the team asks of its leads since a moment. */
export async function leadStats(database: OpenDatabase, since: Date, now: Date): Promise<LeadStats> {
  const { db } = database;
  const rows = await db
    .selectFrom("lead")
    .select([
      "id",
      "status",
      "received_at",
      "responded_at",
      "source",
      "comparison",
      "utm_source",
      "utm_campaign",
    ])
    .where("received_at", ">=", since.toISOString())
    .execute();
  const acceptedRows = rows.filter((row) => row.status === "accepted");
  const minutes = acceptedRows
    .flatMap((row) =>
      row.responded_at === null
        ? []
        : [(Date.parse(row.responded_at) - Date.parse(row.received_at)) / 60_000],
    )
    .sort((a, b) => a - b);
  const median = quantile(minutes, 0.5);
  const p90 = quantile(minutes, 0.9);
  return {
    accepted: acceptedRows.length,
    quarantined: rows.filter((row) => row.status === "quarantined").length,
    subscribers: await subscriberCounts(db),
    unanswered: acceptedRows.length - minutes.length,
    response: {
      answered: minutes.length,
      ...(median !== undefined && { median }),
      ...(p90 !== undefined && { p90 }),
    },
    outbox: await outboxState(database, now),
    byChannel: await channelStates(database),
    byOutcome: await outcomesOf(
      database,
      acceptedRows.map(({ id }) => id),
    ),
    byPage: breakdown(acceptedRows.map((row) => row.source)),
    byComparison: breakdown(acceptedRows.map((row) => row.comparison)),
    byCampaign: breakdown(
      acceptedRows.map((row) =>
        row.utm_campaign === null ? row.utm_source : `${row.utm_source ?? "?"} / ${row.utm_campaign}`,
      ),
    ),
  };
}

async function subscriberCounts(db: Database): Promise<Record<SubscriberState, number>> {
  const list = await subscribers(db);
  return recordOf(subscriberStates, (state) => list.filter((entry) => entry.state === state).length);
}

async function outcomesOf({ db }: OpenDatabase, ids: readonly string[]): Promise<LeadStats["byOutcome"]> {
  const last = [...(await actsOf(db, ids)).values()].flatMap((acts) => lastOutcome(acts) ?? []);
  return outcomes.flatMap((outcome) => {
    const having = last.filter((act) => act.outcome === outcome);
    const cents = having.reduce((sum, { value_cents }) => sum + (value_cents ?? 0), 0);
    return having.length > 0 ? [{ outcome, leads: having.length, cents }] : [];
  });
}

/** The nearest-rank quantile of sorted numbers, rounded to a tenth. */
function quantile(sorted: readonly number[], share: number): number | undefined {
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  return value === undefined ? undefined : Math.round(value * 10) / 10;
}

function breakdown(values: readonly (string | null)[]): Breakdown {
  const counts = new Map<string, number>();
  for (const value of values) {
    const shown = value ?? "(unknown)";
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, leads]) => ({ value, leads }))
    .sort((a, b) => b.leads - a.leads || a.value.localeCompare(b.value));
}
