/** What only a running site shows: how it answers, with which certificates, and whether its form leads into a store. */
import type { Certificate } from "./certificate.ts";
import type { LeadTrial } from "./lead-trial.ts";

/** How an old address answers. */
export interface MovedAddress {
  /** The old address: a path, with a query where it had one, or a whole address. */
  from: string;
  /** Where it should lead, from `content/`. */
  to: string;
  status: number;
  /** Where it does lead, as an absolute address; undefined where it leads nowhere. */
  leadsTo: string | undefined;
  /** The status of what is there; undefined where it was not asked, because it is another site's. */
  endStatus: number | undefined;
}

export interface LiveSite {
  certificates: readonly Certificate[];
  /** The headers of a page or file by their lowercase names; undefined where it was not requested or is not there. */
  headers: (path: string) => ReadonlyMap<string, string> | undefined;
  /** Every old address that content/ lists; none for another site. */
  moved: readonly MovedAddress[];
  /** Undefined where no page has a form. */
  lead: LeadTrial | undefined;
}
