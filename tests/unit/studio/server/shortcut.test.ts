import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeShortcut } from "#lib/tools/studio/shortcut.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const site = "Sample IT: Denver/Boulder";
const node = "/opt/node 26/node";

it.each([
  ["win32", "Sample IT Denver Boulder - Studio.cmd", 'cd /d "/srv/100%% ours"'],
  ["darwin", "Sample IT Denver Boulder - Studio.command", "cd '/srv/100% ours'"],
  ["linux", "Sample IT Denver Boulder - Studio.desktop", "Path=/srv/100% ours"],
] as const)(
  "the starter for %s has a plain name and goes to the site's folder first",
  (platform, name, line) => {
    const folder = temporaryFolder("shortcut");
    const path = writeShortcut({ root: "/srv/100% ours", site, folder, platform, node });
    expect(path).toBe(join(folder, name));
    expect(readFileSync(path, "utf8").split(/\r?\n/)).toContainEqual(expect.stringContaining(line));
    expect(writeShortcut({ root: "/srv/other", site, folder, platform, node })).toBe(path);
  },
);

it("a shell runs the starter in a folder with every kind of sign in its name", () => {
  const folder = temporaryFolder("shortcut");
  const root = join(folder, "O'Brien & Sons $HOME `x` %");
  mkdirSync(root);
  const program = join(root, "program 'n");
  writeFileSync(program, '#!/bin/sh\npwd; echo "$@"\n');
  chmodSync(program, 0o755);
  const path = writeShortcut({ root, site, folder, platform: "darwin", node: program });
  expect(statSync(path).mode & 0o111).toBe(0o111);
  const { stdout } = spawnSync("/bin/sh", [path], { encoding: "utf8" });
  expect(stdout).toBe(`${root}\n--disable-warning=ExperimentalWarning lib/cli/studio.ts --open\n`);
});

it("a file of the same name that is not the studio's is left alone", () => {
  const folder = temporaryFolder("shortcut");
  const path = join(folder, "Sample IT Denver Boulder - Studio.desktop");
  writeFileSync(path, "Mine.\n");
  expect(() => writeShortcut({ root: "/srv/site", site, folder, platform: "linux", node })).toThrow(
    "left alone",
  );
  expect(readFileSync(path, "utf8")).toBe("Mine.\n");
});

it("a folder that is not there, and a name that no starter can carry, are said in words", () => {
  const folder = temporaryFolder("shortcut");
  expect(() => writeShortcut({ root: "/srv/site", site, folder: join(folder, "none"), node })).toThrow(
    "There is no folder",
  );
  expect(() => writeShortcut({ root: '/srv/a"b\n', site, folder, node })).toThrow(
    "No starter can be written",
  );
});
