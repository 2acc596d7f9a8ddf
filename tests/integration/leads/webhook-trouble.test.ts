/** A webhook's receiver that answers as none should: every answer ends, and only a real 2xx counts as delivered. */
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { newDatabaseUrl, quickDelivery, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { sampleWebhookSecret } from "#tests/e2e/leads-support/webhook-receiver.ts";

/** Answers each request with bytes as they are. */
async function answering(
  answer: (socket: Socket) => void,
): Promise<{ port: number; requests: () => number }> {
  const sockets = new Set<Socket>();
  let requests = 0;
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => undefined));
    socket.once("data", () => {
      requests += 1;
      answer(socket);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return { port: typeof address === "object" && address ? address.port : 0, requests: () => requests };
}

async function deliver(port: number) {
  const leads: RunningLeads = await runLeads(
    testSettings(
      {
        LEADS_DATABASE_URL: newDatabaseUrl(),
        LEADS_WEBHOOK_URL: `http://127.0.0.1:${port}/hook`,
        LEADS_WEBHOOK_SECRET: sampleWebhookSecret,
        LEADS_WEBHOOK_ALLOW_PRIVATE: "yes",
      },
      { delivery: { ...quickDelivery, maxAttempts: 1, timeoutMs: 1_500 } },
    ),
  );
  onTestFinished(() => leads.close());
  await leads.post();
  leads.service.start();
  for (;;) {
    const rows = await leads.leadsDatabase.use(({ db }) =>
      db.selectFrom("lead_delivery").selectAll().where("channel", "=", "webhook").execute(),
    );
    if (rows[0] !== undefined && rows[0].state !== "pending") return rows[0];
    await sleep(20);
  }
}

function repeat(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 20);
  socket.once("close", () => clearInterval(timer));
}

const say = (text: string) => (socket: Socket) => void socket.write(text);

test.each<[string, (socket: Socket) => void, string]>([
  [
    "goes over to another protocol",
    say("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n"),
    "dead",
  ],
  ["says nothing but that it goes on", (socket) => repeat(socket, "HTTP/1.1 102 Processing\r\n\r\n"), "dead"],
  ["never ends its headers", (socket) => repeat(socket, "X-Header: x\r\n".repeat(50)), "dead"],
  ["never ends one header", (socket) => repeat(socket, `HTTP/1.1 200 OK\r\nX: ${"x".repeat(9_000)}`), "dead"],
  ["speaks no HTTP", say("220 mail.example.com ESMTP\r\n"), "dead"],
  ["hangs up", (socket) => void socket.destroy(), "dead"],
  ["ends without an answer", (socket) => void socket.end(), "dead"],
  [
    "answers 204 after a 100",
    say("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n"),
    "delivered",
  ],
  [
    "sends a body without end",
    (socket) => repeat(socket, `HTTP/1.1 200 OK\r\n\r\n${"x".repeat(9_000)}`),
    "delivered",
  ],
  [
    "promises a body and hangs",
    say("HTTP/1.1 202 Accepted\r\nContent-Length: 99999999\r\n\r\n"),
    "delivered",
  ],
  ["answers with a code that is none", say("HTTP/1.1 999 Strange\r\nContent-Length: 0\r\n\r\n"), "dead"],
])("a receiver that %s", async (_what, answer, state) => {
  const { port } = await answering(answer);
  const delivery = await deliver(port);
  expect(delivery.state).toBe(state);
  if (state === "dead") expect(delivery.last_error).toMatch(/^webhook /);
});

test.each([301, 302, 303, 307, 308])(
  "a redirect (%i) to this machine, the own network or another host is not followed",
  async (status) => {
    const elsewhere = await answering(say("HTTP/1.1 204 No Content\r\n\r\n"));
    const { port, requests } = await answering(
      say(
        `HTTP/1.1 ${status} Moved\r\nLocation: http://127.0.0.1:${elsewhere.port}/\r\nContent-Length: 0\r\n\r\n`,
      ),
    );
    expect(await deliver(port)).toMatchObject({ state: "dead", last_error: `webhook answered ${status}` });
    expect([requests(), elsewhere.requests()]).toEqual([1, 0]);
  },
);
