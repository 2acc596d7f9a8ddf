import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { guarded } from "#lib/process/guardian.ts";

/** A leads server in a process of its own. */
export interface LeadsProcess {
  readonly child: ChildProcess;
  /** Resolves once it answers. Rejects where it ends before. */
  readonly up: Promise<void>;
  /** SIGKILL; resolves when it has exited. */
  end(): Promise<void>;
}

/**
 * Starts tests/storm/serve-leads.ts.
 *
 * @param environment what it finds besides PATH: `LEADS_DATABASE_URL`, and `STORM_PORT` where it serves
 * @param options.command a program and its parameters that Node is started by, such as `prlimit --fsize=…`
 * @param options.user the user and group id it runs as
 */
export function leadsProcess(
  environment: Record<string, string>,
  { command = [], user }: { command?: readonly string[]; user?: number } = {},
): LeadsProcess {
  const serve = fileURLToPath(new URL("../storm/serve-leads.ts", import.meta.url));
  const [program = process.execPath, ...parameters] = [...command, process.execPath, serve];
  const child = guarded(
    spawn(program, parameters, {
      env: { NODE_ENV: "production", PATH: process.env.PATH, LOG_LEVEL: "silent", ...environment },
      stdio: ["ignore", "pipe", "inherit"],
      ...(user !== undefined && { uid: user, gid: user }),
    }),
  );
  const exited = once(child, "exit");
  const up = Promise.race([
    once(child.stdout, "data").then(() => undefined),
    exited.then(([code, signal]) => {
      throw new Error(`The leads server ended (${code ?? signal}) before it answered.`);
    }),
  ]);
  // Whoever kills it before it answers has no use for the promise.
  up.catch(() => undefined);
  return {
    child,
    up,
    async end() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
