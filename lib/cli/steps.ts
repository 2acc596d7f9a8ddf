/** What the commands share: running a program as a step that shows its name, its time and, where it fails, its words. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** A step that failed; the program's own output has said why. */
export class StepError extends Error {
  override name = "StepError";
}

/**
 * @param title what the step does, printed before it
 * @param program a program of node_modules/.bin, or `node`
 * @throws StepError where it ends with another code than 0
 */
export async function runStep(
  title: string,
  program: string,
  parameters: string[],
  environment: Record<string, string> = {},
): Promise<void> {
  const started = performance.now();
  console.log(`\n> ${title}`);
  const command = program === "node" ? process.execPath : join(packageBin(), program);
  const code = await new Promise<number>((resolve, reject) => {
    // Contentlayer takes its folder from PWD, which a change of folder without a shell leaves behind.
    const child = spawn(command, parameters, {
      stdio: "inherit",
      env: { ...process.env, PWD: process.cwd(), ...environment },
    });
    child.on("error", reject);
    child.on("exit", (status) => resolve(status ?? 1));
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (code !== 0) throw new StepError(`${title}: failed after ${seconds} s.`);
  console.log(`  ${title}: ${seconds} s`);
}

/** The programs of the packages: of this folder, or of the repository a scratch site stands in. */
function packageBin(folder = process.cwd()): string {
  const bin = join(folder, "node_modules", ".bin");
  const parent = dirname(folder);
  return existsSync(join(bin, "next")) || parent === folder ? bin : packageBin(parent);
}

/** Runs a command's work; a failure ends the process with code 1 and its message, never with a stack. */
export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
