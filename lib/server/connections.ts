/** Bounds on connections, so that no client, however slow or greedy, keeps the site from the others. */
import { readFileSync } from "node:fs";
import type { RequestListener, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { addressPrefix, type TrustedProxies, trustedProxies } from "../leads/screen/client-address.ts";

/** For `createServer`: how long, in milliseconds, a client may take to send its headers and its whole request, and what they may weigh. */
export const receiving = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  // As much as nginx takes: other programs under the same domain may have set large cookies.
  maxHeaderSize: 65_536,
  // A request without Host is refused with the headers of every answer, which Node's own refusal would lack.
  requireHostHeader: false,
};

/** An answer takes a minute at most, and one more for each further megabyte: a reader slower than a modem has stalled. */
const answerMs = 60_000;
const megabyte = 1024 * 1024;

/** Pipelined requests of one connection that may wait. Browsers send none before they have read the answer. */
const mostWaiting = 100;

/** What a process holds besides connections: its program, the database, mails under way. */
const otherFiles = 64;

export interface ConnectionBounds {
  /** Whose connections are those of many visitors and count only in all; this machine's own where left out. */
  proxies?: TrustedProxies;
  /** Files and connections the process may have open; each connection may need a file besides. */
  openFiles?: number;
  most?: number;
  /** From a /24 of IPv4 or a /56 of IPv6: an office behind one address. */
  mostOfOneNetwork?: number;
  /** Milliseconds in which nothing moves; no answer of ours takes longer to make. */
  stallMs?: number;
}

/**
 * Bounds a server's connections in number and time. Where there is no room for another, the oldest that waits for a request gives way:
 * it is a browser that keeps it for a next page, or somebody who holds it so that others cannot have it.
 */
export function boundConnections(server: Server, bounds: ConnectionBounds = {}): void {
  const { proxies = trustedProxies("loopback"), openFiles = openFilesLimit(), stallMs = 15_000 } = bounds;
  const most = Math.max(8, Math.min(bounds.most ?? 2_000, Math.floor((openFiles - otherFiles) / 2)));
  const mostOfOneNetwork = Math.min(bounds.mostOfOneNetwork ?? 200, most);
  const all = new Set<Socket>();
  const networks = new Map<string, Set<Socket>>();
  // A few more than there is room for, so that a new one is seen here and can take an old one's place.
  server.maxConnections = most + 8;
  server.setTimeout(stallMs);
  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? "";
    const network = addressPrefix(address);
    const ofNetwork = networks.get(network) ?? new Set();
    networks.set(network, ofNetwork.add(socket));
    all.add(socket);
    socket.once("close", () => {
      all.delete(socket);
      ofNetwork.delete(socket);
      if (ofNetwork.size === 0 && networks.get(network) === ofNetwork) networks.delete(network);
    });
    if (ofNetwork.size > mostOfOneNetwork && !proxies.has(address)) endOldestWaiting(ofNetwork);
    else if (all.size > most) endOldestWaiting(all);
  });
}

function endOldestWaiting(sockets: Iterable<Socket>): void {
  for (const socket of sockets) {
    if (socket.destroyed || isAnswering(socket)) continue;
    socket.destroy();
    return;
  }
}

/** Node raises the soft limit to the hard one when it starts; where the system does not tell, what systems commonly give. */
function openFilesLimit(): number {
  try {
    const [, limit] = /^Max open files\s+(\d+)/m.exec(readFileSync("/proc/self/limits", "utf8")) ?? [];
    return Number(limit ?? 10_240);
  } catch {
    return 10_240;
  }
}

const inTurn = new WeakMap<Socket, (() => void)[]>();

/**
 * Answers the requests of one connection one after the other. Node hands all that were sent in one go over at once (RFC 9112, 9.3.2), and
 * each would open its file though only the first can be sent.
 */
export function oneAtATime(answer: RequestListener): RequestListener {
  return (request, response) => {
    const { socket } = request;
    if (socket.destroyed) return;
    const line = inTurn.get(socket) ?? [];
    inTurn.set(socket, line);
    line.push(() => {
      response.once("close", () => {
        line.shift();
        if (!socket.destroyed) line[0]?.();
      });
      answer(request, response);
    });
    if (line.length > mostWaiting) socket.destroy();
    else if (line.length === 1) line[0]?.();
  };
}

/** Whether an answer is being made or sent on a connection. */
export function isAnswering(socket: Socket): boolean {
  return (inTurn.get(socket)?.length ?? 0) > 0;
}

/** Ends a connection whose client takes too long to read an answer, even where it reads a little now and then. */
export function mustBeReadInTime(response: ServerResponse, bytes: number): void {
  const timer = setTimeout(() => response.destroy(), answerMs * (1 + Math.floor(bytes / megabyte)));
  response.once("close", () => clearTimeout(timer));
}

/** Stops a server: no new connections, those in use may finish for `patienceMs` or until `hurry` is aborted. */
export async function closeServer(server: Server, hurry: AbortSignal, patienceMs = 4_000): Promise<void> {
  const cutOff = () => server.closeAllConnections();
  const timer = setTimeout(cutOff, patienceMs);
  hurry.addEventListener("abort", cutOff, { once: true });
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(timer);
}
