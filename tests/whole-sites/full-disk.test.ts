/** Backups and working copies on a disk that is full. It mounts a file system of its own, which needs root or Linux's user namespaces. */
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test, vi } from "vitest";
import { guarded } from "#lib/process/guardian.ts";
import { formRequest, goodFields, newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { freePort } from "#tests/support/free-port.ts";
import { leadsProcess } from "#tests/support/leads-process.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

test("a backup says that its disk is full, a file system of 1 MB, and leads are taken all the same", async () => {
  const folder = temporaryFolder("backup");
  const url = newDatabaseUrl();
  const port = await freePort();
  // Only the process sees the small file system.
  const small = 'mount -t tmpfs -o size=1m small "$0" && exec "$@"';
  const { child, end } = leadsProcess(
    {
      LEADS_DATABASE_URL: url,
      LEADS_BACKUP_FOLDER: folder,
      LEADS_DELIVER: "yes",
      LOG_LEVEL: "error",
      STORM_PORT: String(port),
    },
    { command: ["unshare", "-rm", "sh", "-c", small, folder] },
  );
  onTestFinished(end);
  let out = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  await vi.waitFor(() => expect(out).toMatch(/is full: a copy needs[\s\S]*^up$/m), { timeout: 60_000 });
  expect(out).toContain("LEADS_BACKUP_DAYS");
  expect((await fetch(`http://127.0.0.1:${port}/api/leads/`, formRequest(goodFields))).status).toBe(303);
});

test("a studio for a team says that its disk is full, loses no text, and goes on once there is space, without being started anew", async () => {
  const folder = temporaryFolder("studio");
  const small = 'mount -t tmpfs -o size=24m small "$0" && exec "$@"';
  const child = guarded(
    spawn(
      "unshare",
      ["-rm", "sh", "-c", small, folder, process.execPath, "tests/support/full-disk-studio.ts"],
      {
        stdio: ["ignore", "pipe", "inherit"],
        env: {
          ...process.env,
          NODE_OPTIONS: "--disable-warning=ExperimentalWarning",
          TEST_RUN_FOLDER: folder,
        },
      },
    ),
  );
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  expect(JSON.parse(await text(child.stdout))).toEqual({
    before: 200,
    refused: expect.stringContaining("was not saved: the disk is full. Free some space."),
    isKept: true,
    others: expect.stringContaining("The server’s disk is full, so no working copy can be opened."),
    after: 200,
    isWritten: true,
    lateAfter: 200,
  });
});
