import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { databasePlace } from "#lib/leads/database/leads-database.ts";
import { sqlitePath } from "#lib/leads/database/open-sqlite.ts";
import type { Channel } from "#lib/leads/database/tables.ts";
import type { LeadsSettings } from "#lib/leads/env.ts";
import type { Forgotten } from "#lib/leads/team/forget.ts";

/** What was deleted, and what the owner has to do where no command reaches. @param what the person was known by: `address`, `number` */
export function formatForgotten(
  { leads, mentionedIn, wentOut }: Forgotten,
  what: string,
  { databaseUrl, to, webhook }: Pick<LeadsSettings, "databaseUrl" | "to" | "webhook">,
): string {
  const count = leads.length;
  const out = (channel: Channel) => wentOut.get(channel) ?? [];
  const elsewhere = [
    ...(out("team-mail").length > 0
      ? [
          `- the mail to your team${to === undefined ? "" : ` (${to}, and whom a form's sendTo names)`}: search for ${ids(out("team-mail"))}`,
        ]
      : []),
    ...(out("confirmation").length > 0 ? ["- the confirmation among your mail server's sent messages"] : []),
    ...(out("webhook").length > 0
      ? [
          `- what was posted to ${webhook === undefined ? "the webhook" : new URL(webhook.url).host}: delete ${ids(out("webhook"))} there`,
        ]
      : []),
    ...replacedFiles(databaseUrl).map(
      (path) => `- ${path}, a copy of an earlier database: look through it, then delete the file`,
    ),
    ...(count > 0
      ? [
          "- backups and exports made before now: delete them, or let them expire; after a restore, run this command again",
        ]
      : []),
  ];
  return lines([
    count === 0
      ? `0 leads deleted: none with this ${what} is in ${databasePlace(databaseUrl)}.`
      : `${count} ${count === 1 ? "lead" : "leads"} deleted, with consent, deliveries, notes and keys.`,
    ...mentionedIn.map((id) => `Another person's lead names the ${what}: show ${id}`),
    ...(elsewhere.length > 0
      ? ["", "What this command cannot reach, and you have to delete yourself:", ...elsewhere]
      : []),
  ]);
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
