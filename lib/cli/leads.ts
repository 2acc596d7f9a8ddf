/** `npm run leads -- …`: what the team does with its leads, and the separate delivery worker. */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { channelsOf } from "#lib/leads/channels.ts";
import { type DatabaseDoor, databaseDoor } from "#lib/leads/database/door.ts";
import { channels } from "#lib/leads/database/tables.ts";
import { startWorker } from "#lib/leads/deliver/worker.ts";
import { type LeadsSettings, leadsVariables, readLeadsEnv } from "#lib/leads/env.ts";
import { errorFacts, leadsLogger } from "#lib/leads/log.ts";
import { startRetention } from "#lib/leads/retention.ts";
import type { SiteFacts } from "#lib/leads/site-facts.ts";
import { exportCsv, exportJsonLines } from "#lib/leads/team/export.ts";
import { findLead, listLeads } from "#lib/leads/team/find-leads.ts";
import { forgetEmail, purgeOlderThan } from "#lib/leads/team/forget.ts";
import { formatLead, formatList, formatStats } from "#lib/leads/team/format.ts";
import { markResponded, releaseLead } from "#lib/leads/team/release.ts";
import { replayDead, replayLead } from "#lib/leads/team/replay.ts";
import { leadStats } from "#lib/leads/team/stats.ts";

const usage = `npm run leads -- <command>

  list [--all] [--quarantine] [--limit 50]   the newest leads; --all with those in quarantine
  show <id>                                  one lead whole: what was sent, consent, deliveries
  export [--all] [--csv]                     every lead to standard output, as JSON lines or CSV
  release <id>                               a lead out of quarantine and on its way
  respond <id>                               note that a person has answered it
  replay [<id>] [--channel webhook]          deliver again: one lead, or every dead letter
  forget --email <address>                   delete everything about an address
  purge --older-than 90d                     delete leads older than days (90d) or than a date (2026-01-31)
  backup --to <file>                         a whole copy of the SQLite file while the site runs
  stats [--since 90d]                        counts, time to first response, by page, comparison, campaign
  work                                       deliver until stopped, as a process of its own

An id may be shortened to its first characters. Variables (docs/operations.md):
${Object.entries(leadsVariables)
  .map(([name, purpose]) => `  ${name}: ${purpose}.`)
  .join("\n")}
`;

/** A mistake in how the command was written; the message says what to write. */
class UsageError extends Error {}

const options = {
  all: { type: "boolean" },
  quarantine: { type: "boolean" },
  csv: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  limit: { type: "string" },
  channel: { type: "string" },
  email: { type: "string" },
  "older-than": { type: "string" },
  since: { type: "string" },
  to: { type: "string" },
} as const;

type Values = ReturnType<typeof parse>["values"];

interface Context {
  readonly door: DatabaseDoor;
  readonly settings: LeadsSettings;
  readonly id: string | undefined;
  readonly values: Values;
}

const commands: Readonly<Record<string, (context: Context) => Promise<string>>> = {
  list: ({ door, values }) =>
    door.use(async (database) => {
      const limit = Number(values.limit ?? "50");
      if (!Number.isInteger(limit) || limit < 1)
        throw new UsageError("--limit takes a whole number, like --limit 50");
      const status = values.quarantine ? "quarantined" : "accepted";
      return formatList(await listLeads(database, { limit, ...(values.all !== true && { status }) }));
    }),
  show: ({ door, id }) => door.use(async (database) => formatLead(await findLead(database, required(id)))),
  export: ({ door, values }) =>
    door.use(async (database) => {
      const leads = await listLeads(database, values.all === true ? {} : { status: "accepted" });
      return values.csv === true ? exportCsv(leads) : exportJsonLines(leads);
    }),
  release: ({ door, settings, id }) =>
    door.use(async (database) => {
      const { lead } = await findLead(database, required(id));
      const released = await releaseLead(database, lead.id, channelsOf(settings), new Date());
      return released
        ? `${lead.id} is released and will be delivered.\n`
        : `${lead.id} was not in quarantine.\n`;
    }),
  respond: ({ door, id }) =>
    door.use(async (database) => {
      const { lead } = await findLead(database, required(id));
      return `${lead.id} was answered at ${await markResponded(database, lead.id, new Date())}.\n`;
    }),
  replay: ({ door, settings, id, values }) =>
    door.use(async (database) => {
      const channel = channels.find((candidate) => candidate === values.channel);
      if (values.channel !== undefined && channel === undefined) {
        throw new UsageError(`--channel takes ${channels.join(", ")}`);
      }
      if (id === undefined) {
        return `${await replayDead(database, channel, new Date())} dead letters are due again.\n`;
      }
      const { lead } = await findLead(database, id);
      if (lead.status === "quarantined")
        throw new UsageError(`${lead.id} is in quarantine. Release it: leads -- release ${id}`);
      await replayLead(
        database,
        lead.id,
        channel === undefined ? channelsOf(settings) : [channel],
        new Date(),
      );
      return `${lead.id} will be delivered again.\n`;
    }),
  forget: async ({ door, settings, values }) => {
    if (values.email === undefined)
      throw new UsageError("Write whom to forget: forget --email ana@example.com");
    const { leads, mentionedIn } = await forgetEmail(door, values.email, settings.secret);
    const mentions = mentionedIn.map(
      (id) => `Another person's lead names the address in its text: show ${id}\n`,
    );
    return `${leads} ${leads === 1 ? "lead" : "leads"} deleted, with consent, deliveries and keys.\n${mentions.join("")}Backups, sent mails and the CRM keep theirs: see docs/operations.md.\n`;
  },
  purge: async ({ door, values }) => {
    if (values["older-than"] === undefined) throw new UsageError("Write how old: purge --older-than 90d");
    return `${await purgeOlderThan(door, moment(values["older-than"]))} leads deleted.\n`;
  },
  backup: ({ door, values }) =>
    door.use(async (database) => {
      if (values.to === undefined) throw new UsageError("Write where to: backup --to leads-2026-01-31.db");
      await database.backup(values.to);
      return `Everything is copied to ${values.to}.\n`;
    }),
  stats: ({ door, values }) =>
    door.use(async (database) =>
      formatStats(await leadStats(database, moment(values.since ?? "90d"), new Date())),
    ),
  work: async ({ door, settings }) => {
    const log = leadsLogger(settings.logLevel);
    if (settings.smtpUrl === undefined) log.warn("SMTP_URL is not set: mails wait in the outbox");
    const worker = startWorker(door, settings, await siteFacts(), log);
    const endRetention = startRetention(door, settings, log);
    // A timer keeps the process alive while neither mail nor webhook is configured.
    const alive = setInterval(() => undefined, 60_000);
    log.info("delivering");
    const stopped = Promise.withResolvers<void>();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopped.resolve());
    await stopped.promise;
    clearInterval(alive);
    endRetention();
    await worker.stop();
    return "";
  },
};

function parse(args: string[]) {
  return parseArgs({ args, options, allowPositionals: true });
}

function required(id: string | undefined): string {
  if (id === undefined) throw new UsageError("Write which lead: its id, or the first characters of it");
  return id;
}

/** `90d` is ninety days before now; a date is its beginning in UTC. */
function moment(text: string): Date {
  const days = /^(\d{1,5})\s*d(?:ays)?$/.exec(text)?.[1];
  const date = days === undefined ? new Date(text) : new Date(Date.now() - Number(days) * 86_400_000);
  if (Number.isNaN(date.getTime()) || (days === undefined && !/^\d{4}-\d{2}-\d{2}/.test(text))) {
    throw new UsageError(`"${text}" is neither days, like 90d, nor a date, like 2026-01-31`);
  }
  return date;
}

async function siteFacts(): Promise<SiteFacts> {
  const text = await readFile(new URL("../../content/company.yaml", import.meta.url), "utf8");
  const company = z.object({ name: z.string(), telephone: z.string(), url: z.url() }).parse(parseYaml(text));
  return { companyName: company.name, telephone: company.telephone, origin: new URL(company.url).origin };
}

async function main(args: string[]): Promise<number> {
  let door: DatabaseDoor | undefined;
  try {
    const { values, positionals } = parse(args);
    const [name, id, ...rest] = positionals;
    if (values.help === true || name === undefined) {
      process.stdout.write(usage);
      return values.help === true ? 0 : 2;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined)
      throw new UsageError(
        `There is no command "${name}". Write one of: ${Object.keys(commands).join(", ")}`,
      );
    if (rest.length > 0) throw new UsageError(`"${rest[0]}" is one word too many; see --help`);
    const settings = readLeadsEnv(process.env);
    door = databaseDoor(settings.databaseUrl);
    process.stdout.write(await command({ door, settings, id, values }));
    return 0;
  } catch (error) {
    const coded =
      error instanceof Error && ("errcode" in error || "code" in error) && !isArgumentError(error);
    const facts = errorFacts(error);
    const text = coded
      ? `The leads database cannot be used (${facts.error} ${facts.code ?? ""}). LEADS_DATABASE_URL is ${leadsVariables.LEADS_DATABASE_URL}.`
      : String(error instanceof Error ? error.message : error);
    process.stderr.write(`${text}\n`);
    return error instanceof UsageError || isArgumentError(error) ? 2 : 1;
  } finally {
    await door?.close();
  }
}

function isArgumentError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

process.exitCode = await main(process.argv.slice(2));
