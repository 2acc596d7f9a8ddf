/** The thread of validate-all.ts: texts come in with it, and their faults go back. */
import { parentPort, workerData } from "node:worker_threads";
import { validateHtml } from "./validate.ts";

const texts: string[] = workerData;
parentPort?.postMessage(texts.map(validateHtml));
