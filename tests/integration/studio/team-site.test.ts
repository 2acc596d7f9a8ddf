/** The state of the site: how the last build went, what waits, and what is past its date. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { noted, noteFailure } from "#lib/tools/releases/last-build.ts";
import { Refused } from "#lib/tools/studio/server/refused.ts";
import { git } from "#tests/integration/studio/studio-server.ts";
import { type TeamStudio, teamStudio } from "#tests/support/team-studio.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

type Signed = Awaited<ReturnType<TeamStudio["signedIn"]>>;
let studio: TeamStudio;
let writer: Signed;
let editor: Signed;

const file = "content/articles/good-article.mdx";
const draft = "content/articles/a-draft.mdx";
const old = "content/articles/an-old-one.mdx";
const article = (fields: string) => `---
title: An article of these tests
description: An article that has nothing wrong with it, for the tests of the studio of a team.
category: managed-it
${fields}
---

The only paragraph.
`;

beforeAll(async () => {
  studio = await teamStudio({
    content: {
      [draft]: article('publishedAt: "2026-01-05"\ndraft: true'),
      [old]: article('publishedAt: "2020-01-05"').replace("An article of", "An old article of"),
    },
    readers: async () => ({
      language: "en-US",
      title: "What readers read",
      sections: [
        {
          heading: "Weeks <b>",
          sentences: ["Twelve people read it."],
          chart: {
            title: "Visits",
            bars: [
              { label: "Nov 1", value: 3 },
              { label: "Nov 8", value: 12 },
            ],
          },
        },
      ],
    }),
  });
  writer = await studio.signedIn("wim@example.com", "writer");
  editor = await studio.signedIn("ella@example.com", "editor");
});
afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
});

const state = async (by = writer) => (await by.get("/studio/site")).text;
const head = () => studio.git("rev-parse", "HEAD").trim();

async function write(by: Signed, from: string, to: string): Promise<void> {
  const view = JSON.parse((await by.api(`api/document?file=${file}`)).text);
  const edits = [{ act: "whole", text: view.text.replace(from, to) }];
  await by.api("api/save", { file, read: view.digest, edits });
}

it("before the first build it says that there was none here, and builds nothing", async () => {
  expect(await state()).toContain("No build has been made on this machine.");
});

it("a build is shown with its commit, and with what was published since", async () => {
  await noted(studio.site.root, async () => undefined);
  expect(await state()).toContain(`, of ${head().slice(0, 10)}. It has everything that is published.`);
  studio.git("commit", "-q", "--allow-empty", "-m", "Another publication");
  expect(await state()).toContain("1 publication came after it.");
});

it("a build that failed is shown with the first error in the content, and one that has not ended as such", async () => {
  const { site } = studio;
  const good = site.read(old);
  const failing = async () => {
    throw new Error("Checking the content: failed after 3.0 s.");
  };
  site.write(old, good.replace("The only paragraph.", "[Nowhere](/nowhere/)"));
  await expect(noted(site.root, failing)).rejects.toThrow("failed after");
  const failed = await state();
  expect(failed).toContain("<strong>Failed</strong>");
  expect(failed).toContain("with changes that were not committed");
  expect(failed).toContain(`1 error in the content. ${old}:8:11: `);
  site.write(old, good);
  await expect(noted(site.root, failing)).rejects.toThrow();
  expect(await state()).toContain('<p class="problem-words">Checking the content: failed after 3.0 s.</p>');

  const end = Promise.withResolvers<void>();
  const running = noted(site.root, () => end.promise);
  expect(await state()).toContain("has not ended: it is still at work");
  end.resolve();
  await running;
  noteFailure(site.root, "The audit found 1 error in the built site, so it was not published.");
  expect(await state()).toContain("The audit found 1 error in the built site");
  site.write(".cache/last-build.json", "{ cut off");
  expect(await state()).toContain("No build has been made on this machine.");
});

it("what waits is there with whose it is and how far, and what visitors do not see with the reason", async () => {
  await write(editor, "office", "bureau");
  await write(writer, "office", "workshop");
  const address = `/studio/review/${writer.account.id}?${new URLSearchParams({ file })}`;
  const digest = /name="digest" value="([^"]+)"/.exec((await editor.get(address)).text)?.[1] ?? "";
  await editor.post(address, { act: "sign", digest });
  const seen = await state();
  expect(seen).toMatch(
    /<h3>You<\/h3>[\s\S]*good-article\.mdx<\/a><\/span><span class="help">signed off by ella/,
  );
  expect(seen).toMatch(/<h3>ella<\/h3>[\s\S]*being written/);
  expect(seen).toMatch(/a-draft\.mdx<\/a><\/span><span class="help">draft<\/span>/);
  expect(seen).toContain('<a href="/studio/#/content/articles/a-draft.mdx">');
});

it("what those who have left had not published is there by its branch, and no longer once that is gone", async () => {
  const lea = await studio.signedIn("lea@example.com");
  await write(lea, "office", "atelier");
  await lea.get("/studio/account");
  await lea.post("/studio/account", { act: "leave", sure: "yes" });
  const branch = `studio/${lea.account.id}`;
  expect(await state()).toContain(`<li><span>${branch}</span></li>`);
  studio.git("branch", "-D", branch);
  expect(await state()).not.toContain(branch);
});

it("what is past its date is there with what to do, and everything else only counted", async () => {
  const seen = await state();
  expect(seen).toContain("This article was last changed on 2020-01-05.");
  expect(seen).toContain("Read it against what is true today");
  expect(seen).toMatch(/Apart from that, the check finds 0 errors and \d+ warnings? in what is published/);
  studio.site.write(old, article('publishedAt: "2026-02-05"').replace("An article of", "An old article of"));
  studio.git("commit", "-qam", "Looked at again");
  expect(await state()).not.toContain("was last changed on");
});

it("a publication that did not reach the others' repository is said", async () => {
  const remote = temporaryFolder("remote");
  git(remote, "init", "-q", "--bare");
  studio.git("remote", "add", "origin", remote);
  studio.git("push", "-q", "origin", "main");
  expect(await state()).not.toContain("did not reach");
  studio.git("commit", "-q", "--allow-empty", "-m", "Not sent");
  expect(await state()).toContain(
    "1 publication did not reach the others’ repository. The next one takes it along.",
  );
});

it("the report on readers is for everybody who writes, as text, and drawn without a style of its own", async () => {
  const { status, text } = await writer.get("/studio/readers");
  expect(status).toBe(200);
  expect(text).toContain("<h2>Weeks &lt;b&gt;</h2>");
  expect(text).toContain("Twelve people read it.");
  expect(text).toContain(
    '<svg viewBox="0 0 12 1" preserveAspectRatio="none" aria-hidden="true"><rect width="3"',
  );
  expect(text).not.toContain("style=");
  await using without = await teamStudio({
    readers: () => Promise.reject(new Refused("Nothing of the last seven days is recorded.", 404)),
  });
  const its = await without.signedIn("only@example.com");
  expect((await its.get("/studio/readers")).text).toContain("Nothing of the last seven days is recorded.");
});
