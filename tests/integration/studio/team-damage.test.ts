/** Working copies that somebody has damaged by hand, and pictures that are none: in words, nothing lost, nobody else disturbed. */
import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { worktreeFolder } from "#lib/tools/studio/team/worktrees.ts";
import { git } from "#tests/integration/studio/studio-server.ts";
import { type TeamStudio, teamStudio } from "#tests/support/team-studio.ts";

type Signed = Awaited<ReturnType<TeamStudio["signedIn"]>>;
let studio: TeamStudio;
let editor: Signed;

const file = "content/articles/good-article.mdx";
const other = "content/articles/other-article.mdx";
const article = (last: string) => `---
title: The other article of these tests
description: An article that has nothing wrong with it, for the tests of the studio of a team.
publishedAt: "2026-01-05"
category: managed-it
---

The first paragraph.

${last}
`;

beforeAll(async () => {
  studio = await teamStudio({ content: { [other]: article("The last paragraph.") } });
  editor = await studio.signedIn("edith@example.com", "editor");
});
afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
});

afterEach(() => void vi.restoreAllMocks());

/** What whoever looks after the server reads. */
const watchLog = () => vi.spyOn(console, "error").mockImplementation(() => undefined);
const ofDamage = expect.stringContaining("was damaged. It is in");

const copyOf = ({ account }: Signed) => worktreeFolder(studio.site.root, account.id);
const inCopy = (by: Signed, name: string) => readFileSync(join(copyOf(by), name), "utf8");
const pageOf = ({ account }: Signed, name: string) =>
  `/studio/review/${account.id}?${new URLSearchParams({ file: name })}`;

/** Replaces words, as somebody does in the editor. */
async function write(by: Signed, name: string, from: string, to: string): Promise<void> {
  const view = JSON.parse((await by.api(`api/document?file=${name}`)).text);
  const edits = [{ act: "whole", text: view.text.replace(from, to) }];
  expect((await by.api("api/save", { file: name, read: view.digest, edits })).text).toContain(
    '"state":"saved"',
  );
}

/** Commits a change of the other article, as a publication of somebody else does. */
function publishElsewhere(words: string): void {
  studio.site.write(other, article(words));
  studio.git("commit", "-qam", words);
}

/** Somebody who has a text that is not published. */
async function writing(name: string): Promise<Signed> {
  const its = await studio.signedIn(`${name}@example.com`);
  await write(its, file, "office", `bureau of ${name}`);
  return its;
}

it("a working copy whose link to git is gone while somebody writes in it is made anew, and writing goes on", async () => {
  const its = await writing("una");
  rmSync(join(copyOf(its), ".git"));
  const log = watchLog();
  expect((await editor.get(pageOf(its, file))).text).toContain("bureau of una");
  expect(log).toHaveBeenCalledExactlyOnceWith(ofDamage);
  await write(its, file, "bureau of una", "bureau of una, still");
  expect(inCopy(its, file)).toContain("bureau of una, still");
  expect((await editor.get(pageOf(its, file))).text).toContain("bureau of una, still");
});

it("a document that was removed there does not come back with a new working copy", async () => {
  const its = await writing("uwe");
  await studio.workspaces.endIdle(Number.POSITIVE_INFINITY);
  rmSync(join(copyOf(its), other));
  rmSync(join(copyOf(its), ".git"));
  const log = watchLog();
  expect((await editor.get(pageOf(its, other))).text).toContain("<del>The first paragraph.</del>");
  expect(log).toHaveBeenCalledExactlyOnceWith(ofDamage);
  expect(existsSync(join(copyOf(its), other))).toBe(false);
  expect(inCopy(its, file)).toContain("bureau of uwe");
});

it.each([
  ["whole", ""],
  ["content", "content"],
])("a working copy whose %s folder was deleted begins again with what is published", async (name, part) => {
  const its = await writing(`ulf-${name}`);
  await studio.workspaces.endIdle(Number.POSITIVE_INFINITY);
  rmSync(join(copyOf(its), part), { recursive: true });
  const log = watchLog();
  expect((await editor.get("/studio/review")).status).toBe(200);
  // Where nothing is left, there is nothing to put aside.
  expect(log.mock.calls).toEqual(part === "" ? [] : [[ofDamage]]);
  expect((await its.api(`api/document?file=${file}`)).status).toBe(200);
  expect(inCopy(its, file)).toBe(studio.site.read(file));
  await write(its, file, "office", "studio");
});

it("a lock that git left when it was killed holds nobody up for longer than git ever works", async () => {
  const its = await writing("ute");
  await studio.workspaces.endIdle(Number.POSITIVE_INFINITY);
  publishElsewhere("While Ute's working copy is locked.");
  const lock = resolve(copyOf(its), git(copyOf(its), "rev-parse", "--git-path", "index.lock").trim());
  writeFileSync(lock, "");
  const held = await editor.get("/studio/review");
  expect(held.status).toBe(409);
  expect(held.text).toContain("index.lock");
  expect(inCopy(its, file)).toContain("bureau of ute");
  const past = new Date(Date.now() - 11 * 60_000);
  utimesSync(lock, past, past);
  expect((await editor.get("/studio/review")).status).toBe(200);
  expect(inCopy(its, other)).toContain("While Ute's working copy is locked.");
  expect(inCopy(its, file)).toContain("bureau of ute");
});

it("marks of a merge that somebody left in a text are shown and not published", async () => {
  const its = await writing("udo");
  const marked = inCopy(its, file).replace(
    /^.*bureau of udo.*$/m,
    (line) => `<<<<<<< HEAD\n${line}\n=======\nTheirs.\n>>>>>>> theirs`,
  );
  writeFileSync(join(copyOf(its), file), marked);
  const digest = /name="digest" value="([^"]+)"/.exec((await editor.get(pageOf(its, file))).text)?.[1] ?? "";
  await editor.post(pageOf(its, file), { act: "sign", digest });
  const { text } = await editor.post(`/studio/review/${its.account.id}`, {
    act: "publish",
    signed: `${digest} ${file}`,
    message: "With marks",
  });
  expect(text).toContain("could not be built, so nothing was published");
  expect(studio.git("show", `HEAD:${file}`)).not.toContain("<<<<<<<");
  const view = JSON.parse((await its.api(`api/document?file=${file}`)).text);
  expect(view.text).toBe(marked);
});

it("what somebody committed there by hand, in the middle of a merge too, is still theirs to hand in", async () => {
  const its = await writing("uma");
  const copy = copyOf(its);
  await studio.workspaces.endIdle(Number.POSITIVE_INFINITY);
  git(copy, "-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-qam", "By hand");
  const handed = await editor.get(pageOf(its, file));
  expect(handed.text).toContain("bureau of uma");
  expect(git(copy, "rev-parse", "HEAD")).toBe(studio.git("rev-parse", "HEAD"));

  git(copy, "-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-qam", "Again");
  publishElsewhere("After Uma's commit.");
  const { text } = await editor.get("/studio/review");
  expect(text).toContain(`${its.account.id}?file=${encodeURIComponent(file)}`);
  expect(text).not.toContain(`${its.account.id}?file=${encodeURIComponent(other)}`);
  expect(inCopy(its, other)).toContain("After Uma's commit.");

  git(copy, "-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-qam", "And leaves");
  await its.get("/studio/account");
  const left = await its.post("/studio/account", { act: "leave", sure: "yes" });
  expect(left.text).toContain(`on the branch studio/${its.account.id}`);
  expect(studio.git("show", `studio/${its.account.id}:${file}`)).toContain("bureau of uma");
  expect(studio.git("log", "-1", "--format=%an", `studio/${its.account.id}`)).toBe("Studio\n");
});

it("whoever leaves from a working copy that git cannot put away is out, and is told where the texts are", async () => {
  const its = await writing("uli");
  const lock = resolve(copyOf(its), git(copyOf(its), "rev-parse", "--git-path", "index.lock").trim());
  writeFileSync(lock, "");
  await its.get("/studio/account");
  const { status, text } = await its.post("/studio/account", { act: "leave", sure: "yes" });
  expect(status).toBe(200);
  expect(text).toContain(`is still on the server, in ${join("data", "studio", "people", its.account.id)}`);
  expect((await its.get("/studio/account")).status).toBe(303);
  expect(inCopy(its, file)).toContain("bureau of uli");
  rmSync(lock);
});

it("the state of the site says whose working copy is damaged, and repairs nothing by being looked at", async () => {
  const its = await writing("ugo");
  await studio.workspaces.endIdle(Number.POSITIVE_INFINITY);
  rmSync(join(copyOf(its), ".git"));
  const { status, text } = await editor.get("/studio/site");
  expect(status).toBe(200);
  expect(text).toMatch(/<h3>ugo<\/h3>\s+<p class="problem-words">This working copy was damaged/);
  expect(existsSync(join(copyOf(its), ".git"))).toBe(false);
});

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

it.each([
  ["a script", "photo.jpg", Buffer.from("<script>alert(1)</script>")],
  ["a page", "photo.png", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["the beginning of a picture", "photo.png", pixel.subarray(0, 40)],
  ["nothing", "photo.png", Buffer.alloc(0)],
])("what is no picture is refused in words: %s", async (_, name, bytes) => {
  const { status, text } = await editor.api("api/pictures", { name, data: bytes.toString("base64") });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(JSON.parse(text).message).toMatch(/\w+ \w+/);
  expect(git(copyOf(editor), "status", "--porcelain")).toBe("");
});

it.each(["../../lib/photo.png", "photo.html", "C:\\photo.js"])(
  "a picture that is called %s is kept as the picture that it is, among the pictures",
  async (name) => {
    const { status, text } = await editor.api("api/pictures", { name, data: pixel.toString("base64") });
    expect(status).toBe(200);
    expect(JSON.parse(text).picture.name).toMatch(/^photo(?:-\d)?\.png$/);
    const changed = git(copyOf(editor), "status", "--porcelain", "--untracked-files=all");
    expect(
      changed
        .split("\n")
        .filter(Boolean)
        .every((line) => /^\?\? content\/images\/photo(?:-\d)?\.png$/.test(line)),
    ).toBe(true);
  },
);
