/** The process of guardian.ts: reads `+pid` and `-pid`, a line each, and kills what is left when its input closes. */
import { createInterface } from "node:readline";
import { withDescendants } from "./process-tree.ts";

const pids = new Set<number>();
for await (const line of createInterface(process.stdin)) {
  const pid = Number(line.slice(1));
  if (line.startsWith("+")) pids.add(pid);
  else pids.delete(pid);
}
// Find all before killing any: once its parent is gone, a process can no longer be found.
for (const pid of withDescendants(pids)) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself since.
  }
}
