import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { databasePlace } from "#lib/leads/database/leads-database.ts";
import { sqlitePath } from "#lib/leads/database/open-sqlite.ts";
import { type Channel, senderChannels } from "#lib/leads/database/tables.ts";
import type { LeadsSettings } from "#lib/leads/env.ts";
import { crmOf, recordInWords } from "#lib/leads/team/crm-records.ts";
import type { Forgotten, Gone } from "#lib/leads/team/forget.ts";

/** What was deleted, and what the owner has to do where no command reaches. @param what the person was known by: `address`, `number` */
export function formatForgotten(
  { leads, mentionedIn, wentOut, wasSubscribed }: Forgotten,
  what: string,
  { databaseUrl, to, webhook, backup }: Pick<LeadsSettings, "databaseUrl" | "to" | "webhook" | "backup">,
): string {
  const count = leads.length;
  const out = (channel: Channel) => (wentOut.get(channel) ?? []).map(({ lead_id }) => lead_id);
  const elsewhere = [
    ...(out("team-mail").length > 0
      ? [
          `- the mail to your team${to === undefined ? "" : ` (${to}, and whom a form's sendTo names)`}: search for ${ids(out("team-mail"))}`,
        ]
      : []),
    ...(senderChannels.some((channel) => out(channel).length > 0)
      ? ["- what was mailed to the person, among your mail server's sent messages"]
      : []),
    ...(wasSubscribed
      ? ["- the list service that you exported subscribers to, if you did: delete the address there"]
      : []),
    ...(out("webhook").length > 0
      ? [
          `- what was posted to ${webhook === undefined ? "the webhook" : new URL(webhook.url).host}: delete ${ids(out("webhook"))} there`,
        ]
      : []),
    ...[...wentOut.values()].flat().flatMap(inCrm),
    ...replacedFiles(databaseUrl).map(
      (path) => `- ${path}, a copy of an earlier database: look through it, then delete the file`,
    ),
    ...(count > 0
      ? [
          ...(backup === undefined
            ? []
            : [`- the backup in ${backup.folder}, which no longer has it in ${backup.days} days`]),
          "- other backups, and exports, made before now: delete them, or let them expire; after a restore, run this command again",
        ]
      : []),
  ];
  return lines([
    count === 0
      ? `0 leads deleted: none with this ${what} is in ${databasePlace(databaseUrl)}.`
      : `${count} ${count === 1 ? "lead" : "leads"} deleted, with consent, deliveries, links, notes and keys.`,
    ...mentionedIn.map((id) => `Another person's lead names the ${what}: show ${id}`),
    ...(elsewhere.length > 0
      ? ["", "What this command cannot reach, and you have to delete yourself:", ...elsewhere]
      : []),
  ]);
}

/** What a CRM has of a lead: what is known of it there, and how to find what is not. */
function inCrm(gone: Gone): string[] {
  const kind = crmOf(gone.channel);
  if (kind === undefined) return [];
  const record = recordInWords(gone);
  const known = record === "" ? "" : `delete ${record}, and `;
  return [`- ${kind.name}: ${known}search there for ${gone.lead_id.slice(0, 8)} (lead ${gone.lead_id})`];
}

const lines = (all: readonly string[]): string => `${all.join("\n")}\n`;

function ids(all: readonly string[]): string {
  return `${all.length === 1 ? "lead" : "leads"} ${all.join(", ")}`;
}

/** What a site wrote of a file that was replaced under it (docs/operations.md). */
function replacedFiles(databaseUrl: string): string[] {
  if (!databaseUrl.startsWith("file:")) return [];
  const path = sqlitePath(databaseUrl);
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(`${basename(path)}.replaced-`))
    .map((name) => join(dirname(path), name));
}
