/** Who is let in: a browser of this machine that has the token, and a page of the studio itself. */

import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { isLoopback } from "#lib/tools/loopback/guard.ts";
import { studioSite, token } from "./studio-server.ts";

type Studio = Awaited<ReturnType<typeof studioSite>>;
let studio: Studio;
beforeAll(async () => {
  studio = await studioSite();
});
afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
});

const file = "content/articles/good-article.mdx";

interface Asked {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Sends exactly these headers: a browser would not let a page choose them. */
function ask({ path = "/studio/api/site", method = "GET", headers = {}, body = "" }: Asked) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const asked = request(
        {
          host: "127.0.0.1",
          // A connection that a refused body was meant for is not used again.
          agent: false,
          port: studio.port,
          path,
          method,
          headers: { Host: `localhost:${studio.port}`, ...headers },
        },
        (response) => {
          let text = "";
          response.setEncoding("utf8").on("data", (piece: string) => {
            text += piece;
          });
          response.on("end", () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
          );
        },
      );
      asked.on("error", reject);
      asked.end(body);
    },
  );
}

const cookie = (value = token) => ({ Cookie: `studio-${studio.port}=${value}` });
const own = () => ({ ...cookie(), "Sec-Fetch-Site": "same-origin" });
const posting = () => ({ ...own(), Origin: studio.origin, "Content-Type": "application/json" });
const edit = JSON.stringify({ file, read: "", edits: [] });

it("the token in the address becomes a cookie that no script reads, and leaves the address", async () => {
  const { status, headers } = await ask({ path: `/studio/?token=${token}` });
  expect(status).toBe(303);
  expect(headers.location).toBe("/studio/");
  expect(String(headers["set-cookie"])).toBe(
    `studio-${studio.port}=${token}; HttpOnly; SameSite=Strict; Path=/studio/`,
  );
});

it("the page runs its own script alone, and is neither framed nor kept", async () => {
  const { status, headers, text } = await ask({ path: "/studio/", headers: cookie() });
  expect(status).toBe(200);
  expect(text).toContain('<script type="module" src="/studio/studio.js">');
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).not.toContain("unsafe");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers["cache-control"]).toBe("no-store");
});

it("the site's own pages may be framed by this server alone", async () => {
  const { text, headers } = await ask({ path: "/about/" });
  expect(text).toBe("the site");
  expect(headers["content-security-policy"]).toBe("frame-ancestors 'self'");
});

it.each([
  ["a wrong token", `/studio/?token=wrong`, {}],
  ["a token that is the beginning of the right one", `/studio/?token=${token.slice(0, -1)}`, {}],
  ["an empty token", "/studio/?token=", {}],
  ["no token", "/studio/", {}],
  ["no token, for the script", "/studio/studio.js", {}],
])("%s is answered with a page that says what to open", async (_, path, headers) => {
  const { status, text, headers: sent } = await ask({ path, headers });
  expect(status).toBe(403);
  expect(text).toContain("Open the whole address that npm run studio printed");
  expect(text).not.toContain(token);
  expect(sent["set-cookie"]).toBeUndefined();
});

it.each([
  [
    "a page of another site",
    () => ({ headers: { ...cookie(), "Sec-Fetch-Site": "cross-site", Origin: "https://example.com" } }),
  ],
  [
    "a page of another port of this machine",
    () => ({ headers: { ...cookie(), "Sec-Fetch-Site": "same-site" } }),
  ],
  [
    "another origin that claims to be this site",
    () => ({ headers: { ...own(), Origin: "http://localhost:1" } }),
  ],
  ["an origin that is null, as of a sandboxed frame", () => ({ headers: { ...own(), Origin: "null" } })],
  ["an address that was typed or followed", () => ({ headers: { ...cookie(), "Sec-Fetch-Site": "none" } })],
  ["a program that does not say where it comes from", () => ({ headers: cookie() })],
  ["a page of the studio without its cookie", () => ({ headers: { "Sec-Fetch-Site": "same-origin" } })],
  ["a wrong cookie", () => ({ headers: { ...cookie("wrong"), "Sec-Fetch-Site": "same-origin" } })],
  [
    "another site's form",
    () => ({
      path: "/studio/api/save",
      method: "POST",
      headers: {
        ...cookie(),
        "Sec-Fetch-Site": "cross-site",
        Origin: "https://example.com",
        "Content-Type": "text/plain",
      },
      body: edit,
    }),
  ],
  [
    "another site that listens to events",
    () => ({ path: "/studio/api/events", headers: { ...cookie(), "Sec-Fetch-Site": "cross-site" } }),
  ],
] as [string, () => Asked][])("the API answers %s with a refusal and nothing else", async (_, asked) => {
  const { status, text, headers } = await ask(asked());
  expect(status).toBe(403);
  expect(Object.keys(JSON.parse(text))).toEqual(["message"]);
  expect(headers["access-control-allow-origin"]).toBeUndefined();
});

it.each(["example.com", "example.com:80", "localhost", "127.0.0.1.example.com", "localhost.example.com"])(
  "a request for the host '%s' is refused, for the site's pages too",
  async (host) => {
    for (const path of ["/studio/", "/studio/api/site", "/about/"]) {
      const { status, text } = await ask({ path, headers: { ...own(), Host: host } });
      expect(status).toBe(403);
      expect(text).toContain("answers at http://localhost");
    }
  },
);

it.each(["localhost", "127.0.0.1", "[::1]"])("%s is this machine", async (host) => {
  const { status } = await ask({ headers: { ...own(), Host: `${host}:${studio.port}` } });
  expect(status).toBe(200);
});

it.each([
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "",
  "application/jsonp",
])("a body of the type '%s' is not read", async (type) => {
  const { status } = await ask({
    path: "/studio/api/save",
    method: "POST",
    headers: { ...posting(), "Content-Type": type },
    body: edit,
  });
  expect(status).toBe(415);
});

it.each([
  ["is not JSON", "{", 400],
  ["is not what was asked for", JSON.stringify({ file }), 400],
  ["has an unknown act", JSON.stringify({ file, read: "", edits: [{ act: "delete-everything" }] }), 400],
  ["is nothing", "", 400],
])("a body that %s is refused in words", async (_, body, expected) => {
  const { status, text } = await ask({ path: "/studio/api/save", method: "POST", headers: posting(), body });
  expect(status).toBe(expected);
  expect(JSON.parse(text).message).toMatch(/./);
});

it("a body beyond every limit is refused before it is read", async () => {
  const headers = { ...posting(), "Content-Length": "999999999" };
  const { status } = await ask({ path: "/studio/api/save", method: "POST", headers, body: "" }).catch(() => ({
    status: 413,
  }));
  expect(status).toBe(413);
});

it.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("%s requests are not answered", async (method) => {
  expect((await ask({ method, headers: posting() })).status).toBe(405);
});

it.each(["constructor", "__proto__", "toString", "nothing", ""])(
  "the API has nothing called '%s', even where every JavaScript object has it",
  async (name) => {
    for (const { status } of [await studio.get(name), await studio.post(name, {})]) expect(status).toBe(404);
  },
);

it.each([
  "content/../package.json",
  "content/articles/../../package.json",
  "content/articles/..%2f..%2fpackage.json",
  "../content/company.yaml",
  "/etc/passwd",
  "content/articles/.hidden.mdx",
  "content/articles/x.mdx/../../company.yaml",
  "content\\company.yaml",
  "content/articles/sub/x.mdx",
  "content/articles/x.yaml",
  "content/images/logo.svg",
  "content/README.md",
  "content/articles/good-article.mdx\u0000.yaml",
  ".git/config",
  "",
])("'%s' is not a document: it is neither read nor written, restored nor removed", async (path) => {
  const answers = [
    await studio.get(`document?file=${encodeURIComponent(path)}`),
    await studio.get(`history?file=${encodeURIComponent(path)}`),
    await studio.get(`version?file=${encodeURIComponent(path)}&id=${"0".repeat(40)}`),
    await studio.post("save", { file: path, read: "0".repeat(64), edits: [] }),
    await studio.post("undo", { file: path }),
    await studio.post("restore", { file: path, id: "0".repeat(40) }),
    await studio.post("fix", { file: path, id: "x" }),
    await studio.post("remove", { file: path, read: "x", confirmed: true }),
  ];
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
});

it("a link to a file or a folder elsewhere is neither read nor written", async () => {
  const secret = join(studio.root, "secret.mdx");
  writeFileSync(secret, "---\ntitle: Secret\n---\n");
  symlinkSync(secret, join(studio.root, "content", "articles", "linked.mdx"));
  symlinkSync(join(studio.root, "content", "articles"), join(studio.root, "content", "services"));
  for (const linked of ["content/articles/linked.mdx", "content/services/good-article.mdx"]) {
    expect((await studio.get(`document?file=${linked}`)).status).toBe(403);
    expect((await studio.post("save", { file: linked, read: "0".repeat(64), edits: [] })).status).toBe(403);
  }
  expect(readFileSync(secret, "utf8")).toContain("Secret");
});

it("a folder in a document's place is called one", async () => {
  studio.write("content/articles/folder.mdx/notes.txt", "Some notes.");
  onTestFinished(() => rmSync(join(studio.root, "content/articles/folder.mdx"), { recursive: true }));
  const { status, value } = await studio.get<{ message: string }>(
    "document?file=content/articles/folder.mdx",
  );
  expect(status).toBe(422);
  expect(value.message).toContain("is a folder");
});

it("a malformed address is answered, and the server goes on", async () => {
  for (const path of ["//", "/studio/api/%zz", "/studio/%00", "/studio/../studio/api/site?file=%ff"]) {
    const { status } = await ask({ path, headers: own() });
    expect(status).toBeGreaterThanOrEqual(200);
  }
  expect((await ask({ headers: own() })).status).toBe(200);
});

it("only addresses of this machine are loopback", () => {
  expect(["127.0.0.1", "::1", "localhost"].every(isLoopback)).toBe(true);
  expect(["0.0.0.0", "::", "192.168.1.4", "example.com", "127.0.0.1.example.com", ""].some(isLoopback)).toBe(
    false,
  );
});
