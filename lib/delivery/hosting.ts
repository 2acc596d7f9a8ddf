/**
 * Headers and redirects as other servers read them: `_headers` and `_redirects` for static hosts (Netlify, Cloudflare
 * Pages), `_nginx/*.conf` for deploy/nginx.conf. Nothing of this is ever sent to a visitor.
 */
import { fileRules, type Place, securityHeaders } from "./headers.ts";
import { nginxForm, nginxHeaders, nginxHttp, nginxTypes } from "./nginx-files.ts";
import { type Redirect, redirectLines } from "./redirects.ts";

/** The files a server reads and no visitor gets, by their path in `out/`. */
export function hostingFiles(redirects: readonly Redirect[]): Map<string, string> {
  return new Map([
    ["/_headers", headerLines()],
    ["/_redirects", redirectLines(redirects)],
    ["/_nginx/http.conf", nginxHttp(redirects)],
    ["/_nginx/headers.conf", nginxHeaders()],
    ["/_nginx/types.conf", nginxTypes()],
    ["/_nginx/form.conf", nginxForm()],
  ]);
}

/** Whether a path below `out/` is for servers only. `/.well-known/` is for visitors, other hidden files are not. */
export function isForServers(path: string): boolean {
  return /^\/_(?:headers|redirects)$|^\/_nginx\/|\.(?:br|gz)$|\/\.(?!well-known\/)/.test(path);
}

/** Each header is taken away (`! Name`) before it is set, because these hosts join the values of all rules that match. */
function headerLines(): string {
  const blocks = fileRules.map(({ for: place, headers }) => [
    placePattern(place),
    ...Object.entries(headers).flatMap(([name, value]) => [
      `  ! ${name}`,
      ...(value === "" ? [] : [`  ${name}: ${value}`]),
    ]),
  ]);
  const everywhere = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return [["/*", ...everywhere], ...blocks].map((lines) => `${lines.join("\n")}\n`).join("\n");
}

function placePattern(place: Place): string {
  if ("path" in place) return place.path;
  return "under" in place ? `${place.under}*` : `/*${place.ending.replace(/^\//, "")}`;
}
