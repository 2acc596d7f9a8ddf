/** A server in front of another that, for its first connections, does what servers should not do. */
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** What it does with a connection from a certain line of the client on. */
export type Misdeed = (socket: Socket) => void;

export const misdeeds = {
  "says nothing": () => undefined,
  "drops the connection": (socket) => void socket.destroy(),
  "answers what nobody understands": (socket) => void socket.write("\0\xff\u202e not a reply\r\n\r\n"),
  "never ends its answer": (socket) => repeat(socket, "250-still working\r\n"),
  "never ends its line": (socket) => repeat(socket, "x".repeat(10_000)),
  "is busy (421)": (socket) => void socket.end("421 Come back later\r\n"),
} as const satisfies Record<string, Misdeed>;

function repeat(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 20);
  socket.once("close", () => clearInterval(timer));
}

/**
 * Passes everything on to another server, but for the misdeed. It ends with the test.
 *
 * @param behind the port of the server that does as it should
 * @param at the beginning of the client's line that calls for the misdeed; "" for the connection itself
 * @param times how many connections get it
 * @returns its port
 */
export async function troubledServer(
  behind: number,
  at: string,
  misdeed: Misdeed,
  times: number,
): Promise<number> {
  const sockets = new Set<Socket>();
  let left = times;
  const server = createServer((client) => {
    let isTroubled = false;
    const trouble = () => {
      if (left === 0 || isTroubled) return isTroubled;
      left -= 1;
      isTroubled = true;
      misdeed(client);
      return true;
    };
    for (const socket of [client]) sockets.add(socket.on("error", () => undefined));
    if (at === "" && trouble()) return;
    const target = connect(behind, "127.0.0.1");
    sockets.add(target.on("error", () => undefined));
    target.on("data", (chunk) => isTroubled || client.write(chunk));
    client.on("data", (chunk) => {
      const isAt =
        at !== "" &&
        chunk
          .toString("latin1")
          .split("\r\n")
          .some((line) => line.startsWith(at));
      if (!isTroubled && !(isAt && trouble())) target.write(chunk);
    });
    client.on("close", () => target.destroy());
    target.on("close", () => isTroubled || client.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}
