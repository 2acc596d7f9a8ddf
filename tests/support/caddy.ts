/** The real Caddy with the file of `npm run build -- --for caddy`, as an ordinary process. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { guarded } from "#lib/process/guardian.ts";
import { freePort } from "#tests/support/free-port.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** What this machine has to have installed first, in a sentence; undefined where nothing is missing. */
export function missingForCaddy(): string | undefined {
  if (spawnSync("caddy", ["version"]).status === 0) return undefined;
  return "There is no Caddy on this machine. On Debian 12 and Ubuntu 24.04: apt-get install caddy";
}

export interface Caddy {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * @param site the folder of the host
 * @param program the port of the program behind it
 */
export async function startCaddy(site: string, program: number): Promise<Caddy> {
  const folder = temporaryFolder("caddy");
  const port = await freePort();
  const root = resolve(site);
  const file = join(folder, "Caddyfile");
  writeFileSync(
    file,
    [
      "{",
      "\tadmin off",
      "\tauto_https off",
      "}",
      `http://127.0.0.1:${port}, http://localhost:${port} {`,
      `\troot * ${root}`,
      `\timport ${root}/_caddy/site.caddy`,
      "}",
      "",
    ].join("\n"),
  );
  const said: Buffer[] = [];
  const child = guarded(
    spawn("caddy", ["run", "--config", file, "--adapter", "caddyfile"], {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, SITE_PROGRAM: `127.0.0.1:${program}` },
    }),
  );
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const ended = once(child, "exit");
  while (!(await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`Caddy did not start:\n${Buffer.concat(said)}`);
    await sleep(20);
  }
  return {
    port,
    async close() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
