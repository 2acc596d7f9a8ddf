/** One build as `npm run build` makes it, with the seconds of each phase and the most memory it took. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { treeUse } from "./process-tree.ts";

export const phases = ["check", "compile", "pages", "delivery", "rest"] as const;
export type Phase = (typeof phases)[number];

/** What the build itself says of the programs that run side by side within a phase, by the words it says it with. */
const sideBySide = [
  ["content", "Compiling the content"],
  ["Next", "Compiling the program"],
  ["search", "Making the search index"],
] as const;
export type Part = (typeof sideBySide)[number][0];

export interface Seconds {
  wall: number;
  /** Of the processor: more than the wall's where both cores work, and the same on a busy machine. */
  cpu: number;
}

export interface TimedBuild {
  seconds: Record<Phase, Seconds>;
  total: Seconds;
  /** Seconds of the clock; missing where the build left the part out. */
  parts: Partial<Record<Part, number>>;
  /** Bytes. */
  memory: number;
  /** The phase that took it. */
  peak: Phase;
  /** The line in which delivery says what it wrote. */
  delivered: string;
}

/** The line of output with which a phase begins; what comes before the first belongs to the rest. */
const beginnings: readonly [RegExp, Phase][] = [
  [/^> Checking the content/, "check"],
  [/^> Compiling the content/, "compile"],
  [/^> Building the pages/, "pages"],
  [/^> Delivering/, "delivery"],
  [/^out\/:/, "rest"],
];

/** Every build of a run takes the same moment as now: two of them differ by what was edited alone. */
const moment = new Date().toISOString();

/** @throws Error with the output where the build fails */
export async function timedBuild(
  folder: string,
  environment: Record<string, string> = {},
): Promise<TimedBuild> {
  const zero = (): Seconds => ({ wall: 0, cpu: 0 });
  const seconds: Record<Phase, Seconds> = {
    check: zero(),
    compile: zero(),
    pages: zero(),
    delivery: zero(),
    rest: zero(),
  };
  const child = spawn(process.execPath, ["lib/cli/build.ts"], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", BUILD_TIME: moment, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  const lines: string[] = [];
  let memory = 0;
  let phase: Phase = "rest";
  let peak: Phase = "rest";
  let cpu = 0;
  let looks = 0;
  const watch = setInterval(() => {
    looks += 1;
    const use = treeUse(child.pid ?? 0, looks % 4 === 0);
    if (use.memory > memory) {
      memory = use.memory;
      peak = phase;
    }
    cpu = Math.max(cpu, use.cpu);
  }, 250);
  const started = performance.now();
  let since = { wall: started, cpu };
  const turn = (next: Phase) => {
    const now = { wall: performance.now(), cpu };
    seconds[phase].wall += (now.wall - since.wall) / 1000;
    seconds[phase].cpu += now.cpu - since.cpu;
    phase = next;
    since = now;
  };
  createInterface({ input: child.stderr }).on("line", (line) => lines.push(line));
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    const next = beginnings.find(([pattern]) => pattern.test(line.trim()))?.[1];
    if (next) turn(next);
  });
  const [code] = await ended;
  clearInterval(watch);
  turn("rest");
  if (code !== 0) throw new Error(`The build failed:\n${lines.slice(-40).join("\n")}`);
  const parts: TimedBuild["parts"] = {};
  for (const [part, words] of sideBySide) {
    const said = lines.find((line) => line.trim().startsWith(`${words}: `));
    if (said) parts[part] = Number.parseFloat(said.split(": ")[1] ?? "");
  }
  const delivered = lines.find((line) => line.startsWith("out/:")) ?? "";
  const total = { wall: (performance.now() - started) / 1000, cpu };
  return { seconds, total, parts, memory, peak, delivered };
}
