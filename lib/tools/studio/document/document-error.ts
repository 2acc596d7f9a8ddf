/** A change that cannot be written into the file. Nothing of it has been; the message says why and what to do instead. */
export class DocumentError extends Error {
  override name = "DocumentError";
}
