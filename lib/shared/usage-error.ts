/** A mistake in how a command was written; the message says what to write. Nothing was done. */
export class UsageError extends Error {
  override name = "UsageError";
}
