/**
 * Asks a server for one address over and over on several connections, each as soon as its last answer is whole. A program of its own, so
 * that client and server do not wait for one another's turn. Bytes are counted and not decoded: a client that made text of
 * each compressed body would be what is measured.
 *
 *     node tests/bench/scale/load.ts '{"url":"http://127.0.0.1:3000/","headers":{},"connections":32,"seconds":5}'
 */
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { z } from "zod";

const settings = z.object({
  url: z.url(),
  headers: z.record(z.string(), z.string()),
  connections: z.int().positive(),
  seconds: z.number().positive(),
});

export interface Load {
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p97_5: number;
  p99: number;
}

const { url, headers, connections, seconds } = settings.parse(JSON.parse(process.argv[2] ?? ""));
const { hostname, port, host, pathname } = new URL(url);
const lines = Object.entries({ Host: host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
const request = Buffer.from(`GET ${pathname} HTTP/1.1\r\n${lines.join("")}\r\n`);
const latencies: number[] = [];
let over = false;

/**
 * Asks until the time is over, on a new connection where the server ends one after so many answers.
 *
 * @throws Error where an answer is none that was meant
 */
async function askAgainAndAgain(): Promise<void> {
  while (!over) {
    const socket = connect(Number(port), hostname).setNoDelay(true);
    await once(socket, "connect");
    await new Promise<void>((resolve, reject) => askOn(socket, resolve, reject));
    socket.removeAllListeners().destroy();
  }
}

function askOn(socket: Socket, done: () => void, fail: (error: Error) => void): void {
  let asked = 0;
  let left = 0;
  let head: Buffer = Buffer.alloc(0);
  let isLast = false;
  const ask = () => {
    asked = performance.now();
    socket.write(request);
  };
  socket.on("data", (chunk: Buffer) => {
    if (left > 0) left -= chunk.length;
    else {
      head = head.length > 0 ? Buffer.concat([head, chunk]) : chunk;
      const end = head.indexOf("\r\n\r\n");
      if (end < 0) return;
      const text = head.toString("latin1", 0, end);
      const length = /^content-length: *(\d+)/im.exec(text)?.[1];
      if (!text.startsWith("HTTP/1.1 200 ") || length === undefined) {
        fail(new Error(`${url} was answered with:\n${text}`));
        return;
      }
      isLast = /^connection: *close/im.test(text);
      left = Number(length) - (head.length - end - 4);
      head = Buffer.alloc(0);
    }
    if (left > 0) return;
    latencies.push(performance.now() - asked);
    if (over || isLast) done();
    else ask();
  });
  socket.on("error", fail);
  socket.on("close", () => fail(new Error(`${url}: the server closed a connection before it had answered.`)));
  ask();
}

setTimeout(() => {
  over = true;
}, seconds * 1000);
const started = performance.now();
await Promise.all(Array.from({ length: connections }, askAgainAndAgain));
const elapsed = (performance.now() - started) / 1000;
latencies.sort((a, b) => a - b);
const at = (part: number) => latencies[Math.floor(latencies.length * part)] ?? Number.NaN;
const load: Load = {
  requestsPerSecond: latencies.length / elapsed,
  p50: at(0.5),
  p97_5: at(0.975),
  p99: at(0.99),
};
console.log(JSON.stringify(load));
