/** From lines to counts: readers, where they went on to, and whatever else a log may hold. */
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readingCounter } from "#lib/reading/count.ts";
import { countFiles } from "#lib/reading/count-files.ts";
import type { ReadingCounts } from "#lib/reading/counts.ts";
import { type Entry, entryOf } from "#lib/reading/entry.ts";
import type { SeenRequest } from "#lib/reading/request.ts";
import { visitorDigests } from "#lib/reading/visitor.ts";
import { minute, monday, request, samplePages } from "#tests/support/reading.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const now = new Date(monday + 24 * 60 * minute);

function entriesOf(requests: readonly Partial<SeenRequest>[]): Entry[] {
  const digest = visitorDigests();
  return requests.flatMap((changes) => entryOf(request(changes), samplePages, digest) ?? []);
}

function counted(requests: readonly Partial<SeenRequest>[]): ReadingCounts {
  const counter = readingCounter(now);
  for (const entry of entriesOf(requests)) counter.add({ kind: "entry", entry });
  return counter.finish();
}

const own = (path: string) => ({ referrer: `https://www.example.com${path}` });

test("a reader is counted once, however often the page is looked at again, and every view is one", () => {
  const counts = counted([
    {},
    { at: monday + minute, status: 304 },
    { at: monday + 2 * minute, path: "/other/", ...own("/guide/") },
    { at: monday + 3 * minute, status: 304, ...own("/other/") },
  ]);
  expect(counts.visits).toBe(1);
  expect(counts.pageOf("/guide/")).toMatchObject({ readers: 1, views: 3 });
  expect(counts.pageOf("/other/")).toMatchObject({ readers: 1, views: 1 });
  expect(counts.pageOf("/guide/").next.entries()).toEqual([["/other/", 1]]);
});

test("two colleagues with the same browser behind one address are two: neither had the page", () => {
  const counts = counted([{}, { at: monday + minute }, { at: monday + 2 * minute, status: 304 }]);
  expect(counts.pageOf("/guide/")).toMatchObject({ readers: 2, views: 3 });
  expect(counts.visits).toBe(2);
});

test("after half an hour without a page a visit is over, and the same reader has come back", () => {
  const counts = counted([{}, { at: monday + 31 * minute, status: 304 }]);
  expect(counts.visits).toBe(2);
});

test("a page that was fetched ahead has no reader until somebody comes from it", () => {
  const ahead = { purpose: "prefetch;prerender", path: "/other/", ...own("/guide/") };
  const unseen = counted([{}, { at: monday + minute, ...ahead }]);
  expect(unseen.pageOf("/other/")).toMatchObject({ readers: 0, ahead: 1 });
  const seen = counted([
    {},
    { at: monday + minute, ...ahead },
    { at: monday + 2 * minute, path: "/contact/", ...own("/other/") },
  ]);
  expect(seen.pageOf("/other/")).toMatchObject({ readers: 1, ahead: 0 });
  expect(seen.pageOf("/guide/").next.entries()).toEqual([["/other/", 1]]);
  expect(seen.pageOf("/other/").next.entries()).toEqual([["/contact/", 1]]);
});

test("a page that was fetched ahead and then asked for again is opened once", () => {
  const counts = counted([
    {},
    { at: monday + minute, purpose: "prefetch", path: "/other/", ...own("/guide/") },
    { at: monday + 2 * minute, path: "/other/", status: 304, ...own("/guide/") },
  ]);
  expect(counts.pageOf("/other/")).toMatchObject({ readers: 1, views: 1, ahead: 0 });
});

test("visitors with Global Privacy Control are readers of each page, and arrive once", () => {
  const counts = counted([
    { gpc: "1" },
    { gpc: "1", path: "/other/", ...own("/guide/") },
    { gpc: "1", status: 304 },
  ]);
  expect(counts.visits).toBe(1);
  expect(counts.unfollowed).toBe(3);
  expect(counts.pageOf("/guide/")).toMatchObject({ readers: 1, views: 2 });
  expect(counts.pageOf("/guide/").next.entries()).toEqual([["/other/", 1]]);
});

test("a visit belongs to the campaign and the site that it came by", () => {
  const counts = counted([
    { campaign: "spring", referrer: "https://mail.example.org/" },
    { path: "/other/", ...own("/guide/") },
    { address: "198.51.100.1", source: "chatgpt.com" },
  ]);
  expect(counts.arrivals.campaigns.entries()).toEqual([
    ["chatgpt.com", 1],
    ["spring", 1],
  ]);
  expect(counts.arrivals.hosts.entries()).toEqual([["mail.example.org", 1]]);
  expect(counts.arrivals.assistants.entries()).toEqual([["ChatGPT", 1]]);
});

test("assistants are apart from programs, and pages from their Markdown", () => {
  const bot = { mode: "", dest: "" };
  const counts = counted([
    { ...bot, agent: "GPTBot/1.3" },
    { ...bot, agent: "GPTBot/1.3", path: "/guide.md" },
    { ...bot, agent: "ChatGPT-User/1.0", path: "/guide.md" },
    { ...bot, agent: "curl/8.14.1" },
    { ...bot },
  ]);
  const page = counts.pageOf("/guide/");
  expect([page.html, page.markdown, page.readers]).toEqual([
    { training: 1, index: 0, question: 0 },
    { training: 1, index: 0, question: 1 },
    0,
  ]);
  expect(counts.programs.entries()).toEqual([
    ["curl", 1],
    ["without a name", 1],
  ]);
});

test("what claims to be a browser and takes page after page within a minute is a program", () => {
  const counter = readingCounter(now);
  const entry = { at: "2026-11-23T08:00Z", status: 200, by: "reader", visitor: "v" } as const;
  for (let page = 0; page < 40; page += 1)
    counter.add({ kind: "entry", entry: { ...entry, path: `/guide-${page}/` } });
  const counts = counter.finish();
  expect(counts.tooFast).toBe(40);
  expect(counts.visits).toBe(0);
  expect(counts.pageOf("/guide-0/")).toMatchObject({ readers: 0, views: 0 });
});

test("forty people in one network who open the same page in one minute are forty", () => {
  const counts = counted(Array.from({ length: 40 }, () => ({})));
  expect(counts.pageOf("/guide/").readers).toBe(40);
  expect(counts.tooFast).toBe(0);
});

function file(name: string, text: string): string {
  const path = join(temporaryFolder("reading"), name);
  writeFileSync(path, text);
  return path;
}

const always = new Date(0);
const lines = (entries: readonly object[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");

test("a file that is cut off, or holds what is no line of ours, is counted as far as it can be read", async () => {
  const [entry = {}] = entriesOf([{}]);
  const text = `${lines([entry])}nonsense\n{"at":"2026-11-23T08:00Z"}\n\0\0\0\n${lines([{ lost: 3 }])}${JSON.stringify(entry).slice(0, 40)}`;
  const counts = await countFiles([file("a.jsonl", text)], always, now);
  expect(counts.pageOf("/guide/").readers).toBe(1);
  expect(counts.trouble).toMatchObject({ unreadable: 4, lost: 3 });
});

test("a line that does not end is let go of, though it could be read in the end", async () => {
  const [entry = {}] = entriesOf([{}]);
  const long = JSON.stringify(entry).replace("{", `{${" ".repeat(5_000_000)}`);
  const counts = await countFiles(
    [file("a.jsonl", `${lines([entry])}${long}\n${lines([entry])}`)],
    always,
    now,
  );
  expect([counts.collected, counts.trouble.unreadable]).toEqual([2, 1]);
});

test("a file of another format is named, with what to do", async () => {
  const combined = '203.0.113.7 - - [23/Nov/2026:08:00:00 +0000] "GET /guide/ HTTP/1.1" 200 5 "-" "curl"\n';
  await expect(countFiles([file("access.log", combined)], always, now)).rejects.toThrow(
    /access\.log is no record of this program and no access log in the format of deploy\/settings\/http\.conf/,
  );
  await expect(countFiles(["/nowhere/access.log"], always, now)).rejects.toThrow(
    "/nowhere/access.log cannot be opened (ENOENT).",
  );
  expect((await countFiles([file("empty.log", "")], always, now)).first).toBe("");
});

test("a log that grows while it is read is read as far as it was", async () => {
  const [entry = {}] = entriesOf([{}]);
  const path = file("a.jsonl", lines(Array.from({ length: 20_000 }, () => entry)));
  const counting = countFiles([path], always, now);
  appendFileSync(path, lines([entry]).slice(0, 30));
  expect((await counting).collected).toBe(20_000);
});

test("nginx's own log gives page views, of whoever it was, and no readers", async () => {
  const log = [
    '203.0.113.0 [2026-11-23T08:00:00+00:00] "GET /guide/index.html" 200 13278 0.000 -',
    '203.0.113.0 [2026-11-23T09:00:00+01:00] "GET /guide/index.html" 304 0 0.000 -',
    '203.0.113.0 [2026-11-23T08:00:01+00:00] "GET /404.html" 404 500 0.000 -',
    '203.0.113.0 [2026-11-23T08:00:02+00:00] "POST /api/leads/" 303 0 0.010 303',
    '2001:db8:1:: [2026-11-23T08:00:03+00:00] "GET /images/logo.svg" 200 500 0.000 -',
  ];
  const counts = await countFiles([file("access.log", `${log.join("\n")}\n`)], always, now);
  expect([counts.views, counts.collected, counts.visits]).toEqual([2, 0, 0]);
  expect(counts.pageOf("/guide/")).toMatchObject({ readers: 0, views: 2 });
  expect(counts.trouble.unreadable).toBe(0);
});

test("a clock that jumps ahead, back, or beyond today is named, and what is between is counted", () => {
  const counter = readingCounter(now);
  const at = (time: string) =>
    counter.add({
      kind: "entry",
      entry: { at: time, path: "/guide/", status: 200, by: "reader", visitor: time },
    });
  for (const time of [
    "2026-11-22T08:00Z",
    "2026-11-23T12:00Z",
    "2026-11-23T09:00Z",
    "2031-01-01T00:00Z",
    "2026-11-23T09:30Z",
  ])
    at(time);
  const counts = counter.finish();
  expect(counts.trouble).toMatchObject({ clockJumps: 1, future: 1 });
  expect(counts.pageOf("/guide/").readers).toBe(4);
  expect([counts.first, counts.last]).toEqual(["2026-11-22T08:00Z", "2026-11-23T12:00Z"]);
});

test("a flood of visitors, pages and names is named, and held in places of fixed number", () => {
  const counter = readingCounter(now);
  const entry = { at: "2026-11-23T08:00Z", status: 200, by: "reader" } as const;
  for (let number = 0; number < 60_000; number += 1)
    counter.add({
      kind: "entry",
      entry: {
        ...entry,
        path: "/guide/",
        visitor: `v${number}`,
        host: `h${number}.example`,
        campaign: `c${number}`,
      },
    });
  const counts = counter.finish();
  expect(counts.trouble.cutShort).toBe(10_000);
  expect(counts.visits).toBe(60_000);
  expect(counts.arrivals.hosts.entries().length).toBe(501);
  expect(counts.arrivals.campaigns.get("(others)")).toBe(59_500);
});

test("what is older than asked for is left out", async () => {
  const path = file("a.jsonl", lines(entriesOf([{}, { at: monday + 90 * minute }])));
  expect((await countFiles([path], new Date(monday + 60 * minute), now)).collected).toBe(1);
});
