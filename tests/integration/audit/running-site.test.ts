import { createServer, type Server } from "node:http";
import sharp from "sharp";
import { afterEach, describe, expect, it } from "vitest";
import { headersOf, securityHeaders } from "#lib/delivery/headers.ts";
import { auditSite } from "#lib/tools/audit/audit.ts";
import { readAddress } from "#lib/tools/audit/site/read-address.ts";
import { type SiteParts, soundParts } from "#tests/builders/sound-site.ts";

interface Served {
  address: string;
  /** Every path that was asked for. */
  asked: string[];
  mostAtOnce: () => number;
}

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** The site of the parts on a port of this machine. */
async function serve(parts: SiteParts): Promise<Served> {
  const pictures = new Map<string, Buffer>();
  for (const [path, { width, height, format }] of Object.entries(parts.pictures)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"></svg>`;
    const picture = format === "svg" ? Buffer.from(svg) : await sharp(Buffer.from(svg)).png().toBuffer();
    pictures.set(path, picture);
  }
  const asked: string[] = [];
  let now = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    now += 1;
    most = Math.max(most, now);
    response.on("finish", () => {
      now -= 1;
    });
    const moved = parts.redirects[path];
    const page = parts.pages[path];
    const file = parts.files[path] ?? pictures.get(path);
    const headers = { ...securityHeaders, ...headersOf(path) };
    if (moved) response.writeHead(308, { location: moved }).end();
    else if (page) response.writeHead(200, headers).end(page);
    else if (file !== undefined) response.writeHead(200, headers).end(file);
    else response.writeHead(404, { "content-type": "text/html" }).end(parts.errorPage);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { address: `http://127.0.0.1:${port}`, asked, mostAtOnce: () => most };
}

/** A proxy before a server that takes headers of its answers away. */
async function relay(target: string, { without }: { without: string[] }): Promise<string> {
  const proxy = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? "/", target), { redirect: "manual" });
    const headers = [...answer.headers].filter(([name]) => !without.includes(name));
    response.writeHead(answer.status, Object.fromEntries(headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  servers.push(proxy);
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}

const calm = { limit: 500, pause: 0 };

async function reasonOf(address: string): Promise<string> {
  return readAddress(address, calm).then(
    () => "no reason",
    (error: Error) => error.message,
  );
}

describe("the audit of a running site", () => {
  it("finds nothing on a sound one, reading each address once and two at a time", async () => {
    const { address, asked, mostAtOnce } = await serve(soundParts());
    const { findings, pages } = await auditSite(await readAddress(address, calm));
    expect(findings.map(({ rule, where, message }) => [rule, where.address, message])).toEqual([]);
    expect(pages).toBe(2);
    expect(new Set(asked).size).toBe(asked.length);
    expect(mostAtOnce()).toBeLessThanOrEqual(2);
  });

  it("finds a dead link, a link that has moved and a picture of another size over HTTP too", async () => {
    const parts = soundParts();
    parts.pages["/x/"] = (parts.pages["/x/"] ?? "").replace(
      "</main>",
      '<a href="/gone/">there</a> <a href="/old/">here</a></main>',
    );
    parts.pictures["/og/x/4x3.png"] = { width: 1201, height: 900, bytes: 0, format: "png" };
    const { address } = await serve(parts);
    const { findings } = await auditSite(await readAddress(address, calm));
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      new Set(["links-exist", "links-current", "graph-pictures"]),
    );
  });

  it("finds a page that others link to and the sitemap has forgotten", async () => {
    const parts = soundParts();
    parts.files["/sitemap.xml"] = (parts.files["/sitemap.xml"] ?? "").replace(
      /<url><loc>https:\/\/www.example.com\/x\/.*<\/url>/,
      "",
    );
    const { address } = await serve(parts);
    const { findings } = await auditSite(await readAddress(address, calm));
    expect(findings.map(({ rule, where, message }) => [rule, where.address, message])).toContainEqual([
      "sitemap",
      "/x/",
      "the page is missing in the sitemap",
    ]);
  });

  it("finds what a feed lists and the server does not have", async () => {
    const parts = soundParts();
    parts.files["/feed.json"] = (parts.files["/feed.json"] ?? "").replaceAll("/x/", "/gone/");
    const { address } = await serve(parts);
    const { findings } = await auditSite(await readAddress(address, calm));
    expect(findings.map(({ rule, where, message }) => [rule, where.address, message])).toContainEqual([
      "feeds",
      "/feed.json",
      "https://www.example.com/gone/ is no page of the site",
    ]);
  });

  it("asks for every old address of content/, and takes a page that leads on for a redirect, as hosts without them have it", async () => {
    const parts = soundParts();
    parts.pages["/by-page/"] =
      '<!doctype html><title>Moved</title><meta http-equiv="refresh" content="0; url=/x/">';
    parts.redirects["/twice/"] = "/old/";
    parts.redirects["/elsewhere/"] = "https://other.example/";
    const { address } = await serve(parts);
    const redirects = [
      { from: "/old/", to: "/x/" },
      { from: "/by-page/", to: "/x/" },
      { from: "/elsewhere/", to: "https://other.example/" },
      { from: "/lost/", to: "/x/" },
      { from: "/?p=12", to: "/x/" },
      { from: "/twice/", to: "/old/" },
    ];
    const expected = { origin: "https://www.example.com", redirects };
    const said = async (of: typeof expected) =>
      (await auditSite(await readAddress(address, calm, of))).findings
        .filter(({ rule }) => rule === "old-addresses")
        .map(({ where, message }) => [where.address, message]);
    expect(await said(expected)).toEqual([
      ["/lost/", "it answers 404 and should lead to /x/"],
      ["/?p=12", "it answers 404 and should lead to /x/"],
      ["/twice/", "it leads to /old/, which leads on from there"],
    ]);
    expect(await said({ ...expected, origin: "https://another.example" })).toEqual([]);
  });

  it("names the header that a proxy has taken away", async () => {
    const { address } = await serve(soundParts());
    const proxy = await relay(address, { without: ["x-content-type-options"] });
    const { findings } = await auditSite(await readAddress(proxy, calm));
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      [
        "headers-arrive",
        "X-Content-Type-Options is missing, and not 'nosniff', here and at 6 other addresses",
      ],
    ]);
  });

  it("stops at the limit of pages", async () => {
    const { address } = await serve(soundParts());
    expect((await readAddress(address, { limit: 1, pause: 0 })).pages).toHaveLength(1);
  });

  it("says so where the address is no site of this kind", async () => {
    const without = soundParts();
    delete without.files["/sitemap.xml"];
    const { address } = await serve(without);
    expect(await reasonOf(address)).toMatch(/is not a site of this kind: \/sitemap.xml answers 404/);

    const page = soundParts();
    page.files["/sitemap.xml"] = "<!doctype html><html><body>Welcome</body></html>";
    expect(await reasonOf((await serve(page)).address)).toMatch(/\/sitemap.xml is no sitemap/);

    const foreign = soundParts();
    for (const path of Object.keys(foreign.pages)) foreign.pages[path] = "<!doctype html><p>Another site</p>";
    expect(await reasonOf((await serve(foreign)).address)).toMatch(
      /none of the 2 pages of its sitemap has a JSON-LD graph/,
    );
  });

  it("says what is wrong with an address that is none or cannot be reached", async () => {
    expect(await reasonOf("not an address")).toMatch(/is no address\. Write it as the browser shows it/);
    expect(await reasonOf("ftp://example.com")).toMatch(/one begins with https/);
    expect(await reasonOf("https://www.example.com/about/")).toMatch(/Name the site, not a page of it/);
    const { address } = await serve(soundParts());
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
    expect(await reasonOf(address)).toMatch(/cannot be read: .*ECONNREFUSED/);
  });
});
