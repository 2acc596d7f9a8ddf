import type { LeadTable } from "#lib/leads/database/tables.ts";
import { attributionNames, storedFieldNames } from "#lib/leads/fields.ts";
import { csv } from "#lib/leads/team/csv.ts";

const columns = [
  "id",
  "received_at",
  "status",
  "signals",
  ...storedFieldNames,
  ...attributionNames,
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
