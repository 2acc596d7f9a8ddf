/** What the commands share: running a program as a step that shows its name, its time and, where it fails, its words. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { guarded } from "../process/guardian.ts";
import { onSignals, whenNpmIsGone } from "../process/stopping.ts";

/** A step that does not end by itself when the command is asked to end. */
const killStepAfterMs = 8_000;

/** A step that failed; the program's own output has said why. */
export class StepError extends Error {
  override name = "StepError";
}

/** What a step does, printed before it; a program of node_modules/.bin, or `node`; its parameters; what it finds in the environment. */
export type Step = [
  title: string,
  program: string,
  parameters: string[],
  environment?: Record<string, string>,
];

/** @throws StepError where it ends with another code than 0 */
export async function runStep(...step: Step): Promise<void> {
  const [title] = step;
  console.log(`\n> ${title}`);
  const { code, seconds } = await run(step, "inherit");
  if (code !== 0) throw new StepError(`${title}: failed after ${seconds} s.`);
  console.log(`  ${title}: ${seconds} s`);
}

/**
 * Runs steps that need nothing of each other at the same time. What they say is shown only where one fails: side by side it
 * would be read as one.
 *
 * @throws StepError for the first that ends with another code than 0, its words before it
 */
export async function runTogether(steps: readonly Step[]): Promise<void> {
  console.log(`\n> ${steps.map(([title]) => title).join(" | ")}`);
  const ends = await Promise.all(
    steps.map(async (step) => ({ title: step[0], ...(await run(step, "pipe")) })),
  );
  for (const { title, code, seconds, words } of ends) {
    if (code !== 0) throw new StepError(`${words}\n${title}: failed after ${seconds} s.`);
    console.log(`  ${title}: ${seconds} s`);
  }
}

async function run(
  [, program, parameters, environment]: Step,
  output: "inherit" | "pipe",
): Promise<{ code: number; seconds: string; words: string }> {
  const started = performance.now();
  const command = program === "node" ? process.execPath : join(packageBin(), program);
  let words = "";
  const code = await new Promise<number>((resolve, reject) => {
    // Contentlayer takes its folder from PWD, which a change of folder without a shell leaves behind.
    const child = guarded(
      spawn(command, parameters, {
        stdio: ["inherit", output, output],
        env: { ...process.env, PWD: process.cwd(), ...environment },
      }),
    );
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        words += text;
      });
    }
    const end = () => {
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), killStepAfterMs).unref();
    };
    const forget = [onSignals(end), whenNpmIsGone(end)];
    child.on("error", reject);
    child.on("close", (status) => {
      for (const listener of forget) listener();
      resolve(status ?? 1);
    });
  });
  return { code, seconds: ((performance.now() - started) / 1000).toFixed(1), words };
}

/** The programs of the packages: of this folder, or of the repository that contains a scratch site. */
function packageBin(folder = process.cwd()): string {
  const bin = join(folder, "node_modules", ".bin");
  const parent = dirname(folder);
  return existsSync(join(bin, "next")) || parent === folder ? bin : packageBin(parent);
}
