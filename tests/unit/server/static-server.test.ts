import { once } from "node:events";
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request, type Server } from "node:http";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { securityHeaders } from "#lib/delivery/headers.ts";
import { hostingFiles } from "#lib/delivery/hosting.ts";
import { writeDelivered } from "#lib/delivery/write.ts";
import { createStaticServer } from "#lib/server/static-server.ts";
import { places } from "#lib/site/addresses.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const page = `<!doctype html><title>About</title>${"<p>Some words about us.</p>".repeat(50)}`;
const files = new Map([
  ["/index.html", "<!doctype html><title>Home</title>"],
  ["/about/index.html", page],
  ["/404.html", "<!doctype html><title>There is no page at this address</title>"],
  [`${places.emergency.path}index.html`, "<!doctype html><title>Under attack</title>"],
  ["/og/about/16x9.png", "not really a picture, 38 bytes of text"],
  ["/_next/static/media/text.0a1b.woff2", "not really a font"],
  ["/es/emergencia/index.html", "<!doctype html><title>Bajo ataque</title>"],
  ...hostingFiles(
    [
      { from: "/old/", to: "/about/", status: 308 },
      { from: "/caf%C3%A9/", to: "/about/", status: 308 },
      { from: "/og/before.png", to: "/og/about/16x9.png", status: 308 },
      { from: "/?p=12", to: "/about/", status: 308 },
      { from: "/for-now/", to: "https://elsewhere.example.com/?from=us", status: 307 },
    ],
    [places.emergency.path, "/es/emergencia/"],
  ),
]);

let server: Server;
let port = 0;

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** As the bytes say: nothing is decompressed, no path is tidied, no redirect followed. */
async function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const sent = request({ port, path, headers, method }).end();
  const [response] = await once(sent, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

beforeAll(async () => {
  const out = temporaryFolder("static-server");
  for (const [path, text] of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeDelivered(join(out, path), Buffer.from(text));
  }
  writeFileSync(join(out, ".build"), "a stamp");
  const dated = join(out, "dated.txt");
  writeFileSync(dated, "dated\n");
  const date = Date.UTC(2026, 10, 23, 18, 52, 1) / 1000 + 0.9998;
  utimesSync(dated, date, date);
  server = createStaticServer(out).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});

afterAll(() => server.close());

describe("the static server", () => {
  it("sends a page with its type, its short cache and every security header", async () => {
    const { status, headers, body } = await ask("/about/");
    expect(status).toBe(200);
    expect(body.toString()).toBe(page);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-cache",
      vary: "Accept-Encoding",
    });
    for (const [name, value] of Object.entries(securityHeaders))
      expect(headers[name.toLowerCase()]).toBe(value);
  });

  it.each([
    ["br", "gzip, deflate, br, zstd"],
    ["gzip", "gzip"],
    ["gzip", "gzip, br;q=0"],
    [undefined, "identity"],
    [undefined, "x-brew"],
  ])("sends the form %s to a visitor who accepts %s", async (encoding, accepted) => {
    const { headers } = await ask("/about/", { "Accept-Encoding": accepted });
    expect(headers["content-encoding"]).toBe(encoding);
  });

  it("lets pictures be shown elsewhere, and keeps hashed files for a year", async () => {
    expect((await ask("/og/about/16x9.png")).headers).toMatchObject({
      "cross-origin-resource-policy": "cross-origin",
      "content-type": "image/png",
    });
    const font = await ask("/_next/static/media/text.0a1b.woff2");
    expect(font.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(font.headers.vary).toBeUndefined();
  });

  it("holds a redirect to the rules of the address that was asked for, as nginx does", async () => {
    const picture = await ask("/og/before.png");
    expect([picture.status, picture.headers["cross-origin-resource-policy"]]).toEqual([308, "cross-origin"]);
    const kept = async (path: string) => (await ask(path)).headers["cache-control"];
    const { path } = places.emergency;
    expect(await kept(`${path}index.html`)).toBe(await kept(path));
    expect(await kept("/es/emergencia/")).toBe(await kept(path));
    expect(await kept("/about/index.html")).toBe("no-cache");
    expect(await kept("/old/")).toBe("no-cache");
  });

  it("tells a date that holds a part of a second as nginx does: cut off, not rounded", async () => {
    const { headers } = await ask("/dated.txt");
    expect(headers["last-modified"]).toBe("Mon, 23 Nov 2026 18:52:01 GMT");
    expect(headers.etag).toBe(`"${(Date.UTC(2026, 10, 23, 18, 52, 1) / 1000).toString(16)}-6"`);
  });

  it("answers 304 with the caching headers, and nothing else, to a visitor whose copy is good", async () => {
    const { headers } = await ask("/about/");
    for (const [name, known] of [
      ["If-None-Match", `"other", W/${headers.etag}`],
      ["If-Modified-Since", String(headers["last-modified"])],
    ] as const) {
      const again = await ask("/about/", { [name]: known });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
      expect(again.headers).toMatchObject({ etag: headers.etag, "cache-control": headers["cache-control"] });
    }
    expect((await ask("/about/", { "If-None-Match": '"other"' })).status).toBe(200);
  });

  it.each([
    ["bytes=0-3", 206, "<!do"],
    ["bytes=-3", 206, "/p>"],
    [`bytes=${page.length - 2}-`, 206, "p>"],
    ["bytes=99999-", 416, undefined],
    ["bytes=0-3,5-7", 200, page],
    ["lines=0-3", 200, page],
  ])("answers the range %s with %i", async (range, expected, text) => {
    const { status, body } = await ask("/about/", { Range: range });
    expect(status).toBe(expected);
    if (text !== undefined) expect(body.toString()).toBe(text);
  });

  it("sends the whole file if the requested range belongs to an older version", async () => {
    const { status } = await ask("/about/", { Range: "bytes=0-3", "If-Range": '"older"' });
    expect(status).toBe(200);
  });

  it.each([
    ["/about", "/about/"],
    ["/about?from=mail", "/about/?from=mail"],
    ["/about/index.html", "/about/"],
    ["/old/", "/about/"],
    ["/old?utm_source=a", "/about/?utm_source=a"],
    ["/OLD/", "/about/"],
    ["/caf%C3%A9", "/about/"],
    ["/?p=12", "/about/"],
  ])("sends %s to %s for good", async (from, to) => {
    const { status, headers } = await ask(from);
    expect([status, headers.location]).toEqual([308, to]);
  });

  it("keeps a temporary move temporary, and a target's own query as it is", async () => {
    const { status, headers } = await ask("/for-now/?utm_source=a");
    expect([status, headers.location]).toEqual([307, "https://elsewhere.example.com/?from=us"]);
  });

  it.each([
    "/nothing/",
    "//about",
    "//elsewhere.example.com/about/",
    "/about//",
    "/\\elsewhere.example.com",
    "/_alone",
    "/_headers",
    "/_redirects",
    "/_nginx/http.conf",
    "/.build",
    "/about/index.html.br",
    "/404.html",
    "/%2e%2e/package.json",
  ])("has its own page for what is not there: %s", async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).toContain("There is no page at this address");
    expect(headers["cache-control"]).toBe("no-cache");
  });

  it("refuses to be written to, and says what it can do", async () => {
    const { status, headers } = await ask("/about/", {}, "POST");
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it("answers HEAD with a page's headers alone, and a broken address with 400", async () => {
    const { status, headers, body } = await ask("/about/", {}, "HEAD");
    expect([status, headers["content-length"], body.length]).toEqual([200, String(page.length), 0]);
    expect((await ask("/%zz")).status).toBe(400);
  });
});
