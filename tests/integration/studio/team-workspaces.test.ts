/** How many studios run at once, and until when. */
import { once } from "node:events";
import { type RequestListener, request } from "node:http";
import { expect, it } from "vitest";
import { workspaceEnvironment } from "#lib/tools/studio/team/workspaces.ts";
import { type Seen, type TeamStudio, teamStudio } from "#tests/support/team-studio.ts";

it("the fourth who writes waits for a place and is told so; all other pages work meanwhile", async () => {
  await using studio = await teamStudio({ most: 3 });
  const signed = [];
  for (const name of ["one", "two", "three", "four"])
    signed.push(await studio.signedIn(`${name}@example.com`));
  const [one, two, three, four] = signed;
  for (const its of [one, two, three]) expect((await its?.api("api/site"))?.status).toBe(200);
  const page = await four?.get("/studio/");
  expect(page?.status).toBe(503);
  expect(page?.text).toContain("Waiting for a place");
  expect(page?.headers.get("refresh")).toBe("15");
  const api = await four?.api("api/site");
  expect(api?.status).toBe(503);
  expect(JSON.parse(api?.text ?? "").message).toContain("what you write is kept in this browser");
  expect((await four?.get("/studio/review"))?.status).toBe(200);
});

it("a studio in which nothing is done ends, a page that is only open does not keep it or wake it, and the next act does", async () => {
  await using studio = await teamStudio();
  const ana = await studio.signedIn("ana@example.com");
  expect((await ana.api("api/site")).status).toBe(200);
  const events = await fetch(`${studio.origin}/studio/api/events`, {
    headers: {
      cookie: `__Host-studio-session=${ana.cookies.get("__Host-studio-session")}`,
      "sec-fetch-site": "same-origin",
    },
  });
  await studio.workspaces.endIdle(performance.now() + 9 * 60_000);
  expect(studio.workspaces.running(ana.account.id)).toBeDefined();
  await studio.workspaces.endIdle(performance.now() + 11 * 60_000);
  await events.text().catch(() => "it ended with the studio");
  expect(studio.workspaces.running(ana.account.id)).toBeUndefined();
  expect((await ana.api("api/events")).status).toBe(503);
  expect(studio.workspaces.running(ana.account.id)).toBeUndefined();
  expect((await ana.api("api/site")).status).toBe(200);
});

it("whoever has no development server can write, and sees the page as it was last made or as visitors have it", async () => {
  await using studio = await teamStudio({ mostSites: 2, answerSite: pageWithStyle });
  const people = [];
  for (const name of ["one", "two", "three"]) people.push(await studio.signedIn(`${name}@example.com`));
  const [one, two, three] = people;
  const instead = (seen: Seen | undefined) => seen?.headers.get("server-timing");
  const allEnd = () => studio.workspaces.endIdle(performance.now() + 11 * 60_000);
  const othersTakeAll = async () => {
    for (const its of [one, two]) expect(instead(await its?.get("/about/"))).toBeNull();
  };
  await othersTakeAll();
  expect((await three?.api("api/site"))?.status).toBe(200);
  const none = await three?.get("/about/");
  expect(none?.status).toBe(503);
  expect(none?.text).toContain("No preview yet");
  expect(none?.headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
  expect(instead(none)).toBe('instead;desc=""');

  studio.site.write("out/about/index.html", "<p>As visitors have it.</p>");
  const published = await three?.get("/about/");
  expect(published?.text).toBe("<p>As visitors have it.</p>");
  expect(instead(published)).toBe('instead;desc="published"');
  expect(published?.headers.get("content-security-policy")).toBe(onlyToLookAt);

  await allEnd();
  expect(instead(await three?.get("/about/"))).toBeNull();
  await three?.get("/style.css?v=1");
  await three?.get("/script.js");
  await allEnd();
  await othersTakeAll();
  const last = await three?.get("/about/");
  expect(last?.text).toBe("The page /about/ of three@example.com");
  expect(instead(last)).toMatch(/^instead;desc="20\d\d-\d\d-\d\dT/);
  expect(last?.headers.get("content-security-policy")).toBe(onlyToLookAt);
  expect((await three?.get("/style.css?v=1"))?.text).toBe("main { color: red }");
  expect((await three?.get("/script.js"))?.status).toBe(503);
  expect((await one?.get("/about/"))?.text).toBe("The page /about/ of one@example.com");
});

const onlyToLookAt = "sandbox allow-same-origin; frame-ancestors 'self'";

/** What a page says shows whose development server has made it. */
const pageWithStyle: RequestListener = ({ url = "", headers }, response) => {
  const [path = ""] = url.split("?");
  const person = JSON.parse(decodeURIComponent(String(headers["studio-person"])));
  if (path.endsWith(".js")) response.setHeader("Content-Type", "text/javascript").end("run()");
  else if (path.endsWith(".css")) response.setHeader("Content-Type", "text/css").end("main { color: red }");
  else response.setHeader("Content-Type", "text/html").end(`The page ${path} of ${person.email}`);
};

it("without a development server, pictures are those of the working copy", async () => {
  await using studio = await teamStudio({ mostSites: 0, content: { "content/images/team/one.svg": svg } });
  const ana = await studio.signedIn("ana@example.com");
  await ana.api("api/site");
  const seen = await ana.get("/images/team/one.svg?2026");
  expect(seen.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
  expect(seen.text).toBe(svg);
  for (const name of ["team", "team/none.svg", "../company.yaml", "%2e%2e/company.yaml", "team/one.svg/../x"])
    expect((await ana.get(`/images/${name}`)).status).toBe(503);
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>';

it("a page that is only open opens its WebSocket and listens on, and neither wakes an editor", async () => {
  await using studio = await teamStudio();
  const ana = await studio.signedIn("ana@example.com");
  const cookie = `__Host-studio-session=${ana.cookies.get("__Host-studio-session")}`;
  const { origin } = studio;
  const elsewhere = await handshake(studio, { cookie, origin: "https://evil.example.com" });
  expect([(await handshake(studio, { origin })).status, elsewhere.status]).toEqual([404, 404]);
  const opened = await handshake(studio, { cookie, origin });
  expect(opened.status).toBe(101);
  // The example of RFC 6455, 1.3.
  expect(opened.accept).toBe("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  const events = await ana.get("/__content/events");
  expect([events.status, events.text]).toEqual([200, "retry: 5000\n\n"]);
  expect(studio.workspaces.running(ana.account.id)).toBeUndefined();
  await ana.get("/studio/account");
  await ana.post("/studio/sign-out", { act: "sign-out" });
  await opened.closed;
});

/** Asks for a WebSocket as a browser does. */
async function handshake({ port, origin }: TeamStudio, headers: Record<string, string>) {
  const asked = request({
    port,
    path: "/_next/hmr?id=1",
    headers: {
      host: new URL(origin).host,
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
      ...headers,
    },
  });
  asked.end();
  const [answer, socket] = await Promise.race([once(asked, "upgrade"), once(asked, "response")]);
  return {
    status: answer.statusCode,
    accept: answer.headers["sec-websocket-accept"],
    closed: socket && once(socket, "close"),
  };
}

it("a workspace is given no password of the server", () => {
  const environment = {
    PATH: "/bin",
    HOME: "/home/site",
    GIT_SSH_COMMAND: "ssh",
    SMTP_URL: "smtps://secret",
    STUDIO_OIDC_CLIENT_SECRET: "secret",
    LEADS_DATABASE_URL: "postgres://secret",
    LEADS_SECRET: "secret",
    METRICS_TOKEN: "secret",
  };
  expect(workspaceEnvironment(environment)).toEqual({
    PATH: "/bin",
    HOME: "/home/site",
    GIT_SSH_COMMAND: "ssh",
  });
});
