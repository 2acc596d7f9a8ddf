/** Tests leave no folder behind, however their process ends. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { guarded } from "#lib/process/guardian.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

test.for([
  ["has nothing more to do", "process.stdin.once('data', () => process.exit());", 0],
  ["fails", "process.stdin.once('data', () => { throw new Error('a test failed'); });", 1],
  ["is told to end by SIGTERM", "setInterval(() => {}, 1000);", "SIGTERM"],
  ["is told to end by SIGINT", "setInterval(() => {}, 1000);", "SIGINT"],
] as const)("a temporary folder is gone when its process %s", async ([, ending, end]) => {
  const program = join(temporaryFolder("program"), "program.ts");
  writeFileSync(
    program,
    `import { writeFileSync } from "node:fs";
     import { temporaryFolder } from ${JSON.stringify(resolve("tests/support/temporary-folder.ts"))};
     const folder = temporaryFolder("ended");
     writeFileSync(folder + "/file", "words");
     console.log(folder);
     ${ending}`,
  );
  const child = guarded(spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "ignore"] }));
  const ended = once(child, "exit");
  const folder = String((await once(child.stdout, "data"))[0]).trim();
  expect(existsSync(join(folder, "file"))).toBe(true);
  if (typeof end === "string") child.kill(end);
  else child.stdin.write("\n");
  expect(await ended).toEqual(typeof end === "string" ? [null, end] : [end, null]);
  expect(existsSync(folder)).toBe(false);
});
