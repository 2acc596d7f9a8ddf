/** Many pages on all cores: validating is the longest part of the audit. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type HtmlFault, validateHtml } from "./validate.ts";

/** Below this a thread takes longer to start than it saves. */
const fewPages = 200;
const mostThreads = 8;

/** The faults of each text, in the order of the texts. */
export async function validateAll(texts: string[]): Promise<HtmlFault[][]> {
  if (texts.length < fewPages) return texts.map(validateHtml);
  const threads = Math.min(availableParallelism(), mostThreads);
  const size = Math.ceil(texts.length / threads);
  const parts = Array.from({ length: threads }, (_, index) => texts.slice(index * size, (index + 1) * size));
  return (await Promise.all(parts.map(inThread))).flat();
}

function inThread(texts: string[]): Promise<HtmlFault[][]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./validate-thread.ts", import.meta.url), { workerData: texts });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
