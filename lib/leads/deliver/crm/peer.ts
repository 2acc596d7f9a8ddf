import type { CrmChannel } from "#lib/leads/database/tables.ts";
import type { Call, Send } from "#lib/leads/deliver/crm/call.ts";

/** A lead as a CRM is told of it. */
export interface CrmEntry {
  readonly leadId: string;
  /** The beginning of the id, as `leads -- list` shows it: one word, which every search finds. */
  readonly reference: string;
  /** One line: what it is and whom it is from. */
  readonly heading: string;
  /** Plain text in lines; begins with the heading, the reference and the whole id. */
  readonly note: string;
  /** Empty where it was not given. */
  readonly person: Readonly<Record<"name" | "email" | "company" | "telephone", string>>;
  readonly receivedAt: string;
}

/**
 * One CRM or PSA, as its protocol goes. A lead has one record there, which is made by one request and carries the lead's id; whatever
 * else belongs to it is made by `complete`, which may run any number of times.
 */
export interface CrmPeer {
  /** The ids of the records that carry the lead's id, as far as the search there shows them. @throws CallError */
  find(entry: CrmEntry): Promise<readonly string[]>;
  /** Makes the record and gives its id. @throws CallError */
  create(entry: CrmEntry): Promise<string>;
  /** Makes what belongs to a record; gives the id of its contact. @throws CallError */
  complete?(entry: CrmEntry, record: string): Promise<string>;
}

/** How a peer is made from its settings, and what people have to know of it. */
export interface CrmKind {
  readonly channel: CrmChannel;
  /** As its makers write it. */
  readonly name: string;
  /** What a lead's record is called there. */
  readonly record: string;
  /** The variable with the address, and that with the key. */
  readonly variables: { readonly address: string; readonly key: string };
  /** What it would answer if it had nothing of the lead yet, for a rehearsal. @throws CallError where that is a refusal */
  rehearse(call: Call): unknown;
}

/** What makes a peer out of the way to send requests. */
export type ConnectPeer = (send: Send) => CrmPeer;

/** The heading with the reference, cut where a CRM takes no more characters. */
export function titleOf({ heading, reference }: CrmEntry, longest: number): string {
  const end = ` (${reference})`;
  const room = longest - end.length;
  return `${heading.length > room ? `${heading.slice(0, room - 1).toWellFormed()}…` : heading}${end}`;
}
