/** A program with all the processes that it starts: seconds, the most memory at once, and which process worked when. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { commandOf, treeUse } from "./process-tree.ts";
import type { Look } from "./timeline.ts";

export interface Seconds {
  wall: number;
  /** Of the processor: more than the wall's where both cores work, and the same on a busy machine. */
  cpu: number;
}

export interface TimedProgram {
  total: Seconds;
  /** Bytes. */
  memory: number;
  /** What it printed. */
  lines: string[];
  looks: Look[];
}

interface ProgramOptions {
  cwd: string;
  env?: Record<string, string>;
  /** Called for each line of output, with the seconds so far. */
  onLine?: (line: string, now: Seconds) => void;
  /** Called where the program takes more memory than ever before. */
  onPeak?: () => void;
}

/** @throws Error with the output where the program fails */
export async function timedProgram(
  command: string,
  parameters: string[],
  { cwd, env = {}, onLine, onPeak }: ProgramOptions,
): Promise<TimedProgram> {
  const started = performance.now();
  const child = spawn(command, parameters, {
    cwd,
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close");
  const lines: string[] = [];
  const looks: Look[] = [];
  const names = new Map<number, string>();
  let memory = 0;
  let cpu = 0;
  const wall = () => (performance.now() - started) / 1000;
  const watch = setInterval(() => {
    const use = treeUse(child.pid ?? 0, looks.length % 4 === 0);
    cpu = Math.max(cpu, use.cpu);
    if (use.memory > memory) {
      memory = use.memory;
      onPeak?.();
    }
    for (const id of use.processes.keys()) names.set(id, names.get(id) || nameOf(commandOf(id)));
    looks.push({
      at: wall(),
      processes: [...use.processes].map(([id, seconds]) => ({ id, name: names.get(id) ?? "", cpu: seconds })),
    });
  }, 250);
  createInterface({ input: child.stderr }).on("line", (line) => lines.push(line));
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    onLine?.(line, { wall: wall(), cpu });
  });
  const [code] = await ended;
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command} failed:\n${lines.slice(-40).join("\n")}`);
  return { total: { wall: wall(), cpu }, memory, lines, looks };
}

/** The program's file and what it was told first, without the options of Node. */
function nameOf([program = "", ...parameters]: string[]): string {
  const base = (path: string) => path.replace(/^.*[/\\]/, "");
  const words = [program, ...parameters].filter((word) => !word.startsWith("-")).map(base);
  return (words[0] === "node" && words.length > 1 ? words.slice(1) : words).slice(0, 3).join(" ");
}
