import { ExplainedError } from "#lib/leads/explained-error.ts";

/** Thrown where a backup cannot be written, or does not give back what was stored in it. */
export class BackupError extends ExplainedError {
  override readonly name = "BackupError";
}
