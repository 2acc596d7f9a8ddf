/** nginx under the limits that machines commonly have, before clients that are slow, many or wrong. */
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import type { Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { staticFiles } from "#lib/server/static-files.ts";
import { places } from "#lib/site/addresses.ts";
import { goodFields, newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { freePort } from "#tests/support/free-port.ts";
import { type Nginx, startNginx } from "#tests/support/nginx.ts";
import { type SiteProcess, startSite } from "#tests/support/site-process.ts";
import { askOnce, openSocket, readAll } from "#tests/support/sockets.ts";

const out = "out";
const metricsToken = "a-token-that-nobody-guesses-0123456789";
let program = "";
let nginx: Nginx;
let site: SiteProcess | undefined;

beforeAll(async () => {
  const node = await freePort();
  program = `http://127.0.0.1:${node}`;
  site = await startSite(node, {
    LEADS_DATABASE_URL: newDatabaseUrl(),
    LOG_LEVEL: "silent",
    METRICS_TOKEN: metricsToken,
    SITE_FOLDER: out,
  });
  // What Debian gives a process, in the shell and under systemd, where nothing raises it.
  nginx = await startNginx({ out, nodes: [node], openFiles: 1_024 });
});
afterAll(async () => {
  await nginx?.close();
  await site?.kill();
});

async function many(count: number, bytes: string): Promise<Socket[]> {
  const sockets: Socket[] = [];
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  for (let number = 0; number < count; number += 1) {
    const socket = await openSocket(nginx.port);
    sockets.push(socket);
    socket.write(bytes);
  }
  return sockets;
}

const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

async function postLead(email: string): Promise<number> {
  const body = new URLSearchParams({ ...goodFields, email, message: `From ${email}` });
  return (await fetch(`${nginx.origin}/api/leads/`, { method: "POST", body, redirect: "manual" })).status;
}

it("the program has metrics for who has the token, and nginx leads nobody there", async () => {
  const ask = async (origin: string) => {
    const headers = { authorization: `Bearer ${metricsToken}` };
    const response = await fetch(`${origin}${places.metrics.path}`, { headers });
    return [response.status, (await response.text()).includes("leads_")];
  };
  expect(await ask(program)).toEqual([200, true]);
  expect(await ask(nginx.origin)).toEqual([404, false]);
});

describe("with 1,024 open files", () => {
  it("every file of the site is answered, in every encoding, and 600 visitors at once after that", async () => {
    const wrong: string[] = [];
    const addresses = [...staticFiles(out).keys()].filter((path) => !/^\/\d{3}\.html$/.test(path));
    for (const accepted of ["br", "gzip", "identity"])
      for (const path of addresses) {
        const answer = await fetch(nginx.origin + path, { headers: { "Accept-Encoding": accepted } });
        await answer.arrayBuffer();
        if (answer.status !== 200) wrong.push(`${answer.status} ${path}`);
      }
    expect(wrong).toEqual([]);
    const visitors = await many(600, "GET /about/ HTTP/1.1\r\nHost: x\r\n\r\n");
    for (const visitor of visitors) {
      const [first] = await once(visitor.resume(), "data");
      expect(status(String(first))).toBe(200);
    }
    expect(await postLead("after-the-crawl@example.com")).toBe(303);
  });

  it.each([
    ["connections without a request", 3_000, ""],
    ["connections kept after a page", 3_000, "HEAD /about/ HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["large files that nobody reads", 500, "GET /graph.json HTTP/1.1\r\nHost: x\r\n\r\n".repeat(40)],
    ["bodies that never come", 500, "POST /api/leads/ HTTP/1.1\r\nHost: x\r\nContent-Length: 30000\r\n\r\na"],
  ])(
    "%s do not keep the next visitor from a page, and those from another network from the form",
    async (_what, count, bytes) => {
      const sockets = await many(count, bytes);
      expect(status(await askOnce(nginx.port, "/about/", "127.9.0.1"))).toBe(200);
      expect(status(await askOnce(nginx.port, "/api/health/?ready", "127.9.0.1"))).toBe(200);
      // Each of them is let go: nothing here sends or reads again.
      await Promise.all(
        sockets
          .filter((socket) => !socket.closed)
          .slice(0, 20)
          .map((socket) => readAll(socket)),
      );
    },
  );
});

describe("the form is answered", () => {
  const body = new URLSearchParams({ ...goodFields, message: "Sent in an unusual way" }).toString();
  const post = (headers: string) =>
    `POST /api/leads/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n${headers}\r\n${body}`;

  it("to a browser with as many cookies of other programs as nginx takes", async () => {
    const cookies = `Cookie: ${"a".repeat(15_800)}\r\n`.repeat(3);
    const socket = await openSocket(nginx.port);
    socket.write(post(`${cookies}Connection: close\r\n`));
    expect(status(await readAll(socket))).toBe(303);
  });

  it("to a client that says at once that it sends nothing more", async () => {
    const socket = await openSocket(nginx.port);
    socket.end(post(""));
    expect(status(await readAll(socket))).toBe(303);
  });
});

describe("what nginx answers by itself is a page of the site with its headers:", () => {
  it.each([
    [400, "/about/", "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n", "We could not read this request"],
    [
      400,
      "the form",
      "POST /api/leads/ HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
      "We could not read this request",
    ],
    [400, "no Host", "GET /about/ HTTP/1.1\r\n\r\n", "We could not read this request"],
    [
      414,
      "a long address",
      `GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      "We could not read this request",
    ],
    [
      431,
      "a large header",
      `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${"a".repeat(20_000)}\r\n\r\n`,
      "We could not read this request",
    ],
    [
      413,
      "the form",
      "POST /api/leads/ HTTP/1.1\r\nHost: x\r\nContent-Length: 400000\r\n\r\n",
      "Your message is too long",
    ],
    [
      413,
      "the form, in chunks",
      `POST /api/leads/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n61a80\r\n${"a".repeat(400_000)}\r\n0\r\n\r\n`,
      "Your message is too long",
    ],
    [
      501,
      "an unknown coding",
      "POST /api/leads/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: br\r\n\r\n",
      "We could not read this request",
    ],
  ])("%i, %s", async (expected, _what, request, words) => {
    const socket = await openSocket(nginx.port);
    onTestFinished(() => void socket.destroy());
    socket.write(request);
    socket.end();
    const answer = await readAll(socket);
    expect(status(answer)).toBe(expected);
    expect(answer).toMatch(/\r\nX-Content-Type-Options: nosniff\r\n/);
    expect(answer).toMatch(/\r\nContent-Security-Policy: frame-ancestors 'none'\r\n/);
    expect(answer).toContain(words);
  });
});

it("no log of nginx holds an address, a query or a Referer, whatever goes wrong", async () => {
  const alone = await startNginx({ out, nodes: [await freePort()] });
  onTestFinished(() => alone.close());
  const secret = { headers: { Referer: "https://www.example.com/?email=ana@example.com" } };
  const query = "?utm_content=ana@example.com";
  const answers = [
    await fetch(`${alone.origin}/api/leads/${query}`, { ...secret, method: "POST", body: "name=A" }),
    await fetch(`${alone.origin}/api/leads/${query}`, {
      ...secret,
      method: "POST",
      body: "a".repeat(400_000),
    }),
    await fetch(`${alone.origin}/nothing/${query}`, secret),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([503, 413, 404]);
  expect(await answers[0]?.text()).toContain("Please call");
  for (const name of ["error.log", "access.log"]) {
    const file = join(alone.folder, name);
    if (existsSync(file)) expect(readFileSync(file, "utf8")).not.toMatch(/ana@|127\.0\.0\.1|example\.com/);
  }
  expect(alone.errors()).not.toMatch(/ana@|127\.0\.0\.1|example\.com/);
});
