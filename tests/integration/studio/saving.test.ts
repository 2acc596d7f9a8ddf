/** Saving: what is written, merged, refused, taken back and kept. */
import {
  chmodSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, onTestFinished } from "vitest";
import { temporaryBeside } from "#lib/shared/write-file-atomic.ts";
import type { DocumentView, SaveAnswer, Version } from "#lib/tools/studio/contract.ts";
import { digestOf } from "#lib/tools/studio/server/kept-texts.ts";
import { clientOf, serveStudio, studioSite } from "./studio-server.ts";

const fields = `title: Notes
description: An article that is edited from several places at once, for the tests of the studio.
publishedAt: "2026-01-05"
category: managed-it`;
const text = `---\n${fields}\n---\n\nThe first paragraph.\n\nThe second paragraph.\n\nThe third paragraph.\n`;

let studio: Awaited<ReturnType<typeof studioSite>>;
beforeAll(async () => {
  studio = await studioSite();
});
afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
});

/** Each test has a document of its own, with no steps behind it. */
let file = "";
let number = 0;
beforeEach(() => {
  number += 1;
  file = `content/articles/notes-${number}.mdx`;
  studio.write(file, text);
});
afterEach(() => {
  rmSync(path(), { force: true });
});

const path = () => join(studio.root, file);
const read = () => readFileSync(path(), "utf8");
const open = async () => (await studio.get<DocumentView>(`document?file=${file}`)).value;
const paragraph = (at: number, source: string) => ({ act: "replace", at: [at], block: { source } });
const save = (from: string, ...edits: unknown[]) =>
  studio.post<SaveAnswer>("save", { file, read: from, edits });

it("a save changes the bytes of its block and nothing else, and says what is in the file now", async () => {
  const { digest } = await open();
  const { status, value } = await save(digest, paragraph(1, "Another second."));
  expect(status).toBe(200);
  expect(value.state).toBe("saved");
  expect(read()).toBe(text.replace("The second paragraph.", "Another second."));
  expect(value.document.text).toBe(read());
  expect(value.document).toMatchObject({ canUndo: true, canRedo: false });
});

it("two windows that edit different places both keep their words", async () => {
  const { digest } = await open();
  const answers = await Promise.all([
    save(digest, paragraph(0, "The first, by one.")),
    save(digest, paragraph(2, "The third, by another.")),
    save(digest, { act: "field", at: ["title"], value: "Notes of two" }),
  ]);
  expect(answers.map(({ value }) => value.state)).toEqual(["saved", "saved", "saved"]);
  expect(read()).toBe(
    text
      .replace("The first paragraph.", "The first, by one.")
      .replace("The third paragraph.", "The third, by another.")
      .replace("title: Notes", "title: Notes of two"),
  );
});

it("what a text editor changed meanwhile stays, and a change of the same place is asked about", async () => {
  const { digest } = await open();
  writeFileSync(path(), text.replace("The first paragraph.", "The first, in an editor."));
  expect((await save(digest, paragraph(1, "The second, in the studio."))).value.state).toBe("saved");
  expect(read()).toContain("The first, in an editor.");
  expect(read()).toContain("The second, in the studio.");
  const before = read();
  const { value } = await save(digest, paragraph(0, "The first, in the studio."));
  if (value.state !== "conflict") throw new Error(value.state);
  expect(read()).toBe(before);
  expect(value.conflicts).toEqual([
    expect.objectContaining({ mine: "The first, in the studio.", theirs: "The first, in an editor." }),
  ]);
  const request = {
    file,
    read: digest,
    edits: [paragraph(0, "The first, in the studio.")],
    choices: ["mine"],
  };
  const stale = await studio.post<SaveAnswer>("save", { ...request, seen: digest });
  expect(stale.value.state).toBe("conflict");
  const chosen = await studio.post<SaveAnswer>("save", { ...request, seen: value.document.digest });
  expect(chosen.value.state).toBe("saved");
  expect(read()).toContain("The first, in the studio.");
});

it("line endings, byte order mark and permissions of the file stay", async () => {
  const crlf = `\uFEFF${text.replaceAll("\n", "\r\n")}`;
  writeFileSync(path(), crlf);
  chmodSync(path(), 0o640);
  const { digest } = await open();
  await save(digest, paragraph(1, "Another second."));
  expect(read()).toBe(crlf.replace("The second paragraph.", "Another second."));
  expect(statSync(path()).mode & 0o777).toBe(0o640);
});

it("undo and redo go through the steps, also in a later session, and keep what others changed", async () => {
  const first = await save((await open()).digest, paragraph(0, "One."));
  await save(first.value.document.digest, paragraph(1, "Two."));
  writeFileSync(path(), read().replace("The third paragraph.", "The third, in an editor."));
  const later = await serveStudio(studio.root);
  onTestFinished(() => later.close());
  const undone = await clientOf(later.origin).post<SaveAnswer>("undo", { file });
  expect(undone.value.document).toMatchObject({ canUndo: true, canRedo: true });
  expect(read()).toContain("One.\n\nThe second paragraph.\n\nThe third, in an editor.");
  await studio.post("undo", { file });
  expect(read()).toContain("The first paragraph.\n\nThe second paragraph.\n\nThe third, in an editor.");
  expect((await studio.post("undo", { file })).status).toBe(422);
  await studio.post("redo", { file });
  await studio.post("redo", { file });
  expect(read()).toContain("One.\n\nTwo.\n\nThe third, in an editor.");
});

it("a step back whose place somebody else has changed since is refused", async () => {
  await save((await open()).digest, paragraph(0, "One."));
  writeFileSync(path(), read().replace("One.", "One, in an editor."));
  const { status, value } = await studio.post<{ message: string }>("undo", { file });
  expect(status).toBe(409);
  expect(value.message).toContain("changed since");
  expect(read()).toContain("One, in an editor.");
});

it("a text is kept when its file was deleted, and its history brings it back", async () => {
  const { digest } = await open();
  rmSync(path());
  const { status, value } = await studio.post<{ message: string }>("save", {
    file,
    read: digest,
    edits: [paragraph(0, "Not lost.")],
  });
  expect(status).toBe(409);
  expect(value.message).toContain("deleted or renamed");
  expect(existsSync(path())).toBe(false);
  const history = await studio.get<{ versions: Version[] }>(`history?file=${file}`);
  const kept = history.value.versions.find(({ what }) => what === "Could not be saved");
  const back = await studio.post<SaveAnswer>("restore", { file, id: kept?.id });
  expect(back.status).toBe(200);
  expect(read()).toBe(text.replace("The first paragraph.", "Not lost."));
});

it.each([
  ["a file is read-only", () => chmodSync(path(), 0o444), "read-only"],
  [
    "the folder of a file is gone",
    () => {
      const [articles, elsewhere] = [join(studio.root, "content/articles"), join(studio.root, "elsewhere")];
      renameSync(articles, elsewhere);
      onTestFinished(() => renameSync(elsewhere, articles));
    },
    "deleted or renamed",
  ],
] as [string, () => void, string][])(
  "where %s, nothing is written and the text is kept",
  async (_, spoil, words) => {
    const { digest } = await open();
    spoil();
    const { status, value } = await studio.post<{ message: string }>("save", {
      file,
      read: digest,
      edits: [paragraph(0, "Not lost.")],
    });
    expect(status).toBe(409);
    expect(value.message).toContain(words);
    const history = await studio.get<{ versions: Version[] }>(`history?file=${file}`);
    const kept = history.value.versions.find(({ what }) => what === "Could not be saved");
    const version = await studio.get<{ text: string }>(`version?file=${file}&id=${kept?.id}`);
    expect(version.value.text).toContain("Not lost.");
  },
);

it("on a full disk nothing is written, and the writer hears whether the text is kept", async () => {
  const { digest } = await open();
  const edited = text.replace("The first paragraph.", "Not lost.");
  const edits = [paragraph(0, "Not lost.")];
  const full = (target: string) => symlinkSync("/dev/full", temporaryBeside(target));
  full(path());
  const kept = await studio.post<{ message: string }>("save", { file, read: digest, edits });
  expect(kept.status).toBe(507);
  expect(kept.value.message).toContain("the disk is full");
  expect(kept.value.message).toContain("Your text is kept");
  expect(read()).toBe(text);
  const more = [paragraph(0, "Not lost."), paragraph(1, "Not kept.")];
  full(
    join(studio.root, ".cache/studio/texts", digestOf(edited.replace("The second paragraph.", "Not kept."))),
  );
  const lost = await studio.post<{ message: string }>("save", { file, read: digest, edits: more });
  expect(lost.status).toBe(507);
  expect(lost.value.message).toContain("Keep this page open");
  expect(read()).toBe(text);
  // Once there is room again, the same request is carried out.
  expect((await studio.post("save", { file, read: digest, edits: more })).status).toBe(200);
});

it("a text whose beginning the studio no longer has is refused, and nothing is written", async () => {
  const { status, value } = await studio.post<{ message: string }>("save", {
    file,
    read: "0".repeat(64),
    edits: [],
  });
  expect(status).toBe(409);
  expect(value.message).toContain("Copy what you wrote");
  expect(read()).toBe(text);
});

it("an edit that cannot be applied says why and changes nothing", async () => {
  const { digest } = await open();
  for (const edits of [
    [paragraph(99, "x")],
    [{ act: "move", at: [0], to: [99] }],
    [{ act: "field", at: ["title", 5, "x"], value: 1 }],
  ]) {
    const { status, value } = await studio.post<{ message: string }>("save", { file, read: digest, edits });
    expect(status).toBe(422);
    expect(value.message).not.toContain("The studio failed");
  }
  expect(read()).toBe(text);
});

it("a file that is not UTF-8 is named, and its bytes stay", async () => {
  const bytes = Buffer.from(text.replace("first", "fi\u00e9st"), "latin1");
  writeFileSync(path(), bytes);
  const { status, value } = await studio.get<{ message: string }>(`document?file=${file}`);
  expect(status).toBe(422);
  expect(value.message).toContain("UTF-8");
  expect(readFileSync(path())).toEqual(bytes);
});

it("a remedy of the check is applied by its name, for the text it was offered for", async () => {
  writeFileSync(path(), text.replace("The second paragraph.", "It costs <5 dollars."));
  const { problems } = await open();
  const problem = problems.find(({ fix }) => fix !== undefined);
  expect(problem?.rule).toBe("mdx-less-than");
  const { value } = await studio.post<SaveAnswer>("fix", { file, id: problem?.id });
  expect(value.document.errors).toBe(0);
  expect(read()).toContain("\\<5 dollars");
  expect((await studio.post("fix", { file, id: problem?.id })).status).toBe(409);
});

it("an open page hears of a change outside the studio, with the digest of the new text", async () => {
  const events = await studio.events();
  let event = await events.next();
  expect(event.changed).toEqual([]);
  writeFileSync(path(), text.replace("The first paragraph.", "It costs <5 dollars."));
  const { digest } = await open();
  const isChange = () => event.changed.some((change) => change.file === file && change.digest === digest);
  while (!isChange()) event = await events.next();
  expect(event.errors).toBeGreaterThan(0);
  rmSync(path());
  while (!event.removed.includes(file)) event = await events.next();
});
