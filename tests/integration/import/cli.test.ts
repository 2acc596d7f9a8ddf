import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { exportFile, scratchSite } from "#tests/unit/import/scratch-site.ts";

const run = (...args: string[]) =>
  spawnSync(process.execPath, ["lib/cli/import.ts", ...args], { encoding: "utf8" });

describe("npm run import", () => {
  it("explains itself, and refuses an option it does not know", () => {
    expect(run("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("--dry-run") });
    expect(run("--color", "red")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("'--color'"),
    });
    expect(run("verify")).toMatchObject({ status: 2, stderr: expect.stringContaining("--against") });
  });

  it("imports, proves parity, and fails where there is nothing to import", () => {
    const site = scratchSite();
    const before = site.snapshot();
    expect(run(exportFile, "--out", site.out, "--dry-run")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Nothing was written"),
    });
    expect(site.snapshot()).toEqual(before);
    expect(run(exportFile, "--out", site.out).status).toBe(0);
    const parity = run("verify", "--against", exportFile, "--out", site.out);
    expect(parity).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("2 differences, 11 things left in a comment"),
    });
    expect(parity.stdout).toContain("/disk-full/ leads nowhere");
    expect(run("no-such.xml", "--out", site.out)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("there is no such file"),
    });
  });
});
