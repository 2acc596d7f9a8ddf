import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

it("a command that asks nginx what it sends ends with the code it has set: the package that starts PostgreSQL would end it with 0", () => {
  const program = 'await import("#tests/bench/on-the-wire.ts"); process.exitCode = 1;';
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([1, ""]);
});
