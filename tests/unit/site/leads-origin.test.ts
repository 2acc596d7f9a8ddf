import { expect, it } from "vitest";
import { EnvironmentError, leadsOrigin, pagesElsewhere, readEnvironment } from "#lib/site/env.ts";

const site = "https://www.example.com";

it.each([
  "https://leads.example.com",
  "https://leads.example.com:8443",
  "https://192.0.2.7",
  "http://localhost:3001",
  "http://127.0.0.1",
])("forms can be sent to %s", (LEADS_ORIGIN) => {
  expect(leadsOrigin({ LEADS_ORIGIN }, site)).toBe(LEADS_ORIGIN);
  expect(pagesElsewhere({ LEADS_ORIGIN }, site)).toEqual({ pagesOrigin: site });
});

it.each([
  "leads.example.com",
  "https://",
  "https://leads.example.com/",
  "https://leads.example.com/api/leads/",
  "https://leads.example.com?x=1",
  "https://leads.example.com#x",
  "https://leads.example.com and more",
  "https://leads.example.com;script-src *",
  "https://leads.example.com https://other.example",
  "https://name:word@leads.example.com",
  "https://leads.example.com:443",
  "https://Leads.example.com",
  "https://*.example.com",
  "https://[::1]",
  "http://leads.example.com",
  "http://localhost.example.com",
  "ftp://leads.example.com",
])("%s is refused, with what to write", (LEADS_ORIGIN) => {
  expect(() => readEnvironment({ LEADS_ORIGIN })).toThrow(EnvironmentError);
  expect(() => readEnvironment({ LEADS_ORIGIN })).toThrow(
    /is not an origin: https, a host .*such as https:\/\/leads\.example\.com/,
  );
});

it("the site's own address is refused, because leaving the variable out says the same", () => {
  expect(() => leadsOrigin({ LEADS_ORIGIN: site }, site)).toThrow(/is the site's own address.*Leave it out/);
});

it("one server has both where nothing is set, and while the site is written", () => {
  expect(leadsOrigin({}, site)).toBeUndefined();
  expect(pagesElsewhere({ LEADS_ORIGIN: "" }, site)).toEqual({});
  expect(
    leadsOrigin({ LEADS_ORIGIN: "https://leads.example.com", NODE_ENV: "development" }, site),
  ).toBeUndefined();
});
