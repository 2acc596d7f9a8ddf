/** What was scheduled and has become due. */
import { inspectContent } from "../../content/check/check.ts";

/**
 * The files whose time came between two moments, the second included.
 *
 * @param root the folder that holds content/
 * @param since the moment that the build took as now which visitors have
 */
export async function dueBetween(root: string, since: Date, now: Date): Promise<string[]> {
  const { waiting } = await inspectContent({ root, now: since, keep: true });
  return waiting
    .filter(({ why, at }) => why === "scheduled" && at !== undefined && at <= now)
    .map(({ file }) => file);
}
