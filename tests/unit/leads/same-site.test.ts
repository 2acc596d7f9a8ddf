import { expect, it } from "vitest";
import { isForeign } from "#lib/leads/screen/same-site.ts";

const hosts = new Set(["leads.example.com", "www.example.com"]);
const pages = "https://www.example.com";
const crossSite = { "sec-fetch-site": "cross-site" };

it("a form on the pages' own origin is not foreign, whatever the browser calls the two sites", () => {
  for (const site of ["same-site", "cross-site"])
    expect(isForeign(new Headers({ origin: pages, "sec-fetch-site": site }), hosts, pages), site).toBe(false);
  expect(isForeign(new Headers({ origin: pages }), hosts, pages)).toBe(false);
});

it.each([
  "https://other.example",
  "http://www.example.com",
  "https://www.example.com:8443",
  "https://www.example.com.other.example",
  "null",
])("what %s made a browser send is foreign", (origin) => {
  expect(isForeign(new Headers({ origin, ...crossSite }), hosts, pages)).toBe(true);
});

it("the form that an error page shows again is sent from the lead service itself", () => {
  const own = { origin: "https://leads.example.com", "sec-fetch-site": "same-origin" };
  expect(isForeign(new Headers(own), hosts, pages)).toBe(false);
});

it("where one server has pages and forms, Sec-Fetch-Site alone decides", () => {
  expect(isForeign(new Headers({ origin: pages, ...crossSite }), hosts)).toBe(true);
  expect(isForeign(new Headers({ origin: pages, "sec-fetch-site": "same-origin" }), hosts)).toBe(false);
});
