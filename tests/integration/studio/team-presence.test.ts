/** Who is in a document with somebody, as the server of a team says it. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PresenceAnswer } from "#lib/tools/studio/contract.ts";
import { type TeamStudio, teamStudio } from "#tests/support/team-studio.ts";

type Signed = Awaited<ReturnType<TeamStudio["signedIn"]>>;
let studio: TeamStudio;
let ana: Signed;
let ben: Signed;
beforeAll(async () => {
  studio = await teamStudio();
  ana = await studio.signedIn("ana@example.com");
  ben = await studio.signedIn("ben@example.com");
});
afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
});

const file = "content/articles/good-article.mdx";
const minute = 60_000;

async function look(by: Signed, tab = "one"): Promise<PresenceAnswer> {
  const { status, text } = await by.api("presence", { tab, file });
  expect(status, text).toBe(200);
  return JSON.parse(text);
}

const close = (by: Signed, tab = "one") => by.api("presence", { tab });

/** Replaces words, as somebody does in the editor. */
async function write(by: Signed, from: string, to: string): Promise<void> {
  const view = JSON.parse((await by.api(`api/document?file=${file}`)).text);
  const edits = [{ act: "whole", text: view.text.replace(from, to) }];
  expect((await by.api("api/save", { file, read: view.digest, edits })).text).toContain('"state":"saved"');
}

it("two people with the same document open see each other until one closes it or goes without a word", async () => {
  expect(await look(ana)).toEqual({ colleagues: [], isOpenElsewhere: false, hasRoom: true });
  const seen = (await look(ben)).colleagues;
  expect(seen).toEqual([{ id: ana.account.id, name: "ana", isHere: true }]);
  expect((await look(ana)).colleagues).toMatchObject([{ name: "ben", isHere: true }]);
  await close(ana);
  expect((await look(ben)).colleagues).toEqual([]);
  await look(ana);
  studio.pass(2 * minute);
  expect((await look(ben)).colleagues).toEqual([]);
});

it("nobody is seen whose session has ended, and a second browser of one's own is told apart from a colleague", async () => {
  const eve = await studio.signedIn("eve@example.com");
  await look(eve);
  expect((await look(ben)).colleagues).toMatchObject([{ name: "eve" }]);
  expect(await look(eve, "two")).toEqual({
    colleagues: [{ id: ben.account.id, name: "ben", isHere: true }],
    isOpenElsewhere: true,
    hasRoom: true,
  });
  await eve.get("/studio/account");
  await eve.post("/studio/sign-out", { act: "sign-out" });
  expect((await look(ben)).colleagues).toEqual([]);
  expect((await eve.api("presence", { tab: "one", file })).status).toBe(401);
});

it("what a colleague has changed is told with where to read it, and no editor is started to find out", async () => {
  await close(ben);
  await write(ana, "office", "bureau");
  const [colleague] = (await look(ben)).colleagues;
  expect(colleague).toMatchObject({ name: "ana", isHere: false });
  expect(colleague?.unpublished).toMatchObject({ is: "changed", what: "a list" });
  expect((await ben.get(colleague?.unpublished?.href ?? "")).text).toContain("bureau");
  const since = colleague?.unpublished?.since;
  await write(ana, "bureau", "workplace");
  expect((await look(ben)).colleagues[0]?.unpublished?.since).toBe(since);
  expect(studio.workspaces.running(ben.account.id)).toBeUndefined();

  await write(ana, "workplace", "office");
  expect((await look(ben)).colleagues).toEqual([]);
});

it("whoever changed the same words as were published is told where both versions are", async () => {
  await write(ana, "office", "bureau");
  const path = join(studio.site.root, file);
  writeFileSync(path, studio.git("show", `HEAD:${file}`).replace("office", "workplace"));
  studio.git("commit", "-qam", "Published meanwhile");
  await studio.workspaces.allCaughtUp();
  const { choose } = await look(ana);
  expect(choose).toContain(`/studio/review/${ana.account.id}?file=`);
  const { text } = await ana.get(choose ?? "");
  expect(text).toContain("bureau");
  expect(text).toContain("workplace");
  expect(await look(ben)).not.toHaveProperty("choose");
});

it("a page that is only open keeps nobody signed in", async () => {
  const max = await studio.signedIn("max@example.com");
  for (let asked = 0; asked < 3; asked += 1) {
    studio.pass(50 * minute);
    const { status } = await max.api("presence", { tab: "one", file });
    expect(status).toBe(asked < 2 ? 200 : 401);
  }
});

it.each([
  [{ file }],
  [{ tab: "one", file: "../../.env" }],
  [{ tab: "one", file: "content/articles/../../.env" }],
  [{ tab: "one two", file }],
  [{ tab: "one", file, more: 1 }],
])("what names no document is refused: %j", async (body) => {
  const its = await studio.signedIn(`${JSON.stringify(body).replace(/\W+/g, "-").slice(1, -1)}@example.com`);
  const { status, text } = await its.api("presence", body);
  expect(status).toBe(400);
  expect(text).toContain("This names no document.");
});
