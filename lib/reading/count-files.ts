/** Counts record files, or access logs, one line at a time. */
import { UsageError } from "#lib/shared/usage-error.ts";
import { readingCounter } from "./count.ts";
import type { ReadingCounts } from "./counts.ts";
import { type RecordLine, readLines } from "./read-lines.ts";

/**
 * @param paths in the order of their time
 * @param since what is older is left out
 * @throws UsageError where a file cannot be opened, or is not empty and holds no line that can be read
 */
export async function countFiles(paths: readonly string[], since: Date, now: Date): Promise<ReadingCounts> {
  const counter = readingCounter(now);
  const first = since.toISOString();
  for (const path of paths) {
    let lines = 0;
    let readable = 0;
    for await (const line of readLines(path)) {
      lines += 1;
      if (line.kind !== "unreadable") readable += 1;
      if (!isBefore(line, first)) counter.add(line);
    }
    if (lines > 0 && readable === 0)
      throw new UsageError(
        `${path} is no record of this program and no access log in the format of deploy/settings/http.conf: none of its ${lines} lines can be read. A log that ends with .gz has to be unpacked first (gunzip).`,
      );
  }
  return counter.finish();
}

function isBefore(line: RecordLine, first: string): boolean {
  if (line.kind === "entry") return line.entry.at < first;
  return line.kind === "view" && line.view.at < first;
}
