/** What the pages of a team's studio are made from. */
import type { CompanySignIn } from "./company-sign-in.ts";
import type { Limits } from "./limits.ts";
import type { TeamMailer } from "./mail.ts";
import type { Store } from "./store.ts";
import type { Workspaces } from "./workspaces.ts";

export interface Team {
  store: Store;
  /** The folder of the program and of what visitors get. */
  root: string;
  workspaces: Workspaces;
  /** As people open it, without a slash at its end. */
  origin: string;
  /** Of the company. */
  name: string;
  mailer: TeamMailer;
  limits: Limits;
  company?: CompanySignIn;
  trailDays: number;
  /** Ends what is open of sessions that have ended, at once. */
  sessionsEnded(): void;
}
