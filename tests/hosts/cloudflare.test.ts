/**
 * What Cloudflare's own program (`wrangler pages dev`) answers by the files that the build writes for Cloudflare Pages, beside what npm start answers for the same
 * site. Not tried here is what is in front of it online: compression, caches, certificates.
 */
import { extname } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { contentTypes, securityHeaders, typeOf } from "#lib/delivery/headers.ts";
import { cloudflare } from "#lib/delivery/hosts/cloudflare.ts";
import type { Redirect } from "#lib/delivery/redirects.ts";
import { type Answer, ask } from "#tests/deploy/answers.ts";
import { type RunningProgram, startProgram } from "#tests/support/host-programs.ts";
import { addresses, site } from "#tests/unit/delivery/hosts/site.ts";
import { type Uploaded, uploaded } from "./uploaded.ts";

const redirects: Redirect[] = [
  ...site.redirects,
  { from: "/caf%C3%A9/", to: "/about/", status: 308 },
  { from: "/og/before.png", to: "/og/about/16x9.png", status: 308 },
  { from: "/100%25/", to: "/about/", status: 308 },
];

/** Pages of that ending are redirected to what is before it. */
const ofEachType = Object.keys(contentTypes)
  .filter((ending) => ending !== "html")
  .map((ending) => `/images/file.${ending}`);

let ours: Uploaded;
let host: RunningProgram;

beforeAll(async () => {
  ours = await uploaded(cloudflare, redirects, ofEachType);
  host = await startProgram("wrangler", ours.home, (port) => [
    "pages",
    "dev",
    ours.folder,
    "--ip",
    "127.0.0.1",
    "--port",
    String(port),
    "--compatibility-date",
    "2026-01-01",
  ]);
});

afterAll(async () => {
  await host?.close();
  ours?.close();
});

async function answers(path: string) {
  const [theirs, own] = await Promise.all([ask(host.port, { path }), ask(ours.port, { path })]);
  return { theirs: shown(theirs), own: shown(own) };
}

/** What names the server, the connection or the file's version, and not the answer. */
const ofServers = [
  "accept-ranges",
  "connection",
  "content-length",
  "date",
  "etag",
  "keep-alive",
  "last-modified",
  "transfer-encoding",
  "vary",
  "x-server-env",
];

function shown({ status, headers, body }: Answer) {
  const kept = Object.entries(headers).filter(([name]) => !ofServers.includes(name));
  return { status, headers: Object.fromEntries(kept.sort()), body: body.toString() };
}

const securityOf = ({ headers }: ReturnType<typeof shown>) =>
  Object.keys(securityHeaders).map((name) => [name, headers[name.toLowerCase()]]);

/** Where it differs: types that no rule of ours sets, and that browsers read as they read ours. */
const namedOtherwise: Readonly<Record<string, string>> = {
  ico: "image/vnd.microsoft.icon",
  js: "application/javascript",
  json: "application/json",
  mjs: "application/javascript",
  svg: "image/svg+xml",
  webmanifest: "application/manifest+json",
  xml: "application/xml",
  xsl: "application/xml",
};

function typeThere(path: string, own: unknown): unknown {
  return own === typeOf(path) ? (namedOtherwise[extname(path).slice(1)] ?? own) : own;
}

it("every rule is read, and none refused", () => {
  expect(host.said()).toMatch(/Parsed \d+ valid redirect rules/);
  expect(host.said()).toMatch(/Parsed \d+ valid header rules/);
  expect(host.said()).not.toMatch(/invalid/);
});

it("every file has the status, the text and all headers that npm start sends, and no other", async () => {
  for (const path of [...addresses, ...ofEachType].filter((address) => address !== "/404.html")) {
    const { theirs, own } = await answers(path);
    const type = typeThere(path, own.headers["content-type"]);
    expect(theirs, path).toEqual({ ...own, headers: { ...own.headers, "content-type": type } });
  }
});

it.each([
  "/old",
  "/old/",
  "/old/?utm_source=mail&x=%20",
  "/for-now",
  "/for-now/",
  "/gr%C3%BCn",
  "/gr%C3%BCn/?a=b",
  "/caf%C3%A9",
  "/old.php",
  "/og/before.png",
  "/100%25/",
  "/about",
  "/about?a=b",
  "/about/index.html?a=b",
  "/index.html",
])("%s leads where npm start leads, by its status and with its security headers", async (path) => {
  const { theirs, own } = await answers(path);
  expect(theirs.status).toBe(own.status);
  expect(theirs.headers.location).toBe(own.headers.location);
  expect(securityOf(theirs)).toEqual(securityOf(own));
});

it.each(["/nothing", "/nothing/", "/nothing/?a=b", "/about/nothing.html"])(
  "%s is the site's 404 with its type and security headers",
  async (path) => {
    const { theirs, own } = await answers(path);
    expect([theirs.status, theirs.body]).toEqual([404, own.body]);
    expect(theirs.headers["content-type"]).toBe(own.headers["content-type"]);
    expect(securityOf(theirs)).toEqual(securityOf(own));
  },
);

it("where it differs: what is not there is not kept, and has the other headers of the rules for its address", async () => {
  const { theirs, own } = await answers("/og/nothing.png");
  expect([theirs.status, own.status]).toEqual([404, 404]);
  expect([theirs.headers["cache-control"], own.headers["cache-control"]]).toEqual(["no-store", "no-cache"]);
  const policy = "cross-origin-resource-policy";
  expect([theirs.headers[policy], own.headers[policy]]).toEqual(["cross-origin", "same-origin"]);
});

it("where it differs: letters and queries of old addresses", async () => {
  for (const [path, status] of [
    ["/OLD/", 404],
    ["/?p=12", 200],
  ] as const) {
    const { theirs, own } = await answers(path);
    expect([theirs.status, own.status], path).toEqual([status, 308]);
  }
});
