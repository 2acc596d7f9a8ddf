/** How a long-running command ends: on a signal, or because the npm that started it is gone. */
import { nameOf, parentOf } from "./process-tree.ts";

/** Docker kills after ten seconds; whatever still waits then (a client, a mail server, a full pipe) is cut off before that. */
const longestEndMs = 9_000;

/** npm passes no signal on through its shell, so a process it started finds out by looking. */
const lookForNpmMs = 500;

/** A terminal and npm may both pass the same Ctrl+C on; only a later signal is a second wish. */
const sameSignalMs = 1_000;

/** Finishes what is under way. `hurry` is aborted when the process is asked a second time. */
export type Finish = (hurry: AbortSignal) => Promise<void> | void;

/**
 * Ends the process gracefully on SIGINT, SIGTERM and SIGHUP, and when npm (and the shell between) is gone: after `finish`, and in any
 * case within ten seconds. Call it once, in a process that runs until it is stopped.
 *
 * @example
 * endGracefully(async (hurry) => { await closeServer(server, hurry); await leads.stop(); });
 */
export function endGracefully(finish: Finish): void {
  const hurry = new AbortController();
  let asked: number | undefined;
  const stop = (isSignal: boolean) => {
    if (asked !== undefined) {
      if (isSignal && performance.now() - asked > sameSignalMs) hurry.abort();
      return;
    }
    asked = performance.now();
    setTimeout(endNow, longestEndMs).unref();
    Promise.resolve(finish(hurry.signal)).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    });
  };
  onSignals(() => stop(true));
  whenNpmIsGone(() => stop(false));
}

/**
 * `process.exit` waits for writes that another thread has begun, and a write to a pipe without a reader never ends: only
 * SIGKILL stops such a process.
 */
function endNow(): void {
  process.kill(process.pid, "SIGKILL");
}

/**
 * Calls `stop` for each signal that asks a process to end, at which Node would end at once otherwise.
 *
 * @returns what takes the listeners away
 */
export function onSignals(stop: () => void): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

/**
 * Calls `gone` once when npm or the shell between is gone. Does nothing in a process that npm did not start: one that a service manager
 * or a shell left in the background outlives its parent on purpose.
 *
 * @returns what ends the watch
 */
export function whenNpmIsGone(gone: () => void): () => void {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined;
  const line = lineUpToNpm();
  const timer = setInterval(() => {
    if (!isReaper(process.ppid) && line.every(([child, parent]) => parentOf(child) === parent)) return;
    clearInterval(timer);
    gone();
  }, lookForNpmMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Each process and its parent, from this one up to npm's own; the first pair alone where the system does not tell. */
function lineUpToNpm(): [child: number, parent: number][] {
  const line: [number, number][] = [[process.pid, process.ppid]];
  const shell = process.ppid;
  const above = isNpm(shell) ? undefined : parentOf(shell);
  if (above !== undefined && isNpm(above)) line.push([shell, above]);
  return line;
}

/** Who takes in processes without a parent: a child of it was left while it was still loading. npm itself may be a container's first process. */
function isReaper(pid: number): boolean {
  const name = nameOf(pid) ?? "";
  return (
    /^(?:systemd|init|tini|docker-init|dumb-init)$/.test(name) ||
    (pid === 1 && !/^(?:npm|node|sh)/.test(name))
  );
}

/** npm names its process after its command ("npm start"). */
function isNpm(pid: number): boolean {
  return nameOf(pid)?.startsWith("npm") === true;
}
