/** Every document read and judged on its own: from memory, from what an earlier process kept, or anew on all cores. */
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { forgetOtherBodies } from "../../mdx/kept-bodies.ts";
import { type CheckedDocument, type DocumentRecord, recordOf, withSource } from "./document.ts";
import { writtenBodyOf } from "./frontmatter.ts";
import type { RecordStore } from "./record-store.ts";
import type { Source } from "./source.ts";

/** From here on, starting threads costs less than it saves. */
const worthThreads = 120;
/** How many documents a thread is given at a time. */
const portion = 16;
/** What reading a document leaves behind is collected here. A larger one would hold more of it at once, and save no time. */
const youngMegabytes = 24;
/** Fewer new records than this are not worth writing the file again. */
const worthKeeping = 20;

/** What was read before, kept from check to check. */
export interface ReadDocuments {
  documents: Map<Source, CheckedDocument>;
  /** What earlier processes kept; read at the first check that asks for it. */
  records?: RecordStore;
}

/** The documents of these sources, in their order; forgets the others. */
export async function checkedDocuments(
  sources: readonly Source[],
  { documents, records }: ReadDocuments,
): Promise<CheckedDocument[]> {
  const fresh: Source[] = [];
  for (const source of sources) {
    if (documents.has(source)) continue;
    const kept = records?.find(source);
    if (kept) documents.set(source, withSource(source, kept));
    else fresh.push(source);
  }
  const found = fresh.length < worthThreads ? fresh.map(recordOf) : await onAllCores(fresh);
  for (const [index, source] of fresh.entries()) {
    const record = found[index];
    if (record) documents.set(source, withSource(source, record));
  }
  const wanted = new Set(sources);
  for (const source of documents.keys()) if (!wanted.has(source)) documents.delete(source);
  const result = sources.flatMap((source) => documents.get(source) ?? []);
  if (records && fresh.length >= worthKeeping) records.keep(result);
  forgetOtherBodies(sources.values().map(writtenBodyOf));
  return result;
}

async function onAllCores(sources: readonly Source[]): Promise<DocumentRecord[]> {
  const found: DocumentRecord[] = [];
  const portions = Array.from({ length: Math.ceil(sources.length / portion) }, (_, index) => index * portion);
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("./document-worker.ts", import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    });
    try {
      for (let from = portions.shift(); from !== undefined; from = portions.shift()) {
        const records = await answerOf(worker, sources.slice(from, from + portion));
        for (const [index, record] of records.entries()) found[from + index] = record;
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), portions.length) }, work));
  return found;
}

async function answerOf(worker: Worker, sources: readonly Source[]): Promise<DocumentRecord[]> {
  const answered = once(worker, "message");
  worker.postMessage(sources);
  const [records]: DocumentRecord[][] = await answered;
  return records ?? [];
}
