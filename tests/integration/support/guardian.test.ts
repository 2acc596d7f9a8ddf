import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** Every process that found a mark in its environment, as all do that a marked one starts. */
function marked(mark: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && environmentOf(name).includes(mark))
    .map(Number);
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1");
  } catch {
    return "";
  }
}

/** Starts a program that says "started" once it has started others. */
async function startMarked(parameters: string[]): Promise<{ runner: ChildProcess; mark: string }> {
  const mark = `GUARDIAN_TEST=${crypto.randomUUID()}`;
  onTestFinished(() => {
    for (const pid of marked(mark)) process.kill(pid, "SIGKILL");
  });
  const [name = "", value] = mark.split("=");
  const runner = spawn(process.execPath, parameters, {
    env: { ...process.env, [name]: value },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  while (!said.includes("started")) said += String((await once(runner.stdout, "data"))[0]);
  return { runner, mark };
}

const program = resolve("tests/unit/support/start-and-wait.ts");

test("what a killed test process had started ends with it, and what that had started", async () => {
  const { runner, mark } = await startMarked([program]);
  await expect.poll(() => marked(mark).length).toBeGreaterThanOrEqual(4);
  runner.kill("SIGKILL");
  await expect.poll(() => marked(mark), { timeout: 30_000 }).toEqual([]);
});

test("what a killed test runner's tests had started ends with it", async () => {
  // Inside the repository, where its packages are found.
  const folder = temporaryFolder("guardian", resolve("tests", ".tmp"));
  writeFileSync(
    join(folder, "runs.test.ts"),
    `import { test } from "vitest";\ntest("runs", async () => { await import(${JSON.stringify(program)}); await new Promise(() => {}); }, 0);\n`,
  );
  writeFileSync(join(folder, "vitest.config.ts"), "export default { test: { include: ['*.test.ts'] } };\n");
  const vitest = resolve("node_modules/vitest/vitest.mjs");
  const { runner, mark } = await startMarked([
    vitest,
    "run",
    "--root",
    folder,
    "--disable-console-intercept",
  ]);
  runner.kill("SIGKILL");
  await expect.poll(() => marked(mark), { timeout: 30_000 }).toEqual([]);
});

test("what a killed command's step had started ends with it", async () => {
  const folder = temporaryFolder("steps");
  const command = join(folder, "command.ts");
  const step = `["A step", "node", ${JSON.stringify([program])}]`;
  writeFileSync(
    command,
    `import { runStep } from ${JSON.stringify(resolve("lib/cli/steps.ts"))};\nawait runStep(...${step});\n`,
  );
  const { runner, mark } = await startMarked([command]);
  runner.kill("SIGKILL");
  await expect.poll(() => marked(mark), { timeout: 30_000 }).toEqual([]);
});
