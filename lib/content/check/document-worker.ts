/** A thread of the content check: is given sources, answers with what reading them found. */
import { parentPort } from "node:worker_threads";
import { recordOf } from "./document.ts";
import type { Source } from "./source.ts";

parentPort?.on("message", (sources: Source[]) => parentPort?.postMessage(sources.map(recordOf)));
