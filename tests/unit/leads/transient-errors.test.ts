import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { Client, DatabaseError, Pool } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isTransient } from "#lib/leads/database/transient-errors.ts";

/** What each connection gets; nothing for a server that never answers. */
let answer: (socket: Socket) => void;
let server: Server;

beforeEach(async () => {
  server = createServer((socket) => answer(socket)).listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterEach(() => server.close());

/** PostgreSQL's protocol: no password is needed, and the next statement may come. */
const ready = Buffer.from("R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I", "latin1");

const address = () => ({ host: "127.0.0.1", port: (server.address() as AddressInfo).port });

/** `pg` has no code for these: a sentence that a newer version words differently fails here. */
test("a connection that ends is tried again", async () => {
  answer = (socket) => socket.destroy();
  const client = new Client(address());
  client.on("error", () => undefined);
  const ended: unknown = await client.connect().catch((error: unknown) => error);
  expect(ended).toMatchObject({ message: "Connection terminated unexpectedly" });
  expect(isTransient(ended)).toBe(true);
});

test("so is one that was lost while nobody asked", async () => {
  const { promise, resolve } = Promise.withResolvers<Socket>();
  answer = (socket) => {
    socket.once("data", () => socket.write(ready));
    resolve(socket);
  };
  const client = new Client(address());
  await client.connect();
  const lost = once(client, "error");
  (await promise).destroy();
  await lost;
  const asked: unknown = await client.query("select 1").catch((error: unknown) => error);
  expect(asked).toMatchObject({ message: expect.stringContaining("not queryable") });
  expect(isTransient(asked)).toBe(true);
});

test("a server that does not answer is asked again", async () => {
  const sockets = new Set<Socket>();
  answer = (socket) => sockets.add(socket);
  const pool = new Pool({ ...address(), max: 1, connectionTimeoutMillis: 50 });
  const failures = await Promise.all([1, 2].map(() => pool.connect().catch((error: unknown) => error)));
  expect(failures.map((failure) => failure instanceof Error && "code" in failure)).toEqual([false, false]);
  expect(failures.map(isTransient)).toEqual([true, true]);
  for (const socket of sockets) socket.destroy();
  await pool.end();
});

test("a mistake in a statement is not", () => {
  const syntax = new DatabaseError('syntax error at or near "selct"', 32, "error");
  syntax.code = "42601";
  expect(isTransient(syntax)).toBe(false);
});
