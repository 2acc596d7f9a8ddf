/** Signing in with the company's own sign-in, an OpenID provider. */
import { afterAll, beforeAll, expect, it, type MockInstance, vi } from "vitest";
import { type Company, company } from "#tests/support/company-sign-in.ts";
import { freePort } from "#tests/support/free-port.ts";
import { type TeamStudio, teamStudio } from "#tests/support/team-studio.ts";

let studio: TeamStudio;
let provider: Company;
/** What the provider has to say of its settings. */
let said: MockInstance[];
const people: Record<string, Record<string, string | boolean>> = {
  ana: { email: "Ana@example.com", email_verified: true },
  "ana-elsewhere": { email: "ana@example.com", email_verified: false },
  stranger: { email: "stranger@example.com", email_verified: true },
  silent: {},
};
beforeAll(async () => {
  said = [vi.spyOn(console, "info"), vi.spyOn(console, "warn"), vi.spyOn(process, "emitWarning")];
  const port = await freePort();
  provider = await company(`http://localhost:${port}/studio/sign-in/company`, people);
  studio = await teamStudio({ company: provider.settings, port });
  await studio.invite("ana@example.com");
});
afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
  provider?.close();
  for (const method of said) method.mockRestore();
});

/** Goes to the company's sign-in and signs in there. */
async function begun(name: string) {
  const browser = studio.browser();
  const { text } = await browser.get("/studio/sign-in");
  expect(text).toContain("Use your company’s sign-in");
  const sent = await browser.post("/studio/sign-in/company", {});
  expect(sent.status).toBe(303);
  const back = await provider.signIn(sent.headers.get("location") ?? "", name);
  return { browser, path: `${back.pathname}${back.search}` };
}

it("whoever the company vouches for is signed in, also after the address has changed there", async () => {
  for (const email of ["Ana@example.com", "ana@example.org"]) {
    people.ana = { email, email_verified: true };
    const { browser, path } = await begun("ana");
    expect((await browser.get(path)).status).toBe(303);
    expect((await browser.get("/studio/account")).text).toContain("ana@example.com");
  }
  expect((await studio.trail()).filter((act) => act.includes("for the first time"))).toEqual([
    "ana signed in with the company's sign-in for the first time",
  ]);
});

it.each([
  ["nobody of this studio", "stranger"],
  ["an address that the company has not verified", "ana-elsewhere"],
  ["no address", "silent"],
])("%s is not let in", async (_, name) => {
  const { browser, path } = await begun(name);
  const { status, text } = await browser.get(path);
  expect(status).toBe(403);
  expect(text).toContain("Nobody has invited you to this studio");
  expect((await browser.get("/studio/account")).status).toBe(303);
});

it("an answer that was caught is worth nothing in another browser, and nothing twice", async () => {
  const { browser, path } = await begun("ana");
  const thief = studio.browser();
  expect((await thief.get(path)).status).toBe(403);
  expect((await browser.get(path)).status).toBe(303);
  const again = await begun("ana");
  const wrong = again.path.replace(/state=[^&]+/, "state=another");
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect((await again.browser.get(wrong)).text).toContain("did not vouch for you");
  expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("was not accepted"));
  log.mockRestore();
  expect((await again.browser.get(again.path)).status).toBe(403);
});

it("a company's sign-in that is away says so", async () => {
  await using away = await teamStudio({
    company: { issuer: "http://localhost:1", clientId: "x", clientSecret: "x" },
  });
  const browser = away.browser();
  await browser.get("/studio/sign-in");
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { status, text } = await browser.post("/studio/sign-in/company", {});
  expect(status).toBe(502);
  expect(text).toContain("does not answer. Try again in a minute, or sign in by email");
  expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("STUDIO_OIDC_ISSUER does not answer"));
  log.mockRestore();
});

it("the provider of these tests has nothing to say of how it is set up", () => {
  for (const method of said) expect(method).not.toHaveBeenCalled();
});
