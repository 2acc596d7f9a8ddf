import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLeadsService, type LeadsService } from "#lib/leads/service.ts";
import { leadsRequestHandler } from "#lib/server/leads-request-handler.ts";
import { createStaticServer } from "#lib/server/static-server.ts";
import { plainPages, sampleKnown, sampleSite } from "#tests/e2e/leads-support/pages.ts";
import { newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0";
let leads: LeadsService;
let server: Server;
let port = 0;

beforeAll(async () => {
  const out = temporaryFolder("out");
  mkdirSync(join(out, "about"));
  writeFileSync(join(out, "about", "index.html"), "<!doctype html><title>About</title>");
  const settings = testSettings({ LEADS_DATABASE_URL: newDatabaseUrl() });
  leads = await createLeadsService({ ...plainPages, settings, site: sampleSite, known: sampleKnown });
  server = createStaticServer(out, leadsRequestHandler(leads)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await leads.stop();
});

/** Sends bytes as they are and gives the answer's first bytes. */
async function send(request: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(request, "latin1");
  const [answer] = await once(socket, "data");
  socket.destroy();
  return String(answer);
}

describe("a request that no browser sends is answered, and the server goes on:", () => {
  test.each([
    [404, "GET // HTTP/1.1\r\nHost: x\r\n\r\n"],
    [404, "GET //// HTTP/1.1\r\nHost: x\r\n\r\n"],
    [400, "GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n"],
    [400, "GET * HTTP/1.1\r\nHost: x\r\n\r\n"],
    [400, "GET / HTTP/1.1\r\nHost: a b\r\n\r\n"],
    [400, "POST /api/leads/ HTTP/1.1\r\nHost: [\r\nContent-Length: 0\r\n\r\n"],
    [400, "POST /api/leads/ HTTP/1.1\r\nHost: name:word@x\r\nContent-Length: 0\r\n\r\n"],
    [400, "GET /api/leads/ HTTP/1.1\r\nHost: name@x\r\nAccept: text/html\r\n\r\n"],
    [400, "POST http://name:word@x/api/leads/ HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"],
    [400, "GET / HTTP/1.1\r\nHost: x/about\r\n\r\n"],
    [400, "GET /api/leads/ HTTP/1.1\r\nHost: x?y\r\n\r\n"],
    [400, "GET / HTTP/1.1\r\nHost: x#y\r\n\r\n"],
    [400, "GET / HTTP/1.1\r\nHost: x:99999\r\n\r\n"],
    [400, "GET javascript:alert(1) HTTP/1.1\r\nHost: x\r\n\r\n"],
    [400, "GET / HTTP/1.1\r\n\r\n"],
    [400, "GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\n\r\n"],
    [404, "GET /%E0%A4 HTTP/1.1\r\nHost: x\r\n\r\n"],
    [404, "GET /%00/ HTTP/1.1\r\nHost: x\r\n\r\n"],
    [404, "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"],
    [404, "GET /%2e%2e%2f%2e%2e%2fetc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"],
    [405, "TRACE /api/leads/ HTTP/1.1\r\nHost: x\r\n\r\n"],
    [405, "PUT /api/leads/ HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"],
    [405, "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n"],
    [400, "POST /api/leads/ HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"],
    [415, "POST /api/leads/ HTTP/1.1\r\nHost: x\r\nContent-Type: \xff\r\nContent-Length: 0\r\n\r\n"],
    [
      422,
      `POST /api/leads/?${"%".repeat(99)} HTTP/1.1\r\nHost: x\r\nReferer: http://[\r\nOrigin: \xe9\r\n${form}\r\n\r\n`,
    ],
    [200, "GET http://x/about/ HTTP/1.1\r\nHost: x\r\n\r\n"],
    [200, "GET HTTPS://other.example:8443/about/?from=a HTTP/1.1\r\nHost: x\r\n\r\n"],
    [308, "GET http://x/about HTTP/1.1\r\nHost: x\r\n\r\n"],
    [404, "GET http://x HTTP/1.1\r\nHost: x\r\n\r\n"],
    [404, "GET http://x?y HTTP/1.1\r\nHost: x\r\n\r\n"],
    [404, "GET http://x//about HTTP/1.1\r\nHost: x\r\n\r\n"],
    [415, "POST http://x/api/leads/ HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"],
    [200, "GET /about/ HTTP/1.0\r\n\r\n"],
    [400, "GET /about/ HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"],
    [400, "GET /about/ HTTP/1.1\r\nHost:\r\n\r\n"],
    [200, "GET /about/ HTTP/1.1\r\nHost: x\r\nExpect: something\r\n\r\n"],
    [200, "GET /about/ HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"],
    [200, "GET /about/ HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n"],
    [400, "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n"],
    [400, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
  ])("%i to %j", async (status, request) => {
    const answer = await send(request);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/\r\nX-Content-Type-Options: nosniff\r\n/i);
    expect(await send("GET /about/ HTTP/1.1\r\nHost: x\r\n\r\n")).toMatch(/^HTTP\/1.1 200 /);
  });

  test("cookies of other programs under the same domain lock no visitor out until they are as large as nginx's limit", async () => {
    const withCookie = (length: number) =>
      send(
        `GET /about/ HTTP/1.1\r\nHost: x\r\nCookie: ${"x".repeat(length)}\r\nReferer: ${"y".repeat(4_000)}\r\n\r\n`,
      );
    expect(await withCookie(16_000)).toMatch(/^HTTP\/1.1 200 /);
    expect(await withCookie(70_000)).toMatch(/^HTTP\/1.1 431 /);
  });

  test("what is no HTTP at all is refused with the headers of every answer", async () => {
    for (const request of [
      "nonsense\r\n\r\n",
      `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${"x".repeat(70_000)}\r\n\r\n`,
    ])
      expect(await send(request)).toMatch(/^HTTP\/1.1 4\d\d [\s\S]*X-Content-Type-Options: nosniff\r\n/);
  });

  test("a redirect never leads to another host", async () => {
    const answer = await send("GET //about HTTP/1.1\r\nHost: x\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1.1 404 /);
    expect(answer).not.toMatch(/^location:/im);
  });

  test("who reloads the address of the form's answer comes to the form", async () => {
    const answer = await send("GET /api/leads/ HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1.1 303 /);
    expect(answer).toMatch(/^location: \/contact\/\r$/im);
  });
});
