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

/** A step that ended well. */
export interface EndedStep {
  title: string;
  seconds: number;
}

/** @throws StepError where it ends with another code than 0 */
export async function runStep(...step: Step): Promise<EndedStep> {
  console.log(`\n> ${step[0]}`);
  return ended(step, await run(step, "inherit"));
}

/**
 * Runs a step beside others. What it says is shown only where it fails: side by side it would be read as one.
 *
 * @param signal ends it
 * @throws StepError where it ends with another code than 0, its words before it; the signal's reason where that came before it began
 */
export async function runBesideOthers(step: Step, signal?: AbortSignal): Promise<EndedStep> {
  signal?.throwIfAborted();
  return ended(step, await run(step, "pipe", { signal }));
}

/** A step whose program was started ahead of its turn. */
export interface StepAhead {
  title: string;
  /**
   * Its turn has come.
   *
   * @throws StepError where it ends with another code than 0, its words before it
   */
  run(): Promise<EndedStep>;
  /** Ends the program where its turn has not come. */
  end(): Promise<void>;
}

/**
 * Starts the program of a step while other steps still run, so that it has loaded itself when its turn comes.
 *
 * @param step a Node program that loads `at-its-turn.mjs` after what it needs (`--import`)
 */
export function startAhead(step: Step): StepAhead {
  const turn = Promise.withResolvers<void>();
  const dropped = new AbortController();
  const whole = run(step, "pipe", { signal: dropped.signal, turn: turn.promise });
  // Told where it is awaited, at its turn.
  whole.catch(() => undefined);
  return {
    title: step[0],
    async run() {
      turn.resolve();
      return ended(step, await whole);
    },
    async end() {
      dropped.abort();
      await whole.catch(() => undefined);
    },
  };
}

/**
 * Runs steps that need nothing of each other at the same time.
 *
 * @throws StepError for the first that ends with another code than 0, when all have ended
 */
export async function runTogether(steps: readonly (Step | StepAhead)[]): Promise<void> {
  console.log(`\n> ${steps.map((step) => ("run" in step ? step.title : step[0])).join(" | ")}`);
  await allEnded(steps.map((step) => ("run" in step ? step.run() : runBesideOthers(step))));
}

/**
 * Waits until none runs any more.
 *
 * @throws what the first of them that failed throws
 */
export async function allEnded(running: readonly Promise<unknown>[]): Promise<void> {
  for (const end of await Promise.allSettled(running)) if (end.status === "rejected") throw end.reason;
}

interface End {
  code: number;
  seconds: number;
  words: string;
}

function ended([title]: Step, { code, seconds, words }: End): EndedStep {
  const time = `${seconds.toFixed(1)} s`;
  if (code !== 0) throw new StepError(`${words && `${words}\n`}${title}: failed after ${time}.`);
  console.log(`  ${title}: ${time}`);
  return { title, seconds };
}

async function run(
  [, program, parameters, environment]: Step,
  output: "inherit" | "pipe",
  { signal, turn }: { signal?: AbortSignal | undefined; turn?: Promise<void> } = {},
): Promise<End> {
  let started = performance.now();
  const command = program === "node" ? process.execPath : join(packageBin(), program);
  let words = "";
  const code = await new Promise<number>((resolve, reject) => {
    // Contentlayer takes its folder from PWD, which a change of folder without a shell leaves behind.
    const child = guarded(
      spawn(command, parameters, {
        stdio: ["inherit", output, output, ...(turn ? ["ipc" as const] : [])],
        env: { ...process.env, PWD: process.cwd(), ...environment },
      }),
    );
    turn?.then(() => {
      started = performance.now();
      if (child.connected) child.send("go");
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        words += text;
      });
    }
    const end = () => {
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), killStepAfterMs).unref();
    };
    signal?.addEventListener("abort", end);
    const forget = [onSignals(end), whenNpmIsGone(end), () => signal?.removeEventListener("abort", end)];
    child.on("error", reject);
    child.on("close", (status) => {
      for (const listener of forget) listener();
      resolve(status ?? 1);
    });
  });
  return { code, seconds: (performance.now() - started) / 1000, words };
}

/** The programs of the packages: of this folder, or of the repository that contains a scratch site. */
function packageBin(folder = process.cwd()): string {
  const bin = join(folder, "node_modules", ".bin");
  const parent = dirname(folder);
  return existsSync(join(bin, "next")) || parent === folder ? bin : packageBin(parent);
}
