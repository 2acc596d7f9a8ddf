import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { guarded } from "#lib/process/guardian.ts";

export interface SiteProcess {
  /** SIGTERM, as a machine that is taken out of service gets it. */
  stop(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  hasEnded(): boolean;
}

/**
 * One command of the site as a process of its own: `lib/cli/start.ts`, or a worker.
 *
 * @param folder the site's own folder, this repository by default
 */
export function siteProcess(
  parameters: string[],
  environment: Record<string, string>,
  folder = ".",
): SiteProcess {
  const child = guarded(
    spawn(process.execPath, parameters, {
      cwd: folder,
      env: { ...process.env, NODE_ENV: "production", ...environment },
      stdio: ["ignore", "ignore", "inherit"],
    }),
  );
  const ended = once(child, "exit");
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended;
  };
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return { stop: end("SIGTERM"), kill: end("SIGKILL"), hasEnded };
}

/** `npm start` on a port; resolves when it can store leads, however busy the machine is. @throws Error where it ends before */
export async function startSite(
  port: number,
  environment: Record<string, string>,
  folder?: string,
): Promise<SiteProcess> {
  const site = siteProcess(
    ["lib/cli/start.ts"],
    { ...environment, PORT: String(port), HOST: "127.0.0.1" },
    folder,
  );
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/api/health/?ready`).catch(() => undefined);
    if (ready?.ok) return site;
    if (site.hasEnded()) throw new Error(`The site ended before it answered on port ${port}`);
    await sleep(100);
  }
}
