import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { compileCache } from "#tests/support/compile-cache.ts";

export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs `npm run leads -- …` as the team does, in a process of its own.
 *
 * @param url LEADS_DATABASE_URL, or undefined where it is not set
 * @param more other variables
 * @param user the user and group id it runs as; as this process where left out
 */
export function leadsCommand(
  url: string | undefined,
  words: readonly string[],
  more: Readonly<Record<string, string>> = {},
  cwd = process.cwd(),
  user?: number,
): Promise<CommandResult> {
  const { promise, resolve } = Promise.withResolvers<CommandResult>();
  const child = execFile(
    process.execPath,
    [fileURLToPath(new URL("../../../lib/cli/leads.ts", import.meta.url)), ...words],
    {
      cwd,
      ...(user !== undefined && { uid: user, gid: user }),
      env: {
        ...compileCache,
        NODE_ENV: "test",
        ...(url !== undefined && { LEADS_DATABASE_URL: url }),
        ...more,
      },
    },
    (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
  );
  return promise;
}
