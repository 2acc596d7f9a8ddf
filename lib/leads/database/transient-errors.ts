// PostgreSQL classes 08 (connection), 40 (rollback to be retried), 57P (server stopping or starting), 53300 (too many
// connections); socket errors of Node; and the sentences of `pg`, which has no codes for them. A test lets the real `pg` say each.
const codes = /^(?:08...|40001|40P01|57P0[1-5]|53300|ECONNRESET|ECONNREFUSED|EPIPE|ENOENT)$/;
const sentences =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect/;

/** SQLITE_BUSY and SQLITE_LOCKED: another process is writing. */
const lockedCodes: readonly number[] = [5, 6];

/** Whether the same work may succeed a moment later, with nothing changed by us. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("errcode" in error && typeof error.errcode === "number")
    return lockedCodes.includes(error.errcode & 0xff);
  if (error.name === "DatabaseFileGoneError") return true;
  if ("code" in error && typeof error.code === "string" && codes.test(error.code)) return true;
  return sentences.test(error.message);
}
