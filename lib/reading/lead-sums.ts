/** Forms that were sent, from the leads' tables, by what they say of where they came from. */
import type { OpenDatabase } from "#lib/leads/database/open-database.ts";
import { type LeadTable, type Outcome, outcomes } from "#lib/leads/database/tables.ts";
import { actsOf, lastOutcome } from "#lib/leads/team/acts.ts";

export interface LeadSum {
  readonly sent: number;
  readonly withFit: number;
  readonly withScenario: number;
  /** What came of them, in the order of a sale; what came of none is left out. */
  readonly outcomes: readonly (readonly [outcome: Outcome, leads: number])[];
  /** Submissions besides them that wait in quarantine, by what spoke against them. */
  readonly quarantined: readonly (readonly [signal: string, submissions: number])[];
}

export interface LeadSums {
  readonly all: LeadSum;
  /** By the path of the page whose form was sent. */
  readonly byPage: ReadonlyMap<string, LeadSum>;
  /** By the id of the comparison. */
  readonly byComparison: ReadonlyMap<string, LeadSum>;
  readonly byCampaign: ReadonlyMap<string, LeadSum>;
}

/** Behind every day. */
const noEnd = "9999";

export const noLeads: LeadSum = { sent: 0, withFit: 0, withScenario: 0, outcomes: [], quarantined: [] };

/** How many of them became clients. */
export function wonOf({ outcomes: came }: Pick<LeadSum, "outcomes">): number {
  return came.find(([outcome]) => outcome === "won")?.[1] ?? 0;
}

type Row = Pick<
  LeadTable,
  "id" | "status" | "signals" | "source" | "comparison" | "utm_source" | "utm_campaign" | "fit" | "scenario"
> & { readonly outcome: Outcome | undefined };

/**
 * What the leads of a time add up to.
 *
 * @param until the moment before which they were sent; to this day where left out
 */
export async function leadSums({ db }: OpenDatabase, since: Date, until?: Date): Promise<LeadSums> {
  const found = await db
    .selectFrom("lead")
    .select([
      "id",
      "status",
      "signals",
      "source",
      "comparison",
      "utm_source",
      "utm_campaign",
      "fit",
      "scenario",
    ])
    .where("received_at", ">=", since.toISOString())
    .where("received_at", "<", until?.toISOString() ?? noEnd)
    .where("status", "in", ["accepted", "quarantined"])
    .execute();
  const accepted = found.filter(({ status }) => status === "accepted");
  const acts = await actsOf(
    db,
    accepted.map(({ id }) => id),
  );
  const rows = found.map(
    (lead): Row => ({
      ...lead,
      outcome: lastOutcome(acts.get(lead.id))?.outcome ?? undefined,
    }),
  );
  return {
    all: sumOf(rows),
    byPage: sumsBy(rows, ({ source }) => source),
    byComparison: sumsBy(rows, ({ comparison }) => comparison),
    byCampaign: sumsBy(rows, ({ utm_source, utm_campaign }) =>
      [utm_source, utm_campaign].filter(Boolean).join(" / "),
    ),
  };
}

function signalsIn(json: string): string[] {
  const signals: unknown = JSON.parse(json);
  return Array.isArray(signals) ? signals.map(String) : [];
}

/** Rows without a value of the key are in none. */
function sumsBy(rows: readonly Row[], key: (row: Row) => string | null): Map<string, LeadSum> {
  const groups = Map.groupBy(rows, (row) => key(row) ?? "");
  groups.delete("");
  return new Map([...groups].map(([value, group]) => [value, sumOf(group)]));
}

function sumOf(all: readonly Row[]): LeadSum {
  const rows = all.filter(({ status }) => status === "accepted");
  const signals = all
    .filter(({ status }) => status === "quarantined")
    .flatMap((lead) => signalsIn(lead.signals));
  return {
    sent: rows.length,
    withFit: rows.filter(({ fit }) => fit !== null).length,
    withScenario: rows.filter(({ scenario }) => scenario !== null).length,
    outcomes: outcomes.flatMap((outcome) => {
      const leads = rows.filter((row) => row.outcome === outcome).length;
      return leads === 0 ? [] : [[outcome, leads] as const];
    }),
    quarantined: [...Map.groupBy(signals, (signal) => signal)].map(([signal, same]) => [signal, same.length]),
  };
}
