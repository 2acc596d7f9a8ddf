/** What Caddy answers by the file that the build writes for it, beside what npm start answers for the same site. */
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hostingFiles } from "#lib/delivery/hosting.ts";
import { caddy } from "#lib/delivery/hosts/caddy.ts";
import { writeUpload } from "#lib/delivery/hosts/upload.ts";
import type { Redirect } from "#lib/delivery/redirects.ts";
import { writeDelivered } from "#lib/delivery/write.ts";
import { largestFormBytes } from "#lib/forms/fields.ts";
import { createStaticServer } from "#lib/server/static-server.ts";
import { type Answer, ask, type Question } from "#tests/deploy/answers.ts";
import { type Caddy, startCaddy } from "#tests/support/caddy.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { alone, files, site } from "#tests/unit/delivery/hosts/site.ts";

const redirects: Redirect[] = [
  ...site.redirects,
  { from: "/caf%C3%A9/", to: "/about/", status: 308 },
  { from: "/og/before.png", to: "/og/about/16x9.png", status: 308 },
  { from: "/100%25/", to: "/about/", status: 308 },
  { from: "/?q=a.b*(c){path}", to: "/about/", status: 308 },
];

let server: Server;
let program: Server;
let host: Caddy;
let received: IncomingMessage | undefined;

const portOf = (one: Server) => {
  const address = one.address();
  return typeof address === "object" && address ? address.port : 0;
};

beforeAll(async () => {
  const root = temporaryFolder("caddy-site");
  const out = join(root, "out");
  for (const file of [...files, "/503.html", ...hostingFiles(redirects, alone).keys()]) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    const text = hostingFiles(redirects, alone).get(file) ?? `This is ${file}. `.repeat(30);
    writeDelivered(join(out, file), Buffer.from(text));
  }
  const folder = join(root, "upload", "caddy");
  const { leads: _, ...own } = site;
  writeUpload(caddy, { out, folder }, { ...own, redirects });
  program = createServer((request, response) => {
    received = request;
    request.resume().on("end", () => {
      response.writeHead(303, { Location: "/about/", "Content-Security-Policy": "form-action 'self'" }).end();
    });
  }).listen(0, "127.0.0.1");
  server = createStaticServer(out).listen(0, "127.0.0.1");
  await Promise.all([once(program, "listening"), once(server, "listening")]);
  host = await startCaddy(folder, portOf(program));
});

afterAll(async () => {
  await host?.close();
  for (const one of [server, program]) {
    one?.closeAllConnections();
    one?.close();
  }
});

/** What names the server, the connection or the file's version, and not the answer. */
const own = [
  "server",
  "date",
  "connection",
  "keep-alive",
  "transfer-encoding",
  "etag",
  "accept-ranges",
  "alt-svc",
];

function comparable({ status, headers, body }: Answer) {
  const moved = status >= 300 && status < 400;
  const shown = Object.entries(headers).filter(
    ([name]) => !own.includes(name) && !(moved && /^(?:content-|speculation|vary)/.test(name)),
  );
  return { status, headers: Object.fromEntries(shown.sort()), body: moved ? "" : body.toString("base64") };
}

async function compare(question: Question) {
  const [one, other] = await Promise.all([ask(host.port, question), ask(portOf(server), question)]);
  expect(comparable(one), `${question.method ?? "GET"} ${question.path}`).toEqual(comparable(other));
  return one;
}

it.each(["identity", "gzip", "gzip, br"])("every file, to a visitor who accepts %s", async (accepted) => {
  for (const path of files.map((file) => file.replace(/\/index\.html$/, "/")))
    if (path !== "/404.html") await compare({ path, headers: { "Accept-Encoding": accepted } });
});

it("old addresses, in every form they may be asked for", async () => {
  for (const path of [
    "/old",
    "/old/",
    "/OLD/",
    "/old/?utm_source=mail&x=%20",
    "/for-now",
    "/gr%C3%BCn/?a=b",
    "/caf%c3%a9",
    "/old.php",
    "/og/before.png",
    "/100%25/",
    "/?p=12",
    "/?q=a.b*(c){path}",
    "/about?a=b",
    "/about/index.html?a=b",
    "/index.html",
  ])
    await compare({ path });
});

it("a dollar sign and braces of a new address are no group and no placeholder", async () => {
  const { status, headers } = await ask(host.port, { path: "/money/" });
  expect([status, headers.location]).toEqual([308, "https://www.example.org/%241/%7Bx%7D/:name/(a)"]);
});

it("what is for servers, what is hidden and what is not there are the site's 404", async () => {
  for (const path of [
    "/_caddy/site.caddy",
    "/metrics",
    "/about.md.br",
    "/.build",
    "/a/.git/config",
    "/nothing/",
    "/nothing",
    "/_next/static/nothing.js",
    "/og/nothing.png",
    "/nothing.md",
    "//about",
    "/help//emergency",
    "/?p=123x",
  ])
    await compare({ path });
});

it("forms, links in mails and health reach the program, with the visitor's address and without cookies", async () => {
  for (const path of ["/api/leads/", "/api/links/?token=x", "/api/health/?ready"]) {
    const { status, headers } = await ask(host.port, {
      path,
      method: "POST",
      headers: { Cookie: "a=b", "X-Forwarded-For": "192.0.2.1" },
    });
    expect([status, headers.location, headers["content-security-policy"]]).toEqual([
      303,
      "/about/",
      "form-action 'self'",
    ]);
    expect(received?.url).toBe(path);
    expect(received?.headers["x-forwarded-for"]).toBe("127.0.0.1");
    expect(received?.headers.cookie).toBeUndefined();
  }
});

it("what is too long for a form reaches the program, which says so, and a flood does not", async () => {
  const send = (bytes: number) =>
    ask(host.port, { path: "/api/leads/", method: "POST", body: Buffer.alloc(bytes, "a") });
  expect((await send(largestFormBytes + 1)).status).toBe(303);
  expect((await send(3 * largestFormBytes)).status).toBe(503);
});

it("while the program does not answer, who sent a form gets the page with the phone number", async () => {
  program.closeAllConnections();
  program.close();
  const { status, headers, body } = await ask(host.port, { path: "/api/leads/", method: "POST" });
  expect([status, headers["content-type"], headers["retry-after"]]).toEqual([
    503,
    "text/html; charset=utf-8",
    "30",
  ]);
  expect(body.toString()).toContain("This is /503.html.");
});
