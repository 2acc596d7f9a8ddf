/** Which process started which, as Linux tells it in /proc (proc(5)). Elsewhere, and of processes that are gone, nothing is known. */
import { readdirSync, readFileSync } from "node:fs";

/** The name of a process: of its program, or what it calls itself. */
export function nameOf(pid: number): string | undefined {
  return readProc(pid, "comm")?.trim();
}

export function parentOf(pid: number): number | undefined {
  if (pid === process.pid) return process.ppid;
  // The process name before it is in parentheses and may contain any character.
  const stat = readProc(pid, "stat");
  return stat === undefined ? undefined : Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

/** The processes given, and all that they and theirs have started and that still run. */
export function withDescendants(pids: Iterable<number>): Set<number> {
  const children = Map.groupBy(everyProcess(), parentOf);
  const found = new Set(pids);
  // A set that grows is walked to its new end.
  for (const pid of found) for (const child of children.get(pid) ?? []) found.add(child);
  return found;
}

function everyProcess(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return undefined;
  }
}
