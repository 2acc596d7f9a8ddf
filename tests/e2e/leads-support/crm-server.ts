import { createServer, type ServerResponse } from "node:http";

export interface CrmRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as JSON, undefined where it is none. */
  readonly body: unknown;
}

export interface CrmAnswer {
  readonly status: number;
  readonly json?: unknown;
  readonly headers?: Record<string, string>;
}

/** What happens to a request: answered in place of the CRM, or after the CRM has done what was asked. */
export interface Trouble {
  readonly when: "instead" | "after";
  answer(response: ServerResponse): void;
}

export interface CrmServer {
  readonly url: string;
  /** Method and path of each request, in the order they came. */
  readonly requests: string[];
  /** Asked for each request; undefined lets it through. */
  trouble: (line: string) => Trouble | undefined;
  /** The server's own clock, in milliseconds: it moves only here. */
  now(): number;
  advance(ms: number): void;
  /** Resolves once so many requests have come whose method and path are such. */
  arrived(line: RegExp, count?: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * A real HTTP server on 127.0.0.1 that speaks a CRM's protocol.
 *
 * @param handle does what a request asks
 */
export async function crmServer(
  handle: (request: CrmRequest, now: () => number) => CrmAnswer,
  port = 0,
): Promise<CrmServer> {
  const requests: string[] = [];
  const waiting: { line: RegExp; count: number; resolve: () => void }[] = [];
  let clock = 0;
  const came = (line: RegExp) => requests.filter((request) => line.test(request)).length;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const text = Buffer.concat(chunks).toString("utf8");
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const line = `${request.method} ${pathname}`;
    requests.push(line);
    const trouble = crm.trouble(line);
    if (trouble?.when !== "instead") {
      const {
        status,
        json,
        headers = {},
      } = handle(
        {
          method: request.method ?? "",
          path: pathname,
          query: searchParams,
          headers: Object.fromEntries(
            Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
          ),
          text,
          body: text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : undefined,
        },
        () => clock,
      );
      if (trouble === undefined) {
        response.writeHead(status, { "content-type": "application/json", ...headers });
        response.end(json === undefined ? "" : JSON.stringify(json));
      }
    }
    trouble?.answer(response);
    for (const waiter of waiting) if (came(waiter.line) >= waiter.count) waiter.resolve();
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The CRM has no port");
  const crm: CrmServer = {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    trouble: () => undefined,
    now: () => clock,
    advance(ms) {
      clock += ms;
    },
    arrived(line, count = 1) {
      if (came(line) >= count) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ line, count, resolve });
      return promise;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return crm;
}

/** Trouble for the first requests whose method and path are such. */
export function troubleFor(line: RegExp, trouble: Trouble, times = 1): CrmServer["trouble"] {
  let left = times;
  return (request) => {
    if (left === 0 || !line.test(request)) return undefined;
    left -= 1;
    return trouble;
  };
}

export const silence: Trouble = { when: "after", answer: () => undefined };

export function answering(
  status: number,
  text = "",
  headers: Record<string, string> = {},
  when: Trouble["when"] = "instead",
): Trouble {
  return { when, answer: (response) => void response.writeHead(status, headers).end(text) };
}

/** A hundred megabytes, as fast as they are read. */
export const flood: Trouble = {
  when: "instead",
  answer(response) {
    const size = 100_000_000;
    const part = Buffer.alloc(100_000, "x");
    let left = size;
    response.writeHead(200, { "content-length": size });
    const write = () => {
      while (left > 0 && !response.destroyed) {
        left -= part.length;
        if (!response.write(part)) return;
      }
      response.end();
    };
    response.on("drain", write);
    write();
  },
};
