/** How many studios run at once, and until when. */
import { expect, it } from "vitest";
import { workspaceEnvironment } from "#lib/tools/studio/team/workspaces.ts";
import { teamStudio } from "#tests/support/team-studio.ts";

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
