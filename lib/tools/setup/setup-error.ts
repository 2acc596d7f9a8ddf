/** A setup that is not begun, or that changes nothing; the message says what is wrong and what to write. */
export class SetupError extends Error {
  override name = "SetupError";
}
