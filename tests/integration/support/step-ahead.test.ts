import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { type Step, startAhead } from "#lib/cli/steps.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** A program that notes its process in one file when it has loaded what it needs, and makes another when it runs. */
function program() {
  const folder = temporaryFolder("step-ahead");
  const [loaded, ran] = [join(folder, "loaded"), join(folder, "ran")];
  const [needed, main] = [join(folder, "needed.mjs"), join(folder, "main.mjs")];
  const write = (file: string, text: string) =>
    `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(file)}, ${text});`;
  writeFileSync(needed, write(loaded, "String(process.pid)"));
  writeFileSync(main, write(ran, '""'));
  const imports = [needed, "./lib/cli/at-its-turn.mjs"].map((file) => `--import=${file}`).join(" ");
  const step: Step = ["A step", "node", [main], { NODE_OPTIONS: imports }];
  return {
    step,
    ran,
    pid: () => vi.waitFor(() => Number(readFileSync(loaded, "utf8")), { timeout: 30_000 }),
  };
}

it("loads its program at once and runs it at its turn", async () => {
  const { step, ran, pid } = program();
  const ahead = startAhead(step);
  onTestFinished(ahead.end);
  await pid();
  expect(existsSync(ran)).toBe(false);
  await ahead.run();
  expect(existsSync(ran)).toBe(true);
});

it("leaves no process behind where its turn never comes", async () => {
  const { step, ran, pid } = program();
  const ahead = startAhead(step);
  onTestFinished(ahead.end);
  const waiting = await pid();
  await ahead.end();
  expect(() => process.kill(waiting, 0)).toThrow("ESRCH");
  expect(existsSync(ran)).toBe(false);
});
