/** What the record keeps of a request, and what it leaves out. */
import { expect, test } from "vitest";
import { entryOf, entrySchema } from "#lib/reading/entry.ts";
import { nginxVariables, readNginxLine } from "#lib/reading/request.ts";
import { visitorDigests } from "#lib/reading/visitor.ts";
import { chrome, minute, monday, request, samplePages } from "#tests/support/reading.ts";

const digest = visitorDigests();
const kept = (changes: Parameters<typeof request>[0]) => entryOf(request(changes), samplePages, digest);

test("a page that a browser opened: its minute, path, status and visit", () => {
  const entry = kept({ at: monday + 61_000 });
  expect(entry).toEqual({
    at: "2026-11-23T08:01Z",
    path: "/guide/",
    status: 200,
    by: "reader",
    visitor: expect.stringMatching(/^[\w-]{12}$/),
    speculates: true,
  });
  expect(entrySchema.parse(entry)).toEqual(entry);
});

test.each([
  ["an address in a path that the site does not have", { path: "/ana@example.com/" }],
  ["the same, encoded", { path: "/guide/ana%40example.com/" }],
  ["a page that was not sent", { status: 404 }],
  ["a redirect", { status: 308 }],
  ["a file", { path: "/images/logo.svg" }],
  ["a path that cannot be decoded", { path: "/%E0%A4" }],
  ["a question for the headers alone", { method: "HEAD" }],
  ["the form's address, opened", { path: "/api/leads/" }],
])("%s is not recorded", (_, changes) => {
  expect(kept(changes)).toBeUndefined();
});

test("of another site the name is kept, of this one the page, of neither what else is in the address", () => {
  const from = (referrer: string) => {
    const { from: page, host } = kept({ referrer }) ?? {};
    return page ?? host;
  };
  expect(from("https://www.example.org/inbox/ana@example.com?q=203.0.113.7")).toBe("www.example.org");
  expect(from("https://ana:secret@www.example.org/")).toBe("www.example.org");
  expect(from("https://www.example.com/other/?email=ana@example.com")).toBe("/other/");
  expect(from("https://www.example.com/ana@example.com/")).toBeUndefined();
  expect(from("http://203.0.113.7/")).toBeUndefined();
  expect(from("http://[2001:db8::7]/")).toBeUndefined();
  expect(from("http://localhost/")).toBeUndefined();
  expect(from("android-app://com.google.android.gm/")).toBeUndefined();
  expect(from("ana@example.com")).toBeUndefined();
});

test("a campaign is called by words, and by nothing that may be a person's", () => {
  const named = (source: string, campaign = "") => kept({ source, campaign })?.campaign;
  expect(named("newsletter", "spring+2026")).toBe("newsletter / spring 2026");
  expect(named("", "B%C3%BCro-Umzug")).toBe("Büro-Umzug");
  expect(named("chatgpt.com")).toBe("chatgpt.com");
  for (const personal of [
    "ana%40example.com",
    "ana@example.com",
    "%2B1+217-555-0142",
    "217.555.0142",
    "<b>",
    "x".repeat(41),
  ])
    expect(named(personal), personal).toBeUndefined();
});

test("Global Privacy Control leaves the visit out", () => {
  expect(kept({ gpc: "1" })).not.toHaveProperty("visitor");
  expect(kept({ gpc: "0" })).toHaveProperty("visitor");
});

test("a sent form has no visit, so that no lead is tied to what was read, but the page that the lead names too", () => {
  const referrer = "https://www.example.com/guide/?utm_source=x";
  expect(kept({ path: "/api/leads/", method: "POST", status: 303, referrer })).toEqual({
    at: "2026-11-23T08:00Z",
    path: "/api/leads/",
    status: 303,
    by: "reader",
    from: "/guide/",
  });
});

test.each([
  [chrome, true],
  [`${chrome} Edg/142.0.0.0`, true],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1",
    undefined,
  ],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0", undefined],
])("whether %s makes pages ready is recorded with its visit, and without one not", (agent, speculates) => {
  expect(kept({ agent })?.speculates).toBe(speculates);
  expect(kept({ agent, gpc: "1" })).not.toHaveProperty("speculates");
});

test("a program has its name and no visit", () => {
  expect(kept({ agent: "curl/8.14.1", mode: "", dest: "", path: "/guide.md" })).toEqual({
    at: "2026-11-23T08:00Z",
    path: "/guide.md",
    status: 200,
    by: "program",
    name: "curl",
  });
});

test("a visit is a network and a kind of browser, for as long as the salt lives", () => {
  const visitor = (changes: Parameters<typeof request>[0]) => kept(changes)?.visitor;
  const first = visitor({});
  expect(visitor({ address: "203.0.113.200", at: monday + 239 * minute })).toBe(first);
  expect(visitor({ address: "203.0.114.7" })).not.toBe(first);
  expect(
    visitor({ agent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0" }),
  ).not.toBe(first);
  expect(visitor({ address: "2001:db8:1:2::7" })).toBe(visitor({ address: "2001:db8:1:ffff::1" }));
  expect(visitor({ address: "2001:db8:1:2::7" })).not.toBe(visitor({ address: "2001:db8:2:2::7" }));
  expect(visitor({ address: "not an address" })).toBeUndefined();
  expect(visitor({ at: monday + 240 * minute })).not.toBe(first);
  expect(visitor({})).not.toBe(first);
});

test("a salt is never used again, not even by a clock that goes back", () => {
  const salts: string[] = [];
  const digests = visitorDigests(() => {
    salts.push(String(salts.length));
    return Buffer.from(String(salts.length));
  });
  for (const at of [monday, monday + 240 * minute, monday]) digests("203.0.113.7", "", at);
  expect(salts).toHaveLength(4);
});

test("nginx's line is read behind its syslog header, and one that was cut off is not", () => {
  const fields = Object.keys(nginxVariables).map((name) => [name, name === "status" ? "200" : ""]);
  const line = `<190>Nov 23 08:00:00 site: ${JSON.stringify(Object.fromEntries(fields))}`;
  expect(readNginxLine(line, monday)).toMatchObject({ at: monday, status: 200, agent: "" });
  for (const wrong of [
    line.slice(0, -3),
    "<190>Nov 23 08:00:00 site: 203.0.113.7 - - GET /",
    "",
    "{}",
    line.replace('"200"', '"-"'),
  ])
    expect(readNginxLine(wrong, monday)).toBeUndefined();
});
