/** How often something may be tried, so that nobody guesses, floods a mailbox or keeps the server busy. */
import { addressPrefix } from "../../../leads/screen/client-address.ts";
import { type WindowCounter, windowCounter } from "../../../leads/screen/window-counter.ts";
import { Refused } from "../server/refused.ts";

export interface Limits {
  /** Counts what somebody without a session does. @throws Refused with 429 */
  stranger(address: string): void;
  /** Counts a link that is asked for. @returns whether it may be mailed */
  mail(email: string): boolean;
  /** Counts a text that is handed in. @returns whether the editors may be mailed about it */
  handIn(accountId: string): boolean;
  /** Counts an invitation. @throws Refused with 429 */
  invitation(accountId: string): void;
}

const windowMs = 10 * 60_000;

/** Keys that are remembered of each. */
const mostKeys = 10_000;

/** What is normal in ten minutes: an office signs in from one address, and fifty people are invited at once. */
const most = { stranger: 300, mail: 5, handIn: 20, invitation: 200 };

export function limits(): Limits {
  const counter = () => windowCounter(windowMs, mostKeys);
  const [strangers, mails, handedIn, invitations] = [counter(), counter(), counter(), counter()];
  return {
    stranger: (address) => refuseMore(strangers, addressPrefix(address), most.stranger),
    mail: (email) => mails.consume(email).consumedPoints <= most.mail,
    handIn: (accountId) => handedIn.consume(accountId).consumedPoints <= most.handIn,
    invitation: (accountId) => refuseMore(invitations, accountId, most.invitation),
  };
}

function refuseMore(counter: WindowCounter, key: string, limit: number): void {
  const { consumedPoints, msBeforeNext } = counter.consume(key);
  if (consumedPoints <= limit) return;
  const minutes = Math.ceil(msBeforeNext / 60_000);
  throw new Refused(`That was too often. Try again in ${minutes} minutes.`, 429);
}
