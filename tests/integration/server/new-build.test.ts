/** A build into the folder that is being served: nobody gets a part of a page, and soon everybody the new one. */
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage, type Server } from "node:http";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeDelivered } from "#lib/delivery/write.ts";
import { createStaticServer } from "#lib/server/static-server.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

let out = "";
let server: Server;
let port = 0;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeDelivered(join(out, path), Buffer.from(text));
}

/** What a build does at its end. */
const finish = (stamp: string) => writeFileSync(join(out, ".build"), stamp);

/** @throws where the answer is shorter or longer than it says */
async function ask(path: string): Promise<{ status: number | undefined; text: string; etag: unknown }> {
  const sent = get({ port, path, headers: { "Accept-Encoding": "br" } });
  const [response]: IncomingMessage[] = await once(sent, "response");
  if (!response) throw new Error("There is no answer.");
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const { statusCode: status, headers } = response;
  expect(bytes).toHaveLength(Number(headers["content-length"]));
  const text = (headers["content-encoding"] === "br" ? brotliDecompressSync(bytes) : bytes).toString();
  return { status, text, etag: headers.etag };
}

const page = (words: number) => `<!doctype html><title>A page</title>${"<p>Words.</p>".repeat(words)}`;

beforeEach(async () => {
  out = temporaryFolder("new-build");
  write("/index.html", page(1));
  write("/about/index.html", page(5));
  write("/film.webm", "frame ".repeat(80_000));
  write("/404.html", "<!doctype html><title>Nothing here</title>");
  finish("one");
  server = createStaticServer(out).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

it.each([
  ["a page", "/about/", "/about/index.html", page(900)],
  ["a shorter page", "/about/", "/about/index.html", page(0)],
  ["a file too large to keep", "/film.webm", "/film.webm", "frame ".repeat(90_000)],
])("%s that another build wrote before anybody asked comes whole", async (_what, path, file, text) => {
  write(file, text);
  expect((await ask(path)).text).toBe(text);
});

it("when a build is finished, cached files are read again, new addresses work and old ones are gone", async () => {
  const before = await ask("/about/");
  await ask("/");
  write("/about/index.html", page(900));
  write("/new/index.html", page(2));
  rmSync(join(out, "index.html"));
  finish("two");
  await expect.poll(async () => (await ask("/about/")).text).toBe(page(900));
  expect((await ask("/about/")).etag).not.toBe(before.etag);
  expect((await ask("/new/")).text).toBe(page(2));
  expect((await ask("/")).status).toBe(404);
});

it("a page that a build has taken away is not there, and one whose compressed form is being made comes as it is", async () => {
  rmSync(join(out, "about/index.html.br"));
  expect((await ask("/about/")).text).toBe(page(5));
  rmSync(join(out, "about/index.html"));
  rmSync(join(out, "about/index.html.gz"));
  finish("two");
  await expect.poll(async () => (await ask("/about/")).status).toBe(404);
});

it("whoever asks while builds follow one another gets one page or the next, whole", async () => {
  const pages = [page(5), page(900), page(40), page(3000)];
  let going = true;
  const builds = (async () => {
    for (let build = 0; build < 60; build += 1) {
      write("/about/index.html", pages[build % pages.length] ?? "");
      finish(String(build));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    going = false;
  })();
  const seen = new Set<string>();
  while (going) for (const { text } of await Promise.all([ask("/about/"), ask("/about/")])) seen.add(text);
  await builds;
  expect(seen.size).toBeGreaterThan(1);
  for (const text of seen) expect(pages).toContain(text);
});
