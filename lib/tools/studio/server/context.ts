/** What every answer of the studio is made from. */
import type { WatchedContent } from "../../dev/watched-content.ts";
import type { ReadersView } from "../contract.ts";
import type { Person } from "../roles.ts";
import type { Repository } from "./repository.ts";
import type { Saving } from "./saving.ts";

export interface StudioContext {
  /** The folder that holds `content/` and `public/`. */
  root: string;
  content: WatchedContent;
  saving: Saving;
  repository: Repository;
  /** What was read last week. @throws Refused where nothing is recorded */
  readers(): Promise<ReadersView>;
  /** Whose request is answered. */
  person: Person;
  /** Says for the trail of a team what the request has changed. @param what as in "Ana changed content/company.yaml", without the name */
  acted(what: string): void;
}
