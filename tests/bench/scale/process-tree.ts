/** What a process with all its children takes, as Linux accounts it. */
import { readdirSync, readFileSync } from "node:fs";

/** Ticks of the processor's clock in a second, on every Linux that Node runs on. */
const ticks = 100;

export interface TreeUse {
  /** Bytes; a page that several processes share is divided among them (PSS). */
  memory: number;
  /** Seconds of processor time so far, of children that have ended too. */
  cpu: number;
  /** Seconds of processor time of each process alone, by its id. */
  processes: Map<number, number>;
}

/** @param weighed whether memory is asked for: adding up the pages of a large process holds it up for some hundredths of a second */
export function treeUse(root: number, weighed: boolean): TreeUse {
  const children = new Map<number, number[]>();
  const own = new Map<number, number>();
  const withEnded = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    // The name of the program is in parentheses and may hold spaces; the state is the first field after it.
    const fields = read(name, "stat").split(") ").pop()?.split(" ") ?? [];
    const parent = Number(fields[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15).map(Number);
    own.set(Number(name), (user + system) / ticks);
    withEnded.set(Number(name), (user + system + endedUser + endedSystem) / ticks);
  }
  const use: TreeUse = { memory: 0, cpu: 0, processes: new Map() };
  const add = (id: number): void => {
    use.processes.set(id, own.get(id) ?? 0);
    use.cpu += withEnded.get(id) ?? 0;
    if (weighed)
      use.memory += Number(/^Pss:\s+(\d+)/m.exec(read(String(id), "smaps_rollup"))?.[1] ?? 0) * 1024;
    for (const child of children.get(id) ?? []) add(child);
  };
  add(root);
  return use;
}

/** The words a process was started with; empty for one that has just ended. */
export function commandOf(id: number): string[] {
  return read(String(id), "cmdline").split("\0").filter(Boolean);
}

/** Empty for a process that has just ended. */
function read(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, "utf8");
  } catch {
    return "";
  }
}
