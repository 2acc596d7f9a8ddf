/** What a built site holds for servers: tables for `npm start`, `_nginx/*.conf` for deploy/nginx.conf. Nothing of it is ever sent to a visitor. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { nginxFiles } from "./nginx-files.ts";
import { type Redirect, redirectLines } from "./redirects.ts";

const aloneFile = "/_alone";

/**
 * The files a server reads and no visitor gets, by their path in `out/`.
 *
 * @param alone the addresses of pages that load nothing else (lib/delivery/headers.ts)
 */
export function hostingFiles(redirects: readonly Redirect[], alone: readonly string[]): Map<string, string> {
  return new Map([
    ["/_redirects", redirectLines(redirects)],
    [aloneFile, alone.map((path) => `${path}\n`).join("")],
    ...nginxFiles(redirects, alone),
  ]);
}

/** The addresses of the pages that load nothing else, as the build wrote them. */
export function pagesAlone(out: string): string[] {
  const file = join(out, aloneFile);
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}

/** Whether a path below `out/` is for servers only. `/.well-known/` is for visitors, other hidden files are not. */
export function isForServers(path: string): boolean {
  return /^\/_(?:alone|headers|redirects)$|^\/_nginx\/|\.(?:br|gz)$|\/\.(?!well-known\/)/.test(path);
}
