/** The content of a site under work, read again after each change of its files, for everyone who wants to know. */
import { join } from "node:path";
import { watch } from "chokidar";
import picocolors from "picocolors";
import { contentStamp } from "./content-stamp.ts";
import { type LiveContent, type LiveUpdate, liveContent } from "./live-content.ts";

/** Editors write a file in two or three steps; this long after the last one it is read. */
const settleMilliseconds = 25;

export interface WatchedContent extends Pick<LiveContent, "textOf" | "problemsWithout" | "adviceOn"> {
  /** What was found last. */
  latest(): LiveUpdate;
  /** Reads the content now, for someone who has just changed it. */
  look(): Promise<LiveUpdate>;
  /** Calls with each update from now on. @returns what ends that */
  listen(listener: (update: LiveUpdate) => void): () => void;
  close(): Promise<void>;
}

/**
 * Reads the content once, and from then on whenever a file changes.
 *
 * @param root the folder that holds `content/`
 * @param folder where what is shown is kept
 * @param first is done before each reading
 */
export async function watchContent(
  root: string,
  folder: string,
  first: () => Promise<void> = async () => undefined,
): Promise<WatchedContent> {
  const content = join(root, "content");
  const live = liveContent(root, folder);
  const listeners = new Set<(update: LiveUpdate) => void>();
  let latest: LiveUpdate;
  /** Of the files as they were when they were read last. */
  let stamp: string | undefined;

  async function look(): Promise<LiveUpdate> {
    await first();
    stamp = contentStamp(content);
    latest = await live.update();
    for (const listener of listeners) listener(latest);
    return latest;
  }

  let timer: NodeJS.Timeout | undefined;
  const soon = (delay = settleMilliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Whoever changed the file has read it since: the studio does after each save.
      if (stamp !== undefined && contentStamp(content) === stamp) return;
      look().catch((error: unknown) => {
        // A folder that vanished while it was read: what comes after is seen a moment later.
        console.error(picocolors.dim(error instanceof Error ? error.message : String(error)));
        soon(500);
      });
    }, delay);
  };
  const watcher = watch(content, { ignoreInitial: true, atomic: false });
  // What somebody put into a new folder before it was watched is found by a scan, which the system reports no event of.
  watcher.on("all", () => soon());
  // Where a folder takes a file's place at once, only the system reports an event, and chokidar none of its own.
  watcher.on("raw", () => soon());
  watcher.on("error", (error) => console.error(picocolors.dim(String(error))));
  latest = await look();
  return {
    latest: () => latest,
    textOf: live.textOf,
    problemsWithout: live.problemsWithout,
    adviceOn: live.adviceOn,
    look,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearTimeout(timer);
      return watcher.close();
    },
  };
}
