import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A process that is killed with SIGKILL again and again, and started again each time. */
export interface DoomedProcess {
  /** How often it was killed. */
  readonly kills: () => number;
  kill(): void;
  /** Kills it for good. */
  end(): Promise<void>;
}

export function doomedProcess(environment: Record<string, string>): DoomedProcess {
  let kills = 0;
  let over = false;
  let child: ChildProcess;
  const start = () => {
    child = spawn(process.execPath, [fileURLToPath(new URL("serve-leads.ts", import.meta.url))], {
      env: { NODE_ENV: "production", PATH: process.env.PATH, ...environment },
      stdio: ["ignore", "ignore", "inherit"],
    });
    child.on("exit", () => {
      if (!over) start();
    });
  };
  start();
  return {
    kills: () => kills,
    kill() {
      kills += 1;
      child.kill("SIGKILL");
    },
    end() {
      over = true;
      const { promise, resolve } = Promise.withResolvers<void>();
      child.on("exit", () => resolve());
      child.kill("SIGKILL");
      return promise;
    },
  };
}
