/** The studio's database on a disk that is full, as SQLite itself reports it: in words, with nothing changed, and it goes on afterwards. */
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { allAccounts } from "#lib/tools/studio/team/accounts.ts";
import { newLink } from "#lib/tools/studio/team/links.ts";
import { type TeamStudio, teamStudio } from "#tests/support/team-studio.ts";

let studio: TeamStudio;
beforeEach(async () => {
  studio = await teamStudio();
});
afterEach(async () => {
  await studio?.[Symbol.asyncDispose]();
});

/** The file takes no further page, which is answered as a full disk is (SQLITE_FULL). */
async function fill(): Promise<void> {
  const { db } = studio.store;
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 1)}`.execute(db);
  const at = "2026-01-01T00:00:00.000Z";
  // What is free in the last page of each table is used up.
  await untilFull(() =>
    db.insertInto("act").values({ at, account_id: null, what: "Something", about_id: null }).execute(),
  );
}

async function untilFull(work: () => Promise<unknown>): Promise<void> {
  try {
    for (;;) await work();
  } catch (error) {
    expect(error).toMatchObject({ errcode: 13 });
  }
}

const free = () => sql`pragma max_page_count = 1000000`.execute(studio.store.db);

it("an invitation, a sign-off and a new session are refused in words while the disk is full, and done once it is not", async () => {
  const owner = await studio.signedIn("olga@example.com", "owner");
  const late = await studio.invite("late@example.com");
  const link = `/studio/sign-in/link/${await newLink(studio.store, late.id, "sign-in")}`;
  const long = `${"a".repeat(60)}@${"b".repeat(200)}.example.com`;
  const its = studio.browser();
  await its.get(link);
  await owner.get("/studio/people");
  await fill();
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const addresses = Array.from({ length: 20 }, (_, index) => `${index}${long.slice(2)}`).join("\n");
  const refused = await owner.post("/studio/people", { act: "invite", addresses, role: "writer" });
  expect(refused.status).toBe(503);
  expect(refused.text).toMatch(/disk is full, and nothing was changed\. Ask whoever looks after the server/);
  expect(log).toHaveBeenCalled();
  // Nobody is left invited by half: an account without the mail that leads to it.
  expect((await allAccounts(studio.store)).map(({ email }) => email)).toEqual([
    late.email,
    "olga@example.com",
  ]);
  expect((await its.post(link, { act: "use" })).status).toBe(503);
  log.mockRestore();

  await free();
  await its.get(link);
  expect((await its.post(link, { act: "use" })).status).toBe(303);
  const done = await owner.post("/studio/people", {
    act: "invite",
    addresses: "new@example.com",
    role: "writer",
  });
  expect(done.text).toContain("The invitation is on its way.");
  await studio.mails.arrived(1);
});

it("a mail that nobody waits for, and that cannot be prepared, is in the log and ends no server", async () => {
  const { email } = await studio.invite("late@example.com");
  const its = studio.browser();
  await its.get("/studio/sign-in");
  await sql`pragma query_only = on`.execute(studio.store.db);
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect((await its.post("/studio/sign-in", { email })).text).toContain("Look in your mailbox");
  await vi.waitFor(() => expect(log).toHaveBeenCalled());
  log.mockRestore();
  await sql`pragma query_only = off`.execute(studio.store.db);
  await its.get("/studio/sign-in");
  await its.post("/studio/sign-in", { email });
  await studio.mails.arrived(1);
});
