/** What somebody may do in the studio of a team, and what nobody gets in with. */
import { request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { allows, type Role, roles } from "#lib/tools/studio/roles.ts";
import { newLink } from "#lib/tools/studio/team/links.ts";
import { routes } from "#lib/tools/studio/team/team-server.ts";
import { type TeamStudio, teamStudio } from "#tests/support/team-studio.ts";

let studio: TeamStudio;
type Signed = Awaited<ReturnType<TeamStudio["signedIn"]>>;
const signed = new Map<Role, Signed>();
beforeAll(async () => {
  studio = await teamStudio();
  for (const role of roles) signed.set(role, await studio.signedIn(`${role}@example.com`, role));
});
afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
});

const file = "content/articles/good-article.mdx";

function by(role: Role): Signed {
  const its = signed.get(role);
  if (!its) throw new Error(`Nobody is signed in as ${role}.`);
  return its;
}

const guarded = routes.flatMap(({ path, least, handlers, isScripts }) =>
  least === undefined
    ? []
    : [{ path, least, isRead: handlers.GET !== undefined, isScripts: isScripts === true }],
);

it.each(guarded)("$path is for those who are signed in", async ({ path, isRead, isScripts }) => {
  const stranger = studio.browser();
  await stranger.get("/studio/sign-in");
  const sent = isScripts
    ? await stranger.api(path.slice("/studio/".length), {})
    : await stranger.post(path, {});
  expect(sent.status).toBe(401);
  if (isRead) expect((await stranger.get(path)).headers.get("location")).toBe("/studio/sign-in");
});

it.each(guarded.flatMap((one) => roles.map((role) => ({ ...one, role }))))(
  "a $role is let in to $path only as $least or more",
  async ({ path, least, isRead, role }) => {
    const its = by(role);
    await its.get("/studio/account");
    const { status } = isRead ? await its.get(path) : await its.api(path.slice("/studio/".length), {});
    if (allows(role, least)) expect(status).not.toBe(403);
    else expect(status).toBe(403);
    if (allows(role, least)) return;
    expect(
      (await its.post(path, { act: "invite", addresses: "eve@example.com", role: "owner" })).status,
    ).toBe(403);
  },
);

it.each([
  ["/studio/", 303],
  ["/studio/studio.js", 303],
  ["/about/", 303],
  ["/_next/static/x.js", 303],
  [`/studio/api/document?file=${file}`, 401],
  ["/studio/api/events", 401],
])("without a session, nothing of %s is shown", async (path, status) => {
  const seen = await studio.browser().get(path, { "sec-fetch-site": "same-origin" });
  expect(seen.status).toBe(status);
  expect(seen.text).not.toContain("the site");
  expect(seen.text).not.toContain("the page's script");
});

it("whoever is signed in sees the studio, the site and who that is", async () => {
  const { get, api } = by("writer");
  expect((await get("/studio/studio.js")).text).toContain("the page's script");
  expect((await get("/about/")).text).toBe("the site");
  const { text } = await api("api/site");
  expect(JSON.parse(text).person).toEqual({ name: "writer", email: "writer@example.com", role: "writer" });
});

it("nobody claims to be somebody else in a header", async () => {
  const person = encodeURIComponent(JSON.stringify({ name: "", email: "", role: "owner" }));
  const { get, api } = by("writer");
  const seen = await get("/studio/api/site", { "sec-fetch-site": "same-origin", "studio-person": person });
  expect(JSON.parse(seen.text).person.email).toBe("writer@example.com");
  const sent = await api("api/publish", { files: [file], message: "x" }, { "studio-person": person });
  expect(sent.status).toBe(403);
});

it.each(["catch-up", "choose"])(
  "what the server alone asks of a workspace, no browser does: %s",
  async (name) => {
    expect((await by("owner").api(`api/${name}`, {})).status).toBe(404);
  },
);

it("nobody publishes around the review", async () => {
  for (const role of roles) {
    const { api } = by(role);
    const sent = await api("api/publish", { files: [file], message: "x" });
    expect(sent.status).toBe(403);
    expect(sent.text).toContain("published on the page “Review”");
    expect((await api("api/take-back", { id: "0".repeat(40) })).status).toBe(403);
  }
});

it("a role that is taken away is gone with the next request, and an account with its open pages", async () => {
  const eve = await studio.signedIn("eve@example.com", "editor");
  const owner = by("owner");
  expect((await eve.get("/studio/trail")).status).toBe(200);
  await owner.get("/studio/people");
  await owner.post("/studio/people", { act: "role", id: eve.account.id, role: "writer" });
  expect((await eve.get("/studio/trail")).status).toBe(403);

  await eve.api("api/site");
  const events = await fetch(`${studio.origin}/studio/api/events`, {
    headers: {
      cookie: `__Host-studio-session=${eve.cookies.get("__Host-studio-session")}`,
      "sec-fetch-site": "same-origin",
    },
  });
  expect(events.status).toBe(200);
  await owner.post("/studio/people", { act: "remove", id: eve.account.id });
  await expect(events.text()).rejects.toThrow();
  const api = await eve.api(`api/document?file=${file}`);
  expect(api.status).toBe(401);
  expect(JSON.parse(api.text).message).toContain("this browser keeps what you write");
});

it("an owner signs somebody out everywhere, and invites whoever has lost a device anew", async () => {
  const max = await studio.signedIn("max@example.com");
  const owner = by("owner");
  const { db } = studio.store;
  const { id } = max.account;
  await owner.get("/studio/people");
  await owner.post("/studio/people", { act: "sign-out", id });
  expect((await max.get("/studio/account")).status).toBe(303);

  const passkey = {
    account_id: id,
    public_key: "x",
    counter: 0,
    transports: "",
    name: "Lost",
    created_at: "",
  };
  await db
    .insertInto("passkey")
    .values({ id: "lost", ...passkey, used_at: null })
    .execute();
  const before = studio.mails.mails.length;
  const mailed = async (number: number) => {
    await studio.mails.arrived(before + number);
    return (await studio.mails.parsed(before + number - 1)).text ?? "";
  };
  await max.get("/studio/sign-in");
  await max.post("/studio/sign-in", { email: "max@example.com" });
  const reminder = await mailed(1);
  expect(reminder).toContain("You have a passkey, and it is what you sign in with");
  expect(reminder).not.toContain("/studio/sign-in/link/");
  await owner.post("/studio/people", { act: "again", id });
  expect(await mailed(2)).toContain("/studio/sign-in/link/");
  expect(await db.selectFrom("passkey").selectAll().where("account_id", "=", id).execute()).toEqual([]);
});

it("how somebody signs in is changed only soon after signing in, and other browsers can be signed out with it", async () => {
  const rosa = await studio.signedIn("rosa@example.com");
  await rosa.get("/studio/account");
  expect((await rosa.api("account/passkey/begin", {})).status).toBe(200);
  studio.pass(16 * 60_000);
  expect((await rosa.api("account/passkey/begin", {})).status).toBe(403);
  expect((await rosa.api("account/passkey", {})).status).toBe(403);
  const { status, text } = await rosa.post("/studio/account", { act: "remove-passkey", id: "x" });
  expect(status).toBe(403);
  expect(text).toContain("Sign out and in again");

  const phone = studio.browser();
  const path = `/studio/sign-in/link/${await newLink(studio.store, rosa.account.id, "sign-in")}`;
  await phone.get(path);
  await phone.post(path, { act: "use" });
  await phone.get("/studio/account");
  await phone.post("/studio/account", { act: "end-others" });
  expect((await rosa.get("/studio/account")).status).toBe(303);
  expect((await phone.get("/studio/account")).status).toBe(200);
  studio.pass(-16 * 60_000);
});

it("the only owner can neither leave nor give the role away", async () => {
  await using alone = await teamStudio();
  const owner = await alone.signedIn("only@example.com", "owner");
  await owner.get("/studio/account");
  const left = await owner.post("/studio/account", { act: "leave", sure: "yes" });
  expect(left.text).toContain("The studio needs an owner, and this is the only one");
  await owner.get("/studio/people");
  const demoted = await owner.post("/studio/people", { act: "role", id: owner.account.id, role: "writer" });
  expect(demoted.text).toContain("The studio needs an owner");
  expect((await owner.get("/studio/people")).status).toBe(200);
});

it("whoever leaves is out at once, and what was done stays without the name", async () => {
  const noor = await studio.signedIn("noor@example.com");
  await noor.get("/studio/account");
  await noor.post("/studio/account", { act: "name", name: "Noor <Sample>\n" });
  expect(await studio.trail()).toContain("Noor Sample signed in by a mailed link");
  await noor.get("/studio/account");
  expect((await noor.post("/studio/account", { act: "leave" })).status).toBe(422);
  expect((await noor.post("/studio/account", { act: "leave", sure: "yes" })).status).toBe(200);
  expect((await noor.get("/studio/account")).status).toBe(303);
  const trail = await studio.trail();
  expect(trail[0]).toBe("nobody left the studio");
  expect(trail.join("\n")).not.toMatch(/noor/i);
  const { db } = studio.store;
  for (const table of ["session", "link", "passkey", "identity"] as const)
    expect(
      await db.selectFrom(table).selectAll().where("account_id", "=", noor.account.id).execute(),
    ).toEqual([]);
});

it("fifty people are invited at once, each by a mail of their own; one wrong address, and nobody is", async () => {
  const owner = by("owner");
  const all = Array.from({ length: 50 }, (_, index) => `person-${index}@example.com`);
  const before = studio.mails.mails.length;
  await owner.get("/studio/people");
  const wrong = await owner.post("/studio/people", {
    act: "invite",
    addresses: [...all, "nobody"].join("\n"),
    role: "writer",
  });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("“nobody” is not an email address");
  expect(wrong.text).toContain("person-49@example.com\nnobody");
  expect(studio.mails.mails).toHaveLength(before);

  const done = await owner.post("/studio/people", {
    act: "invite",
    addresses: all.join("\n"),
    role: "writer",
  });
  expect(done.text).toContain("50 invitations are on their way.");
  await studio.mails.arrived(before + 50);
  expect(
    studio.mails.mails
      .slice(before)
      .map(({ to }) => to.join())
      .sort(),
  ).toEqual([...all].sort());
});

const forged = { act: "invite", addresses: "mallory@example.com", role: "owner" };

it.each([
  ["a page of another site", { origin: "https://example.com", "sec-fetch-site": "cross-site" }],
  ["a sandboxed frame", { origin: "null", "sec-fetch-site": "cross-site" }],
  ["another port of the same host", { origin: "http://localhost:1", "sec-fetch-site": "same-site" }],
  ["an origin that only begins like ours", { origin: "http://localhost:1.example.com" }],
])("a form that %s sends changes nothing", async (_, headers) => {
  const owner = by("owner");
  await owner.get("/studio/people");
  const { status, text } = await owner.post("/studio/people", forged, headers);
  expect(status).toBe(403);
  expect(text).toContain("did not come from a page of the studio");
  const save = await owner.api("api/save", { file, read: "", edits: [] }, headers);
  expect(save.status).toBe(403);
  expect((await owner.get("/studio/people")).text).not.toContain("mallory");
});

it("a form without its token, or with that of another browser, changes nothing", async () => {
  const owner = by("owner");
  const other = studio.browser();
  const page = (await other.get("/studio/sign-in")).text;
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? "";
  for (const wrong of ["", token]) {
    const { status, text } = await owner.post("/studio/people", { ...forged, token: wrong });
    expect(status).toBe(403);
    expect(text).toContain("reload it, and send it again");
  }
});

it("the API answers neither a page of another site nor a form", async () => {
  const owner = by("owner");
  for (const site of ["cross-site", "same-site", "none"])
    expect((await owner.get("/studio/api/site", { "sec-fetch-site": site })).status).toBe(403);
  const asForm = await owner.api("api/save", { file }, { "content-type": "text/plain" });
  expect(asForm.status).toBe(415);
});

it("no page is framed, kept or embedded elsewhere", async () => {
  for (const path of ["/studio/account", "/studio/people", "/studio/sign-in", "/studio/link/x", "/studio/"]) {
    const { headers } = await by("owner").get(path);
    if (headers.get("location")) continue;
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  }
  const { headers } = await by("owner").get("/about/");
  expect(headers.get("content-security-policy")).toBe("frame-ancestors 'self'");
});

it("a request for another host is turned away, whatever a proxy says", async () => {
  for (const [host, more] of [
    ["evil.example", {}],
    ["evil.example", { "x-forwarded-host": `localhost:${studio.port}` }],
    [`localhost:${studio.port}`, { host: "evil.example" }],
  ] as const) {
    const status = await statusFor({ host, ...more });
    expect(status).toBe(421);
  }
});

/** Sends these headers, which fetch would not. */
function statusFor(headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port: studio.port, path: "/studio/sign-in", headers, agent: false },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    asked.on("error", reject).end();
  });
}

it("what is no picture is refused through the server as it is without", async () => {
  const { status, text } = await by("writer").api("api/pictures", {
    name: "photo.jpg",
    data: Buffer.from("<script>alert(1)</script>").toString("base64"),
  });
  expect(status).toBe(422);
  expect(JSON.parse(text).message).toContain("'photo.jpg' cannot be read as a picture");
});

it("the trail is a spreadsheet for owners, and says so of each act", async () => {
  const { text, headers } = await by("owner").get("/studio/trail.csv");
  expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(text).toMatch(/^"at","who","what"\r\n/);
  expect(text).toContain('"owner","signed in by a mailed link"');
});
