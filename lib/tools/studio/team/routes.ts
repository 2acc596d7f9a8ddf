/** A request to a page of the team's studio, and what answers it. */
import { Refused } from "../server/refused.ts";
import type { Account } from "./accounts.ts";
import type { Reader } from "./pages/page.ts";
import type { SignedIn } from "./sessions.ts";
import type { Team } from "./team.ts";
import type { Visitor } from "./visitor.ts";

export interface Asked {
  team: Team;
  request: Request;
  url: URL;
  /** The network address that it comes from. */
  address: string;
  visitor: Visitor;
  reader: Reader;
  /** What follows the route's own path. */
  rest: string;
  /** Of a form, each by its name. */
  fields: Readonly<Record<string, string>>;
  /** Of a field that a form has several times. */
  all(name: string): readonly string[];
  /** Of a request of a script, as it was sent. */
  body: unknown;
}

type Handler = (asked: Asked) => Promise<Response> | Response;

export interface Handlers {
  GET?: Handler;
  POST?: Handler;
}

/** @throws Refused where nobody is signed in: the session has ended since the request was let in */
export function signedInOf({ visitor }: Asked): SignedIn {
  if (!visitor.signedIn) throw new Refused("You are signed out. Sign in again.", 401);
  return visitor.signedIn;
}

/** The same request, of an account that has just changed. */
export function as(asked: Asked, account: Account): Asked {
  const signedIn = { ...signedInOf(asked), account };
  return { ...asked, visitor: { ...asked.visitor, signedIn }, reader: { ...asked.reader, account } };
}
