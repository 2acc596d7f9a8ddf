/** What `npm start` runs: the files of `out/`, with the headers that every answer carries, and a door for what needs a program. */
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { headersOf, securityHeaders } from "../delivery/headers.ts";
import type { Door } from "./leads-door.ts";
import { requestTarget } from "./request-target.ts";

/** `out/_redirects` by old path. */
function readRedirects(out: string): Map<string, { to: string; status: number }> {
  const file = join(out, "_redirects");
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
  return new Map(
    lines.map((line) => {
      const [from = "", to = "/", status = "308"] = line.split(" ");
      return [from, { to, status: Number(status) }];
    }),
  );
}

/**
 * A server for the built site in a folder: pages with a slash at their end, redirects, the site's own 404.
 *
 * @param out the folder that the build wrote
 * @param door what answers the addresses that no file stands at
 */
export function createStaticServer(out = "out", door?: Door): Server {
  const redirects = readRedirects(out);
  const files = sirv(out, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: ["html"],
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
    },
  });
  const limits = { headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: 16_384 };
  return createServer(limits, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // Whatever one visitor sends, the server goes on for the others.
      console.error(`A request could not be answered: ${error instanceof Error ? error.name : "unknown"}`);
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
      response.end();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const target = requestTarget(request);
    if (!target) {
      response.writeHead(400, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
      response.end("This is not an address.\n");
      return;
    }
    if (await door?.(request, response, target)) return;
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD", "Content-Type": "text/plain; charset=utf-8" });
      response.end("This address can only be read.\n");
      return;
    }
    if (redirected(target, response)) return;
    files(request, response, () => notFound(request, response));
  }

  function redirected({ pathname: path, search }: URL, response: ServerResponse): boolean {
    // Two slashes at the beginning would make the Location another host.
    const pathname = path.replace(/^\/+/, "/");
    const rule = redirects.get(pathname) ?? redirects.get(`${pathname}/`);
    if (rule) {
      response.writeHead(rule.status, { Location: rule.to });
      response.end();
      return true;
    }
    if (pathname.endsWith("/") || !existsSync(join(out, decodePath(pathname), "index.html"))) return false;
    response.writeHead(308, { Location: `${pathname}/${search}` });
    response.end();
    return true;
  }

  function notFound(request: IncomingMessage, response: ServerResponse): void {
    const page = join(out, "404.html");
    response.writeHead(404, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" });
    response.end(request.method === "HEAD" || !existsSync(page) ? undefined : readFileSync(page));
  }
}

/** The decoded path; one that cannot be decoded, or that leaves the folder, leads nowhere. */
function decodePath(pathname: string): string {
  try {
    const decoded = decodeURIComponent(pathname);
    return decoded.includes("..") || decoded.includes("\0") ? "/404" : decoded;
  } catch {
    return "/404";
  }
}
