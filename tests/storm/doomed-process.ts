import { onTestFinished } from "vitest";
import { type LeadsProcess, leadsProcess } from "#tests/support/leads-process.ts";

/** A leads server that is killed with SIGKILL again and again, and started again each time, until the test is over. */
export interface DoomedProcess {
  /** How often it was killed. */
  readonly kills: () => number;
  /** Waits until it serves, then kills it: on a slow machine, too, each life gets something done. */
  kill(): Promise<void>;
}

export function doomedProcess(environment: Record<string, string>): DoomedProcess {
  let kills = 0;
  let over = false;
  let current: LeadsProcess;
  const start = () => {
    current = leadsProcess(environment);
    current.child.once("exit", () => {
      if (!over) start();
    });
  };
  start();
  onTestFinished(async () => {
    over = true;
    await current.end();
  });
  return {
    kills: () => kills,
    async kill() {
      const { up, end } = current;
      const serves = await up.then(
        () => true,
        () => false,
      );
      if (over || !serves) return;
      kills += 1;
      await end();
    },
  };
}
