/** The process of run-command.ts: it runs one command after another, each with its own parameters, variables and folder. */
import { pathToFileURL } from "node:url";
import type { CommandResult, CommandRun } from "./run-command.ts";

let runs = 0;
let before = Promise.resolve();

process.on("disconnect", () => process.exit());
process.on("message", (run: CommandRun) => {
  before = before.then(async () => {
    process.send?.(await answer(run));
  });
});

async function answer({ file, words, cwd, env }: CommandRun): Promise<CommandResult> {
  const written = { stdout: "", stderr: "" };
  const { argv } = process;
  const { write: out } = process.stdout;
  const { write: err } = process.stderr;
  process.argv = [process.execPath, file, ...words];
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.exitCode = undefined;
  process.stdout.write = (text: string | Uint8Array) => {
    written.stdout += Buffer.from(text).toString();
    return true;
  };
  process.stderr.write = (text: string | Uint8Array) => {
    written.stderr += Buffer.from(text).toString();
    return true;
  };
  try {
    // Another address makes it another module, which runs again; what it imports stays as it is.
    runs += 1;
    await import(`${pathToFileURL(file).href}?${runs}`);
    return { status: Number(process.exitCode ?? 0), ...written };
  } finally {
    Object.assign(process, { argv, exitCode: undefined });
    process.stdout.write = out;
    process.stderr.write = err;
  }
}
