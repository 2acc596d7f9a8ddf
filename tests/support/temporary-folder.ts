import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders: string[] = [];

function removeFolders(): void {
  // A server that is being ended may still write into its folder.
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

process.once("exit", removeFolders);
// Vitest ends its workers by a signal, and a process that a signal ends has no exit event.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.prependOnceListener(signal, () => {
    removeFolders();
    // Where nobody else listens, the process ends as it would have without this listener.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  });

/**
 * A folder of its own, which is removed when the process ends: the unit test files of one process may share what one of them made.
 *
 * @param name what the folder's name begins with
 * @param parent made where it is missing; `tests/.tmp` for what has to find the packages
 */
export function temporaryFolder(name: string, parent = process.env.TEST_RUN_FOLDER ?? tmpdir()): string {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, `${name}-`));
  folders.push(folder);
  return folder;
}
