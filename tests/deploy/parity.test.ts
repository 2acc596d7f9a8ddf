import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pathForms, readRedirectLines } from "#lib/delivery/redirects.ts";
import { staticFiles } from "#lib/server/static-files.ts";
import { places } from "#lib/site/addresses.ts";
import { type Answer, ask, differences, type Question } from "#tests/deploy/answers.ts";
import { newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { freePort } from "#tests/support/free-port.ts";
import { type Nginx, startNginx } from "#tests/support/nginx.ts";
import { type SiteProcess, startSite } from "#tests/support/site-process.ts";

const out = "out";
/** The pages of errors, which no visitor asks for by name. */
const errorPages: ReadonlySet<string> = new Set(
  Object.values(places)
    .map(({ path }) => path)
    .filter((path) => /^\/\d{3}\.html$/.test(path)),
);
const addresses = [...staticFiles(out).keys()].filter((path) => !errorPages.has(path));
const redirects = readRedirectLines(readFileSync(join(out, "_redirects"), "utf8"));

let nginx: Nginx | undefined;
let site: SiteProcess | undefined;
let nginxPort: number;
let nodePort: number;

beforeAll(async () => {
  nodePort = await freePort();
  site = await startSite(nodePort, { LEADS_DATABASE_URL: newDatabaseUrl(), LOG_LEVEL: "silent" });
  // The image of deploy/containers, which tests/images has started.
  const { PAGES_PORT } = process.env;
  nginx = PAGES_PORT ? undefined : await startNginx({ out, nodes: [nodePort] });
  nginxPort = nginx?.port ?? Number(PAGES_PORT);
});

afterAll(async () => {
  await nginx?.close();
  await site?.kill();
});

/** Asks both and lists what differs; `check` looks at an answer that both agree on. */
async function compare(questions: Question[], check?: (answer: Answer, question: Question) => void) {
  const found: string[] = [];
  for (const question of questions) {
    const [one, other] = await Promise.all([ask(nginxPort, question), ask(nodePort, question)]);
    found.push(...differences(question, one, other));
    check?.(one, question);
  }
  expect(found.slice(0, 20), `${found.length} differences`).toEqual([]);
}

const encodings = ["identity", "gzip", "gzip, deflate, br, zstd"];

describe("nginx and npm start answer alike", () => {
  it.each(encodings)(
    "every address of the site, to a visitor who accepts %s, body and every header",
    async (accepted) => {
      expect(addresses.length).toBeGreaterThan(150);
      await compare(
        addresses.map((path) => ({ path, headers: { "Accept-Encoding": accepted } })),
        ({ status, headers }, { path }) => {
          expect([path, status, headers["x-content-type-options"]]).toEqual([path, 200, "nosniff"]);
          expect(headers.etag).toBeDefined();
          const wanted = accepted === "identity" ? undefined : accepted.includes("br") ? "br" : "gzip";
          if (path.endsWith("/")) expect([path, headers["content-encoding"]]).toEqual([path, wanted]);
        },
      );
    },
  );

  it("to HEAD, with a query, and without the slash at the end", async () => {
    await compare(
      addresses.flatMap((path) => [
        { path, method: "HEAD" },
        { path: `${path}?utm_source=mail&x=%20` },
        ...(path.length > 1 && path.endsWith("/") ? [{ path: `${path.slice(0, -1)}?a=b` }] : []),
        ...(path.endsWith("/") ? [{ path: `${path}index.html` }] : []),
      ]),
    );
  });

  it("to a visitor who has a copy already, or wants a part", async () => {
    const known = await Promise.all(
      addresses.map(async (path) => ({ path, etag: (await ask(nginxPort, { path })).headers.etag ?? "" })),
    );
    await compare(
      known.map(({ path, etag }) => ({ path, headers: { "If-None-Match": etag } })),
      ({ status, body }, { path }) => expect([path, status, body.length]).toEqual([path, 304, 0]),
    );
    await compare(
      known.flatMap(({ path, etag }): Question[] => [
        { path, headers: { "If-None-Match": `"another", W/${etag}` } },
        { path, headers: { "If-None-Match": '"another"' } },
        { path, headers: { Range: "bytes=0-9" } },
        { path, headers: { Range: "bytes=-10" } },
        { path, headers: { Range: "bytes=10-", "If-Range": etag } },
        { path, headers: { Range: "bytes=10-", "If-Range": '"another"' } },
        { path, headers: { Range: "bytes=0-9", "Accept-Encoding": "br" } },
        { path, headers: { Range: "bytes=999999999-" } },
      ]),
    );
  });

  it("every redirect, in every form it may be requested in", async () => {
    expect(redirects.length).toBeGreaterThan(0);
    await compare(
      redirects.flatMap(({ from }) =>
        [...pathForms(from), from, from.toUpperCase(), `${from}?utm_source=mail`].map((path) => ({
          path: encodeURI(path),
        })),
      ),
      ({ status, headers }, { path }) => {
        expect([path, status]).toEqual([path, expect.toBeOneOf([307, 308])]);
        expect(headers.location).toMatch(/^\/(?!\/)|^https:/);
      },
    );
  });

  it.each([
    "/nothing/",
    "/nothing",
    "/about/nothing.html",
    "/nothing/index.html",
    "//about/",
    "//about",
    "/about//",
    "//www.example.com/..",
    "/\\www.example.com",
    "/404.html",
    "/503.html",
    "/_alone",
    "/_headers",
    "/_redirects",
    "/_nginx/http.conf",
    "/.build",
    "/.git/config",
    "/about/index.html.br",
    "/index.html.gz",
    "/%E0%A4",
    "/og/",
    "/_next/static/nothing.js",
    "/feed/nothing/feed.xml",
  ])("with the site's own 404 to %s", async (path) => {
    await compare([{ path }, { path, headers: { "Accept-Encoding": "br" } }], ({ status, headers }) => {
      expect(status).toBe(404);
      expect(headers["cache-control"]).toBe("no-cache");
    });
  });

  it("with 405 to what would change a page, and 400 to what is no address", async () => {
    await compare(
      ["POST", "PUT", "DELETE", "OPTIONS"].map((method) => ({ path: "/about/", method })),
      ({ status, headers }) => expect([status, headers.allow]).toEqual([405, "GET, HEAD"]),
    );
    await compare([{ path: "/%zz" }], ({ status }) => expect(status).toBe(400));
  });

  it("and pass the health of the program through", async () => {
    await compare([{ path: "/api/health/" }, { path: "/api/leads" }]);
  });
});
