import { execFile } from "node:child_process";
import { compileCache } from "#tests/support/compile-cache.ts";
import { runCommand } from "#tests/support/run-command.ts";

const file = "lib/cli/leads.ts";

export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs `npm run leads -- …` as the team does.
 *
 * @param url LEADS_DATABASE_URL, or undefined where it is not set
 * @param more other variables
 * @param user the user and group id it runs as, in a process of its own; as this process where left out
 */
export async function leadsCommand(
  url: string | undefined,
  words: readonly string[],
  more: Readonly<Record<string, string>> = {},
  cwd = process.cwd(),
  user?: number,
): Promise<CommandResult> {
  const env = { NODE_ENV: "test" as const, ...(url !== undefined && { LEADS_DATABASE_URL: url }), ...more };
  if (user === undefined) {
    const { status, stdout, stderr } = await runCommand(file, words, { env, cwd });
    return { code: status, out: stdout, err: stderr };
  }
  const { promise, resolve } = Promise.withResolvers<CommandResult>();
  const child = execFile(
    process.execPath,
    [file, ...words],
    { cwd, uid: user, gid: user, env: { ...compileCache, ...env } },
    (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
  );
  return promise;
}
