import type { LeadTable } from "#lib/leads/database/tables.ts";
import { csv } from "#lib/leads/team/csv.ts";

const columns = [
  "id",
  "received_at",
  "status",
  "signals",
  "name",
  "email",
  "company",
  "telephone",
  "people",
  "topic",
  "message",
  "source",
  "comparison",
  "scenario",
  "fit",
  "utm_source",
  "utm_medium",
  "utm_campaign",
  "utm_term",
  "utm_content",
  "released_at",
  "responded_at",
] as const satisfies readonly (keyof LeadTable)[];

/** The leads as CSV for a spreadsheet, with a head row. */
export function exportCsv(leads: readonly LeadTable[]): string {
  return csv([columns, ...leads.map((lead) => columns.map((column) => lead[column]))]);
}

/** The leads as JSON lines (one object a line), for programs. */
export function exportJsonLines(leads: readonly LeadTable[]): string {
  return leads
    .map((lead) => `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, lead[column]])))}\n`)
    .join("");
}
