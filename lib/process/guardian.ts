/**
 * Ends what this process started, and all that that started, even when this one is killed and can run no `finally`: a process apart
 * holds the other end of a pipe, and once that closes it kills whatever is still on its list.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { Socket } from "node:net";
import { fileURLToPath } from "node:url";

let pipe: Socket | undefined;

/** @returns the child itself, now on the list until it exits */
export function guarded<Child extends ChildProcess>(child: Child): Child {
  if (child.pid !== undefined) {
    const forget = guardedPid(child.pid);
    child.once("exit", forget);
  }
  return child;
}

/** For a process that a library started. @returns takes it off the list */
export function guardedPid(pid: number): () => void {
  pipe ??= startGuardian();
  pipe.write(`+${pid}\n`);
  return () => pipe?.write(`-${pid}\n`);
}

function startGuardian(): Socket {
  const guardian = spawn(process.execPath, [fileURLToPath(new URL("guardian-process.ts", import.meta.url))], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guardian.unref();
  const { stdin } = guardian;
  if (!(stdin instanceof Socket)) throw new Error("The guardian's input is no pipe.");
  stdin.unref();
  // Without its guardian a process works as well.
  stdin.on("error", () => undefined);
  return stdin;
}
