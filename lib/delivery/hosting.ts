/** What a built site holds for servers: redirects for `npm start`, `_nginx/*.conf` for deploy/nginx.conf. Nothing of it is ever sent to a visitor. */
import { nginxFiles } from "./nginx-files.ts";
import { type Redirect, redirectLines } from "./redirects.ts";

/** The files a server reads and no visitor gets, by their path in `out/`. */
export function hostingFiles(redirects: readonly Redirect[]): Map<string, string> {
  return new Map([["/_redirects", redirectLines(redirects)], ...nginxFiles(redirects)]);
}

/** Whether a path below `out/` is for servers only. `/.well-known/` is for visitors, other hidden files are not. */
export function isForServers(path: string): boolean {
  return /^\/_(?:headers|redirects)$|^\/_nginx\/|\.(?:br|gz)$|\/\.(?!well-known\/)/.test(path);
}
