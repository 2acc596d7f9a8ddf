/**
 * A service of a compose file started by hand: its image's folder, read-only, in namespaces of its own (mounts, processes, names), as its
 * own account without rights, with its tmpfs and volumes and nothing else to write to. Its network is the test's.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { guarded } from "#lib/process/guardian.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import type { Image } from "./build-images.ts";
import type { Service } from "./compose-file.ts";

/** An engine kills what has not ended by then, such as a shell that is the first process and has no init before it. */
const longestStop = 10_000;

export interface Container {
  /** The exit status of its health check. */
  health(): number;
  /** Runs a command in it, as its account. */
  run(...command: string[]): { status: number | null; out: string };
  hasEnded(): boolean;
  log(): string;
  /** Sends the image's stop signal. @returns seconds until it ended */
  stop(): Promise<number>;
}

export interface Placed {
  image: Image;
  service: Service;
  /** The folder of each volume by its name. */
  volumes: ReadonlyMap<string, string>;
  /** A file in place of /etc/hosts, with the names of the services. */
  hosts: string;
}

export function startContainer({ image, service, volumes, hosts }: Placed): Container {
  const { root, config } = image;
  const account = accountOf(root, service.user ?? config.User);
  const environment = [
    ...config.Env,
    ...Object.entries(service.environment).map(([name, value]) => `${name}=${value}`),
  ];
  const command = service.entrypoint
    ? [...service.entrypoint, ...(service.command ?? [])]
    : [...(config.Entrypoint ?? []), ...(service.command ?? config.Cmd ?? [])];
  const inside = (words: readonly string[]) => [
    "setpriv",
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    "--clear-groups",
    `--bounding-set=${["-all", ...service.cap_add.map((name) => `+${name.toLowerCase()}`)].join(",")}`,
    "--inh-caps=-all",
    "--no-new-privs",
    "env",
    "-i",
    ...environment,
    ...words,
  ];
  const folder = service.working_dir ?? config.WorkingDir;
  // A file that every account can open again as /dev/stdout; Node's own pipes are sockets, which nobody can.
  const log = join(temporaryFolder("container"), "log");
  const output = openSync(log, "a");
  chmodSync(log, 0o666);
  chmodSync(dirname(log), 0o755);
  const child = guarded(
    spawn(
      "unshare",
      [
        ...["--mount", "--pid", "--fork", "--kill-child", "--uts", "--ipc"],
        ...["sh", "-euc", mounts(root, service, volumes, hosts), "sh", "chroot", root],
        ...["sh", "-c", 'cd "$0" && exec "$@"', folder, ...inside(command)],
      ],
      { stdio: ["ignore", output, output] },
    ),
  );
  closeSync(output);
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      "nsenter",
      [
        `--target=${firstProcess(child)}`,
        ...["--mount", "--pid", "--uts", "--ipc", "--root", "--wd=/"],
        ...["sh", "-c", 'cd "$0" && exec "$@"', folder, ...inside(words)],
      ],
      { encoding: "utf8" },
    );
    return { status, out: `${stdout}${stderr}` };
  };
  const { healthcheck } = service;
  return {
    run,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    health: () => ("disable" in healthcheck ? 0 : (run(...healthcheck.test.slice(1)).status ?? 1)),
    log: () => readFileSync(log, "utf8"),
    async stop() {
      const started = performance.now();
      const ended = once(child, "exit");
      if (child.exitCode === null) {
        process.kill(firstProcess(child), signalNamed(config.StopSignal));
        const isDone = await Promise.race([ended.then(() => true), sleep(longestStop, false)]);
        if (!isDone) child.kill("SIGKILL");
        await ended;
      }
      return (performance.now() - started) / 1000;
    },
  };
}

/** Waits until its health check says that it is well. @throws Error with its log where that does not happen in time */
export async function becomesHealthy(name: string, container: Container): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    if (container.hasEnded()) throw new Error(`${name} has ended:\n${container.log()}`);
    if (container.health() === 0) return;
    await sleep(250);
  }
  throw new Error(`${name} does not become healthy:\n${container.log()}`);
}

/** A volume as an engine makes it: empty, and as the image has the folder in its place. */
export function makeVolume(folder: string, image: Image, path: string): void {
  mkdirSync(folder, { recursive: true });
  const place = join(image.root, path);
  if (!existsSync(place)) return;
  const { uid, gid, mode } = statSync(place);
  chownSync(folder, uid, gid);
  chmodSync(folder, mode & 0o7777);
}

/** The shell's part: everything is mounted before the root becomes read-only. */
function mounts(
  root: string,
  { tmpfs, volumes }: Service,
  folders: ReadonlyMap<string, string>,
  hosts: string,
): string {
  const places = volumes.map((volume) => volume.split(":"));
  return [
    "mount --make-rprivate /",
    `mount --bind ${root} ${root}`,
    ...[...tmpfs.map((entry) => entry.split(":")[0]), ...places.map(([, path]) => path)].map(
      (path) => `mkdir -p ${root}${path}`,
    ),
    `mount -o remount,bind,ro ${root}`,
    `mount -t proc proc ${root}/proc`,
    `mount -t tmpfs -o mode=755 tmpfs ${root}/dev`,
    ...["null", "zero", "full", "random", "urandom"].map(
      (name) => `touch ${root}/dev/${name} && mount --bind /dev/${name} ${root}/dev/${name}`,
    ),
    `ln -s /proc/self/fd ${root}/dev/fd`,
    `ln -s /proc/self/fd/1 ${root}/dev/stdout`,
    `ln -s /proc/self/fd/2 ${root}/dev/stderr`,
    `mkdir -m 1777 ${root}/dev/shm`,
    `mount --bind ${hosts} ${root}/etc/hosts`,
    ...tmpfs.map((entry) => {
      const [path, options = "mode=1777"] = entry.split(":");
      return `mount -t tmpfs -o ${options} tmpfs ${root}${path}`;
    }),
    ...places.map(([name = "", path]) => `mount --bind ${folders.get(name)} ${root}${path}`),
    'exec "$@"',
  ].join("\n");
}

/** The process that is the first in the container, as the machine numbers it. */
function firstProcess({ pid }: ChildProcess): number {
  const [first] = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  return Number(first);
}

function accountOf(root: string, user: string): { uid: number; gid: number } {
  const [name = "", group] = user.split(":");
  if (/^\d+$/.test(name)) return { uid: Number(name), gid: Number(group ?? 0) };
  const line = readFileSync(join(root, "etc", "passwd"), "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = (line ?? "").split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

function signalNamed(name: string): NodeJS.Signals {
  return name === "SIGQUIT" ? "SIGQUIT" : "SIGTERM";
}

/** The names of the services, all at one address of this network. */
export function writeHosts(file: string, names: readonly string[], address: string): void {
  writeFileSync(file, `127.0.0.1 localhost\n${address} ${names.join(" ")}\n`);
}

/** Gives this network the address that the compose files trust as a proxy's. */
export function takeAddress(address: string): void {
  execFileSync("ip", ["address", "replace", `${address}/24`, "dev", "lo"]);
}
