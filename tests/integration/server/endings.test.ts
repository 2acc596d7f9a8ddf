/** How a server ends, and what it survives: real processes, signals, pipes and npm. */
import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { guarded } from "#lib/process/guardian.ts";
import { freePort } from "#tests/support/free-port.ts";
import { askOnce, openSocket } from "#tests/support/sockets.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const program = resolve("tests/support/served-folder.ts");

interface Started {
  /** What was started: the server itself, or npm. */
  child: ChildProcess;
  port: number;
}

function temporary(): string {
  const folder = temporaryFolder("endings");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Resolves when the server answers. By its environment it believes that npm started it, so it ends when this process does. */
async function start(
  stdio: StdioOptions = ["ignore", "ignore", "inherit"],
  run = (folder: string, port: number) =>
    spawn(process.execPath, [program, folder, String(port)], options(stdio)),
): Promise<Started> {
  const folder = temporary();
  writeFileSync(join(folder, "index.html"), "<title>Home</title>");
  writeFileSync(join(folder, "large.bin"), Buffer.alloc(12 * 1024 * 1024));
  const port = await freePort();
  const child = run(folder, port);
  guarded(child);
  onTestFinished(() => void child.kill("SIGKILL"));
  await expect.poll(() => isServed(port), { timeout: 30_000 }).toBe(true);
  return { child, port };
}

function options(stdio: StdioOptions) {
  return { stdio, env: { ...process.env, npm_lifecycle_event: "test" } };
}

const isServed = (port: number) =>
  askOnce(port, "/").then(
    (answer) => answer.includes("Home"),
    () => false,
  );

async function ended(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode ?? child.signalCode;
}

it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
  "after %s a client that does not read keeps the server no longer than others may finish",
  async (signal) => {
    const { child, port } = await start();
    const socket = await openSocket(port);
    onTestFinished(() => void socket.destroy());
    socket.write("GET /large.bin HTTP/1.1\r\nHost: x\r\n\r\n".repeat(10));
    await once(socket, "readable");
    child.kill(signal);
    expect(await ended(child)).toBe(0);
  },
);

it.each([
  ["on a full disk", () => openSync("/dev/full", "w")],
  ["closed by its reader", () => "pipe" as const],
])(
  "with standard output and error %s, pages are answered and SIGTERM ends the server",
  async (_what, output) => {
    const target = output();
    const { child, port } = await start(["ignore", target, target]);
    if (typeof target === "number") onTestFinished(() => closeSync(target));
    child.stdout?.destroy();
    child.stderr?.destroy();
    for (let times = 0; times < 3; times += 1) expect(await askOnce(port, "/log")).toContain("logged");
    expect(await isServed(port)).toBe(true);
    child.kill("SIGTERM");
    expect(await ended(child)).toBe(0);
  },
);

it("with standard output going to a pipe without a reader, pages are answered and SIGTERM ends the server", async () => {
  const { child, port } = await start(["ignore", "pipe", "inherit"]);
  for (let times = 0; times < 3; times += 1) expect(await askOnce(port, "/log")).toContain("logged");
  expect(await isServed(port)).toBe(true);
  child.kill("SIGTERM");
  expect(await ended(child)).toBe("SIGKILL");
});

it("what is logged is written whole, in order, before the server ends", async () => {
  const log = join(temporary(), "log");
  const file = openSync(log, "w");
  const { child, port } = await start(["ignore", file, "inherit"]);
  closeSync(file);
  await askOnce(port, "/log");
  child.kill("SIGTERM");
  await ended(child);
  const lines = readFileSync(log, "utf8").trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).msg.length)).toEqual(Array(100).fill(1_000));
});

it.each([
  ["SIGTERM to npm", "SIGTERM", "npm"],
  ["SIGHUP to npm", "SIGHUP", "npm"],
  ["SIGKILL to npm", "SIGKILL", "npm"],
  ["Ctrl+C in npm's terminal", "SIGINT", "everybody"],
] as const)("%s ends the server that npm started", async (_what, signal, whom) => {
  const home = temporary();
  const { child, port } = await start("ignore", (folder, at) => {
    const command = `"${process.execPath}" "${program}" "${folder}" ${at}`;
    writeFileSync(join(home, "package.json"), JSON.stringify({ scripts: { start: command } }));
    return spawn("npm", ["start"], { cwd: home, stdio: "ignore", detached: true });
  });
  const pid = child.pid ?? Number.NaN;
  process.kill(whom === "npm" ? pid : -pid, signal);
  await ended(child);
  await expect.poll(() => isServed(port), { timeout: 15_000 }).toBe(false);
});

it("a server left in the background by a shell that ends goes on", async () => {
  const pidFile = join(temporary(), "pid");
  const { child, port } = await start("ignore", (folder, at) => {
    const { npm_lifecycle_event: _, ...env } = process.env;
    const command = `"${process.execPath}" "${program}" "${folder}" ${at} & echo $! > "${pidFile}"`;
    return spawn("sh", ["-c", command], { stdio: "ignore", env });
  });
  onTestFinished(() => {
    if (existsSync(pidFile)) process.kill(Number(readFileSync(pidFile, "utf8")), "SIGKILL");
  });
  await ended(child);
  expect(await isServed(port)).toBe(true);
});
