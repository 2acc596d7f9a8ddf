import { chmodSync, rmSync, statSync, writeFileSync } from "node:fs";
import { ExplainedError } from "#lib/leads/explained-error.ts";

/**
 * Writes a new file that only its owner can read; half a file does not stay.
 *
 * @throws ExplainedError where a file of this name exists, or it cannot be written
 */
export function writePrivateFile(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    if (code === "EEXIST") throw new ExplainedError(`${path} exists already. Write another name`);
    rmSync(path, { force: true });
    throw new ExplainedError(`${path} cannot be written (${code})`);
  }
}

/**
 * Takes away what the group and others may do with a file, where it exists. Windows keeps such rights in another way and is
 * left alone.
 *
 * @throws ExplainedError where the file belongs to another account and is open to this one
 */
export function keepPrivate(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (process.platform === "win32" || !found?.isFile() || (found.mode & 0o077) === 0) return;
  try {
    chmodSync(path, found.mode & 0o700);
  } catch {
    throw new ExplainedError(
      `Other accounts of this machine can read ${path}, and this account cannot change that. Run this as its owner: chmod 600 ${path}`,
    );
  }
}
