/** A thread of the delivery: turns what Next made into what visitors get, one file at a time. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { mainOf, markdownOf } from "../publish/markdown/write.ts";
import { type BuiltScripts, scriptAt } from "./built-scripts.ts";
import type { Delivery } from "./collect.ts";
import { leanStyle } from "./css/lean-style.ts";
import { prunerOf } from "./css/prune.ts";
import { type FormServer, pageHtml, type Stylesheet } from "./page-html.ts";
import { digestOf, isDelivered, stateOf, type Written, writeDelivered } from "./write.ts";

export interface WorkerSettings {
  out: string;
  distDir: string;
  scripts: BuiltScripts;
  /** How many pages the site has. */
  pages: number;
  /** The addresses of pages that load nothing else. */
  alone: ReadonlySet<string>;
  /** Absent where the server of the pages takes the forms too. */
  forms?: FormServer;
  /** Changes when anything changes that pages are made from besides their source. */
  version: string;
}

/** A delivery with what is remembered of the last build. */
export interface Task {
  delivery: Delivery;
  before?: Delivered;
}

/** What a delivery was made from, and the file that came of it. */
export interface Delivered {
  /** Of source and program; the same digest makes the same bytes. */
  source: string;
  /** Size and date of the file as it was written: `77138 1763900000000`. */
  file: string;
  /** The page scripts of a page, by name. */
  scripts?: string[];
  /** The file it was made from. */
  from?: string;
}

export type Answer =
  | { ok: true; target: string; state: Written; delivered: Delivered }
  | { ok: false; message: string };

const { out, distDir, scripts, pages, alone, forms, version }: WorkerSettings = workerData;
const stylesheets = new Map<string, Stylesheet>();

parentPort?.on("message", (task: Task) => {
  parentPort?.postMessage(answerTo(task));
});

function answerTo({ delivery, before }: Task): Answer {
  try {
    const file = join(out, delivery.target);
    const asBefore = before && isDelivered(file) && before.file === stateOf(file) ? before : undefined;
    const unchanged = (delivered: Delivered): Answer => {
      return { ok: true, target: delivery.target, state: "unchanged", delivered };
    };
    if (asBefore && delivery.kind === "markdown" && delivery.unchanged) return unchanged(asBefore);
    const input = inputOf(delivery);
    const source = digestOf(
      version,
      delivery.kind,
      delivery.kind === "markdown" ? JSON.stringify(delivery.page) : "",
      input,
    );
    if (asBefore?.source === source) return unchanged(asBefore);
    const { bytes, names } = made(delivery, input);
    const state = writeDelivered(file, bytes, pages);
    const delivered = {
      source,
      file: stateOf(file),
      ...(names.length > 0 && { scripts: names }),
      ...("source" in delivery && { from: delivery.source }),
    };
    return { ok: true, target: delivery.target, state, delivered };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function inputOf(delivery: Delivery): Buffer {
  if (delivery.kind === "text") return Buffer.from(delivery.text);
  const source = readFileSync(delivery.source);
  if (delivery.kind !== "markdown") return source;
  return Buffer.from(mainOf(source.toString("utf8")));
}

function made(delivery: Delivery, input: Buffer): { bytes: Buffer; names: string[] } {
  switch (delivery.kind) {
    case "page": {
      const page = pageHtml(input.toString("utf8"), {
        path: delivery.path,
        stylesheet,
        script: (src) => scriptAt(scripts, src),
        alone: alone.has(delivery.path),
        ...(forms && { forms }),
      });
      return { bytes: Buffer.from(page.html), names: page.scripts.map(({ name }) => name) };
    }
    case "markdown":
      return { bytes: Buffer.from(markdownOf(input.toString("utf8"), delivery.page)), names: [] };
    default:
      return { bytes: input, names: [] };
  }
}

function stylesheet(href: string): Stylesheet {
  const known = stylesheets.get(href);
  if (known) return known;
  const file = join(distDir, href.replace(/^\/_next\//, "").replace(/\?.*$/, ""));
  const text = leanStyle(absoluteUrls(readFileSync(file, "utf8"), href));
  const found = { text, pruned: prunerOf(text) };
  stylesheets.set(href, found);
  return found;
}

/** A stylesheet's own relative addresses, as they read from inside a page. */
function absoluteUrls(css: string, href: string): string {
  return css.replace(/url\((?!data:|["'])([^)]+)\)/g, (_whole, address: string) => {
    return `url(${new URL(address, `https://site.invalid${href}`).pathname})`;
  });
}
