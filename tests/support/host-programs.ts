/** Programs that answer as hosts do. They are too large to be packages of everybody, so `npm run test:hosts` installs them into the cache. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { guarded } from "#lib/process/guardian.ts";
import { freePort } from "#tests/support/free-port.ts";

const versions = {
  /** Cloudflare's own: `wrangler pages dev` reads `_headers` and `_redirects` with the parser, and answers with the handler, of Pages. */
  wrangler: "4.164.0",
  /** Not Amazon's: a server for tests that does what Amazon's documentation says of websites. */
  s3rver: "3.7.1",
} as const;

type Program = keyof typeof versions;

const folder = resolve(".cache", "hosts");
const folderOf = (name: string) => join(folder, "node_modules", name);

/** What npm has to install, as parameters for it; undefined where all of it is there in its version. */
export function installParameters(): string[] | undefined {
  const wanted = Object.entries(versions);
  if (wanted.every(([name, version]) => installedVersion(name) === version)) return undefined;
  mkdirSync(folder, { recursive: true });
  return [
    "install",
    "--prefix",
    folder,
    "--no-save",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    ...wanted.map(([name, version]) => `${name}@${version}`),
  ];
}

function installedVersion(name: string): unknown {
  const file = join(folderOf(name), "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : undefined;
}

export interface RunningProgram {
  readonly port: number;
  /** All that it has written so far. */
  said(): string;
  close(): Promise<void>;
}

/**
 * Starts a program and waits until it answers.
 *
 * @param home its current and its home folder, for what it writes beside its work
 * @param parameters made from its port
 */
export async function startProgram(
  name: Program,
  home: string,
  parameters: (port: number) => string[],
): Promise<RunningProgram> {
  const port = await freePort();
  const said: Buffer[] = [];
  const child = guarded(
    spawn(process.execPath, [join(folderOf(name), "bin", `${name}.js`), ...parameters(port)], {
      cwd: home,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        HOME: home,
        XDG_CONFIG_HOME: home,
        // Nothing is asked, reported or fetched.
        CI: "1",
        WRANGLER_SEND_METRICS: "false",
        CLOUDFLARE_CF_FETCH_ENABLED: "false",
      },
    }),
  );
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
  const ended = once(child, "exit");
  const text = () => Buffer.concat(said).toString();
  while (!(await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`${name} did not start:\n${text()}`);
    await sleep(50);
  }
  return {
    port,
    said: text,
    async close() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
