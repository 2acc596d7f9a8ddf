/** One build as `npm run build` makes it, with the seconds of each phase and the most memory it took. */
import { type Seconds, type TimedProgram, timedProgram } from "./timed-program.ts";

export const phases = ["check", "compile", "pages", "delivery", "rest"] as const;
export type Phase = (typeof phases)[number];

/** What the build itself says of the programs that run side by side within a phase, by the words it says it with. */
const sideBySide = [
  ["content", "Compiling the content"],
  ["Next", "Compiling the program"],
  ["search", "Making the search index"],
] as const;
export type Part = (typeof sideBySide)[number][0];

export interface TimedBuild extends TimedProgram {
  seconds: Record<Phase, Seconds>;
  /** Seconds of the clock; missing where the build left the part out. */
  parts: Partial<Record<Part, number>>;
  /** The phase that took the most memory. */
  peak: Phase;
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
export async function timedBuild(folder: string): Promise<TimedBuild> {
  const zero = (): Seconds => ({ wall: 0, cpu: 0 });
  const seconds: Record<Phase, Seconds> = {
    check: zero(),
    compile: zero(),
    pages: zero(),
    delivery: zero(),
    rest: zero(),
  };
  let phase: Phase = "rest";
  let peak: Phase = "rest";
  let since = zero();
  const turn = (next: Phase, now: Seconds) => {
    seconds[phase].wall += now.wall - since.wall;
    seconds[phase].cpu += now.cpu - since.cpu;
    phase = next;
    since = now;
  };
  const program = await timedProgram(process.execPath, ["lib/cli/build.ts"], {
    cwd: folder,
    env: { BUILD_TIME: moment },
    onLine: (line, now) => {
      const next = beginnings.find(([pattern]) => pattern.test(line.trim()))?.[1];
      if (next) turn(next, now);
    },
    onPeak: () => {
      peak = phase;
    },
  });
  turn("rest", program.total);
  const parts: TimedBuild["parts"] = {};
  for (const [part, words] of sideBySide) {
    const said = program.lines.find((line) => line.trim().startsWith(`${words}: `));
    if (said) parts[part] = Number.parseFloat(said.split(": ")[1] ?? "");
  }
  return { ...program, seconds, parts, peak };
}
