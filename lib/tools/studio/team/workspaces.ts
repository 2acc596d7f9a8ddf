/**
 * Everybody's studio: a process for each working copy, started when somebody opens the editor and ended when nothing has been asked for a
 * while. A page that fails takes nobody else's studio and nobody's sign-in with it.
 */
import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";
import { guarded } from "../../../process/guardian.ts";
import type { Person } from "../roles.ts";
import { catchUp } from "../server/catch-up.ts";
import { Refused } from "../server/refused.ts";
import { askWorkplace, type Workplace } from "./forward.ts";
import { ensureWorktree, publishedCommit, retireWorktree } from "./worktrees.ts";

/** Whose studio; the id names the working copy. */
export interface Writer {
  id: string;
  person: Person;
}

export interface Workspaces {
  /**
   * Where somebody works, with what was published meanwhile merged in when it starts.
   *
   * @throws Full where as many work already as there is memory for; Error where it cannot be started, and the next call tries again
   */
  workplace(writer: Writer): Promise<Workplace>;
  /**
   * The same for pages of the site, which a development server makes: the first starts it, inside of the workspace.
   *
   * @throws Full where as many run already
   */
  site(writer: Writer): Promise<Workplace>;
  /** Whether the development server of somebody runs, or there is memory to start it. */
  hasRoom(id: string): boolean;
  /** Where somebody works, if it runs. It does not count as use. */
  running(id: string): Promise<Workplace> | undefined;
  /** Merges what was published into a working copy. @returns its folder @throws Refused */
  caughtUp(writer: Writer): Promise<string>;
  /** Merges what was just published into every working copy in which somebody works. */
  allCaughtUp(): Promise<void>;
  /** Ends what runs, and puts the working copy away. @returns the branch with what was not published, if there is any */
  retired(id: string): Promise<string | undefined>;
  /** Ends those in which nothing has been asked for for ten minutes. @param now as `performance.now()` */
  endIdle(now?: number): Promise<void>;
  close(): Promise<void>;
}

/** As much runs as there is room for. */
export class Full extends Error {
  override name = "Full";
}

/** What runs in a working copy. */
export interface Running extends Workplace {
  stop(): Promise<void>;
  /** Calls when it has ended by itself. */
  onEnd(listener: () => void): void;
}

interface Options {
  /** The folder of the program and of `content/`. */
  root: string;
  start?: (folder: string) => Promise<Running>;
  most?: number;
  mostSites?: number;
}

/** Three development servers fit into 4 GB, and three editors more, which are small without one. */
const mostAtOnce = 6;
const mostSitesAtOnce = 3;

const idleMs = 10 * 60_000;

const lookMs = 30_000;

export function workspaces({
  root,
  start = startProcess,
  most = mostAtOnce,
  mostSites = mostSitesAtOnce,
}: Options): Workspaces {
  const open = new Map<string, Entry>();
  /** What is done to a working copy is done one after another. */
  const turns = new Map<string, Promise<unknown>>();

  function inTurn<Result>(id: string, work: () => Promise<Result> | Result): Promise<Result> {
    const turn = (turns.get(id) ?? Promise.resolve()).catch(() => undefined).then(work);
    turns.set(id, turn);
    return turn;
  }

  async function begin({ id }: Writer): Promise<Running> {
    const folder = ensureWorktree(root, id);
    catchUp(folder, publishedCommit(root));
    const running = await start(folder);
    running.onEnd(() => open.delete(id));
    return running;
  }

  async function end(id: string): Promise<void> {
    const entry = open.get(id);
    open.delete(id);
    await (await entry?.running.catch(() => undefined))?.stop();
  }

  function caughtUp({ id, person }: Writer): Promise<string> {
    return inTurn(id, async () => {
      const folder = ensureWorktree(root, id);
      const to = publishedCommit(root);
      const running = await open.get(id)?.running;
      // Whoever saves there merges there, or one would write over the other.
      if (running) await askWorkplace(running, person, "catch-up", { to });
      else catchUp(folder, to);
      return folder;
    });
  }

  async function endIdle(now = performance.now()): Promise<void> {
    const idle = [...open].filter(([, { usedAt }]) => now - usedAt > idleMs);
    await Promise.all(idle.map(([id]) => end(id)));
  }

  const timer = setInterval(() => void endIdle(), lookMs);
  timer.unref();

  /** @throws Full */
  function used(writer: Writer): Entry {
    const { id } = writer;
    const usedAt = performance.now();
    const known = open.get(id);
    if (known) return Object.assign(known, { usedAt });
    if (open.size >= most) throw new Full();
    const entry = { writer, running: inTurn(id, () => begin(writer)), usedAt, hasSite: false };
    open.set(id, entry);
    entry.running.catch(() => open.delete(id));
    return entry;
  }

  function hasRoom(id: string): boolean {
    const own = open.get(id);
    if (own?.hasSite) return true;
    const sites = [...open.values()].filter(({ hasSite }) => hasSite).length;
    return sites < mostSites && (own !== undefined || open.size < most);
  }

  return {
    workplace: async (writer) => await used(writer).running,
    async site(writer) {
      if (!hasRoom(writer.id)) throw new Full();
      const entry = used(writer);
      entry.hasSite = true;
      return await entry.running;
    },
    hasRoom,
    running: (id) => open.get(id)?.running,
    caughtUp,
    async allCaughtUp() {
      await Promise.all([...open.values()].map(({ writer }) => caughtUp(writer)));
    },
    retired: (id) =>
      inTurn(id, async () => {
        await end(id);
        return retireWorktree(root, id);
      }),
    endIdle,
    async close() {
      clearInterval(timer);
      await Promise.all([...open.keys()].map(end));
    },
  };
}

/** What a program that shows pages needs of the environment: none of our passwords. */
const passedOn =
  /^(?:PATH|HOME|LANG|LC_.*|TZ|TMPDIR|TEMP|TMP|SystemRoot|APPDATA|USERPROFILE|GIT_.*|SSH_.*|NODE_.*)$/;

/** @returns what of an environment a workspace is given */
export function workspaceEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      passedOn.test(name) && value !== undefined ? [[name, value]] : [],
    ),
  );
}

/** What runs for somebody. */
interface Entry {
  writer: Writer;
  running: Promise<Running>;
  usedAt: number;
  /** A page of the site was asked for: the development server stays in memory until all of it ends. */
  hasSite: boolean;
}

/** The program of the working copy's own release. */
async function startProcess(folder: string): Promise<Running> {
  const token = randomBytes(24).toString("base64url");
  const child = guarded(
    fork(join(folder, "lib", "tools", "studio", "team", "workspace-process.ts"), {
      cwd: folder,
      execArgv: ["--disable-warning=ExperimentalWarning"],
      env: { ...workspaceEnvironment(process.env), NODE_ENV: "development", STUDIO_TOKEN: token },
    }),
  );
  const ended = new AbortController();
  const port = await Promise.race([
    once(child, "message", { signal: ended.signal }).then(([message]) => said.parse(message).port),
    once(child, "exit", { signal: ended.signal }).then(() => {
      throw new Refused(
        "The editor could not be started; the server's log says why. Tell whoever looks after it.",
        503,
      );
    }),
  ]).finally(() => ended.abort());
  return {
    port,
    token,
    stop: () => stopped(child),
    onEnd: (listener) => void child.once("exit", listener),
  };
}

const said = z.object({ port: z.number() });

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill();
  await gone;
}
