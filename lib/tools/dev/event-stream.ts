/** Server-sent events for every page that listens, as HTML's EventSource reads them. */
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** A comment line so often keeps proxies and browsers from closing a connection that has nothing to say. */
const heartbeatMs = 15_000;

export interface EventStream<Data> {
  /** Keeps an answer open, and writes the first event into it. */
  connect(response: ServerResponse, first: Data): void;
  /** To every open page. */
  send(data: Data): void;
  close(): void;
}

/** @param headers of each answer, beside its content type */
export function eventStream<Data>(headers: OutgoingHttpHeaders): EventStream<Data> {
  const open = new Set<ServerResponse>();
  const write = (text: string) => {
    for (const response of open) response.write(text);
  };
  const beat = setInterval(() => write(": still here\n\n"), heartbeatMs);
  beat.unref();
  return {
    connect(response, first) {
      response.writeHead(200, { ...headers, "Content-Type": "text/event-stream" });
      response.write(event(first));
      open.add(response);
      response.once("close", () => open.delete(response));
    },
    send: (data) => write(event(data)),
    close() {
      clearInterval(beat);
      for (const response of open) response.end();
    },
  };
}

function event(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}
