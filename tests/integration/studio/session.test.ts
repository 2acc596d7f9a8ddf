/** An open document and the server behind it: what is written gets into the file, whatever happens in between. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import type { DocumentView, SaveAnswer, Version } from "#lib/tools/studio/contract.ts";
import { Refused } from "#lib/tools/studio/ui/api.ts";
import { DocumentSession } from "#lib/tools/studio/ui/document/session.ts";
import type { Server } from "#lib/tools/studio/ui/document/session-server.ts";
import { blockKeys } from "#lib/tools/studio/ui/prose/keys.ts";
import { fixtures } from "#tests/builders/small-site.ts";
import { clientOf, serveStudio, studioSite } from "./studio-server.ts";

const article = readFileSync(join(fixtures, "base/content/articles/good-article.mdx"), "utf8");
const fileOf = (name: string) => `content/articles/${name}.mdx`;
const names = [
  ...["typed", "typed-later", "killed", "beside", "mine", "theirs", "undone", "blank", "again"],
  ...["twice-killed", "asked-again", "two-questions", "as-source", "restored"],
] as const;

let studio: Awaited<ReturnType<typeof studioSite>>;
beforeAll(async () => {
  studio = await studioSite(Object.fromEntries(names.map((name) => [fileOf(name), article])));
});
afterAll(() => studio[Symbol.asyncDispose]());

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** An article of the test's own, and the visits to it. */
function visitor(name: (typeof names)[number]) {
  const file = fileOf(name);
  let reachable = true;
  async function ask<Value>(answer: () => Promise<{ status: number; value: Value }>): Promise<Value> {
    if (!reachable) throw new Refused("The studio's server does not answer.", true);
    const { status, value } = await answer();
    if (status !== 200) throw new Refused(JSON.stringify(value));
    return value;
  }
  const documentAfter = async (path: string, body: unknown) =>
    (await ask(() => studio.post<{ document: DocumentView }>(path, body))).document;
  const server: Server = {
    document: (name) => ask(() => studio.get<DocumentView>(`document?file=${name}`)),
    save: (request) => ask(() => studio.post<SaveAnswer>("save", request)),
    undo: (name) => documentAfter("undo", { file: name }),
    redo: (name) => documentAfter("redo", { file: name }),
    fix: (name, id) => documentAfter("fix", { file: name, id }),
    upToDate: (name, read) => documentAfter("up-to-date", { file: name, read }),
    restore: (name, id) => documentAfter("restore", { file: name, id }),
  };
  const store = memory();
  return {
    begin: async () => new DocumentSession(await server.document(file), [blockKeys], server, store),
    reach: (yes: boolean) => {
      reachable = yes;
    },
    file,
    read: () => studio.read(file),
    write: (text: string) => studio.write(file, text),
  };
}

/** Types where some words end. */
function typeAfter(session: DocumentSession, words: string, text: string): void {
  const { editor } = session.snapshot();
  let at: number | undefined;
  editor.doc.descendants((node, position) => {
    const found = node.isText ? (node.text ?? "").indexOf(words) : -1;
    if (found >= 0) at ??= position + found + words.length;
  });
  if (at === undefined) throw new Error(`Nothing says '${words}'.`);
  session.dispatch(editor.tr.insertText(text, at));
}

const textOf = (session: DocumentSession) => session.snapshot().editor.doc.textContent;

it("what is typed gets into the file, and nothing else changes", async () => {
  const { read, begin } = visitor("typed");
  const session = await begin();
  const before = read();
  typeAfter(session, "Ask for the hourly rate", " in writing");
  expect(session.snapshot().saving.is).toBe("waiting");
  await session.save();
  expect(session.snapshot().saving).toEqual({ is: "saved" });
  expect(read()).toBe(before.replace("hourly rate.", "hourly rate in writing."));
});

it("what is typed while a save is on its way stays in the editor and is saved after it", async () => {
  const { read, begin } = visitor("typed-later");
  const session = await begin();
  typeAfter(session, "A plan", " of ours");
  const saved = session.save();
  typeAfter(session, "A quiet", " and cheap");
  await saved;
  expect(textOf(session)).toContain("A plan of ours");
  expect(textOf(session)).toContain("A quiet and cheap year");
  await session.save();
  expect(read()).toContain("- A quiet and cheap year\n");
});

it("a server that was killed loses nothing: the edits are kept, and put back by the next visit", async () => {
  const { read, begin, reach } = visitor("killed");
  const session = await begin();
  reach(false);
  typeAfter(session, "A small", " or tiny");
  await session.save();
  expect(session.snapshot().saving.is).toBe("failed");
  await session.close();
  reach(true);
  const next = await begin();
  expect(next.snapshot().recovered?.edits).toHaveLength(1);
  await next.putBack();
  expect(textOf(next)).toContain("A small or tiny office");
  expect(read()).toContain("- A small or tiny office\n");
  expect((await begin()).snapshot().recovered).toBeUndefined();
});

it("what somebody else changed comes in beside what is being written", async () => {
  const { read, write, begin } = visitor("beside");
  const session = await begin();
  write(read().replace("A quiet year", "A calm year"));
  // The server tells of a reading that the view is of already: it is not asked.
  await session.refresh(session.snapshot().view.reading);
  expect(textOf(session)).toContain("A quiet year");
  await session.refresh(Number.POSITIVE_INFINITY);
  expect(textOf(session)).toContain("A calm year");
  write(read().replace("Ask for", "Insist on"));
  typeAfter(session, "A plan", " of ours");
  await session.save();
  expect(textOf(session)).toContain("A plan of ours");
  expect(textOf(session)).toContain("Insist on the hourly rate");
  expect(read()).toContain("Insist on the hourly rate");
});

it.each(["mine", "theirs"] as const)(
  "where the same words were changed twice, both are shown, and %s stays as chosen",
  async (choice) => {
    const { read, write, begin } = visitor(choice);
    const session = await begin();
    write(read().replace("hourly rate.", "daily rate."));
    typeAfter(session, "hourly rate", " in writing");
    await session.save();
    const { saving } = session.snapshot();
    expect(saving.is === "conflict" && saving.conflicts).toMatchObject([
      { mine: expect.stringContaining("in writing"), theirs: expect.stringContaining("daily rate") },
    ]);
    await session.choose([choice]);
    expect(session.snapshot().saving).toEqual({ is: "saved" });
    const words = choice === "mine" ? "hourly rate in writing." : "daily rate.";
    expect(textOf(session)).toContain(words);
    expect(read()).toContain(words);
  },
);

it("where the file changes once more while both versions are gathered, the question is about its newest text", async () => {
  const file = fileOf("again");
  const server = await serveStudio(studio.root);
  onTestFinished(() => server.close());
  // From here on the content is read when somebody asks for it, and not otherwise.
  await server.content.close();
  const client = clientOf(server.origin);
  const { digest, blocks = [] } = (await client.get<DocumentView>(`document?file=${file}`)).value;
  const [paragraph, , heading] = blocks.map(({ source }) => source);
  if (!paragraph || !heading) throw new Error("The article has too few blocks.");
  studio.write(file, article.replace(heading, "## Their heading"));
  const forget = server.content.listen(() => {
    forget();
    studio.write(file, article.replace(paragraph, "Their paragraph."));
  });
  const edits = [
    { act: "replace", at: [0], block: { source: "My paragraph." } },
    { act: "replace", at: [2], block: { source: "## My heading" } },
  ];
  const { value } = await client.post<SaveAnswer>("save", { file, read: digest, edits });
  if (value.state !== "conflict") throw new Error(value.state);
  expect(value.document.text).toBe(studio.read(file));
  expect(value.conflicts).toMatchObject([{ mine: "My paragraph.", theirs: "Their paragraph." }]);
});

it("undo and redo go back and forth over text and fields alike", async () => {
  const { read, begin } = visitor("undone");
  const session = await begin();
  const before = read();
  typeAfter(session, "A plan", " of ours");
  await session.save();
  session.setField(["title"], "Another title");
  await session.save();
  const after = read();
  await session.undo();
  expect(session.snapshot().fields).toMatchObject({ title: "When an hourly technician is enough" });
  await session.undo();
  expect(read()).toBe(before);
  expect(textOf(session)).not.toContain("of ours");
  await session.redo();
  await session.redo();
  expect(read()).toBe(after);
});

it("a field that was only opened is not in the file before something is written in it", async () => {
  const { read, begin } = visitor("blank");
  const session = await begin();
  const before = read();
  session.setField(["faq"], [{ question: "", answer: "" }]);
  await session.save();
  expect(read()).toBe(before);
  session.setField(["faq", 0, "question"], "Why?");
  await session.save();
  session.setField(["faq", 0, "answer"], "Because.");
  await session.save();
  expect(read()).toContain("faq:\n  - question: Why?\n    answer: Because.\n");
});

it("what an earlier visit could not save stays on offer while more is written", async () => {
  const { read, begin, reach } = visitor("twice-killed");
  const first = await begin();
  reach(false);
  typeAfter(first, "A small", " or tiny");
  await first.close();
  reach(true);
  const second = await begin();
  typeAfter(second, "A plan", " of ours");
  await second.save();
  await second.close();
  const third = await begin();
  await third.putBack();
  expect(third.snapshot().recovered).toBeUndefined();
  expect(read()).toContain("A plan of ours");
  expect(read()).toContain("- A small or tiny office\n");
});

it("a choice between two versions holds for these alone: where the file has changed again, both are shown again", async () => {
  const { read, write, begin } = visitor("asked-again");
  const session = await begin();
  write(read().replace("hourly rate.", "daily rate."));
  typeAfter(session, "hourly rate", " in writing");
  await session.save();
  write(read().replace("daily rate.", "monthly rate."));
  await session.choose(["mine"]);
  const { saving } = session.snapshot();
  expect(saving.is === "conflict" && saving.conflicts).toMatchObject([
    { theirs: expect.stringContaining("monthly rate") },
  ]);
  await session.choose(["mine"]);
  expect(read()).toContain("hourly rate in writing.");
});

it("a choice between two versions answers what was asked, also while something older can be put back", async () => {
  const { read, write, begin, reach } = visitor("two-questions");
  const first = await begin();
  reach(false);
  typeAfter(first, "A small", " or tiny");
  await first.close();
  reach(true);
  const session = await begin();
  write(read().replace("hourly rate.", "daily rate."));
  typeAfter(session, "hourly rate", " in writing");
  await session.save();
  await session.choose(["mine"]);
  expect(session.snapshot().saving).toEqual({ is: "saved" });
  expect(read()).toContain("hourly rate in writing.");
  expect(session.snapshot().recovered?.edits).toHaveLength(1);
});

it("a block that is edited as source is the one that was opened, whatever came before it meanwhile", async () => {
  const { read, write, begin } = visitor("as-source");
  const session = await begin();
  const { blocks = [], digest } = session.snapshot().view;
  const index = blocks.findIndex(({ source }) => source.includes("hourly rate"));
  write(read().replace("## Who it suits", "A paragraph of somebody else.\n\n## Who it suits"));
  const theirs = read();
  await session.refresh(Number.POSITIVE_INFINITY);
  const block = { source: "What the writer made of it." };
  await session.edit([{ act: "replace", at: [index], block }], digest);
  expect(read()).toBe(theirs.replace(blocks[index]?.source ?? "", block.source));
  await expect(session.edit([{ act: "whole", text: "other" }], "no digest")).rejects.toThrow(
    /no longer has the version/,
  );
  expect(session.snapshot().saving).toEqual({ is: "saved" });
});

it("an earlier version is brought back after what was being written is saved", async () => {
  const { read, begin, file } = visitor("restored");
  const session = await begin();
  const before = read();
  typeAfter(session, "A plan", " of ours");
  await session.save();
  typeAfter(session, "A quiet", " and cheap");
  const { versions } = (await studio.get<{ versions: readonly Version[] }>(`history?file=${file}`)).value;
  await session.restore(versions.at(-1)?.id ?? "");
  expect(read()).toBe(before);
  expect(textOf(session)).not.toContain("and cheap");
  await session.undo();
  expect(read()).toContain("A quiet and cheap year");
});
