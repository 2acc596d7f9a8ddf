/** What slow and greedy clients can hold: counted on a real server, with real sockets. */
import { once } from "node:events";
import { mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import type { Socket } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { trustedProxies } from "#lib/leads/screen/client-address.ts";
import type { ConnectionBounds } from "#lib/server/connections.ts";
import { createStaticServer } from "#lib/server/static-server.ts";
import { askOnce, openSocket, readAll, timesOpen } from "#tests/support/sockets.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** More than a connection's buffers take, so that an answer nobody reads stays half sent. */
const large = 12 * 1024 * 1024;

async function serve(bounds: ConnectionBounds = {}) {
  const out = realpathSync(temporaryFolder("connections"));
  mkdirSync(join(out, "about"));
  writeFileSync(join(out, "about", "index.html"), "<!doctype html><title>About</title>");
  for (const name of ["one.bin", "two.bin"]) writeFileSync(join(out, name), Buffer.alloc(large, name));
  const server = createStaticServer(out, undefined, bounds).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(out, { recursive: true, force: true });
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const open = async (localAddress?: string): Promise<Socket> => {
    const socket = await openSocket(port, localAddress);
    onTestFinished(() => void socket.destroy());
    return socket;
  };
  return { out, port, open };
}

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;

it("clients that ask forty times at once and read nothing hold one open file each", async () => {
  const { out, port, open } = await serve();
  const sockets = await Promise.all(Array.from({ length: 20 }, () => open()));
  for (const socket of sockets) socket.write(get("/one.bin").repeat(40));
  await expect.poll(() => timesOpen(join(out, "one.bin"))).toBe(20);
  expect(await askOnce(port, "/about/")).toContain("<title>About</title>");
  expect(timesOpen(join(out, "one.bin"))).toBe(20);
  for (const socket of sockets) socket.destroy();
  await expect.poll(() => timesOpen(join(out, "one.bin"))).toBe(0);
});

it("a client that does not read is let go when nothing has moved for a while, and its file is closed", async () => {
  const { out, open } = await serve({ stallMs: 100 });
  const socket = await open();
  socket.write(get("/one.bin").repeat(3));
  await expect.poll(() => timesOpen(join(out, "one.bin"))).toBe(1);
  await expect.poll(() => timesOpen(join(out, "one.bin"))).toBe(0);
  expect((await readAll(socket)).length).toBeLessThan(large);
});

it("pipelined requests are answered whole and in order", async () => {
  const { open } = await serve();
  const socket = await open();
  socket.write(
    `${get("/about/")}${get("/nothing")}${get("/two.bin")}HEAD /one.bin HTTP/1.1\r\nHost: x\r\n\r\n`,
  );
  socket.write("GET /about/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  const answers = await readAll(socket);
  expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual([
    "HTTP/1.1 200",
    "HTTP/1.1 404",
    "HTTP/1.1 200",
    "HTTP/1.1 200",
    "HTTP/1.1 200",
  ]);
  expect(answers.length).toBeGreaterThan(large);
  expect(answers.endsWith("<title>About</title>")).toBe(true);
});

it("a client that sends more requests at once than anybody needs is cut off", async () => {
  const { port, open } = await serve();
  const socket = await open();
  socket.write(`HEAD /about/ HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(1_500));
  expect((await readAll(socket)).match(/HTTP/g)?.length ?? 0).toBeLessThan(1_500);
  expect(await askOnce(port, "/about/")).toContain("<title>About</title>");
});

it.each([
  ["send nothing", ""],
  ["send half a header", "GET /about/ HTTP/1.1\r\nHost: x\r\nCookie: a"],
  ["keep their connection after a page", get("/about/")],
])(
  "where the machine allows few open files, clients that %s give way to the next visitor",
  async (_what, bytes) => {
    const { port, open } = await serve({ openFiles: 100 });
    const sockets: Socket[] = [];
    for (let number = 0; number < 60; number += 1) {
      const socket = await open();
      socket.resume();
      sockets.push(socket);
      socket.write(bytes);
      expect(await askOnce(port, "/about/")).toContain("<title>About</title>");
    }
    await expect.poll(() => sockets.filter((socket) => !socket.destroyed).length).toBeLessThanOrEqual(18);
  },
);

it("one network has so many connections and no more, and another is served all the same", async () => {
  const { out, port, open } = await serve({ proxies: trustedProxies("none"), mostOfOneNetwork: 5 });
  const sockets = await Promise.all(Array.from({ length: 30 }, (_, number) => open(`127.1.0.${number + 1}`)));
  for (const socket of sockets) socket.write(get("/one.bin"));
  await expect.poll(() => sockets.filter((socket) => !socket.resume().closed).length).toBe(5);
  expect(await askOnce(port, "/about/", "127.2.0.1")).toContain("<title>About</title>");
  expect(timesOpen(join(out, "one.bin"))).toBeLessThanOrEqual(5);
});
