/** What the pages of a team's studio are made from. */
import type { LeadsDatabase } from "../../../leads/database/leads-database.ts";
import type { ReadersView } from "../contract.ts";
import type { CompanySignIn } from "./company-sign-in.ts";
import type { Limits } from "./limits.ts";
import type { TeamMailer } from "./mail.ts";
import type { PublishedContent } from "./published-content.ts";
import type { Store } from "./store.ts";
import type { Visits } from "./visits.ts";
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
  leads: LeadsDatabase;
  /** What visitors get, as the check reads it. */
  content: PublishedContent;
  /** What was read last week. @throws Refused where nothing is recorded */
  readers(): Promise<ReadersView>;
  /** Notes what somebody does, and the same again only after a while. */
  noteOnce(accountId: string, what: string): Promise<void>;
  visits: Visits;
  /** Ends what is open of sessions that have ended, at once. */
  sessionsEnded(): void;
}
