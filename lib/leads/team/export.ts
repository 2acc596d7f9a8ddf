import { attributionNames, columnNames } from "#lib/forms/fields.ts";
import type { ActTable, LeadTable } from "#lib/leads/database/tables.ts";
import { answersByName, columnsOf } from "#lib/leads/given.ts";
import { lastOutcome } from "#lib/leads/team/acts.ts";
import { csv } from "#lib/leads/team/csv.ts";
import type { ActsById } from "#lib/leads/team/format.ts";

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

/** What the team noted; no field of a form has such a name, since theirs have no underscores. */
const noted = ["last_outcome", "outcome_value", "outcome_at", "outcome_by", "team_notes"] as const;

/** The leads as CSV for a spreadsheet, with a head row; a column more for each field that only some forms have. */
export function exportCsv(leads: readonly LeadTable[], acts: ActsById): string {
  const answers = leads.map(answersByName);
  const names = [...new Set(answers.flatMap((given) => [...given.keys()]))].sort();
  return csv([
    [...columns, ...noted, ...names],
    ...leads.map((lead, index) => [
      ...columns.map((column) => lead[column]),
      ...notedCells(acts.get(lead.id)),
      ...names.map((name) => answers[index]?.get(name) ?? null),
    ]),
  ]);
}

function notedCells(acts: readonly ActTable[] = []): (string | number | null)[] {
  const last = lastOutcome(acts);
  const notes = acts.flatMap(({ at, made_by, note }) =>
    note === null ? [] : [`${at}, ${made_by}: ${note}`],
  );
  return [
    last?.outcome ?? null,
    last === undefined || last.value_cents === null ? null : last.value_cents / 100,
    last?.at ?? null,
    last?.made_by ?? null,
    notes.length > 0 ? notes.join("\n") : null,
  ];
}

/** The leads as JSON lines (one object a line), for programs. */
export function exportJsonLines(leads: readonly LeadTable[], acts: ActsById): string {
  return leads
    .map((lead) => {
      const stored = Object.fromEntries(columns.map((column) => [column, lead[column]]));
      const answers = Object.fromEntries(answersByName(lead));
      return `${JSON.stringify({ ...stored, ...columnsOf(lead), answers, acts: (acts.get(lead.id) ?? []).map(actForPrograms) })}\n`;
    })
    .join("");
}

function actForPrograms({ at, made_by, outcome, value_cents, note }: ActTable) {
  return { at, by: made_by, outcome, value: value_cents === null ? null : value_cents / 100, note };
}
