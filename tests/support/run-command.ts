/** Our commands, for tests of what they print and do. Those of what their process does (signals, pipes, its user) start it themselves. */
import { type ChildProcess, fork } from "node:child_process";
import { join, resolve } from "node:path";
import { guarded } from "#lib/process/guardian.ts";

export interface CommandRun {
  file: string;
  words: readonly string[];
  cwd: string;
  env: Readonly<Record<string, string>>;
}

export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const root = join(import.meta.dirname, "..", "..");
const program = join(import.meta.dirname, "command-host.ts");
let host: ChildProcess | undefined;
let before: Promise<unknown> = Promise.resolve();

/**
 * Runs a command in a process that is kept for the next one, because loading what they share takes longer than most of them.
 *
 * @param file `lib/cli/leads.ts`
 * @param options.env its whole environment
 */
export function runCommand(
  file: string,
  words: readonly string[],
  {
    env = { NODE_ENV: "test", NO_COLOR: "1" },
    cwd = process.cwd(),
  }: { env?: Readonly<Record<string, string>>; cwd?: string } = {},
): Promise<CommandResult> {
  const result = before.then(() => resultOf({ file: resolve(root, file), words, cwd: resolve(cwd), env }));
  before = result.catch(() => undefined);
  return result;
}

async function resultOf(run: CommandRun): Promise<CommandResult> {
  host ??= startHost();
  const { promise, resolve: answered, reject } = Promise.withResolvers<CommandResult>();
  const ended = (code: number | null) => {
    host = undefined;
    reject(new Error(`The process of ${run.file} ended with ${code}.`));
  };
  host.once("message", answered);
  host.once("exit", ended);
  host.ref();
  host.channel?.ref();
  host.send(run);
  try {
    return await promise;
  } finally {
    host?.off("exit", ended);
    host?.unref();
    host?.channel?.unref();
  }
}

function startHost(): ChildProcess {
  return guarded(fork(program, { execArgv: [], stdio: ["ignore", "inherit", "inherit", "ipc"] }));
}
