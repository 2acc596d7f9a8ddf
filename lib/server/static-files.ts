/** The files of `out/` by the address each is served at, with their compressed forms. Looked for once, when a site is taken up. */
import { readdirSync, type Stats } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join, sep } from "node:path";
import { headersOf, securityHeaders } from "../delivery/headers.ts";
import {
  isForServers,
  pagesAlone,
  pagesVaried,
  type VariedPage,
  variedAddresses,
} from "../delivery/hosting.ts";
import { pageOfMarkdown, siteFiles } from "../site/addresses.ts";

/** One form of a file: as it is, or compressed. */
export interface FileForm {
  encoding?: "br" | "gzip";
  /** The file as it is now; undefined if it is gone. The caller closes what it opens. */
  open: () => Promise<OpenFile | undefined>;
}

/**
 * A file at one moment, whole. A build puts another in its place by a rename and leaves this one as it is, so size,
 * date and bytes are always of one and the same.
 */
export interface OpenFile {
  size: number;
  /** RFC 9110 8.8.3, made as nginx makes it, so that a server and another before the same files agree. */
  etag: string;
  /** As HTTP writes it. */
  modified: string;
  /** The bytes, where they are kept in memory; otherwise they are read from the handle. */
  body?: Buffer;
  handle?: FileHandle;
}

/** Files up to this many bytes are cached in memory after the first request, up to `room` in total. */
const small = 256 * 1024;
const room = 64 * 1024 * 1024;

export interface StaticFile {
  /** The headers of its address: one object for all answers, because putting them together took longer than sending a page. */
  headers: Readonly<Record<string, string>>;
  /** The plain form first. */
  forms: [FileForm, ...FileForm[]];
  /** Of a page with variants, and of its Markdown alternate: every version of it, itself first. */
  experiment?: { page: VariedPage; versions: readonly StaticFile[] };
}

const page = "index.html";

/** @param out the folder that the build wrote */
export function staticFiles(out: string): Map<string, StaticFile> {
  const paths = new Set<string>();
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(join(out).length);
    if (entry.isFile()) paths.add(path.split(sep).join("/"));
  }
  const files = new Map<string, StaticFile>();
  const alone = pagesAlone(out);
  const varied = pagesVaried(out) ?? [];
  const memory = { left: room };
  const fileAt = (address: string, path: string, version = 0): StaticFile => {
    const form = (name: string): FileForm => ({ open: opener(join(out, name), memory, version) });
    return {
      headers: { ...securityHeaders, ...headersOf(address, alone, variedAddresses(varied)) },
      forms: [
        form(path),
        ...(paths.has(`${path}.br`) ? [{ ...form(`${path}.br`), encoding: "br" as const }] : []),
        ...(paths.has(`${path}.gz`) ? [{ ...form(`${path}.gz`), encoding: "gzip" as const }] : []),
      ],
    };
  };
  for (const path of paths) {
    if (isForServers(path)) continue;
    const address = path.endsWith(`/${page}`) ? path.slice(0, -page.length) : path;
    files.set(address, fileAt(address, path));
  }
  for (const each of varied)
    for (const address of variedAddresses([each])) {
      const own = files.get(address);
      const others = Array.from({ length: each.variants }, (_, index) => index + 1).map((number) => {
        const built = siteFiles.variant(each.path, number);
        const path = pageOfMarkdown(address) === undefined ? `${built}${page}` : siteFiles.markdown(built);
        return fileAt(address, path, number);
      });
      if (own) files.set(address, { ...own, experiment: { page: each, versions: [own, ...others] } });
    }
  return files;
}

/** Opens a file, and keeps it where it is small and there is room. */
function opener(file: string, memory: { left: number }, version: number): FileForm["open"] {
  let kept: OpenFile | undefined;
  return async () => {
    if (kept) return kept;
    const handle = await open(file).catch(nothingIfGone);
    if (!handle) return undefined;
    try {
      const stats = await handle.stat();
      if (stats.size > small) return { ...factsOf(stats, version), handle };
      const read = { ...factsOf(stats, version), body: await handle.readFile() };
      await handle.close();
      if (!kept && stats.size <= memory.left) {
        memory.left -= stats.size;
        kept = read;
      }
      return read;
    } catch (error) {
      await handle.close();
      throw error;
    }
  };
}

function nothingIfGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
}

/** @param version of the page at one address: two may have the same size and date, and have to have two ETags */
function factsOf({ size, mtimeMs }: Stats, version: number): Pick<OpenFile, "size" | "etag" | "modified"> {
  // Cut off as nginx does; `mtime` is rounded, and may be the next second.
  const seconds = Math.floor(mtimeMs / 1000);
  return {
    size,
    etag: `"${seconds.toString(16)}-${size.toString(16)}${version === 0 ? "" : `-${version}`}"`,
    modified: new Date(seconds * 1000).toUTCString(),
  };
}

/** The smallest form that an `Accept-Encoding` (RFC 9110 12.5.3) lets through; weights only forbid, as nginx reads them. */
export function chooseForm({ forms }: StaticFile, accepted: string | undefined): FileForm {
  const [plain] = forms;
  if (accepted === undefined) return plain;
  const codings = accepted.toLowerCase().split(",");
  const isAccepted = (encoding: string) =>
    codings.some((entry) => {
      const coding = entry.trim();
      if (!coding.startsWith(encoding)) return false;
      const rest = coding.slice(encoding.length).trimStart();
      return rest === "" || (rest.startsWith(";") && !/;\s*q=0(?:\.0*)?\s*(?:;|$)/.test(rest));
    });
  return forms.find(({ encoding }) => encoding !== undefined && isAccepted(encoding)) ?? plain;
}
