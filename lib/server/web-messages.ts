/** Node's messages as the Request and Response that the web's standards describe, and back. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";

/**
 * Node's message as the Request that the web's standards describe; the body stays a stream, so that its reader bounds it.
 * Undefined for the methods that a Request cannot have (Fetch, 2.2.1: CONNECT, TRACE, TRACK).
 */
export function toRequest(message: IncomingMessage, url: URL): Request | undefined {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const method = message.method ?? "GET";
  if (/^(?:CONNECT|TRACE|TRACK)$/.test(method)) return undefined;
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
  // The DOM's types do not know `duplex`, which Node demands for a body that is a stream.
  const init: RequestInit & { duplex: "half" } = { method, headers, body: bodyOf(message), duplex: "half" };
  return new Request(url, init);
}

/** Passes chunks on only when the reader wants them, so that a flood waits in the socket and not in memory. */
function bodyOf(message: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = message[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      message.resume();
    },
  });
}

export async function sendResponse(answer: Response, response: ServerResponse): Promise<void> {
  // Each cookie is a header of its own (Fetch, 2.2.2); all others are one.
  for (const [name, value] of answer.headers)
    if (name === "set-cookie") response.appendHeader(name, value);
    else response.setHeader(name, value);
  response.writeHead(answer.status);
  if (answer.body === null) response.end();
  else
    await pipeline(answer.body, response).catch((error: unknown) => {
      // Who leaves in the middle of a file is no failure of ours.
      if (!response.destroyed) throw error;
    });
}
