/** The team's inbox over HTTP: who is let in, what is shown, and what becomes of notes by several people. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { rowsOnPage } from "#lib/leads/team/find-rows.ts";
import { guarded } from "#lib/process/guardian.ts";
import { newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { compileCache } from "#tests/support/compile-cache.ts";
import { runInbox } from "#tests/support/running-inbox.ts";

/** Fetch does not let a test choose its Host. */
function statusOf(
  port: number,
  path: string,
  headers: Record<string, string>,
  method = "GET",
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  httpRequest({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
    answer.resume();
    resolve(answer.statusCode ?? 0);
  })
    .on("error", reject)
    .end();
  return promise;
}

test("the printed address lets a browser in by a cookie that no script reads, and takes the token out of the address", async () => {
  const { opened, origin, address, get } = await runInbox();
  expect([opened.status, opened.headers.get("location")]).toEqual([303, "/"]);
  expect(opened.headers.get("set-cookie")).toMatch(/^inbox-\d+=\S+; HttpOnly; SameSite=Strict; Path=\/$/);
  expect(new URL(address).hostname).toBe("127.0.0.1");
  const page = await get("/");
  expect(page.status).toBe(200);
  const policy = page.headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect(page.headers.get("cache-control")).toBe("no-store");
  const text = await page.text();
  expect(text).not.toMatch(/<script|javascript:|onload=|style="/i);
  expect(text).toContain("No leads yet.");
  expect(origin).not.toContain("token");
});

test("nobody else is let in: no cookie, an earlier token, another host, another site's form", async () => {
  const { origin, port, cookie, store, post, acts } = await runInbox();
  const id = await store();
  for (const path of ["/", `/lead/${id}`]) expect((await fetch(`${origin}${path}`)).status, path).toBe(403);
  expect((await fetch(`${origin}/?token=of-yesterday`, { redirect: "manual" })).status).toBe(403);
  expect((await fetch(`${origin}/`, { headers: { cookie: `${cookie}x` } })).status).toBe(403);
  expect(await statusOf(port, "/", { host: "evil.example", cookie })).toBe(421);
  expect(await statusOf(port, "/", { host: `localhost:${port}`, cookie })).toBe(200);
  const note = { outcome: "won", by: "Ana" };
  const strangers: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { origin, "sec-fetch-site": "same-site" },
  ];
  for (const headers of strangers)
    expect((await post(`/lead/${id}`, note, headers)).status, JSON.stringify(headers)).toBe(403);
  expect(await statusOf(port, `/lead/${id}`, { host: `127.0.0.1:${port}`, cookie }, "POST")).toBe(403);
  expect(await acts(id)).toEqual([]);
});

test("a note is kept with its outcome, its value and its writer, who need not type the name again", async () => {
  const { store, post, get, acts, cookie } = await runInbox();
  const id = await store();
  const answer = await post(`/lead/${id}`, {
    outcome: "won",
    value: "1,200",
    note: "Signed.\r\nStarts in May.",
    by: "Ana Müller",
    answered: "yes",
    seen: "0",
  });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `/lead/${id}#notes`]);
  expect(await acts(id)).toEqual([["Ana Müller", "won", "Signed.\nStarts in May."]]);
  const name = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const page = await (await get(`/lead/${id}`)).text();
  expect(page).toContain("won, 1,200: Signed.\nStarts in May.");
  expect(page).not.toContain("We have answered");
  const again = await (await get(`/lead/${id}`, { cookie: `${cookie}; ${name}` })).text();
  expect(again).toContain('value="Ana Müller"');
});

test("what cannot be noted is said beside what was typed, and nothing is lost of it", async () => {
  const { store, post, acts } = await runInbox();
  const id = await store();
  const answer = await post(`/lead/${id}`, {
    outcome: "won",
    value: "much",
    note: "A <b>long</b> note",
    by: "Ana",
    seen: "0",
  });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('<a href="#value">&quot;much&quot; is not an amount');
  expect(page).toContain("A &lt;b&gt;long&lt;/b&gt; note</textarea>");
  expect(page).toMatch(/<option selected value="won">/);
  expect(page).toContain('aria-invalid="true"');
  const incomplete: Record<string, string>[] = [
    { by: "Ana" },
    { outcome: "won" },
    { outcome: "sold", by: "Ana" },
    { note: "x".repeat(2_001), by: "Ana" },
  ];
  for (const fields of incomplete)
    expect((await post(`/lead/${id}`, fields)).status, JSON.stringify(fields).slice(0, 40)).toBe(422);
  expect((await post(`/lead/${id}`, { note: "x".repeat(900_000), by: "Ana" })).status).toBe(400);
  expect((await post(`/lead/${id}`, {}, { "content-type": "text/plain" })).status).toBe(415);
  expect(await acts(id)).toEqual([]);
});

test("two people at once lose nothing, and the second is told of the first", async () => {
  const { store, post, get, acts } = await runInbox();
  const id = await store();
  await post(`/lead/${id}`, { outcome: "meeting", by: "Ana", seen: "0" });
  const second = await post(`/lead/${id}`, { outcome: "lost", by: "Ben", seen: "0" });
  expect(second.headers.get("location")).toBe(`/lead/${id}?meanwhile=1#notes`);
  expect(await (await get(`/lead/${id}?meanwhile=1`)).text()).toContain(
    "Somebody else noted something while you were writing.",
  );
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      post(`/lead/${id}`, { note: `No. ${index}`, by: "Cleo", seen: "2" }),
    ),
  );
  expect(await acts(id)).toHaveLength(12);
});

test("of people in the same moment each is told of all that were before", async () => {
  const { store, post } = await runInbox();
  const id = await store();
  const told = await Promise.all(
    Array.from({ length: 5 }, async (_, index) => {
      const answer = await post(`/lead/${id}`, { note: `No. ${index}`, by: "Cleo", seen: "0" });
      return Number(/meanwhile=(\d+)/.exec(answer.headers.get("location") ?? "")?.[1] ?? 0);
    }),
  );
  expect(told.sort()).toEqual([0, 1, 2, 3, 4]);
});

test("a note whose work the database does again is there once", async () => {
  const { store, post, acts } = await runInbox((leadsDatabase) => ({
    ...leadsDatabase,
    use: (work, patience) =>
      leadsDatabase.use(async (database) => {
        await work(database);
        return work(database);
      }, patience),
  }));
  const id = await store();
  const answer = await post(`/lead/${id}`, { outcome: "won", by: "Ana", answered: "yes", seen: "0" });
  expect(answer.headers.get("location")).toBe(`/lead/${id}#notes`);
  expect(await acts(id)).toEqual([["Ana", "won", null]]);
});

test("every text of a visitor or a writer is shown as it was typed and never as markup", async () => {
  const { store, post, get } = await runInbox();
  const evil = `<img src=x onerror=alert(1)>"'&</textarea><script>`;
  const id = await store({ name: evil, company: evil, message: evil, utm_term: evil, form: evil });
  await post(`/lead/${id}`, { note: evil, by: evil });
  const pages = [
    `/`,
    `/lead/${id}`,
    `/?${new URLSearchParams({ q: evil })}`,
    `/?state=${encodeURIComponent(evil)}`,
  ];
  for (const path of pages) {
    const text = await (await get(path)).text();
    expect(text, path).not.toMatch(/<img|<script|<\/textarea><s/);
  }
  expect(await (await get("/")).text()).toContain("&lt;img src=x");
});

test("a search finds by every word that was sent or noted, and by what came of it", async () => {
  const { store, post, get } = await runInbox();
  const ana = await store({ company: "Ñandú Bakery" });
  await store({ name: "Ben Sample", email: "ben@example.com", message: "Backups" });
  const suspect = await store({ name: "Spam Sender" }, ["honeypot"]);
  await post(`/lead/${ana}`, { outcome: "won", note: "Referred by Cleo", by: "Dee" });
  const found = async (query: string) => {
    const text = await (await get(`/?${query}`)).text();
    return ["Ana Sample", "Ben Sample", "Spam Sender"].filter((name) => text.includes(`>${name}`));
  };
  expect(await found("")).toEqual(["Ana Sample", "Ben Sample"]);
  expect(await found("q=ÑANDÚ+ana")).toEqual(["Ana Sample"]);
  expect(await found("q=cleo")).toEqual(["Ana Sample"]);
  expect(await found("q=%25")).toEqual([]);
  expect(await found("state=won")).toEqual(["Ana Sample"]);
  expect(await found("state=waiting")).toEqual(["Ben Sample"]);
  expect(await found("state=quarantined")).toEqual(["Spam Sender"]);
  expect(await (await get("/?q=nobody")).text()).toContain("No lead fits this search.");
  expect(await (await get(`/lead/${suspect}`)).text()).toContain(`npm run leads -- release ${suspect}`);
  expect((await post(`/lead/${suspect}`, { outcome: "won", by: "Ana" })).status).toBe(409);
});

test("pages go on where the last one ended, each lead once, the newest first", async () => {
  const { store, get } = await runInbox();
  const total = 2 * rowsOnPage + 3;
  for (let index = 0; index < total; index += 1)
    await store({ name: `Sender ${String(index).padStart(3, "0")}` });
  const seen: string[] = [];
  for (let path: string | undefined = "/"; path !== undefined; ) {
    const text: string = await (await get(path)).text();
    const names = text.match(/Sender \d{3}/g) ?? [];
    expect(names.length).toBeLessThanOrEqual(rowsOnPage);
    seen.push(...names);
    path = /<a href="([^"]+)">Older leads/.exec(text)?.[1]?.replaceAll("&amp;", "&");
  }
  expect(seen).toHaveLength(total);
  expect(seen).toEqual([...new Set(seen)].sort().reverse());
  expect((await get("/?after=nonsense%20x")).status).toBe(200);
});

test("an address that is not there, a lead that is gone and a method that nothing has are answered in words", async () => {
  const { store, post, get, leadsDatabase, origin, cookie } = await runInbox();
  const id = await store();
  for (const path of [
    "/nothing",
    "/lead/",
    "/lead/x",
    `/lead/${id}/more`,
    `/lead/${"0".repeat(8)}-0000-4000-8000-000000000000`,
  ])
    expect((await get(path)).status, path).toBe(404);
  expect((await post("/", {})).status).toBe(405);
  const put = await fetch(`${origin}/lead/${id}`, { method: "PUT", headers: { cookie, origin } });
  expect(put.status).toBe(405);
  await leadsDatabase.use(({ db }) => db.deleteFrom("lead").execute());
  const gone = await post(`/lead/${id}`, { outcome: "won", by: "Ana" });
  expect([gone.status, await gone.text()]).toEqual([
    404,
    expect.stringContaining("deleted while you were writing"),
  ]);
});

test("the command prints the address, serves it to this machine alone and ends in good order on SIGTERM", async () => {
  const url = newDatabaseUrl();
  const leadsDatabase = openLeadsDatabase(url);
  onTestFinished(() => leadsDatabase.close());
  await leadsDatabase.use(async () => undefined);
  const command = guarded(
    spawn(process.execPath, [new URL("../../../lib/cli/leads.ts", import.meta.url).pathname, "inbox"], {
      env: { ...compileCache, NODE_ENV: "test", LEADS_DATABASE_URL: url },
      stdio: ["ignore", "pipe", "inherit"],
    }),
  );
  onTestFinished(() => {
    command.kill("SIGKILL");
  });
  const ended = once(command, "exit");
  const [printed] = await once(createInterface({ input: command.stdout }), "line");
  const address = /http:\S+$/.exec(String(printed))?.[0] ?? "";
  expect(new URL(address).hostname).toBe("127.0.0.1");
  expect((await fetch(address, { redirect: "manual" })).status).toBe(303);
  command.kill("SIGTERM");
  expect((await ended)[0]).toBe(0);
});
