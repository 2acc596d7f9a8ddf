/** Getting into the studio of a team, and out of it again. */
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { newLink } from "#lib/tools/studio/team/links.ts";
import { type TeamStudio, teamStudio } from "#tests/support/team-studio.ts";

let studio: TeamStudio;
let mailed = 0;
beforeAll(async () => {
  studio = await teamStudio();
});
afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
});

const minute = 60_000;

type Browser = ReturnType<TeamStudio["browser"]>;

/** Asks for a link as somebody would. */
async function linkFor(email: string, browser: Browser): Promise<string> {
  await browser.get("/studio/sign-in");
  await browser.post("/studio/sign-in", { email });
  mailed += 1;
  return studio.mailedLink(mailed);
}

it("a mailed link survives the programs that open it first, works once, and never again", async () => {
  await studio.invite("ana@example.com");
  const ana = studio.browser();
  const path = await linkFor("Ana@Example.com", ana);
  const scanner = studio.browser();
  for (const agent of ["a mail scanner", "another one"]) {
    const seen = await scanner.get(path, { "user-agent": agent });
    expect(seen.text).toContain("This link belongs to another browser");
    await ana.get(path, { "user-agent": agent });
  }
  expect((await scanner.get("/studio/account")).status).toBe(303);

  const shown = await ana.get(path);
  expect(shown.text).toContain("One more click");
  expect(shown.text).not.toContain("ana@example.com");
  const used = await ana.post(path, { act: "use" });
  expect(used.status).toBe(303);
  expect(used.headers.get("location")).toBe("/studio/account?first");
  expect((await ana.get("/studio/account")).text).toContain("ana@example.com");

  const thief = studio.browser();
  const again = await thief.get(path);
  expect(again.status).toBe(410);
  expect(again.text).toContain("It has been used, it is too old, or the address is incomplete");
  await thief.get("/studio/sign-in");
  expect((await thief.post(path, { act: "use" })).status).toBe(410);
  expect((await thief.get("/studio/account")).status).toBe(303);
});

it("a link that was asked for twice works in both mails, and using one uses up the other", async () => {
  await studio.invite("ben@example.com");
  const ben = studio.browser();
  const [first, second] = [await linkFor("ben@example.com", ben), await linkFor("ben@example.com", ben)];
  await ben.get(first);
  expect((await ben.post(first, { act: "use" })).status).toBe(303);
  expect((await studio.browser().get(second)).status).toBe(410);
});

it("a stolen link does nothing in another browser, and goes on working in its own", async () => {
  await studio.invite("vera@example.com");
  const [vera, thief] = [studio.browser(), studio.browser()];
  const path = await linkFor("vera@example.com", vera);
  await thief.get("/studio/sign-in");
  expect((await thief.get(path)).status).toBe(403);
  expect((await thief.post(path, { act: "use" })).status).toBe(403);
  expect((await thief.get("/studio/account")).status).toBe(303);
  await vera.get(path);
  expect((await vera.post(path, { act: "use" })).status).toBe(303);
});

it("an invitation works in any browser, and a scanner that opens it twice uses nothing up", async () => {
  const account = await studio.invite("walt@example.com");
  const path = `/studio/sign-in/link/${await newLink(studio.store, account.id, "invitation")}`;
  const scanner = studio.browser();
  for (let time = 0; time < 2; time += 1) expect((await scanner.get(path)).status).toBe(200);
  const walt = studio.browser();
  expect((await walt.get(path)).text).toContain("Welcome to the studio");
  expect((await walt.post(path, { act: "use" })).status).toBe(303);
  expect((await scanner.get(path)).status).toBe(410);
});

it("where passkeys are required, a mailed link leads no further than to the own account", async () => {
  await using strict = await teamStudio({ environment: { STUDIO_PASSKEYS: "required" } });
  const owner = await strict.signedIn("owner@example.com", "owner");
  for (const path of ["/studio/", "/studio/people", "/about/"])
    expect((await owner.get(path)).headers.get("location")).toBe("/studio/account?passkey");
  expect((await owner.api("api/site")).status).toBe(403);
  expect((await owner.get("/studio/account?passkey")).text).toContain("This studio requires a passkey");
});

it("whoever is not in the studio gets the same page, and no mail", async () => {
  const browser = studio.browser();
  await browser.get("/studio/sign-in");
  const [stranger, known] = [
    await browser.post("/studio/sign-in", { email: "stranger@example.com" }),
    await browser.post("/studio/sign-in", { email: "ana@example.com" }),
  ];
  mailed += 1;
  await studio.mails.arrived(mailed);
  expect(stranger.status).toBe(known.status);
  expect(stranger.text.replaceAll("stranger@", "ana@")).toBe(known.text);
  expect(studio.mails.mails.flatMap(({ to }) => to)).not.toContain("stranger@example.com");
});

it.each([
  "",
  "ana",
  "ana@",
  "ana@example.com, eve@example.com",
  "ana@example.com\r\nBcc: eve@example.com",
  "<ana@example.com>",
])("%j is no address, and the page says so", async (email) => {
  const browser = studio.browser();
  await browser.get("/studio/sign-in");
  const { status, text } = await browser.post("/studio/sign-in", { email });
  expect(status).toBe(422);
  expect(text).toContain("is not an email address");
});

it.each([
  ["too old", 11 * minute],
  ["from a clock that ran an hour ahead", -60 * minute],
])("a link that is %s does not work", async (_, later) => {
  const account = await studio.invite(`late-${later}@example.com`);
  const path = `/studio/sign-in/link/${await newLink(studio.store, account.id, "sign-in")}`;
  studio.pass(later);
  const browser = studio.browser();
  expect((await browser.get(path)).status).toBe(410);
  await browser.get("/studio/sign-in");
  expect((await browser.post(path, { act: "use" })).status).toBe(410);
  studio.pass(-later);
});

it.each([
  ["nonsense", "x"],
  ["a zero", "%00"],
  ["a way out of a folder", "..%2f..%2fetc"],
  ["a secret that nobody has", "a".repeat(43)],
  ["ten thousand letters", "a".repeat(10_000)],
])("a link with %s is answered in words", async (_, end) => {
  const { status, text } = await studio.browser().get(`/studio/sign-in/link/${end}`);
  expect(status).toBe(410);
  expect(text).toContain("This link no longer works");
});

it("a session lasts two hours without a request, and twelve with them", async () => {
  const idle = await studio.signedIn("idle@example.com");
  studio.pass(121 * minute);
  expect((await idle.get("/studio/account")).headers.get("location")).toBe("/studio/sign-in");

  const busy = await studio.signedIn("busy@example.com");
  for (let hour = 1; hour < 12; hour += 1) {
    studio.pass(60 * minute);
    expect((await busy.get("/studio/account")).status).toBe(200);
  }
  studio.pass(60 * minute);
  expect((await busy.get("/studio/account")).status).toBe(303);
});

it("a session of a clock that ran ahead has ended", async () => {
  studio.pass(48 * 60 * minute);
  const ahead = await studio.signedIn("ahead@example.com");
  studio.pass(-48 * 60 * minute);
  expect((await ahead.get("/studio/account")).status).toBe(303);
});

it("signing in gives the browser a new secret, and ends the session before", async () => {
  const dora = await studio.signedIn("dora@example.com");
  const before = dora.cookies.get("__Host-studio-session") ?? "";
  const path = `/studio/sign-in/link/${await newLink(studio.store, dora.account.id, "sign-in")}`;
  await dora.get(path);
  await dora.post(path, { act: "use" });
  expect(dora.cookies.get("__Host-studio-session")).not.toBe(before);
  const old = studio.browser();
  old.cookies.set("__Host-studio-session", before);
  expect((await old.get("/studio/account")).status).toBe(303);
});

it("of two machines, each is shown to the other and can be signed out from it", async () => {
  const laptop = await studio.signedIn("eve@example.com");
  const phone = studio.browser();
  const path = `/studio/sign-in/link/${await newLink(studio.store, laptop.account.id, "sign-in")}`;
  await phone.get(path);
  await phone.post(path, { act: "use" }, { "user-agent": "Mozilla/5.0 (iPhone) Safari/605" });
  const { text } = await laptop.get("/studio/account");
  expect(text).toContain("Safari on iPhone");
  const session = /name="session" value="([^"]+)"/.exec(text)?.[1] ?? "";
  await laptop.post("/studio/account", { act: "end", session });
  expect((await phone.get("/studio/account")).status).toBe(303);
  expect((await laptop.get("/studio/account")).status).toBe(200);
});

it("nobody ends the session of somebody else", async () => {
  const [own, other] = [await studio.signedIn("own@example.com"), await studio.signedIn("other@example.com")];
  const digest = await studio.store.db
    .selectFrom("session")
    .select("digest")
    .where("account_id", "=", other.account.id)
    .executeTakeFirstOrThrow();
  await own.get("/studio/account");
  await own.post("/studio/account", { act: "end", session: digest.digest });
  expect((await other.get("/studio/account")).status).toBe(200);
});

it("signing out ends the session, and what the browser kept goes with it", async () => {
  const finn = await studio.signedIn("finn@example.com");
  const secret = finn.cookies.get("__Host-studio-session") ?? "";
  await finn.get("/studio/account");
  const out = await finn.post("/studio/sign-out", {});
  expect(out.headers.get("clear-site-data")).toBe('"cache", "storage"');
  const thief = studio.browser();
  thief.cookies.set("__Host-studio-session", secret);
  expect((await thief.get("/studio/account")).status).toBe(303);
});

it("the database has nothing that signs anybody in", async () => {
  const gil = await studio.signedIn("gil@example.com");
  const link = await newLink(studio.store, gil.account.id, "sign-in");
  const { db } = studio.store;
  const rows = JSON.stringify([
    await db.selectFrom("session").selectAll().execute(),
    await db.selectFrom("link").selectAll().execute(),
  ]);
  expect(rows).toContain(gil.account.id);
  expect(rows).not.toContain(link);
  expect(rows).not.toContain(gil.cookies.get("__Host-studio-session"));
});

it("cookies are for this host alone, over HTTPS, and for no script", async () => {
  const hana = await studio.invite("hana@example.com");
  const browser = studio.browser();
  const path = `/studio/sign-in/link/${await newLink(studio.store, hana.id, "sign-in")}`;
  await browser.get(path);
  const { headers } = await browser.post(path, { act: "use" });
  const cookies = headers.getSetCookie();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies)
    expect(cookie).toMatch(
      /^__Host-studio-\w+=[^;]*;(?: Max-Age=0;)? Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
});

it("more than five links in ten minutes are not mailed to one mailbox", async () => {
  await studio.invite("flooded@example.com");
  const browser = studio.browser();
  await browser.get("/studio/sign-in");
  for (let number = 0; number < 8; number += 1)
    expect((await browser.post("/studio/sign-in", { email: "flooded@example.com" })).status).toBe(200);
  mailed += 5;
  await studio.mails.arrived(mailed);
  expect(studio.mails.mails.filter(({ to }) => to.includes("flooded@example.com"))).toHaveLength(5);
});

it("a mail server that is away changes nothing for whoever asks, and an owner sees it", async () => {
  await using alone = await teamStudio({ environment: { SMTP_URL: "smtp://127.0.0.1:1" } });
  const owner = await alone.signedIn("owner@example.com", "owner");
  await owner.get("/studio/people");
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await owner.post("/studio/people", { act: "invite", addresses: "ida@example.com", role: "writer" });
  await expect
    .poll(async () => (await owner.get("/studio/people")).text, { timeout: 20_000 })
    .toContain("The invitation could not be mailed: SMTP");
  expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("was not sent: SMTP"));
  log.mockRestore();
});

it("one network that tries three hundred times in ten minutes has to wait, whatever it writes into its headers", async () => {
  await using busy = await teamStudio();
  const browser = busy.browser();
  const statuses: number[] = [];
  for (let number = 0; number <= 300; number += 1) {
    const headers = { "x-forwarded-for": `192.0.${number % 200}.1, 203.0.113.7` };
    statuses.push((await browser.get("/studio/sign-in/link/x", headers)).status);
  }
  expect(new Set(statuses.slice(0, 300))).toEqual(new Set([410]));
  expect(statuses.at(-1)).toBe(429);
  const elsewhere = await browser.get("/studio/sign-in/link/x", { "x-forwarded-for": "198.51.100.7" });
  expect(elsewhere.status).toBe(410);
});
