/** All deliveries of a build, on all cores; what the last build made from the same source is left as it is. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { remember, remembered } from "../shared/memory.ts";
import { hashFolder, isSource } from "../site/folder-digest.ts";
import type { Delivery } from "./collect.ts";
import { DeliveryError } from "./delivery-error.ts";
import type { Answer, Delivered, Task, WorkerSettings } from "./worker.ts";
import { removeOthers } from "./write.ts";

/** What is remembered from build to build, by the delivery's path in `out/`. */
const memory = join(".cache", "delivery.json");

export interface Outcome {
  written: number;
  unchanged: number;
  /** Names of the page scripts of each page, by its file in `out/`. */
  scripts: Map<string, readonly string[]>;
}

/** The destination, and what pages are made from besides their own source. */
export type DeliverySettings = Omit<WorkerSettings, "version">;

/**
 * @param deliveries every file of the site, as they come; anything else in the folder is removed
 * @throws DeliveryError for the first page that cannot be delivered
 */
export async function deliver(deliveries: AsyncIterable<Delivery>, site: DeliverySettings): Promise<Outcome> {
  const { out } = site;
  mkdirSync(out, { recursive: true });
  const before = remembered<Record<string, Delivered>>(memory) ?? {};
  const after: Record<string, Delivered> = {};
  const outcome: Outcome = { written: 0, unchanged: 0, scripts: new Map() };
  const queue = deliveries[Symbol.asyncIterator]();
  const settings: WorkerSettings = { ...site, version: versionOf(site) };
  await Promise.all(
    Array.from({ length: availableParallelism() }, () =>
      thread(settings, async (answer) => {
        if (answer?.ok) {
          outcome.written += answer.written;
          outcome.unchanged += answer.unchanged;
          after[answer.target] = answer.delivered;
          outcome.scripts.set(answer.target, answer.delivered.scripts ?? []);
        }
        const { value: delivery, done } = await queue.next();
        if (done) return undefined;
        const known = before[delivery.target];
        return { delivery, ...(known && { before: known }) };
      }),
    ),
  );
  removeOthers(
    out,
    Object.values(after).flatMap(({ files }) => Object.keys(files)),
  );
  remember(memory, after);
  return outcome;
}

/** Runs one thread until there is no next task. */
function thread(
  settings: WorkerSettings,
  next: (answer?: Answer) => Promise<Task | undefined>,
): Promise<void> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: settings });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const give = async (answer?: Answer): Promise<void> => {
    const task = await next(answer);
    if (task) worker.postMessage(task);
    else resolve();
  };
  worker.on("message", (answer: Answer) => {
    if (answer.ok) give(answer).catch(reject);
    else reject(new DeliveryError(answer.message));
  });
  worker.on("error", reject);
  give().catch(reject);
  return promise.finally(() => worker.terminate());
}

/** What the last build delivered pages from, by the page's file in `out/`; those that are still there. */
export function renderedBefore(): (target: string) => Delivered["rendered"] {
  const memorised = remembered<Record<string, Delivered>>(memory) ?? {};
  return (target) => {
    const rendered = memorised[target]?.rendered;
    return rendered && existsSync(rendered.html) ? rendered : undefined;
  };
}

/** The programs that make pages, the scripts pages name and where forms are sent, as a digest: when one changes, every page is made again. */
function versionOf({ scripts, forms }: DeliverySettings): string {
  const hash = createHash("sha256").update(`${process.version} ${forms?.leads ?? ""}`);
  for (const { path } of scripts.values()) hash.update(path);
  const lib = join(import.meta.dirname, "..");
  for (const folder of ["delivery", "publish", "shared", "site"])
    hashFolder(hash, join(lib, folder), isSource);
  hash.update(readFileSync("package.json"));
  return hash.digest("base64url");
}
