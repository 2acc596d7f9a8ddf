import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

test("what a killed test process had started ends with it", async () => {
  const runner = spawn(process.execPath, [fileURLToPath(new URL("start-and-wait.ts", import.meta.url))], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [pid] = await once(runner.stdout, "data");
  onTestFinished(() => end(Number(pid)));
  // The program under guard holds the other end of this stream: it closes when both are gone.
  const closed = once(runner.stdout, "close");
  runner.kill("SIGKILL");
  await expect(closed).resolves.toBeDefined();
});

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // The guardian was quicker, as it is meant to be.
  }
}
