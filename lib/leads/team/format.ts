import { attributionNames } from "#lib/forms/fields.ts";
import type { ActTable, LeadTable } from "#lib/leads/database/tables.ts";
import { answersByName, columnsOf } from "#lib/leads/given.ts";
import { actInWords, lastOutcome, type Noted, outcomeInWords, valueInWords } from "#lib/leads/team/acts.ts";
import { recordInWords } from "#lib/leads/team/crm-records.ts";
import type { LeadRecord } from "#lib/leads/team/find-leads.ts";
import type { Breakdown, LeadStats } from "#lib/leads/team/stats.ts";

/** What the team has noted about leads, by their ids. */
export type ActsById = ReadonlyMap<string, readonly ActTable[]>;

/** One line a lead: id, time, state, who. */
export function formatList(leads: readonly LeadTable[], acts: ActsById): string {
  if (leads.length === 0) return "No leads.\n";
  return leads
    .map((lead) => {
      const state = stateInWords(lead, acts.get(lead.id));
      const who = [lead.name, lead.company, lead.email || lead.telephone].filter(Boolean).join(", ");
      return `${lead.id.slice(0, 8)}  ${lead.received_at.slice(0, 16).replace("T", " ")}  ${state}  ${who}\n`;
    })
    .join("");
}

/** Who sent a lead, as a heading. */
export function senderInWords({ id, name, company, email, telephone }: LeadTable): string {
  return [name, company].filter(Boolean).join(", ") || email || telephone || id;
}

/** What has become of a lead so far: what came of it, else whether anybody has answered. */
export function stateInWords(lead: LeadTable, acts: readonly ActTable[] = []): string {
  if (lead.status === "quarantined") return `quarantine: ${signalsOf(lead)}`;
  if (lead.status === "subscription" || lead.status === "test") return lead.status;
  const last = lastOutcome(acts);
  if (last !== undefined) return outcomeInWords(last);
  return lead.responded_at === null ? "waiting" : "answered";
}

/** What was noted, by whom, and what held before. */
export function formatNoted({ act, before }: Noted): string {
  const earlier =
    before === undefined ? "" : `Before it: ${actInWords(before)} (${before.made_by}, ${before.at}).\n`;
  return `Noted for ${act.made_by}: ${actInWords(act)}\n${earlier}`;
}

/** Everything about one lead. */
export function formatLead({ lead, consent, deliveries, acts }: LeadRecord): string {
  const pairs: [string, string | number | null][] = [
    ["id", lead.id],
    ["received", lead.received_at],
    ["status", lead.status === "quarantined" ? `in quarantine (${signalsOf(lead)})` : lead.status],
    ["released", lead.released_at],
    ["answered", lead.responded_at],
    ...acts.map((act): [string, string] => [
      act.outcome ?? "note",
      `${act.at}, ${act.made_by}: ${actInWords(act)}`,
    ]),
    ["form", lead.form],
    ...Object.entries(columnsOf(lead)).filter(([name]) => name !== "message"),
    ...answersByName(lead),
    ...attributionNames.map((name): [string, string | null] => [name, lead[name]]),
    ["consent", consent === undefined ? null : `${consent.version}, ${consent.given_at}: "${consent.text}"`],
    ["confirmed", consent?.confirmed_at ?? null],
    ["unsubscribed", consent?.withdrawn_at ?? null],
    ...deliveries.map((delivery): [string, string] => [
      delivery.channel,
      [
        delivery.state,
        delivery.delivered_at ?? (delivery.state === "pending" ? `due ${delivery.due_at}` : ""),
        delivery.attempts > 0 ? `${delivery.attempts} failures` : "",
        recordInWords(delivery),
        delivery.last_error ?? "",
        delivery.dismissed_because === null ? "" : `because: ${delivery.dismissed_because}`,
      ]
        .filter((part) => part !== "")
        .join(", "),
    ]),
  ];
  const head = pairs
    .flatMap(([label, value]) => (value === null ? [] : [`${label.padEnd(14)}${value}\n`]))
    .join("");
  return `${head}\n${lead.message}\n`;
}

/** The statistics as text. */
export function formatStats(stats: LeadStats): string {
  const { response, outbox, subscribers } = stats;
  const { subscribed, unconfirmed, unsubscribed } = subscribers;
  const times =
    response.median === undefined
      ? "nobody has marked one with `respond`"
      : `median ${response.median} min, 90 % within ${response.p90} min`;
  return [
    `leads           ${stats.accepted} (${stats.unanswered} not marked as answered), ${stats.quarantined} in quarantine`,
    `first response  ${times}`,
    `outbox          ${outbox.pending} waiting (oldest ${outbox.oldestSeconds} s), ${outbox.dead} dead${outbox.dead > 0 ? " (see: list --dead)" : ""}`,
    `confirmations   ${outbox.unconfirmed} did not reach the visitor`,
    ...(subscribed + unconfirmed + unsubscribed > 0
      ? [`subscribers     ${subscribed}, ${unconfirmed} not confirmed yet, ${unsubscribed} left`]
      : []),
    ...(stats.byChannel.length > 0 ? ["", "by channel", ...stats.byChannel.map(channelLine)] : []),
    ...(stats.byOutcome.length > 0 ? ["", "by outcome", ...stats.byOutcome.map(outcomeLine)] : []),
    ...section("by page", stats.byPage),
    ...section("by comparison", stats.byComparison),
    ...section("by campaign", stats.byCampaign),
    "",
  ].join("\n");
}

function channelLine({ channel, delivered, pending, failed }: LeadStats["byChannel"][number]): string {
  return `  ${String(delivered).padStart(5)}  ${channel} delivered, ${pending} waiting, ${failed} failed`;
}

function outcomeLine({ outcome, leads, cents }: LeadStats["byOutcome"][number]): string {
  return `  ${String(leads).padStart(5)}  ${outcome}${cents > 0 ? `, ${valueInWords(cents)}` : ""}`;
}

function section(title: string, rows: Breakdown): string[] {
  return rows.length === 0
    ? []
    : ["", title, ...rows.map((row) => `  ${String(row.leads).padStart(5)}  ${row.value}`)];
}

function signalsOf(lead: LeadTable): string {
  const signals: unknown = JSON.parse(lead.signals);
  return Array.isArray(signals) ? signals.join(", ") : "";
}
