import { DatabaseSync } from "node:sqlite";

/**
 * A lock that the operating system takes back when the process ends, however it ends.
 *
 * @returns what gives it back when it is closed; undefined while another process has it
 */
export function lockedFile(path: string): DatabaseSync | undefined {
  const file = new DatabaseSync(path, { timeout: 0 });
  try {
    file.exec("pragma locking_mode = exclusive; begin exclusive");
    return file;
  } catch (error) {
    file.close();
    if (error instanceof Error && "errcode" in error && error.errcode === 5) return undefined;
    throw error;
  }
}
