/** A studio for a team that would be open, or could mail nobody, does not start. */
import { expect, it } from "vitest";
import { readTeamSettings } from "#lib/tools/studio/team/settings.ts";

const mail = { SMTP_URL: "smtp://127.0.0.1:25", STUDIO_FROM: "studio@example.com" };
const here = { host: "127.0.0.1", port: 3000 };
const everywhere = { host: "0.0.0.0", port: 3000 };

it("on this machine it needs a mail server alone", () => {
  const { origin, onlyProxies, tls, trailDays } = readTeamSettings(mail, here);
  expect({ origin, onlyProxies, tls, trailDays }).toEqual({
    origin: "http://localhost:3000",
    onlyProxies: false,
    tls: undefined,
    trailDays: 365,
  });
});

it.each([
  ["nothing that encrypts", {}],
  ["a proxy on this machine, which others would go around", { TRUSTED_PROXIES: "loopback" }],
  ["no proxy", { TRUSTED_PROXIES: "none" }],
  ["an empty proxy", { TRUSTED_PROXIES: "" }],
])("beyond this machine it does not start with %s", (_, more) => {
  const variables = { ...mail, STUDIO_ORIGIN: "https://studio.example.com", ...more };
  expect(() => readTeamSettings(variables, everywhere)).toThrow("nothing would encrypt what they send");
});

it("behind a proxy that is named, it answers that one alone", () => {
  const variables = { ...mail, STUDIO_ORIGIN: "https://studio.example.com", TRUSTED_PROXIES: "10.0.0.0/8" };
  const { onlyProxies, proxies } = readTeamSettings(variables, everywhere);
  expect(onlyProxies).toBe(true);
  expect(proxies.has("10.1.2.3")).toBe(true);
  expect(proxies.has("192.0.2.1")).toBe(false);
});

it.each([
  ["http://studio.example.com"],
  ["https://studio.example.com/studio/"],
  ["https://STUDIO.example.com"],
  ["studio.example.com"],
  ["javascript:alert(1)"],
])("%s is no address to open it at", (STUDIO_ORIGIN) => {
  expect(() => readTeamSettings({ ...mail, STUDIO_ORIGIN }, here)).toThrow(/^STUDIO_ORIGIN /);
});

it.each([
  ["SMTP_URL is missing", { STUDIO_FROM: "studio@example.com" }],
  ["STUDIO_FROM is missing", { SMTP_URL: "smtp://127.0.0.1:25" }],
  ["STUDIO_KEY is missing", { ...mail, STUDIO_CERTIFICATE: "x.pem" }],
  [
    "STUDIO_CERTIFICATE names a file that cannot be read (ENOENT)",
    { ...mail, STUDIO_CERTIFICATE: "x", STUDIO_KEY: "x" },
  ],
  [
    "STUDIO_OIDC_CLIENT_SECRET is missing",
    { ...mail, STUDIO_OIDC_ISSUER: "https://x.example", STUDIO_OIDC_CLIENT_ID: "x" },
  ],
  ["STUDIO_OIDC_ISSUER cannot be used", { ...mail, STUDIO_OIDC_ISSUER: "http://x.example" }],
  ["STUDIO_TRAIL_DAYS cannot be used", { ...mail, STUDIO_TRAIL_DAYS: "0" }],
  ["TRUSTED_PROXIES cannot be used", { ...mail, TRUSTED_PROXIES: "everybody" }],
])("%s: it says so, and what to write", (words, variables) => {
  expect(() => readTeamSettings(variables, here)).toThrow(words);
});

it("no message repeats a password", () => {
  const variables = { ...mail, SMTP_URL: "smpts://me:secret@mail.example.com" };
  expect(() => readTeamSettings(variables, here)).toThrow(/^(?!.*secret@)/s);
});
