/** What shows the inbox: pages on this machine alone, or those of the studio of a team. */
import { html, type Markup } from "../../shared/markup.ts";

export interface InboxFrame {
  /** The address of the list. */
  readonly list: string;
  /** The address of a lead, without its id. */
  readonly lead: string;
  page(title: string, main: Markup, status?: number): Response;
  /** @param by the name that a note was signed with, for the next one */
  redirect(to: string, by?: string): Response;
  /** An instant, as the reader's clock has it. */
  time(instant: string): Markup;
  /** What every form carries to show that it came from a page of ours. */
  readonly token?: Markup;
  /** Whoever has signed in, by whose name notes are signed. Where nobody has, each writes the own name. */
  readonly signedIn?: string;
  /** The name that was written last, where nobody has signed in. */
  readonly lastName?: string;
  /** Told of what is about to be shown, in words that name nobody; where it throws, nothing is. */
  opening?(what: string): Promise<void>;
  /** The same of what is about to be noted. */
  noting?(what: string): Promise<void>;
}

/** A page that only says something. */
export function told({ page, list }: InboxFrame, status: number, title: string, words: string): Response {
  return page(title, html`<h1>${title}</h1><p>${words}</p><p><a href="${list}">All leads</a></p>`, status);
}
