/** What every answer of the studio is made from. */
import type { WatchedContent } from "../../dev/watched-content.ts";
import type { Repository } from "./repository.ts";
import type { Saving } from "./saving.ts";

export interface StudioContext {
  /** The folder that holds `content/` and `public/`. */
  root: string;
  content: WatchedContent;
  saving: Saving;
  repository: Repository;
}
