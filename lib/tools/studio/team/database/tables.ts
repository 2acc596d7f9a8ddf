/** What the studio of a team remembers. Instants are ISO 8601 in UTC, and no column holds anything that signs somebody in. */
import type { Generated, Kysely } from "kysely";
import type { Role } from "../../roles.ts";

export interface StudioTables {
  account: {
    id: string;
    /** In lower case. */
    email: string;
    name: string;
    role: Role;
    created_at: string;
    /** Null until the first time. */
    signed_in_at: string | null;
    /** 1 for whoever an owner has let see what clients have sent; an owner sees it in any case. */
    sees_leads: 0 | 1;
  };
  /** One for each browser that somebody is signed in with. */
  session: {
    /** SHA-256 of what is in the cookie. */
    digest: string;
    account_id: string;
    created_at: string;
    used_at: string;
    /** Browser and system, as it says of itself. */
    browser: string;
  };
  /** A mailed link. */
  link: {
    /** SHA-256 of what is in the address. */
    digest: string;
    account_id: string;
    purpose: LinkPurpose;
    /** SHA-256 of the cookie of the browser that asked for it, where only that one may use it. */
    asked_by: string | null;
    created_at: string;
    /** Why it could not be mailed. */
    problem: string | null;
  };
  passkey: {
    /** Base64url, as the browser names it. */
    id: string;
    account_id: string;
    /** COSE, in base64url. */
    public_key: string;
    counter: number;
    transports: string;
    /** What its owner calls it. */
    name: string;
    created_at: string;
    used_at: string | null;
  };
  /** Whom the company's own sign-in knows as whom. */
  identity: { issuer: string; subject: string; account_id: string };
  /** What a browser has begun and not finished: a passkey, or the way to the company's own sign-in. */
  ceremony: {
    /** SHA-256 of what is in the cookie. */
    digest: string;
    kind: CeremonyKind;
    /** What the answer is checked against, as JSON. */
    data: string;
    created_at: string;
  };
  /** That somebody has read, handed in or signed off one text of somebody; with another text it is no longer so. */
  mark: {
    id: Generated<number>;
    /** Whose working copy the text is in. */
    writer_id: string;
    file: string;
    /** Of the text. */
    digest: string;
    kind: MarkKind;
    by_id: string;
    at: string;
  };
  /** What somebody says about a block of a text that is not published yet. */
  remark: {
    id: Generated<number>;
    writer_id: string;
    file: string;
    /** The first words of the block, by which it is found again; empty for the whole document. */
    block: string;
    words: string;
    by_id: string | null;
    at: string;
  };
  /** Who did what. An act outlives the account: it is nobody's then, and so its words name nobody. */
  act: {
    /** In the order in which they were noted, whatever the clock said. */
    id: Generated<number>;
    at: string;
    account_id: string | null;
    /** In words; `{}` is in place of whom it is about. */
    what: string;
    about_id: string | null;
  };
}

export type MarkKind = "read" | "ready" | "signed";

export type LinkPurpose = "sign-in" | "invitation";

export type CeremonyKind = "register" | "authenticate" | "company";

export type StudioDatabase = Kysely<StudioTables>;
