/** A setup that cannot be done as it was asked for, and has changed nothing; the message says why and what to write. */
export class SetupError extends Error {
  override name = "SetupError";

  constructor(message: string) {
    super(`${message}\nNothing was changed.`);
  }
}

/** A setup that stopped while it was writing; the message says how to undo what it did. */
export class PartlyChangedError extends Error {
  override name = "PartlyChangedError";
}
