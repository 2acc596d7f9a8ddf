import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** What a command says in a folder with this `.env`. */
function run(program: string, file: string, environment: Record<string, string> = {}): string {
  const folder = temporaryFolder("env-file");
  writeFileSync(join(folder, ".env"), file);
  const env = { ...process.env, ...environment };
  const parameters = [resolve(program), ...(program.includes("leads") ? ["stats"] : [])];
  return spawnSync(process.execPath, parameters, { cwd: folder, env, encoding: "utf8" }).stderr;
}

it("npm start reads .env, and what the shell has set goes before it", () => {
  expect(run("lib/cli/start.ts", "PORT=seventy\n")).toContain("PORT=seventy");
  expect(run("lib/cli/start.ts", "PORT=seventy\n", { PORT: "70000" })).toContain("PORT=70000");
});

it("a variable that is empty counts as absent", () => {
  expect(run("lib/cli/start.ts", "PORT=\nHOST=\nSITE_FOLDER=nowhere\n")).toContain(
    "SITE_FOLDER=nowhere holds no",
  );
});

it("the leads commands read .env", () => {
  expect(run("lib/cli/leads.ts", "LEADS_DATABASE_URL=elsewhere\n")).toContain(
    "LEADS_DATABASE_URL has a value",
  );
});
