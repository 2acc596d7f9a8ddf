/** Answers as they come over the wire, and what differs between those of two servers. */
import { Agent, type IncomingHttpHeaders, request } from "node:http";

export interface Question {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Nothing is decompressed, no path is tidied, no redirect followed. */
export function ask(port: number, { path, method = "GET", headers = {}, body }: Question): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  request({ host: "127.0.0.1", port, path, method, headers, agent }, (response) => {
    const chunks: Buffer[] = [];
    response.on("data", (chunk: Buffer) => chunks.push(chunk));
    response.on("error", reject);
    response.on("end", () =>
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(chunks),
      }),
    );
  })
    .on("error", reject)
    .end(body);
  return promise;
}

/** What names the server or the connection and not the answer. */
const ofTheServer = new Set(["server", "date", "connection", "keep-alive", "transfer-encoding"]);

/** A line for each part of two answers that differs. */
export function differences(question: Question, nginx: Answer, node: Answer): string[] {
  const name = `${question.method ?? "GET"} ${question.path} ${JSON.stringify(question.headers ?? {})}`;
  const isOurs = nginx.status < 300 || nginx.status === 404;
  // The words of a refusal or a redirect are each server's own, and what helps a page along says nothing there.
  const skipped = new Set([
    ...ofTheServer,
    ...(isOurs ? [] : ["content-type", "content-length", "speculation-rules"]),
  ]);
  const names = new Set([...Object.keys(nginx.headers), ...Object.keys(node.headers)]);
  const compared = [
    ["status", nginx.status, node.status],
    ...[...names]
      // nginx says the headers of its configuration twice where no part can be sent.
      .filter((header) => (nginx.status === 416 ? header === "content-range" : !skipped.has(header)))
      .map((header) => [header, nginx.headers[header], node.headers[header]]),
    ...(isOurs ? [["body", nginx.body.toString("base64"), node.body.toString("base64")]] : []),
  ];
  return compared
    .filter(([, one, other]) => one !== other)
    .map(([part, one, other]) => `${name}: ${part}: nginx ${short(one)}, npm start ${short(other)}`);
}

function short(value: unknown): string {
  return String(value).slice(0, 80);
}
