import { EventEmitter, once } from "node:events";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { createStaticServer } from "#lib/server/static-server.ts";
import {
  currentRelease,
  keptReleases,
  makeRelease,
  prune,
  type Release,
  releaseBefore,
  releasesIn,
  switchTo,
} from "#lib/tools/releases/releases.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const pages = ["index.html", "one/index.html", "two/index.html"];
let folder: string;
let home: string;
let out: string;

beforeEach(() => {
  folder = temporaryFolder("releases");
  home = join(folder, "published");
  out = join(folder, "out");
});

/** A site whose every page says its number again and again, longer with each number, and names its own asset. */
function build(number: number): void {
  rmSync(out, { recursive: true, force: true });
  for (const page of pages) write(page, `release-${number}; `.repeat(2000 + number * 100));
  write("404.html", "Not here");
  write(`_next/static/media/asset-${number}.woff2`, `asset ${number}`);
}
function write(file: string, text: string): void {
  mkdirSync(dirname(join(out, file)), { recursive: true });
  writeFileSync(join(out, file), text);
}
function publish(number: number): Release {
  build(number);
  const release = makeRelease(out, home, new Date(Date.UTC(2026, 0, 1, 0, number)));
  switchTo(home, release);
  prune(home);
  return release;
}

test("a site that has not changed is the release it was", () => {
  const first = publish(1);
  expect(makeRelease(out, home, new Date(Date.UTC(2026, 5, 1)))).toEqual(first);
  expect(releasesIn(home)).toHaveLength(1);
});

test("nothing that visitors get changes before the switch", () => {
  const first = publish(1);
  build(2);
  makeRelease(out, home, new Date(Date.UTC(2026, 0, 1, 0, 2)));
  expect(currentRelease(home)?.name).toBe(first.name);
});

test("the release before can be had again, and the way back ends with the oldest", () => {
  const first = publish(1);
  publish(2);
  switchTo(home, releaseBefore(home));
  expect(currentRelease(home)).toEqual(first);
  expect(() => releaseBefore(home)).toThrow("There is no older release");
});

test("a folder without a built site is refused, and what is published stays", () => {
  const first = publish(1);
  expect(() => makeRelease(join(folder, "empty"), home, new Date())).toThrow("holds no built site");
  expect(() => switchTo(home, { name: "never-made" })).toThrow("There is no release 'never-made'");
  expect(currentRelease(home)).toEqual(first);
});

test("only the newest releases are kept, with the files that pages of the kept ones ask for", () => {
  for (let number = 1; number <= 8; number += 1) publish(number);
  expect(releasesIn(home)).toHaveLength(keptReleases);
  expect(readdirSync(join(home, "current", "_next", "static", "media")).sort()).toEqual(
    [3, 4, 5, 6, 7, 8].map((number) => `asset-${number}.woff2`),
  );
});

test("twenty switches under load: no request fails, and none is answered from two releases", async () => {
  publish(0);
  const server = createStaticServer(join(home, "current")).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  let publishing = true;
  const seen = new Set<string>();
  const faults: string[] = [];
  let requests = 0;
  const answered = new EventEmitter();
  const visit = async (): Promise<void> => {
    while (publishing) {
      const page = pages[requests % pages.length]?.replace("index.html", "") ?? "";
      requests += 1;
      const answer = await fetch(`${base}/${page}`);
      const text = await answer.text();
      const [said = ""] = text.split(";");
      const number = Number(said.replace("release-", ""));
      if (answer.status !== 200 || text !== `${said}; `.repeat(2000 + number * 100))
        faults.push(`${answer.status} ${text.slice(0, 40)}`);
      seen.add(said);
      answered.emit("answer");
    }
  };
  const visitors = Array.from({ length: 8 }, visit);
  for (let number = 1; number <= 20; number += 1) {
    publish(number);
    // More than there are visitors: some of them were asked for after the switch.
    for (let more = 0; more < 12; more += 1)
      await Promise.race([once(answered, "answer"), Promise.all(visitors)]);
  }
  const asset = await fetch(`${base}/_next/static/media/asset-18.woff2`);
  publishing = false;
  await Promise.all(visitors);
  server.close();
  expect(faults).toEqual([]);
  expect(asset.status).toBe(200);
  expect(seen.size).toBeGreaterThan(5);
  expect(requests).toBeGreaterThan(200);
});
