/** `npm run dev` or `npm run studio` of a scratch site, as a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { guarded } from "#lib/process/guardian.ts";

export interface DevSite {
  url: string;
  /** Everything printed so far. */
  output(): string;
  running(): boolean;
  stop(): Promise<void>;
}

/**
 * Starts it and waits until it says where the site is.
 *
 * @param parameters of the command
 * @param environment besides this process's own
 */
export async function startDevSite(
  folder: string,
  command: "dev" | "studio" = "dev",
  parameters: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<DevSite> {
  const port = await freePort();
  const child = guarded(
    spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", `lib/cli/${command}.ts`, ...parameters],
      {
        cwd: folder,
        env: {
          ...process.env,
          ...environment,
          PORT: String(port),
          VITEST: "",
          NODE_ENV: "development",
          FORCE_COLOR: "0",
        },
      },
    ),
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
    });
  const url = `http://localhost:${port}`;
  await until(() => output.includes(`${url}/`) || child.exitCode !== null, 120_000);
  if (child.exitCode !== null) throw new Error(`npm run ${command} ended:\n${output}`);
  return {
    url,
    output: () => output,
    running: () => child.exitCode === null && child.signalCode === null,
    stop: () => stop(child),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
  await ended;
  clearTimeout(timer);
}

/** Waits for something to become true. */
export async function until(holds: () => boolean, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!holds()) {
    if (Date.now() > end) throw new Error("It did not happen in time.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}
