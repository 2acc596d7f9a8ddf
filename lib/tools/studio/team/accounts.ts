/** Who is in the studio, and as what. */
import { randomUUID } from "node:crypto";
import { allows, type Person, type Role } from "../roles.ts";
import { Refused } from "../server/refused.ts";
import { scrub } from "./database/open.ts";
import type { StudioTables } from "./database/tables.ts";
import { type Store, whole } from "./store.ts";
import { note } from "./trail.ts";

export type Account = StudioTables["account"];

/** What mail servers take as one address, and nothing that could be read as several. */
const mailAddress = /^[^\s<>@,;:"()[\]\\]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])$/;

const longestName = 80;

/** @returns as accounts have it @throws Refused where it is no mail address */
export function readEmail(text: string): string {
  const email = text.trim().toLowerCase();
  if (mailAddress.test(email)) return email;
  throw new Refused(
    `“${text.trim().slice(0, 100)}” is not an email address. Write one such as ana@example.com.`,
  );
}

/** @throws Refused where nobody could be called so */
function readName(text: string): string {
  // Git takes neither line ends nor angle brackets in a name.
  const name = text
    .replace(/[\p{Cc}<>]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (name === "") throw new Refused("Write the name that your colleagues know you by.");
  if (name.length > longestName) throw new Refused(`Write a name of at most ${longestName} letters.`);
  return name;
}

export async function accountByEmail({ db }: Store, email: string): Promise<Account | undefined> {
  return await db.selectFrom("account").selectAll().where("email", "=", email).executeTakeFirst();
}

export async function accountById({ db }: Store, id: string): Promise<Account | undefined> {
  return await db.selectFrom("account").selectAll().where("id", "=", id).executeTakeFirst();
}

/** By name. */
export async function allAccounts({ db }: Store): Promise<Account[]> {
  return await db.selectFrom("account").selectAll().orderBy("name").orderBy("email").execute();
}

/**
 * Makes the account of somebody who has none.
 *
 * @param by whose act it is; nobody's for a command
 * @throws Refused where the address has one
 */
export async function addAccount(
  store: Store,
  { email, name, role }: Pick<Account, "email" | "role"> & { name?: string },
  by?: string,
): Promise<Account> {
  if (await accountByEmail(store, email)) throw new Refused(`${email} is in the studio already.`, 409);
  const account = {
    id: randomUUID(),
    email,
    name: readName(name ?? email.replace(/@.*/, "")),
    role,
    created_at: store.now().toISOString(),
    signed_in_at: null,
    sees_leads: 0 as const,
  };
  await store.db.insertInto("account").values(account).execute();
  await note(store, {
    ...(by !== undefined && { by }),
    what: `invited {} as ${inWords(role)}`,
    about: account.id,
  });
  return account;
}

/**
 * @param by whose act it is; nobody's for a command
 * @throws Refused where nobody would be left who can invite others
 */
export async function changeRole(store: Store, id: string, role: Role, by?: string): Promise<void> {
  await keepingAnOwner(store, id, async (inner) => {
    await inner.db.updateTable("account").set({ role }).where("id", "=", id).execute();
    await note(inner, { ...(by !== undefined && { by }), what: `made {} ${inWords(role)}`, about: id });
  });
}

/**
 * Lets somebody see what clients have sent, or no longer. It is no role: whoever answers inquiries need not publish, and whoever publishes
 * need not read them.
 *
 * @param by whose act it is
 */
export async function letSeeLeads(store: Store, id: string, sees: boolean, by: string): Promise<void> {
  await whole(store, async (inner) => {
    const sees_leads = sees ? 1 : 0;
    await inner.db.updateTable("account").set({ sees_leads }).where("id", "=", id).execute();
    await note(inner, { by, what: sees ? "let {} see the inbox" : "closed the inbox to {}", about: id });
  });
}

export function personOf({ name, email, role, sees_leads }: Account): Person {
  const seesLeads = sees_leads === 1 || allows(role, "owner");
  return { name, email, role, ...(seesLeads && { seesLeads }) };
}

/** @returns the name as the account has it now @throws Refused where nobody could be called so */
export async function rename(store: Store, id: string, given: string): Promise<string> {
  const name = readName(given);
  await store.db.updateTable("account").set({ name }).where("id", "=", id).execute();
  return name;
}

/**
 * Removes the account with its sessions, links and passkeys, and name and address from the file. What the trail has of it stays, without the
 * name.
 *
 * @throws Refused where nobody would be left who can invite others
 */
export async function removeAccount(store: Store, id: string, by: string): Promise<void> {
  await keepingAnOwner(store, id, async (inner) => {
    await note(inner, { by, what: by === id ? "left the studio" : "removed {} from the studio", about: id });
    await inner.db.deleteFrom("account").where("id", "=", id).execute();
  });
  // The account is gone already; what a full disk leaves of it in the file goes with the next one that leaves.
  await scrub(store.db).catch(console.error);
}

/** @param id whom the work is about */
async function keepingAnOwner(
  store: Store,
  id: string,
  work: (inner: Store) => Promise<void>,
): Promise<void> {
  await whole(store, async (inner) => {
    const wasOwner = (await accountById(inner, id))?.role === "owner";
    await work(inner);
    const owner = await inner.db
      .selectFrom("account")
      .select("id")
      .where("role", "=", "owner")
      .executeTakeFirst();
    if (wasOwner && !owner)
      throw new Refused(
        "The studio needs an owner, and this is the only one. Make somebody else an owner first.",
        409,
      );
  });
}

/** @example inWords("editor") // "an editor" */
export function inWords(role: Role): string {
  return role === "writer" ? "a writer" : `an ${role}`;
}
