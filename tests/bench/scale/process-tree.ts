/** What a process with all its children takes, as Linux accounts it. */
import { readdirSync, readFileSync } from "node:fs";

/** Ticks of the processor's clock in a second, on every Linux that Node runs on. */
const ticks = 100;

export interface TreeUse {
  /** Bytes; a page that several processes share is divided among them (PSS). */
  memory: number;
  /** Seconds of processor time so far, of children that have ended too. */
  cpu: number;
}

/** @param weighed whether memory is asked for: adding up the pages of a large process holds it up for some hundredths of a second */
export function treeUse(root: number, weighed: boolean): TreeUse {
  const children = new Map<number, number[]>();
  const cpu = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    // The name of the program stands in parentheses and may hold spaces; the state is the first field after it.
    const fields = read(name, "stat").split(") ").pop()?.split(" ") ?? [];
    const parent = Number(fields[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    cpu.set(
      Number(name),
      fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0),
    );
  }
  const sum = (id: number): TreeUse =>
    (children.get(id) ?? [])
      .map(sum)
      .reduce((total, child) => ({ memory: total.memory + child.memory, cpu: total.cpu + child.cpu }), {
        memory: weighed
          ? Number(/^Pss:\s+(\d+)/m.exec(read(String(id), "smaps_rollup"))?.[1] ?? 0) * 1024
          : 0,
        cpu: (cpu.get(id) ?? 0) / ticks,
      });
  return sum(root);
}

/** Empty for a process that has just ended. */
function read(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, "utf8");
  } catch {
    return "";
  }
}
