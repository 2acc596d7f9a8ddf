/** The files of `out/` by the address each is served at, with their compressed forms. Looked at once, when a server starts. */
import { readdirSync, type Stats, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { isForServers } from "../delivery/hosting.ts";

/** One form of a file: as it is, or compressed. */
export interface FileForm {
  file: string;
  size: number;
  /** RFC 9110 8.8.3, made as nginx makes it, so that a server and another before the same files agree. */
  etag: string;
  /** As HTTP writes it. */
  modified: string;
  encoding?: "br" | "gzip";
  /** The whole file, kept after the first time; undefined for one too large to keep. */
  body: (() => Promise<Buffer>) | undefined;
}

/** Files up to this many bytes are kept in memory once asked for, all together up to `room`. */
const small = 256 * 1024;
const room = 64 * 1024 * 1024;

export interface StaticFile {
  /** The plain form first. */
  forms: [FileForm, ...FileForm[]];
}

const page = "index.html";

/** @param out the folder that the build wrote */
export function staticFiles(out: string): Map<string, StaticFile> {
  const found = new Map<string, Stats>();
  for (const name of readdirSync(out, { recursive: true, encoding: "utf8" })) {
    const stats = statSync(join(out, name));
    if (stats.isFile()) found.set(`/${name.split(sep).join("/")}`, stats);
  }
  const files = new Map<string, StaticFile>();
  let left = room;
  const bodyOf = (file: string, size: number): (() => Promise<Buffer>) | undefined => {
    let body: Promise<Buffer> | undefined;
    if (size > small) return undefined;
    return () => {
      if (body) return body;
      const reading = readFile(file);
      if (size > left) return reading;
      left -= size;
      body = reading;
      reading.catch(() => {
        body = undefined;
        left += size;
      });
      return reading;
    };
  };
  for (const [path, stats] of found) {
    if (isForServers(path)) continue;
    const form = (ending: string, known: Stats): FileForm => {
      // Cut off as nginx does; `known.mtime` is rounded, and may be the next second.
      const seconds = Math.floor(known.mtimeMs / 1000);
      return {
        file: join(out, `${path}${ending}`),
        body: bodyOf(join(out, `${path}${ending}`), known.size),
        size: known.size,
        etag: `"${seconds.toString(16)}-${known.size.toString(16)}"`,
        modified: new Date(seconds * 1000).toUTCString(),
      };
    };
    const brotli = found.get(`${path}.br`);
    const gzip = found.get(`${path}.gz`);
    files.set(path.endsWith(`/${page}`) ? path.slice(0, -page.length) : path, {
      forms: [
        form("", stats),
        ...(brotli ? [{ ...form(".br", brotli), encoding: "br" as const }] : []),
        ...(gzip ? [{ ...form(".gz", gzip), encoding: "gzip" as const }] : []),
      ],
    });
  }
  return files;
}

/** The smallest form that an `Accept-Encoding` (RFC 9110 12.5.3) lets through; weights only forbid, as nginx reads them. */
export function chooseForm({ forms }: StaticFile, accepted: string | undefined): FileForm {
  const allowed = new Set(
    (accepted ?? "")
      .toLowerCase()
      .split(",")
      .flatMap((entry) => {
        const [coding = "", ...parameters] = entry.split(";").map((part) => part.trim());
        return parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)) ? [] : [coding];
      }),
  );
  const [plain] = forms;
  return forms.find(({ encoding }) => encoding !== undefined && allowed.has(encoding)) ?? plain;
}
