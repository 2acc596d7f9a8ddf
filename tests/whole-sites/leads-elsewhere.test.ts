/** Pages on a static host, forms on a server of their own: a site built with LEADS_ORIGIN, in a real browser. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type RequestListener, request as requestTo } from "node:http";
import { createServer, type Server } from "node:https";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { contentTypes } from "#lib/delivery/headers.ts";
import { type LeadsDatabase, openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { auditSite, errorsIn } from "#lib/tools/audit/audit.ts";
import { readFolder } from "#lib/tools/audit/site/read-folder.ts";
import { writeFixtureContent } from "#tests/builders/fixture-content.ts";
import { newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { selfSignedCertificate } from "#tests/support/certificate.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { freePort } from "#tests/support/free-port.ts";
import { buildScratchSite, makeScratchSite } from "#tests/support/scratch-site.ts";
import { type SiteProcess, startSite } from "#tests/support/site-process.ts";

/** `url` of the fixture's company.yaml. */
const site = "https://www.example.com";
/** Another site to a browser, which is the harder case: a subdomain is told more. */
const leadsOrigin = "https://leads.example.net";
const stranger = "https://stranger.example";
const moment = { BUILD_TIME: "2026-11-23T12:00:00Z" };

const servers: Server[] = [];
let out: string;
/** What GitHub Pages would get. */
let upload: string;
let said: string;
let service: SiteProcess | undefined;
let database: LeadsDatabase | undefined;
let browser: Browser | undefined;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  const content = join("tests", ".tmp", "leads-elsewhere-content");
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  writeFixtureContent(content);
  // A folder of files holds one version of a page, so a page with variants is refused.
  const varied = join(content, "articles", "five-ways.mdx");
  writeFileSync(varied, readFileSync(varied, "utf8").replace(/^variants:\n(?: .*\n)+/m, ""));
  const folder = makeScratchSite("leads-elsewhere", content);
  out = join(folder, "out");
  upload = join(folder, "upload", "pages");
  // Built without the variable before, so that whatever is kept from build to build is of the wrong kind.
  const before = buildScratchSite(folder, moment);
  expect(before.status, before.output).toBe(0);
  const { status, output } = buildScratchSite(folder, { ...moment, LEADS_ORIGIN: leadsOrigin }, [
    "--for",
    "pages",
  ]);
  expect(status, output).toBe(0);
  said = output;
  const port = await freePort();
  const url = newDatabaseUrl();
  service = await startSite(
    port,
    { LEADS_ORIGIN: leadsOrigin, SITE_FOLDER: "out", LEADS_DATABASE_URL: url, LOG_LEVEL: "silent" },
    folder,
  );
  database = openLeadsDatabase(url);
  const ports = {
    "www.example.com": await serve(files),
    "leads.example.net": await serve(proxyTo(port)),
    "stranger.example": await serve(strangersPage),
  };
  browser = await launchChromium([
    "--ignore-certificate-errors",
    `--host-resolver-rules=${Object.entries(ports).map(([host, own]) => `MAP ${host}:443 127.0.0.1:${own}`)}`,
  ]);
}, 1_800_000);

afterAll(async () => {
  await browser?.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await service?.kill();
  await database?.close();
});

beforeEach(async () => {
  if (!browser) throw new Error("There is no browser");
  page = await browser.newPage();
  troubles.length = 0;
  page.on("console", (message) => troubles.push(message.text()));
  return () => page.close();
});

/** What a static host without any setting does: files, no header but the type. */
const files: RequestListener = (request, response) => {
  const { pathname } = new URL(request.url ?? "/", site);
  const file = join(upload, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  if (request.method !== "GET" || !existsSync(file)) return response.writeHead(404).end();
  const type = contentTypes[file.split(".").at(-1) ?? ""];
  response.writeHead(200, { ...(type && { "Content-Type": type }) }).end(readFileSync(file));
};

const strangersPage: RequestListener = (_request, response) => {
  const fields = new URLSearchParams({
    name: "Mallory",
    email: "m@example.org",
    message: "Sent for somebody else.",
  });
  const inputs = [...fields, ["consent", consentVersion()]].map(
    ([name, value]) => `<input name="${name}" value="${value}">`,
  );
  response
    .writeHead(200, { "Content-Type": "text/html" })
    .end(
      `<form method="post" action="${leadsOrigin}/api/leads/">${inputs.join("")}<button>Win</button></form>`,
    );
};

function proxyTo(port: number): RequestListener {
  return (request, response) => {
    const { method, url: path, headers } = request;
    const asked = requestTo({ port, method, path, headers, host: "127.0.0.1" }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(asked);
  };
}

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(selfSignedCertificate(), listener);
  servers.push(server);
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

const pageAt = (path: string) => readFileSync(join(out, path), "utf8");
const consentVersion = () =>
  /id="?lead-consent"?[^>]* value="?([^"> ]+)/.exec(pageAt("contact/index.html"))?.[1] ?? "";

async function fillIn(email: string): Promise<void> {
  const form = page.locator("#lead-form");
  await form.getByLabel("Your name").fill("Ana Example");
  await form.getByLabel("Email address").fill(email);
  await form.getByLabel("How can we help?").fill("It hums.");
  await form.getByRole("checkbox").check();
}

const send = () => page.locator("#lead-form").getByRole("button").click();
const stored = async () =>
  database?.use(({ db }) => db.selectFrom("lead").selectAll().orderBy("received_at").execute());

it("every form of the site is sent to the lead service, whichever build made its page before", () => {
  const pages = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );
  const actions = pages.flatMap((name) => pageAt(name).match(/action="?[^"> ]*\/api\/leads\/"?/g) ?? []);
  expect(actions.length).toBeGreaterThan(3);
  expect(new Set(actions)).toEqual(new Set([`action="${leadsOrigin}/api/leads/"`]));
});

it("the build says what the host does differently, and an old address leads on there", async () => {
  expect(said).toContain("The site for GitHub Pages is in upload/pages/.");
  expect(said).toContain("GitHub Pages sends no header of ours (Content-Security-Policy,");
  expect(existsSync(join(out, "CNAME"))).toBe(false);
  await page.goto(`${site}/staff/`);
  await page.waitForURL(`${site}/about-us/staff/`);
});

it("keeps every rule of the audit", async () => {
  const errors = errorsIn(await auditSite(await readFolder(out)));
  expect(errors.map(({ rule, where, message }) => [rule, where.address, message])).toEqual([]);
});

it("a form is sent, stored with where it came from, and thanked for on the site", async () => {
  await page.goto(`${site}/contact/?utm_source=letter`);
  await fillIn("ana@example.com");
  await send();
  await page.waitForURL(`${site}/contact/thanks/`);
  expect((await stored())?.at(-1)).toMatchObject({
    status: "accepted",
    name: "Ana Example",
    source: "/contact/",
    utm_source: "letter",
  });
  expect(troubles).toEqual([]);
});

it("a mistake comes back with what was typed, every link leads to the site, and the second try is stored", async () => {
  await page.goto(`${site}/contact/?utm_source=letter`);
  await fillIn("not an address");
  await send();
  await page.waitForURL(`${leadsOrigin}/api/leads/`);
  expect(await page.locator("#lead-name").inputValue()).toBe("Ana Example");
  const elsewhere = await page
    .locator("a[href], form[action]")
    .evaluateAll((all) => all.map((one) => ("href" in one ? String(one.href) : one.getAttribute("action"))));
  expect(
    elsewhere.filter((href) => href?.startsWith(leadsOrigin) && !/#|\/api\/leads\/$/.test(href)),
  ).toEqual([]);
  await page.locator("#lead-email").fill("ana.second@example.com");
  await send();
  await page.waitForURL(`${site}/contact/thanks/`);
  expect((await stored())?.at(-1)).toMatchObject({
    status: "accepted",
    email: "ana.second@example.com",
    utm_source: "letter",
  });
});

it("who opens the lead service's address gets the form on the site", async () => {
  await page.goto(`${leadsOrigin}/api/leads/`);
  expect(page.url()).toBe(`${site}/contact/`);
});

it("what another site makes a browser send is set aside, and its visitor is answered as always", async () => {
  await page.goto(stranger);
  await page.getByRole("button").click();
  await page.waitForURL(`${site}/contact/thanks/`);
  expect((await stored())?.at(-1)).toMatchObject({ status: "quarantined", name: "Mallory", source: null });
});

it("the pages that nginx shows in front of the lead service lead to the site as well", () => {
  for (const name of ["413.html", "429.html", "500.html", "503.html"]) {
    const links = pageAt(name).match(/ (?:href|action)="\/(?!_next|favicon|icons|manifest)[^"]*"/g) ?? [];
    expect(
      links.filter((link) => !/\.(?:xml|json|txt|md|webmanifest)"$/.test(link)),
      name,
    ).toEqual([]);
    expect(pageAt(name), name).toContain(`href="${site}/contact/"`);
  }
});
