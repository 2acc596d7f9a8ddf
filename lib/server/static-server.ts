/** What `npm start` runs: the files of `out/`, the redirects, the site's own 404, and a handler for what needs a program. */

import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { join } from "node:path";
import { headersOf, securityHeaders } from "../delivery/headers.ts";
import { pagesAlone, pagesVaried, variedAddresses } from "../delivery/hosting.ts";
import { pathForms, readRedirectLines } from "../delivery/redirects.ts";
import { lineOutput } from "../process/output.ts";
import { places } from "../site/addresses.ts";
import {
  boundConnections,
  type ConnectionBounds,
  isAnswering,
  oneAtATime,
  receiving,
} from "./connections.ts";
import { watchSite } from "./current-site.ts";
import type { RequestHandler } from "./leads-request-handler.ts";
import { requestTarget, sentPath } from "./request-target.ts";
import { sendFile } from "./send-file.ts";
import { staticFiles } from "./static-files.ts";
import { noteFormVersion, type VersionChooser, versionFor } from "./versions.ts";

const errors = lineOutput(2, (lines) => `${lines} lines could not be written and are lost.\n`);
const badRequestPage = places.badRequest.path;
const notFoundPage = places.notFound.path;
/** Refusals are kept no longer than most pages. */
const refusalHeaders = headersOf(notFoundPage);

/** These pages are answers for any address; they have no address of their own. */
function isErrorPage(path: string): boolean {
  return /^\/\d{3}\.html$/.test(path);
}

/**
 * A server for the built site in a folder: pages with a slash at their end, redirects, the site's own 404. It answers as
 * deploy/nginx.conf does; `npm run test:deploy` compares the two.
 *
 * @param out the folder that the build wrote, or a link to one that `npm run publish` replaces
 * @param handler answers the addresses that have no file
 * @param chooser chooses among the versions of a page; without it everybody gets the page itself
 */
export function createStaticServer(
  out = "out",
  handler?: RequestHandler,
  bounds?: ConnectionBounds,
  chooser?: VersionChooser,
): Server {
  const site = watchSite(out, (real) => {
    const varied = pagesVaried(real);
    // A folder that no build has finished says nothing of experiments, and ends none.
    if (varied) chooser?.take(varied);
    const [alone, addresses] = [pagesAlone(real), variedAddresses(varied ?? [])];
    return {
      files: staticFiles(real),
      moved: movedAddresses(real),
      headersAt: (path: string) => headersOf(path, alone, addresses),
    };
  });

  const listener = oneAtATime((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // Whatever one visitor sends, the server keeps serving the others.
      errors.write(`A request could not be answered: ${error instanceof Error ? error.name : "unknown"}\n`);
      if (response.headersSent) response.end();
      else sendText(response, 500, "This cannot be answered at the moment.");
    });
  });
  const server = createServer(receiving, listener);
  server.on("clientError", refuse);
  // Node would answer both cases itself, without security headers: an unknown expectation, which nginx ignores as well,
  // and a client that mistakes the site for a proxy.
  server.on("checkExpectation", listener);
  server.on("connect", ({ socket }: IncomingMessage) => refuse(new Error("CONNECT"), socket));
  boundConnections(server, bounds);
  return server;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = requestTarget(request);
    if (!target) {
      sendText(response, 400, "This is not an address.", { Connection: "close" });
      return;
    }
    noteFormVersion(site().files, request, response, chooser);
    if (await handler?.(request, response, target)) return;
    const { path, query } = addressOf(sentPath(request.url ?? "/"));
    if (/%(?![0-9a-f]{2})/i.test(path)) {
      const page = site().files.get(badRequestPage);
      if (!page || !(await sendFile(request, response, page, 400)))
        sendText(
          response,
          400,
          "This address is not written as addresses are: a % in it stands for nothing.",
        );
      return;
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      sendText(response, 405, "This address can only be read.", { ...refusalHeaders, Allow: "GET, HEAD" });
      return;
    }
    const { files, moved, headersAt } = site();
    const decoded = decode(path);
    const to = moved(decoded, path, query);
    const file = isErrorPage(decoded) ? undefined : files.get(decoded);
    if (to && (!file || to.first)) redirect(response, headersAt(decoded), to.status, to.location);
    else if (file && (await sendFile(request, response, versionFor(file, request, response, chooser))))
      return;
    else if (files.has(`${decoded}/`)) redirect(response, headersAt(decoded), 308, `${path}/${query}`);
    else if (decoded.endsWith("/index.html") && files.has(decoded.replace(/index\.html$/, "")))
      redirect(response, headersAt(decoded), 308, `${path.replace(/index\.html$/, "")}${query}`);
    else {
      const page = files.get(notFoundPage);
      const isSaid = page && (await sendFile(request, response, page, 404));
      if (!isSaid) sendText(response, 404, "There is no page at this address.", refusalHeaders);
    }
  }
}

/** The path as it was sent, and the query with its question mark. Two slashes in a row are no address of this site. */
function addressOf(url: string): { path: string; query: string } {
  const end = url.indexOf("?");
  const path = end < 0 ? url : url.slice(0, end);
  const strange = !path.startsWith("/") || /\/\/|\\/.test(path);
  return { path: strange ? notFoundPage : path, query: end < 0 ? "" : url.slice(end) };
}

/** The path as text; undecodable bytes match nothing. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return notFoundPage;
  }
}

interface Moved {
  location: string;
  status: number;
  /** A redirect for a path with a query takes precedence over the page at that path. */
  first: boolean;
}

/** `out/_redirects` as a question: where has this address moved? Letters count alike in both cases, as in nginx's maps. */
function movedAddresses(out: string) {
  const file = join(out, "_redirects");
  const rules = existsSync(file) ? readRedirectLines(readFileSync(file, "utf8")) : [];
  const byQuery = new Map(rules.filter(({ from }) => from.includes("?")).map((rule) => [rule.from, rule]));
  const byPath = new Map(
    rules
      .filter(({ from }) => !from.includes("?"))
      .flatMap((rule) => pathForms(rule.from).map((form) => [form.toLowerCase(), rule] as const)),
  );
  return (decoded: string, path: string, query: string): Moved | undefined => {
    const exact = byQuery.get(`${path}${query}`);
    if (exact) return { location: exact.to, status: exact.status, first: true };
    const rule = byPath.get(decoded.toLowerCase());
    if (!rule) return undefined;
    const location = /[?#]/.test(rule.to) ? rule.to : `${rule.to}${query}`;
    return { location, status: rule.status, first: false };
  };
}

/** @param own the headers of the address that was asked for, as nginx has it: what may be embedded elsewhere still may after a move */
function redirect(
  response: ServerResponse,
  own: Readonly<Record<string, string>>,
  status: number,
  location: string,
): void {
  const { "Content-Type": _, ...headers } = own;
  const all = { ...securityHeaders, ...refusalHeaders, ...headers };
  response.writeHead(status, { ...all, Location: location, "Content-Length": 0 }).end();
}

function sendText(
  response: ServerResponse,
  status: number,
  words: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const all = { ...securityHeaders, ...headers, "Content-Type": "text/plain; charset=utf-8" };
  response.writeHead(status, all).end(`${words}\n`);
}

const refusals: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** Answers what is no HTTP with the headers of every answer, which Node's own answer would lack. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  // In the middle of an answer another would be read as its body.
  if (!socket.writable || error.code === "ECONNRESET" || isAnswering(socket)) {
    socket.destroy();
    return;
  }
  const status = refusals[error.code ?? ""] ?? "400 Bad Request";
  const words = "This request cannot be read.\n";
  const headers = {
    ...securityHeaders,
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": words.length,
    Connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n${words}`, () => socket.destroy());
}
