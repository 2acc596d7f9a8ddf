import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { currentRelease, releasesIn } from "#lib/tools/releases/releases.ts";
import { runCommand } from "#tests/support/run-command.ts";
import { makeScratchSite } from "#tests/support/scratch-site.ts";

let folder: string;
const list = () => join(folder, "content", "published-addresses.txt");
const home = () => join(folder, "published");

beforeAll(() => {
  folder = makeScratchSite("publish", "content");
  cpSync("out", join(folder, "out"), { recursive: true, preserveTimestamps: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function publish(...words: string[]) {
  const { status, stdout, stderr } = await runCommand("lib/cli/publish.ts", words, { cwd: folder });
  return { status, output: `${stdout}${stderr}` };
}

it("a build alone publishes nothing and notes no address", () => {
  expect(existsSync(join("content", "published-addresses.txt"))).toBe(false);
  expect(existsSync(list())).toBe(false);
});

it("what the audit calls wrong is not published, and nothing is noted", async () => {
  const page = join(folder, "out", "about", "index.html");
  const before = readFileSync(page, "utf8");
  writeFileSync(page, before.replace(/<h1>[^<]*/, "<h1>Something else"));
  const { status, output } = await publish("--built");
  writeFileSync(page, before);
  expect([status, output]).toEqual([1, expect.stringContaining("so nothing was published")]);
  expect(output).toContain("/about/");
  expect(currentRelease(home())).toBeUndefined();
  expect(existsSync(list())).toBe(false);
}, 240_000);

it("what is published is noted, under the name it is online with, and going back leaves the list", async () => {
  const { status, output } = await publish("--built");
  expect([status, output]).toEqual([0, expect.stringContaining("Published: published/current is now")]);
  const noted = readFileSync(list(), "utf8").split("\n");
  expect(noted[0]).toContain("https://www.example.com");
  expect(noted).toEqual(expect.arrayContaining(["/", "/about/", "/blog/", "/glossary/vpn/"]));
  appendFileSync(join(folder, "out", "llms.txt"), "\n");
  expect((await publish("--built")).status).toBe(0);
  expect(readFileSync(list(), "utf8").split("\n")).toEqual(noted);
  const [, first] = releasesIn(home());
  expect((await publish("--back")).status).toBe(0);
  expect(currentRelease(home())).toEqual(first);
}, 240_000);
