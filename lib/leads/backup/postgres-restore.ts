/** Restoring PostgreSQL to a moment, which the server itself does from a base backup and the archived log. */
import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { appendFile, cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { createGunzip } from "node:zlib";
import { Client } from "pg";
import { BackupError } from "#lib/leads/backup/backup-error.ts";
import { type BaseBackup, baseBackups, logFolder } from "#lib/leads/backup/postgres-base.ts";
import { type Counts, countLeads } from "#lib/leads/backup/verify-backup.ts";
import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";

/**
 * Makes a data folder that PostgreSQL restores when it is started on it.
 *
 * @param until the moment; undefined for all that was archived
 * @param data a folder that is not there yet, or is empty: never one of a server
 * @throws BackupError where a part is missing or cut off; nothing is written then
 */
export async function prepareRestore(
  folder: string,
  until: Date | undefined,
  data: string,
): Promise<BaseBackup> {
  const taken = await readdir(data).catch(() => []);
  if (taken.length > 0)
    throw new BackupError(
      `${data} is not empty, and may be a server's. Name a new folder, and move the old one away after you have stopped its server`,
    );
  const base = (await baseBackups(folder)).findLast(({ at }) => until === undefined || at <= until);
  if (base === undefined)
    throw new BackupError(`There is no base backup in ${folder} from before that moment`);
  await proveLog(folder, base);
  await cp(base.path, data, { recursive: true });
  const settings = [
    `restore_command = 'gzip -dc "${logFolder(folder)}/%f.gz" > "%p"'`,
    "recovery_target_action = 'promote'",
    // Not every build of PostgreSQL has the names of time zones, and Z is one.
    ...(until === undefined ? [] : [`recovery_target_time = '${until.toISOString().replace("Z", "+00")}'`]),
  ];
  await appendFile(join(data, "postgresql.auto.conf"), `${settings.join("\n")}\n`);
  await writeFile(join(data, "recovery.signal"), "", { mode: 0o600 });
  return base;
}

/** PostgreSQL takes a file that is missing, or cannot be read, for the end of the log: it would restore less and say nothing. */
async function proveLog(folder: string, { firstLog, lastLog, segmentBytes }: BaseBackup): Promise<void> {
  const logs = logFolder(folder);
  const names = (await readdir(logs).catch(() => []))
    .flatMap((name) => /^([0-9A-F]{24})\.gz$/.exec(name)?.[1] ?? [])
    .filter((name) => name >= firstLog && name.slice(0, 8) === firstLog.slice(0, 8))
    .sort();
  const perFile = 2 ** 32 / segmentBytes;
  const number = (name: string) =>
    Number.parseInt(name.slice(8, 16), 16) * perFile + Number.parseInt(name.slice(16), 16);
  const newest = names.at(-1) ?? "";
  if (newest < lastLog || names.length !== number(newest) - number(firstLog) + 1)
    throw new BackupError(
      `Files of the log are missing in ${logs}: ${names.length} of those from ${firstLog} on are there. Restore with --at to a moment before the gap, from a copy that has them`,
    );
  for (const name of names) {
    const path = join(logs, `${name}.gz`);
    let bytes = 0;
    const counted = new Writable({
      write(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        done();
      },
    });
    await pipeline(createReadStream(path), createGunzip(), counted).catch(() => {
      throw new BackupError(`${path} is cut off or damaged`);
    });
    if (bytes !== segmentBytes) throw new BackupError(`${path} is cut off`);
  }
}

/**
 * Has a server of its own restore a backup in a scratch folder, counts, and deletes it again. Nobody but this account can connect to it.
 *
 * @param url of the database, for its name and user
 * @param programs the folder of `postgres`: /usr/lib/postgresql/18/bin
 */
export async function verifyPostgresBackup(
  url: string,
  folder: string,
  until: Date | undefined,
  programs: string,
): Promise<{ readonly at: Date; readonly counts: Counts }> {
  const scratch = await mkdtemp(join(tmpdir(), "leads-verify-"));
  try {
    const data = join(scratch, "data");
    const base = await prepareRestore(folder, until, data);
    await writeFile(join(data, "pg_hba.conf"), "local all all trust\n", { mode: 0o600 });
    const said: Buffer[] = [];
    const flags = [
      "listen_addresses=",
      `unix_socket_directories=${scratch}`,
      "archive_mode=off",
      "port=5432",
    ];
    const server = spawn(join(programs, "postgres"), ["-D", data, ...flags.flatMap((flag) => ["-c", flag])], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    server.stderr.on("data", (chunk: Buffer) => said.push(chunk));
    const ended = new Promise<void>((resolve) => {
      server.once("error", (error) => {
        said.push(Buffer.from(error.message));
        resolve();
      });
      server.once("exit", () => resolve());
    });
    const isOver = { value: false };
    void ended.then(() => {
      isOver.value = true;
    });
    try {
      const local = new URL(url);
      const address = `postgres://${local.username}@${encodeURIComponent(scratch)}${local.pathname}`;
      const at = await restoredTo(
        address,
        () => isOver.value,
        () => Buffer.concat(said).toString(),
      );
      const leadsDatabase = openLeadsDatabase(address, 0, true);
      try {
        return { at: at ?? base.at, counts: await leadsDatabase.use(({ db }) => countLeads(db)) };
      } finally {
        await leadsDatabase.close();
      }
    } finally {
      server.kill("SIGQUIT");
      await ended;
    }
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Waits until the server has restored everything. @returns when the last thing it restored was stored */
async function restoredTo(
  address: string,
  isOver: () => boolean,
  said: () => string,
): Promise<Date | undefined> {
  for (;;) {
    if (isOver()) throw new BackupError(`PostgreSQL could not restore the backup: ${reasonIn(said())}`);
    const client = new Client({ connectionString: address });
    try {
      await client.connect();
      const { rows } = await client.query(
        "select pg_is_in_recovery() as busy, pg_last_xact_replay_timestamp() as at",
      );
      const [row] = rows;
      if (row?.busy === false) return row.at instanceof Date ? row.at : undefined;
    } catch {
      // It does not take connections before it is consistent.
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(100);
  }
}

/** The lines of a server's log that say why it ended; the last ones where none does. */
function reasonIn(log: string): string {
  const lines = log.trim().split("\n");
  const fatal = lines.filter((line) => line.includes("FATAL:"));
  return (fatal.length > 0 ? fatal : lines.slice(-3)).join(" ");
}
