/** A request that is not carried out; the message is for the writer: what, why, and what to do instead. */
export class Refused extends Error {
  override name = "Refused";
  /** The HTTP status of the answer. */
  readonly status: number;

  constructor(message: string, status = 422) {
    super(message);
    this.status = status;
  }
}

/** The system's code for what failed: `ENOENT`. Empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/**
 * Why a file could not be written, in words.
 *
 * @param more what became of the text
 */
export function unwritable(file: string, error: unknown, more: string): Refused {
  const code = codeOf(error);
  const why =
    code === "ENOSPC" || code === "EDQUOT"
      ? "the disk is full. Free some space"
      : code === "EROFS" || code === "EACCES" || code === "EPERM"
        ? "its folder does not allow it. Check the folder's permissions"
        : `the system says ${code || String(error)}. Try again`;
  return new Refused(`${file} was not saved: ${why}. ${more}`.trim(), 507);
}
