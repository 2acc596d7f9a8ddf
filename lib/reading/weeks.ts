/** The record week by week, and all of it: each line is read once. */
import { basename } from "node:path";
import { readingCounter } from "./count.ts";
import type { ReadingCounts } from "./counts.ts";
import { readLines } from "./read-lines.ts";
import { recordFiles } from "./record.ts";

const dayMs = 86_400_000;
/** A quarter. */
export const mostWeeks = 13;

export interface Week {
  /** Its first day and the day after its last, UTC. */
  readonly from: Date;
  readonly until: Date;
  readonly counts: ReadingCounts;
}

export interface Weeks {
  /** The oldest first, from the first that is recorded from its first day on; the last ends before today. */
  readonly weeks: readonly Week[];
  readonly whole: ReadingCounts;
}

/** @throws UsageError where a file cannot be opened */
export async function countWeeks(folder: string, now: Date): Promise<Weeks> {
  const end = Math.floor(now.getTime() / dayMs) * dayMs;
  const files = recordFiles(folder);
  const whole = readingCounter(now);
  const weeks: Week[] = [];
  const oldest = basename(files[0] ?? "9999", ".jsonl");
  for (let back = mostWeeks; back > 0; back -= 1) {
    const [from, until] = [new Date(end - 7 * dayMs * back), new Date(end - 7 * dayMs * (back - 1))];
    const [first = "", after = ""] = [from, until].map((date) => date.toISOString().slice(0, 10));
    if (oldest > first && back > 1) continue;
    const counter = readingCounter(now);
    for (const file of files) {
      const day = basename(file, ".jsonl");
      if (day < first || day >= after) continue;
      for await (const line of readLines(file)) {
        counter.add(line);
        whole.add(line);
      }
    }
    weeks.push({ from, until, counts: counter.finish() });
  }
  const all = whole.finish();
  for (const { counts } of weeks) counts.goingOn = all.goingOn;
  return { weeks, whole: all };
}
