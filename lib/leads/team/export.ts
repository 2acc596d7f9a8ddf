import { attributionNames, columnNames } from "#lib/forms/fields.ts";
import type { LeadTable } from "#lib/leads/database/tables.ts";
import { answersByName, columnsOf } from "#lib/leads/given.ts";
import { csv } from "#lib/leads/team/csv.ts";

const columns = [
  "id",
  "received_at",
  "status",
  "signals",
  "form",
  ...columnNames,
  ...attributionNames,
  "released_at",
  "responded_at",
] as const satisfies readonly (keyof LeadTable)[];

/** The leads as CSV for a spreadsheet, with a head row; a column more for each field that only some forms have. */
export function exportCsv(leads: readonly LeadTable[]): string {
  const answers = leads.map(answersByName);
  const names = [...new Set(answers.flatMap((given) => [...given.keys()]))].sort();
  return csv([
    [...columns, ...names],
    ...leads.map((lead, index) => [
      ...columns.map((column) => lead[column]),
      ...names.map((name) => answers[index]?.get(name) ?? null),
    ]),
  ]);
}

/** The leads as JSON lines (one object a line), for programs. */
export function exportJsonLines(leads: readonly LeadTable[]): string {
  return leads
    .map((lead) => {
      const stored = Object.fromEntries(columns.map((column) => [column, lead[column]]));
      const answers = Object.fromEntries(answersByName(lead));
      return `${JSON.stringify({ ...stored, ...columnsOf(lead), answers })}\n`;
    })
    .join("");
}
