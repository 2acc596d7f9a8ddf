import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { LeadsService } from "#lib/leads/service.ts";
import { places } from "#lib/site/addresses.ts";

export interface LeadsServer {
  readonly origin: string;
  readonly host: string;
  close(): Promise<void>;
}

/** A real HTTP server on 127.0.0.1 around a leads service: `/api/leads/`, `/api/links/` and `/api/health/`. */
export async function serveLeads(service: LeadsService, port = 0): Promise<LeadsServer> {
  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "localhost"}`);
    const response = await answer(service, incoming, url);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (!isAddress(address)) throw new Error("The test server has no port");
  const host = `127.0.0.1:${address.port}`;
  return {
    origin: `http://${host}`,
    host,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(service: LeadsService, incoming: IncomingMessage, url: URL): Promise<Response> {
  if (url.pathname === places.health.path) return service.health(url.searchParams.has("ready"));
  const request = webRequest(incoming, url);
  if (url.pathname === places.mailLinks.path) return service.handleLink(request);
  return service.handle(request, { address: incoming.socket.remoteAddress ?? "" });
}

function webRequest(incoming: IncomingMessage, url: URL): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const method = incoming.method ?? "GET";
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
  // The DOM's types do not know `duplex`, which Node demands for a body that is a stream.
  const init: RequestInit & { duplex: "half" } = {
    method,
    headers,
    body: streamOf(incoming),
    duplex: "half",
  };
  return new Request(url, init);
}

function streamOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      incoming.on("data", (chunk: Buffer) => controller.enqueue(chunk));
      incoming.on("end", () => controller.close());
      incoming.on("error", (error) => controller.error(error));
    },
    cancel() {
      incoming.removeAllListeners("data").removeAllListeners("end");
      incoming.resume();
    },
  });
}

function isAddress(address: ReturnType<ReturnType<typeof createServer>["address"]>): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
