/** A change that cannot be written into the file. Nothing of it has been; the message says why and what to do instead. */
export class DocumentError extends Error {
  override name = "DocumentError";
}

/** Of an edit in a document that has changed since. */
export const blockIsGone =
  "The block is not there anymore. Open the document again, and make the change once more.";
