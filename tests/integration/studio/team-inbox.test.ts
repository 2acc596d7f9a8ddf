/** The leads' inbox in the studio of a team: who sees what clients have sent, and what the trail has of it. */
import { existsSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { sqlitePath } from "#lib/leads/database/open-sqlite.ts";
import { actsOf } from "#lib/leads/team/acts.ts";
import { newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { leadStore } from "#tests/support/lead-store.ts";
import { type TeamStudio, teamStudio } from "#tests/support/team-studio.ts";

type Signed = Awaited<ReturnType<TeamStudio["signedIn"]>>;
let studio: TeamStudio;
let owner: Signed;
let store: ReturnType<typeof leadStore>;
let lead: string;
beforeAll(async () => {
  studio = await teamStudio();
  owner = await studio.signedIn("olga@example.com", "owner");
  store = leadStore(studio.leads);
});
beforeEach(async () => {
  lead = await store({ company: "Sample Bakery", message: "The printers stop on Mondays." });
});
afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
});

const notesOn = async (id: string) =>
  (await studio.leads.use(({ db }) => actsOf(db, [id]))).get(id)?.map(({ made_by, outcome, note }) => ({
    made_by,
    outcome,
    note,
  })) ?? [];

async function people(act: string, { account }: Signed) {
  await owner.get("/studio/people");
  return await owner.post("/studio/people", { act, id: account.id });
}

it("what clients have sent is for owners, and for whom an owner lets see it, until that is taken back", async () => {
  const writer = await studio.signedIn("wim@example.com", "writer");
  const editor = await studio.signedIn("ella@example.com", "editor");
  for (const its of [writer, editor])
    for (const path of ["/studio/inbox", `/studio/inbox/${lead}`]) {
      const { status, text } = await its.get(path);
      expect(status).toBe(403);
      expect(text).toContain("for those whom an owner lets see the inbox");
      expect(text).not.toContain("Bakery");
      expect(text).not.toContain('href="/studio/inbox"');
    }
  expect((await owner.get("/studio/inbox")).text).toContain("Sample Bakery");

  expect((await people("inbox", writer)).text).toContain("wim sees the inbox now.");
  const list = await writer.get("/studio/inbox");
  expect(list.text).toContain("Sample Bakery");
  expect(list.text).toContain('<a href="/studio/inbox" aria-current="page">');
  expect((await writer.get(`/studio/inbox/${lead}`)).text).toContain("The printers stop on Mondays.");
  expect((await editor.get("/studio/inbox")).status).toBe(403);

  await people("no-inbox", writer);
  expect((await writer.get(`/studio/inbox/${lead}`)).status).toBe(403);
  expect((await writer.post(`/studio/inbox/${lead}`, { note: "Mine" })).status).toBe(403);
  expect(await notesOn(lead)).toEqual([]);
  const trail = await studio.trail();
  expect(trail).toContain("olga let wim see the inbox");
  expect(trail).toContain("olga closed the inbox to wim");
});

it("the editor's page is told who sees the inbox, so that its bar is the same as everywhere", async () => {
  const writer = await studio.signedIn("wanda@example.com", "writer");
  await people("inbox", writer);
  expect(JSON.parse((await writer.api("api/site")).text).person.seesLeads).toBe(true);
});

it("a note is signed by whoever is signed in, whatever name a form claims", async () => {
  const page = await owner.get(`/studio/inbox/${lead}`);
  expect(page.text).not.toContain('name="by"');
  const sent = await owner.post(`/studio/inbox/${lead}`, {
    seen: "0",
    outcome: "won",
    value: "1,200",
    note: "Starts in May.",
    answered: "yes",
    by: "Somebody else",
  });
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `/studio/inbox/${lead}#notes`]);
  expect(await notesOn(lead)).toEqual([{ made_by: "olga", outcome: "won", note: "Starts in May." }]);
  expect((await owner.get(`/studio/inbox/${lead}`)).text).toContain("won, 1,200");
});

it("the trail has who looked at what and who noted what, and nothing of what was sent, searched for or noted", async () => {
  await owner.get("/studio/inbox?q=bakery");
  await owner.get(`/studio/inbox/${lead}`);
  await owner.post(`/studio/inbox/${lead}`, { seen: "0", outcome: "meeting", note: "Call Ana on Friday." });
  await owner.get(`/studio/inbox/${lead}`);
  await owner.post(`/studio/inbox/${lead}`, { seen: "1", answered: "yes" });
  const short = lead.slice(0, 8);
  const trail = await studio.trail();
  const mine = trail.filter((act) => act.includes(short));
  expect(mine).toEqual([
    `olga noted an answer on the lead ${short}`,
    `olga noted “meeting” on the lead ${short}`,
    `olga read the lead ${short}`,
  ]);
  expect(trail).toContain("olga looked through the leads");
  expect(trail.join("\n")).not.toMatch(/bakery|ana|friday|printers/i);
});

it("what is not noted is not in the trail either", async () => {
  await owner.get(`/studio/inbox/${lead}`);
  const before = await studio.trail();
  const wrong = await owner.post(`/studio/inbox/${lead}`, { seen: "0", outcome: "won", value: "much" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("&quot;much&quot; is not an amount");
  const suspect = await store({ name: "Spam Sender" }, ["honeypot"]);
  expect((await owner.post(`/studio/inbox/${suspect}`, { outcome: "won" })).status).toBe(409);
  await studio.leads.use(({ db }) => db.deleteFrom("lead").where("id", "=", lead).execute());
  expect((await owner.post(`/studio/inbox/${lead}`, { outcome: "won" })).status).toBe(404);
  expect(await studio.trail()).toEqual(before);
});

it("a form of another site, or without its token, notes nothing", async () => {
  await owner.get(`/studio/inbox/${lead}`);
  const note = { seen: "0", outcome: "won" };
  for (const [fields, headers] of [
    [note, { origin: "https://example.com", "sec-fetch-site": "cross-site" }],
    [{ ...note, token: "" }, {}],
  ] as const)
    expect((await owner.post(`/studio/inbox/${lead}`, fields, headers)).status).toBe(403);
  expect(await notesOn(lead)).toEqual([]);
});

it("what a visitor typed is shown as it was typed and never as markup", async () => {
  const evil = `<img src=x onerror=alert(1)>"'&</textarea><script>`;
  const id = await store({ name: evil, company: evil, message: evil, form: evil });
  for (const path of [
    "/studio/inbox",
    `/studio/inbox/${id}`,
    `/studio/inbox?${new URLSearchParams({ q: evil })}`,
  ])
    expect((await owner.get(path)).text, path).not.toMatch(/<img|alert\(1\)>"|<\/textarea><s/);
});

it("an address that is not there and a list that cannot be changed are answered in words", async () => {
  for (const path of ["x", `${lead}/more`, "../people", `${"0".repeat(8)}-0000-4000-8000-000000000000`])
    expect((await owner.get(`/studio/inbox/${encodeURIComponent(path)}`)).status, path).toBe(404);
  await owner.get("/studio/inbox");
  expect((await owner.post("/studio/inbox", {})).status).toBe(405);
});

it("a machine without leads says so, and makes no database", async () => {
  const url = newDatabaseUrl();
  const nowhere = openLeadsDatabase(url, undefined, true);
  await using without = await teamStudio({ leads: nowhere });
  const its = await without.signedIn("only@example.com", "owner");
  const { status, text } = await its.get("/studio/inbox");
  expect(status).toBe(503);
  expect(text).toContain("There are no leads at");
  expect(text).toContain("LEADS_DATABASE_URL");
  expect(existsSync(sqlitePath(url))).toBe(false);
});
