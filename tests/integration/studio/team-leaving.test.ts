/** Whoever leaves the studio of a team: nothing in its database names them any more, and what they did stays. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { unkeptPromise } from "#lib/tools/studio/team/serve.ts";
import { type TeamStudio, teamStudio } from "#tests/support/team-studio.ts";

/** In which files of the database, its log and index included, these words are. */
function filesWith(studio: TeamStudio, words: string): string[] {
  const folder = join(studio.site.root, "data", "studio");
  return readdirSync(folder)
    .filter((name) => name.startsWith("studio.db"))
    .filter((name) => readFileSync(join(folder, name)).toString("latin1").toLowerCase().includes(words));
}

const file = "content/articles/good-article.mdx";

/** Somebody who has done everything that leaves something: signed in, renamed, asked for a link, written, read, signed off, remarked. */
async function busy(studio: TeamStudio, email: string) {
  const its = await studio.signedIn(email, "editor");
  await its.get("/studio/account");
  for (const name of ["Quirina Xylander", "Quirina Xylander-Sample"])
    await its.post("/studio/account", { act: "name", name });
  const other = studio.browser();
  await other.get("/studio/sign-in");
  await other.post("/studio/sign-in", { email });
  const view = JSON.parse((await its.api(`api/document?file=${file}`)).text);
  const edits = [{ act: "whole", text: view.text.replace("office", "bureau") }];
  await its.api("api/save", { file, read: view.digest, edits });
  const address = `/studio/review/${its.account.id}?${new URLSearchParams({ file })}`;
  const digest = /name="digest" value="([^"]+)"/.exec((await its.get(address)).text)?.[1] ?? "";
  for (const act of ["ready", "sign"]) await its.post(address, { act, digest });
  await its.post(address, { act: "remark", words: "Shorter." });
  return its;
}

it.each(["leaves", "is removed by an owner"])(
  "whoever %s is in no byte of the database, by name or by address, and their acts are",
  async (how) => {
    await using studio = await teamStudio();
    const owner = await studio.signedIn("olga@example.com", "owner");
    const its = await busy(studio, "quirina@example.org");
    for (const words of ["quirina@example.org", "xylander"]) expect(filesWith(studio, words)).not.toEqual([]);

    await owner.get("/studio/people");
    if (how === "leaves") {
      await its.get("/studio/account");
      expect((await its.post("/studio/account", { act: "leave", sure: "yes" })).status).toBe(200);
    } else {
      await owner.post("/studio/people", { act: "remove", id: its.account.id });
    }
    for (const words of ["quirina", "xylander"]) expect(filesWith(studio, words)).toEqual([]);
    const trail = await studio.trail();
    expect(trail).toContain(`nobody handed in ${file}`);
    expect(trail.filter((act) => act.startsWith("nobody signed in"))).toHaveLength(1);
    expect((await owner.get("/studio/people")).text).not.toMatch(/quirina|xylander/i);
    expect((await owner.get("/studio/trail.csv")).text).not.toMatch(/quirina|xylander/i);
  },
);

it("a name that was changed is in no byte of the database either, once its log is written", async () => {
  await using studio = await teamStudio();
  const its = await busy(studio, "quirina@example.org");
  await its.get("/studio/account");
  await its.post("/studio/account", { act: "name", name: "Another" });
  const second = await studio.signedIn("second@example.com");
  await second.get("/studio/account");
  await second.post("/studio/account", { act: "leave", sure: "yes" });
  expect(filesWith(studio, "xylander")).toEqual([]);
});

it("who keeps the server is told what the privacy page does not say of the studio", async () => {
  await using studio = await teamStudio();
  const { site } = studio;
  const company = site.read("content/company.yaml");
  expect(unkeptPromise(site.root, 365)).toContain(
    "does not say so. Write teamStudio: { keepDays: 365 } into content/company.yaml",
  );
  site.write("content/company.yaml", `${company}teamStudio: { keepDays: 90 }\n`);
  expect(unkeptPromise(site.root, 365)).toContain("the privacy page says 90.");
  expect(unkeptPromise(site.root, 90)).toBeUndefined();
});
