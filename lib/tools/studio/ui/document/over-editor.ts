import type { DocumentSession } from "./session.ts";
import type { Writing } from "./writing.ts";

/** What a list or form over the editor works on. */
export interface OverEditor {
  session: DocumentSession;
  writing: Writing;
  /** Closes it, and goes on writing. */
  done: () => void;
}
