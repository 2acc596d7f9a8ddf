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
  /** Where somebody works, if it runs. It does not count as use. */
  running(id: string): Promise<Workplace> | undefined;
  /** Merges what was published into a working copy. @returns its folder @throws Refused */
  caughtUp(writer: Writer): Promise<string>;
  /** Ends what runs, and puts the working copy away. @returns the branch with what was not published, if there is any */
  retired(id: string): Promise<string | undefined>;
  /** Ends those in which nothing has been asked for for ten minutes. @param now as `performance.now()` */
  endIdle(now?: number): Promise<void>;
  close(): Promise<void>;
}

/** As many write as there is room for. */
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
}

/** Three development servers fit into 4 GB. */
const mostAtOnce = 3;

const idleMs = 10 * 60_000;

const lookMs = 30_000;

export function workspaces({ root, start = startProcess, most = mostAtOnce }: Options): Workspaces {
  const open = new Map<string, { running: Promise<Running>; usedAt: number }>();
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

  async function endIdle(now = performance.now()): Promise<void> {
    const idle = [...open].filter(([, { usedAt }]) => now - usedAt > idleMs);
    await Promise.all(idle.map(([id]) => end(id)));
  }

  const timer = setInterval(() => void endIdle(), lookMs);
  timer.unref();

  return {
    workplace(writer) {
      const { id } = writer;
      const entry = open.get(id);
      if (entry) {
        entry.usedAt = performance.now();
        return entry.running;
      }
      if (open.size >= most) return Promise.reject(new Full());
      const running = inTurn(id, () => begin(writer));
      open.set(id, { running, usedAt: performance.now() });
      running.catch(() => open.delete(id));
      return running;
    },
    running: (id) => open.get(id)?.running,
    caughtUp: ({ id, person }) =>
      inTurn(id, async () => {
        const folder = ensureWorktree(root, id);
        const to = publishedCommit(root);
        const running = await open.get(id)?.running;
        // Whoever saves there merges there, or one would write over the other.
        if (running) await askWorkplace(running, person, "catch-up", { to });
        else catchUp(folder, to);
        return folder;
      }),
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
