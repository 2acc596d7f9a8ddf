/** Writing in a working copy of one's own, being read, signed off and published; and what others publish meanwhile. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { ensureWorktree, worktreeFolder } from "#lib/tools/studio/team/worktrees.ts";
import { git } from "#tests/integration/studio/studio-server.ts";
import { type TeamStudio, teamStudio } from "#tests/support/team-studio.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

type Signed = Awaited<ReturnType<TeamStudio["signedIn"]>>;
let studio: TeamStudio;
let writer: Signed;
let editor: Signed;

const file = "content/articles/good-article.mdx";
const article = (name: string) => `content/articles/${name}.mdx`;
const text = (name: string) => `---
title: The article called ${name}
description: An article that has nothing wrong with it, for the tests of the studio of a team.
publishedAt: "2026-01-05"
category: managed-it
---

The first paragraph.

The second paragraph.

The last paragraph.
`;
const names = ["one", "two", "three", "four", "five", "six"];

beforeAll(async () => {
  studio = await teamStudio({
    content: Object.fromEntries(names.map((name) => [article(name), text(name)])),
  });
  writer = await studio.signedIn("wanda@example.com", "writer");
  editor = await studio.signedIn("edith@example.com", "editor");
});
afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
});

const published = (name: string) => studio.git("show", `HEAD:${name}`);
const copyOf = ({ account }: Signed) => worktreeFolder(studio.site.root, account.id);
const inCopy = (by: Signed, name: string) => readFileSync(join(copyOf(by), name), "utf8");
const pageOf = ({ account }: Signed, name: string) =>
  `/studio/review/${account.id}?${new URLSearchParams({ file: name })}`;

/** Replaces words, as somebody does in the editor. */
async function write(by: Signed, name: string, from: string, to: string): Promise<void> {
  const view = JSON.parse((await by.api(`api/document?file=${name}`)).text);
  const edits = [{ act: "whole", text: view.text.replace(from, to) }];
  const { status, text: answer } = await by.api("api/save", { file: name, read: view.digest, edits });
  expect(answer).toContain('"state":"saved"');
  expect(status).toBe(200);
}

const digestIn = (page: string) => /name="digest" value="([^"]+)"/.exec(page)?.[1] ?? "";

/** Opens the page of a text and presses one of its buttons. */
async function press(by: Signed, of: Signed, name: string, act: string, more: Record<string, string> = {}) {
  const { text: page } = await by.get(pageOf(of, name));
  return await by.post(pageOf(of, name), { act, digest: digestIn(page), ...more });
}

/** Signs a text off and publishes it. */
async function publish(of: Signed, name: string) {
  await press(editor, of, name, "sign");
  const { text: page } = await editor.get("/studio/review");
  const signed = new RegExp(`value="(\\w+ ${name})"`).exec(page)?.[1] ?? "";
  return await editor.post(`/studio/review/${of.account.id}`, {
    act: "publish",
    signed,
    message: `About ${name}`,
  });
}

it("what a writer changes is in a working copy alone, until an editor has signed it off and published it", async () => {
  await write(writer, file, "office", "bureau");
  expect(published(file)).not.toContain("bureau");
  await press(writer, writer, file, "ready");
  expect((await press(writer, writer, file, "sign")).text).toContain(
    "Signing off and publishing is for editors",
  );

  const list = await editor.get("/studio/review");
  expect(list.text).toContain("wanda");
  expect(list.text).toContain("handed in");
  const page = await editor.get(pageOf(writer, file));
  expect(page.text).toContain("<ins>");
  expect(page.text).toContain("edith has read it");
  const done = await publish(writer, file);
  expect(done.text).toContain("Published: 1 document.");
  expect(published(file)).toContain("bureau");
  expect(studio.git("log", "-1", "--format=%an <%ae> | %cn <%ce> | %s")).toBe(
    `wanda <wanda@example.com> | edith <edith@example.com> | About ${file}\n`,
  );
  expect(studio.git("status", "--porcelain")).toBe("");
  expect((await editor.get("/studio/review")).text).toContain("Everything is published.");
  expect((await studio.trail())[0]).toMatch(
    /^edith published content\/articles\/good-article\.mdx of wanda as \w{10}$/,
  );
});

it("a later change takes the sign-off away, and the page says who has read this version", async () => {
  const name = article("one");
  await write(writer, name, "The last paragraph.", "The very last paragraph.");
  await press(editor, writer, name, "sign");
  const before = (await editor.get("/studio/review")).text;
  const signed = new RegExp(`value="(\\w+ ${name})"`).exec(before)?.[1] ?? "";
  expect(signed).not.toBe("");

  await write(writer, name, "The very last paragraph.", "The very, very last paragraph.");
  expect((await editor.get("/studio/review")).text).not.toContain("signed off by");
  expect((await writer.get(pageOf(writer, name))).text).toContain(
    "Nobody yet. Whoever read an earlier version",
  );
  const refused = await editor.post(`/studio/review/${writer.account.id}`, {
    act: "publish",
    signed,
    message: "x",
  });
  expect(refused.text).toContain("is not signed off as it is now, so nothing was published");
  const stale = await editor.post(pageOf(writer, name), { act: "sign", digest: signed.split(" ")[0] ?? "" });
  expect(stale.text).toContain("was changed while you were reading it");
  expect(published(name)).not.toContain("very");
});

it("a writer publishes nothing, however it is asked", async () => {
  const name = article("one");
  const { text: page } = await writer.get(pageOf(writer, name));
  const signed = `${digestIn(page)} ${name}`;
  const sent = await writer.post(`/studio/review/${writer.account.id}`, {
    act: "publish",
    signed,
    message: "x",
  });
  expect(sent.text).toContain("Signing off and publishing is for editors and owners");
  expect(published(name)).not.toContain("very");
});

it("what was published meanwhile is merged in before anybody reads it, in another block without a question", async () => {
  const name = article("two");
  const other = await studio.signedIn("oscar@example.com", "writer");
  await write(writer, name, "The first paragraph.", "The first paragraph, by Wanda.");
  await write(other, name, "The last paragraph.", "The last paragraph, by Oscar.");
  await publish(writer, name);
  const { text: page } = await editor.get(pageOf(other, name));
  expect(page).toContain("<ins>The last paragraph, by Oscar.</ins>");
  expect(page).toContain("<span>The first paragraph, by Wanda.</span>");
  const merged = inCopy(other, name);
  expect(merged).toContain("by Wanda");
  expect(merged).toContain("by Oscar");
  await publish(other, name);
  expect(published(name)).toContain("by Wanda");
  expect(published(name)).toContain("by Oscar");
});

it("of the same block both are shown, and nothing is signed off before the writer has chosen", async () => {
  const name = article("three");
  const other = await studio.signedIn("olga@example.com", "writer");
  await write(writer, name, "The second paragraph.", "The second paragraph, by Wanda.");
  await write(other, name, "The second paragraph.", "The second paragraph, by Olga.");
  await write(other, name, "The last paragraph.", "The last paragraph, by Olga.");
  await publish(writer, name);

  expect((await editor.get("/studio/review")).text).toContain(
    "something else was published here: choose first",
  );
  expect((await press(editor, other, name, "sign")).text).toContain("has to be chosen from first");
  const { text: page } = await other.get(pageOf(other, name));
  expect(page).toContain("The second paragraph, by Wanda.");
  expect(page).toContain("The second paragraph, by Olga.");
  const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? "";
  expect((await other.post(pageOf(other, name), { act: "choose", seen })).text).toContain(
    "Choose one of the two",
  );
  await other.post(pageOf(other, name), { act: "choose", seen, "choice-0": "theirs" });
  expect(inCopy(other, name)).toContain("The second paragraph, by Wanda.");
  expect(inCopy(other, name)).toContain("The last paragraph, by Olga.");
  await publish(other, name);
  expect(published(name)).toContain("The last paragraph, by Olga.");
});

it("a remark is about a block, and says when that has changed", async () => {
  const name = article("four");
  await write(writer, name, "The first paragraph.", "The first paragraph, longer.");
  await press(editor, writer, name, "remark", {
    block: "The first paragraph, longer.",
    words: "Too long <b>!</b>",
  });
  const { text: page } = await writer.get(pageOf(writer, name));
  expect(page).toContain("<q>The first paragraph, longer.</q>");
  expect(page).toContain("edith: Too long &lt;b&gt;!&lt;/b&gt;");
  await write(writer, name, "The first paragraph, longer.", "The first paragraph, shorter.");
  expect((await writer.get(pageOf(writer, name))).text).toContain("(it has changed since)");
});

it("a text with an error is not published, with or without a sign-off", async () => {
  const name = article("five");
  await write(writer, name, "The last paragraph.", "[Nowhere](/nowhere/)");
  const refused = await publish(writer, name);
  expect(refused.text).toMatch(
    /With this, the site has \d+ errors? and could not be built, so nothing was published/,
  );
  expect(published(name)).not.toContain("nowhere");
  expect(inCopy(writer, name)).toContain("nowhere");
});

it("whoever changed the server's own copy by hand keeps that, and nothing is published over it", async () => {
  const name = article("six");
  await write(writer, name, "The last paragraph.", "The last paragraph, by Wanda.");
  writeFileSync(join(studio.site.root, name), "by hand\n");
  expect((await publish(writer, name)).text).toContain("changed files by hand in the server's own copy");
  expect(readFileSync(join(studio.site.root, name), "utf8")).toBe("by hand\n");
  studio.git("checkout", "--", name);
  expect((await publish(writer, name)).text).toContain("Published: 1 document.");
});

it("what somebody had not published who leaves is kept in git, and no name with it", async () => {
  const lea = await studio.signedIn("lea@example.com");
  await write(lea, article("one"), "The second paragraph.", "The second paragraph, unpublished.");
  await lea.get("/studio/account");
  const { text: page } = await lea.post("/studio/account", { act: "leave", sure: "yes" });
  const branch = `studio/${lea.account.id}`;
  expect(page).toContain(`What was not published is kept in git, on the branch ${branch}.`);
  expect(studio.git("show", `${branch}:${article("one")}`)).toContain("unpublished");
  expect(studio.git("log", "-1", "--format=%an %ae %s", branch)).not.toMatch(/\blea\b/);
  expect(existsSync(worktreeFolder(studio.site.root, lea.account.id))).toBe(false);
});

it("a publication reaches the others' repository, and says so when it does not", async () => {
  const name = article("four");
  const remote = temporaryFolder("remote");
  onTestFinished(() => rmSync(remote, { recursive: true, force: true }));
  git(remote, "init", "-q", "--bare");
  studio.git("remote", "add", "origin", remote);
  await write(writer, name, "The last paragraph.", "The last paragraph, sent.");
  expect((await publish(writer, name)).text).toContain("Published: 1 document.");
  expect(git(remote, "show", `main:${name}`)).toContain("sent");
  studio.git("remote", "set-url", "origin", join(remote, "gone"));
  using log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await write(writer, name, "The last paragraph, sent.", "The last paragraph, kept.");
  expect((await publish(writer, name)).text).toContain("did not reach the others’ repository");
  expect(log.mock.calls.flat().join()).toContain("origin did not take what was published");
  expect(published(name)).toContain("kept");
  studio.git("remote", "remove", "origin");
});

it("a working copy that was damaged by hand is put aside, with every text in the new one", async () => {
  const nora = await studio.signedIn("nora@example.com");
  const name = article("one");
  const folder = ensureWorktree(studio.site.root, nora.account.id);
  writeFileSync(join(folder, name), text("one").replace("The last", "The unsaved"));
  rmSync(join(folder, ".git"));
  expect(inCopy(nora, name)).toContain("The unsaved");
  using log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await nora.api("api/site");
  expect(log.mock.calls.flat().join()).toContain("was damaged");
  expect(inCopy(nora, name)).toContain("The unsaved");
  expect(existsSync(join(folder, ".git"))).toBe(true);
  expect((await editor.get("/studio/review")).text).toContain("nora");
  await studio.workspaces.close();
  renameSync(folder, `${folder}-elsewhere`);
  expect((await nora.api(`api/document?file=${name}`)).status).toBe(200);
});
