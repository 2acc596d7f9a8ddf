/** `npm run leads -- …`: what the team does with its leads, and the separate delivery worker. */
import { userInfo } from "node:os";
import { keepBackup } from "#lib/leads/backup/keep-backup.ts";
import { acceptanceOf } from "#lib/leads/channels.ts";
import { type LeadsDatabase, openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { writePrivateFile } from "#lib/leads/database/private-file.ts";
import { channels, type LeadStatus } from "#lib/leads/database/tables.ts";
import { startWorker } from "#lib/leads/deliver/worker.ts";
import { type LeadsSettings, leadsVariables, readLeadsEnv } from "#lib/leads/env.ts";
import { ExplainedError } from "#lib/leads/explained-error.ts";
import { errorFacts, leadsLogger } from "#lib/leads/log.ts";
import { startRetention } from "#lib/leads/retention.ts";
import { subscribers } from "#lib/leads/subscriptions.ts";
import { ActError, actsOf, addAct, readAct } from "#lib/leads/team/acts.ts";
import { exportCsv, exportJsonLines } from "#lib/leads/team/export.ts";
import { entriesAsCsv, entriesAsJsonLines, listEntries } from "#lib/leads/team/export-subscribers.ts";
import { findLead, listLeads } from "#lib/leads/team/find-leads.ts";
import { forgetPerson, purgeOlderThan } from "#lib/leads/team/forget.ts";
import { formatLead, formatList, formatNoted, formatStats } from "#lib/leads/team/format.ts";
import { formatForgotten } from "#lib/leads/team/format-forgotten.ts";
import { noteSeen } from "#lib/leads/team/note-seen.ts";
import { markResponded, releaseLead } from "#lib/leads/team/release.ts";
import { dismiss, replayDead, replayLead } from "#lib/leads/team/replay.ts";
import { leadStats } from "#lib/leads/team/stats.ts";
import { deleteTests } from "#lib/leads/test-leads.ts";
import { surviveClosedOutput } from "#lib/process/output.ts";
import { endGracefully } from "#lib/process/stopping.ts";
import { closeServer } from "#lib/server/connections.ts";
import { UsageError } from "#lib/shared/usage-error.ts";
import { serveInbox } from "#lib/tools/inbox/serve.ts";
import { command } from "./command.ts";
import { channelGiven, moment, options, required, type Values } from "./leads-arguments.ts";
import { restored, takenBackup, verifiedBackup } from "./leads-backup.ts";
import { siteFactsIn } from "./leads-site.ts";
import { tryOut } from "./leads-try.ts";
import { usage } from "./leads-usage.ts";

const content = new URL("../../content/", import.meta.url);

/** The exit status where a command found nothing to do its work on. */
const foundNothing = 3;

interface Context {
  readonly leadsDatabase: LeadsDatabase;
  readonly settings: LeadsSettings;
  readonly id: string | undefined;
  /** The word after the id; `mark` alone takes one. */
  readonly outcome: string | undefined;
  readonly values: Values;
}

/** What a command prints, and its exit status where that is not 0. */
type Outcome = string | { readonly text: string; readonly status: number };

const commands: Readonly<Record<string, (context: Context) => Promise<Outcome>>> = {
  list: ({ leadsDatabase, values }) =>
    leadsDatabase.use(async (database) => {
      const limit = Number(values.limit ?? "50");
      if (!Number.isInteger(limit) || limit < 1)
        throw new UsageError("--limit takes a whole number, like --limit 50");
      const status = statusGiven(values);
      const failed = values.dead === true;
      const leads = await listLeads(database, { limit, failed, ...(values.all !== true && { status }) });
      const ids = leads.map(({ id }) => id);
      await noteSeen(database, ids, new Date());
      return formatList(leads, await actsOf(database.db, ids));
    }),
  show: ({ leadsDatabase, id }) =>
    leadsDatabase.use(async (database) => formatLead(await findLead(database, required(id)))),
  export: async ({ leadsDatabase, values }) => {
    if (values.out === undefined && npmWroteFirst()) {
      throw new UsageError(
        "npm writes two lines of its own before the leads. Write: npm run leads -- export --csv --out leads.csv, or npm run --silent leads -- export",
      );
    }
    const { text, count } =
      values.subscribers === true
        ? await exportedSubscribers(leadsDatabase, values)
        : await exportedLeads(leadsDatabase, values);
    if (values.out === undefined) return text;
    writePrivateFile(values.out, text);
    return `${count} in ${values.out}.\n`;
  },
  release: ({ leadsDatabase, settings, id }) =>
    leadsDatabase.use(async (database) => {
      const { lead, form } = await findLead(database, required(id));
      const acceptance = acceptanceOf(lead, form, settings);
      const released = await releaseLead(database, lead.id, acceptance, new Date());
      return released
        ? `${lead.id} is released and will be delivered.\n`
        : { text: `${lead.id} was not in quarantine.\n`, status: foundNothing };
    }),
  respond: ({ leadsDatabase, id }) =>
    leadsDatabase.use(async (database) => {
      const { lead } = await findLead(database, required(id));
      return `${lead.id} was answered at ${await markResponded(database, lead.id, new Date())}.\n`;
    }),
  mark: async ({ leadsDatabase, id, outcome, values: { value, note, by = userName() } }) => {
    const wanted = required(id);
    const act = readAct({ outcome, value, note, by });
    return leadsDatabase.use(async (database) => {
      const { lead } = await findLead(database, wanted);
      return formatNoted(await addAct(database, lead.id, act, new Date()));
    });
  },
  replay: ({ leadsDatabase, settings, id, values }) =>
    leadsDatabase.use(async (database) => {
      const given = channelGiven(values);
      if (id === undefined) {
        const { due, refused } = await replayDead(database, given ?? channels, new Date());
        const left =
          refused === 0
            ? ""
            : `${refused} were refused for good and stay; replay one by its id if that has changed.\n`;
        return `${due} dead letters are due again.\n${left}`;
      }
      const { lead, form } = await findLead(database, id);
      if (lead.status === "quarantined")
        throw new UsageError(`${lead.id} is in quarantine. Release it: leads -- release ${id}`);
      if (lead.status === "test") throw new UsageError(`${lead.id} is a test lead, which goes nowhere.`);
      await replayLead(database, lead.id, given ?? acceptanceOf(lead, form, settings).channels, new Date());
      return `${lead.id} will be delivered again.\n`;
    }),
  dismiss: ({ leadsDatabase, id, values }) =>
    leadsDatabase.use(async (database) => {
      const reason = values.reason?.trim() ?? "";
      if (reason === "")
        throw new UsageError('Write why it need not arrive: dismiss <id> --reason "Answered by phone"');
      const { lead } = await findLead(database, required(id));
      const count = await dismiss(database, lead.id, channelGiven(values) ?? channels, reason);
      return count > 0
        ? `${count} ${count === 1 ? "delivery" : "deliveries"} of ${lead.id} dismissed.\n`
        : { text: `Nothing of ${lead.id} has failed or waits.\n`, status: foundNothing };
    }),
  forget: async ({ leadsDatabase, settings, values }) => {
    const { email, phone } = values;
    if ((email === undefined) === (phone === undefined))
      throw new UsageError(
        'Name one person to forget: forget --email ana@example.com, or forget --phone "(555) 555-0111"',
      );
    const person = phone === undefined ? { email: email ?? "" } : { phone };
    const forgotten = await forgetPerson(leadsDatabase, person, settings.secret);
    const text = formatForgotten(forgotten, phone === undefined ? "address" : "number", settings);
    return forgotten.leads.length > 0 ? text : { text, status: foundNothing };
  },
  purge: async ({ leadsDatabase, values }) => {
    if (values.tests === true) {
      const count = await leadsDatabase.use((database) => deleteTests(database, new Date()));
      return `${count} test ${count === 1 ? "lead" : "leads"} deleted.\n`;
    }
    if (values["older-than"] === undefined) throw new UsageError("Write how old: purge --older-than 90d");
    return `${await purgeOlderThan(leadsDatabase, moment(values["older-than"]))} leads deleted.\n`;
  },
  backup: ({ leadsDatabase, settings, values }) => takenBackup(leadsDatabase, settings, values),
  "verify-backup": ({ settings, values }) => verifiedBackup(settings, values),
  restore: ({ settings, values }) => restored(settings, values),
  stats: ({ leadsDatabase, values }) =>
    leadsDatabase.use(async (database) =>
      formatStats(await leadStats(database, moment(values.since ?? "90d"), new Date())),
    ),
  try: ({ settings, id, values }) => tryOut(id, values["dry-run"] === true, settings, content),
  inbox: async ({ leadsDatabase, values }) => {
    const port = Number(values.port ?? "0");
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError("--port takes a number from 1 to 65535; left out, it is any that is free");
    await leadsDatabase.use(async () => undefined);
    const { server, address } = await serveInbox(leadsDatabase, port);
    process.stdout.write(`The inbox, for this machine alone (stop with Ctrl+C): ${address}\n`);
    const stopped = Promise.withResolvers<void>();
    surviveClosedOutput();
    endGracefully(async (hurry) => {
      await closeServer(server, hurry);
      stopped.resolve();
    });
    await stopped.promise;
    return "";
  },
  work: async ({ leadsDatabase, settings }) => {
    const log = leadsLogger(settings.logLevel);
    await leadsDatabase
      .use(async () => undefined)
      .catch((error: unknown) => {
        if (error instanceof ExplainedError) throw error;
        log.error(errorFacts(error), "the leads database cannot be opened yet");
      });
    if (settings.smtpUrl === undefined) log.warn("SMTP_URL is not set: mails wait in the outbox");
    const worker = startWorker(leadsDatabase, settings, await siteFactsIn(content), log);
    const endRetention = startRetention(leadsDatabase, settings, log);
    const backup = keepBackup(leadsDatabase, settings, log);
    // A timer keeps the process alive while neither mail nor webhook is configured.
    const alive = setInterval(() => undefined, 60_000);
    log.info("delivering");
    const stopped = Promise.withResolvers<void>();
    surviveClosedOutput();
    endGracefully(() => stopped.resolve());
    await stopped.promise;
    clearInterval(alive);
    endRetention();
    await worker.stop();
    await backup?.stop();
    return "";
  },
};

function statusGiven({ quarantine, subscribers, tests }: Values): LeadStatus {
  if (quarantine) return "quarantined";
  if (subscribers) return "subscription";
  return tests ? "test" : "accepted";
}

interface Exported {
  readonly text: string;
  /** How many, as the beginning of a sentence. */
  readonly count: string;
}

function exportedLeads(leadsDatabase: LeadsDatabase, { all, csv }: Values): Promise<Exported> {
  return leadsDatabase.use(async (database) => {
    const leads = await listLeads(database, all === true ? {} : { status: "accepted" });
    const acts = await actsOf(
      database.db,
      leads.map(({ id }) => id),
    );
    const text = csv === true ? exportCsv(leads, acts) : exportJsonLines(leads, acts);
    return { text, count: `${leads.length} ${leads.length === 1 ? "lead is" : "leads are"}` };
  });
}

/** The list as a list service takes it; with --all also who is not on it, so that one who has left is taken off there too. */
async function exportedSubscribers(leadsDatabase: LeadsDatabase, { all, csv }: Values): Promise<Exported> {
  const { origin, leadsOrigin = origin } = await siteFactsIn(content);
  return leadsDatabase.use(async ({ db }) => {
    const list = (await subscribers(db)).filter(({ state }) => all === true || state === "subscribed");
    const entries = await listEntries(db, list, leadsOrigin, new Date());
    const text = csv === true ? entriesAsCsv(entries) : entriesAsJsonLines(entries);
    return { text, count: `${entries.length} ${entries.length === 1 ? "address is" : "addresses are"}` };
  });
}

/** A redirection or pipe also receives what npm prints before the command, unless npm runs with --silent. */
function npmWroteFirst(): boolean {
  const { npm_lifecycle_event: script, npm_config_loglevel: level } = process.env;
  return script === "leads" && level !== "silent" && !process.stdout.isTTY;
}

/** Who is at the keyboard, as the system knows; empty for an account without a name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}

await command(
  { script: "leads", help: usage, options, allowPositionals: true },
  async ({ values, positionals }) => {
    const [name, id, ...rest] = positionals;
    const outcome = name === "mark" ? rest.shift() : undefined;
    if (name === undefined) {
      process.stdout.write(usage);
      return 2;
    }
    const run = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (run === undefined)
      throw new UsageError(
        `There is no command "${name}". Write one of: ${Object.keys(commands).join(", ")}`,
      );
    if (rest.length > 0) throw new UsageError(`"${rest[0]}" is one word too many.`);
    const settings = readLeadsEnv(process.env);
    const leadsDatabase = openLeadsDatabase(settings.databaseUrl, undefined, true, (words) =>
      process.stderr.write(`${words}\n`),
    );
    try {
      const done = await run({ leadsDatabase, settings, id, outcome, values });
      process.stdout.write(typeof done === "string" ? done : done.text);
      return typeof done === "string" ? 0 : done.status;
    } catch (error) {
      throw explained(error);
    } finally {
      await leadsDatabase.close();
    }
  },
);

/** A database's own errors speak of files and sockets; this says which database it was. */
function explained(error: unknown): unknown {
  if (error instanceof ActError) return new UsageError(error.message);
  if (!(error instanceof Error && ("errcode" in error || "code" in error))) return error;
  const facts = errorFacts(error);
  return new ExplainedError(
    `The leads database cannot be used (${facts.reason ?? facts.error}, ${facts.code ?? "no code"}). LEADS_DATABASE_URL is ${leadsVariables.LEADS_DATABASE_URL}.`,
  );
}
