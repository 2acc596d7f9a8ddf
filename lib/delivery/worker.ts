/** A thread of the delivery: turns what Next made into what visitors get, one file at a time. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { type BuiltScripts, scriptAt } from "./built-scripts.ts";
import type { Delivery } from "./collect.ts";
import { prunerOf } from "./css/prune.ts";
import { type FormServer, pageHtml, type Stylesheet } from "./page-html.ts";
import { digestOf, isDelivered, stateOf, writeDelivered } from "./write.ts";

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

/** What a delivery was made from, and the files that came of it. */
export interface Delivered {
  /** Of source and program; the same digest makes the same bytes. */
  source: string;
  /** Size and date of each file as it was written, by its path in `out/`: `77138 1763900000000`. */
  files: Record<string, string>;
  /** The page scripts of a page, by name. */
  scripts?: string[];
  /** Of a page: the file that Next rendered, and by which route. */
  rendered?: { html: string; route: string };
}

export type Answer =
  | { ok: true; target: string; written: number; unchanged: number; delivered: Delivered }
  | { ok: false; message: string };

const { out, distDir, scripts, pages, alone, forms, version }: WorkerSettings = workerData;
const stylesheets = new Map<string, Stylesheet>();

parentPort?.on("message", (task: Task) => {
  parentPort?.postMessage(answerTo(task));
});

function answerTo({ delivery, before }: Task): Answer {
  try {
    const { target } = delivery;
    const input = inputOf(delivery);
    const address = delivery.kind === "page" ? JSON.stringify(delivery.markdown) : "";
    const source = digestOf(version, delivery.kind, address ?? "", input);
    if (before?.source === source && isAsDelivered(before))
      return { ok: true, target, written: 0, unchanged: Object.keys(before.files).length, delivered: before };
    const { files, names } = made(delivery, input);
    const written = files.filter(
      ([file, bytes]) => writeDelivered(join(out, file), bytes, pages) === "written",
    ).length;
    const delivered = {
      source,
      files: Object.fromEntries(files.map(([file]) => [file, stateOf(join(out, file))])),
      ...(names.length > 0 && { scripts: names }),
      ...(delivery.kind === "page" && { rendered: { html: delivery.source, route: delivery.route } }),
    };
    return { ok: true, target, written, unchanged: files.length - written, delivered };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function isAsDelivered({ files }: Delivered): boolean {
  return Object.entries(files).every(([target, state]) => {
    const file = join(out, target);
    return isDelivered(file) && stateOf(file) === state;
  });
}

function inputOf(delivery: Delivery): Buffer {
  return delivery.kind === "text" ? Buffer.from(delivery.text) : readFileSync(delivery.source);
}

/** The files of a delivery, by their path in `out/`, and the names of the page scripts. */
function made(
  delivery: Delivery,
  input: Buffer,
): { files: [target: string, bytes: Buffer][]; names: string[] } {
  const { target } = delivery;
  if (delivery.kind !== "page") return { files: [[target, input]], names: [] };
  const page = pageHtml(input.toString("utf8"), {
    path: delivery.path,
    stylesheet,
    script: (src) => scriptAt(scripts, src),
    alone: alone.has(delivery.path),
    address: delivery.markdown?.address,
    ...(forms && { forms }),
  });
  const files: [string, Buffer][] = [[target, Buffer.from(page.html)]];
  if (delivery.markdown && page.markdown !== undefined)
    files.push([delivery.markdown.target, Buffer.from(page.markdown)]);
  return { files, names: page.scripts.map(({ name }) => name) };
}

function stylesheet(href: string): Stylesheet {
  const known = stylesheets.get(href);
  if (known) return known;
  const file = join(distDir, href.replace(/^\/_next\//, "").replace(/\?.*$/, ""));
  const text = absoluteUrls(readFileSync(file, "utf8"), href);
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
