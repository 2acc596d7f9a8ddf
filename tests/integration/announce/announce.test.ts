import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { guarded } from "#lib/process/guardian.ts";
import { announce } from "#lib/tools/announce/indexnow.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const key = "0123456789abcdef0123456789abcdef";
const origin = "https://www.example.com";
const bodyShape = z.strictObject({
  host: z.string(),
  key: z.string(),
  keyLocation: z.string(),
  urlList: z.array(z.string()),
});

/** A server that speaks the protocol: it answers as told and keeps what it was sent. */
const received: z.infer<typeof bodyShape>[] = [];
let answers: { status: number; headers?: Record<string, string> }[] = [];
const server = createServer(async (request, response) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  const right =
    request.method === "POST" &&
    request.url === "/indexnow" &&
    request.headers["content-type"] === "application/json; charset=utf-8";
  received.push(bodyShape.parse(JSON.parse(text)));
  const { status, headers = {} } = right ? (answers.shift() ?? { status: 200 }) : { status: 400 };
  response.writeHead(status, headers).end();
});
let endpoint = "";

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/indexnow`;
});
afterAll(() => server.close());
beforeEach(() => {
  received.length = 0;
  answers = [];
});

function urls(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${origin}/article-${index}/`);
}

describe("the protocol", () => {
  it("carries host, key, the key's place and at most 10,000 addresses a request", async () => {
    answers = [{ status: 200 }, { status: 202 }, { status: 200 }];
    const accepted: number[] = [];
    await announce({ endpoint, origin, key, urls: urls(25_000) }, (batch) => accepted.push(batch.length));
    expect(accepted).toEqual([10_000, 10_000, 5000]);
    expect(received.map(({ urlList }) => urlList.length)).toEqual(accepted);
    expect(received.flatMap(({ urlList }) => urlList)).toEqual(urls(25_000));
    expect(received[0]).toMatchObject({ host: "www.example.com", key, keyLocation: `${origin}/${key}.txt` });
  });

  it.each([
    [400, /could not read the request/],
    [403, /key does not fit: its file is not on the site/],
    [422, /Compare 'url' in content\/company\.yaml/],
    [429, /too many requests.*after 120 seconds/],
    [500, /answered 500\. Announce again later/],
  ])(
    "an answer of %i stops with what to do, and what was accepted before it stays so",
    async (status, words) => {
      answers = [{ status: 200 }, { status, headers: { "Retry-After": "120" } }];
      const accepted: number[] = [];
      await expect(
        announce({ endpoint, origin, key, urls: urls(20_001) }, (batch) => accepted.push(batch.length)),
      ).rejects.toThrow(words);
      expect(accepted).toEqual([10_000]);
      expect(received).toHaveLength(2);
    },
  );

  it("an engine that cannot be reached is named", async () => {
    await expect(
      announce({ endpoint: "http://127.0.0.1:9/indexnow", origin, key, urls: urls(1) }, () => {}),
    ).rejects.toThrow(/cannot be reached/);
  });
});

describe("npm run announce", () => {
  const folder = temporaryFolder("announce");
  const out = join(folder, "out");
  const state = join(folder, "announced.json");

  function build(pages: Record<string, string>): void {
    mkdirSync(out, { recursive: true });
    for (const [name, text] of Object.entries(pages)) writeFileSync(join(out, `${name}.md`), text);
    const entries = Object.keys(pages).map((name) => `<url><loc>${origin}/${name}/</loc></url>`);
    writeFileSync(
      join(out, "sitemap.xml"),
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("")}</urlset>`,
    );
  }

  async function run(parameters: string[], environment: Record<string, string> = { INDEXNOW_KEY: key }) {
    const child = guarded(
      spawn(
        process.execPath,
        ["lib/cli/announce.ts", "--out", out, "--state", state, "--endpoint", endpoint, ...parameters],
        { env: { ...process.env, ...environment } },
      ),
    );
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    const [code] = await once(child, "close");
    return { code, output };
  }

  it("sends only what changed since the last time, addresses that are gone included", async () => {
    build({ one: "1", two: "2", three: "3" });
    const early = await run([]);
    expect([early.code, early.output]).toEqual([1, expect.stringContaining(`${key}.txt is not there`)]);
    writeFileSync(join(out, `${key}.txt`), key);

    const dry = await run(["--dry-run"]);
    expect(dry.output).toContain("3 would be announced. Nothing was sent.");
    expect([dry.code, received.length, existsSync(state)]).toEqual([0, 0, false]);

    answers = [{ status: 429, headers: { "Retry-After": "60" } }];
    const busy = await run([]);
    expect([busy.code, existsSync(state)]).toEqual([1, false]);
    expect(busy.output).not.toMatch(/^\s+at /m);

    expect((await run([])).output).toContain("3 of 3 accepted.");
    expect((await run([])).output).toContain("Nothing changed since the last announcement.");
    received.length = 0;
    build({ one: "1", two: "2, changed", four: "4" });
    expect((await run([])).code).toBe(0);
    expect(received[0]?.urlList).toEqual([`${origin}/four/`, `${origin}/three/`, `${origin}/two/`]);
    expect(Object.keys(JSON.parse(readFileSync(state, "utf8"))).sort()).toEqual([
      `${origin}/four/`,
      `${origin}/one/`,
      `${origin}/two/`,
    ]);
  });

  it("says what is missing: a key, a build, a list that can be read", async () => {
    build({ five: "5" });
    expect((await run([], { INDEXNOW_KEY: "" })).output).toContain("INDEXNOW_KEY");
    expect((await run(["--out", join(folder, "nowhere")])).output).toContain("Run: npm run build");
    writeFileSync(state, "{");
    expect((await run([])).output).toContain("cannot be read. Delete it");
    expect((await run(["--help"])).output).toContain("--dry-run");
  });

  it("is run by no other command", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync("package.json", "utf8")));
    for (const [name, text] of Object.entries(scripts))
      if (name !== "announce") expect(text, name).not.toContain("announce");
    const naming = ["lib", "app", "components"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(?:tsx?|mjs)$/.test(name))
        .map((name) => join(folder, name))
        .filter((file) => /announce(?:\/|\.ts)/.test(readFileSync(file, "utf8"))),
    );
    // The command itself is found, so another would be.
    expect(naming).toEqual([join("lib", "cli", "announce.ts")]);
  });
});
