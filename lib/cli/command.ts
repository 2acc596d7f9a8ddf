/** The frame of every command: its parameters, `--help`, the variables of `.env`, and how it ends. */
import { readEnvFile } from "../process/env-file.ts";
import { UsageError } from "../shared/usage-error.ts";
import { asksForHelp, type CommandConfig, called, type Given, readParameters } from "./parameters.ts";

interface Described extends CommandConfig {
  /** What `--help` prints. */
  help: string;
}

/**
 * Runs a command. It ends with the status that its work returns, 0 where that is none; with 1 where the work fails and 2 where the command
 * itself is wrong, the message on standard error and never a stack.
 */
export async function command<Config extends Described>(
  config: Config,
  work: (given: Given<Config>) => Promise<number | undefined> | Promise<void>,
): Promise<void> {
  if (asksForHelp(config)) return console.log(config.help);
  try {
    const given = readParameters(config);
    readEnvFile();
    process.exitCode = (await work(given)) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) console.error(`Run: ${called(config.script)} -- --help`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
