/** A site that records what is read and takes leads: no address of a visitor is in any file or log, and `forget` leaves nothing. */
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { trustedProxies } from "#lib/leads/screen/client-address.ts";
import { createLeadsService } from "#lib/leads/service.ts";
import { forgetPerson } from "#lib/leads/team/forget.ts";
import { countFiles } from "#lib/reading/count-files.ts";
import { leadSums } from "#lib/reading/lead-sums.ts";
import { recordFiles } from "#lib/reading/record.ts";
import { leadsRequestHandler } from "#lib/server/leads-request-handler.ts";
import { openReading, type RecordedSite } from "#lib/server/reading.ts";
import { createStaticServer } from "#lib/server/static-server.ts";
import { plainPages, sampleKnown, sampleSite } from "#tests/e2e/leads-support/pages.ts";
import { goodFields, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { ask, opening, readingSite } from "#tests/support/reading-site.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const proxies = trustedProxies("loopback");

/** A site with leads and a record in one folder. */
async function site(
  env: Record<string, string> = { READING: "npm-start" },
  changes: Partial<RecordedSite> = {},
) {
  const data = temporaryFolder("data");
  const databaseUrl = `file:${join(data, "leads.db")}`;
  const folder = join(data, "reading");
  const logged: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void logged.push(line) });
  const { out, recorded } = readingSite();
  const leads = await createLeadsService({
    ...plainPages,
    settings: testSettings({ LEADS_DATABASE_URL: databaseUrl }),
    site: sampleSite,
    known: sampleKnown,
    log,
  });
  const reading = await openReading({ ...recorded, ...changes }, proxies, log, {
    READING_FOLDER: folder,
    ...env,
  });
  const server = createStaticServer(out, leadsRequestHandler(leads));
  reading.follow(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  const close = async () => {
    server.closeAllConnections();
    await reading.close();
    await leads.stop();
  };
  return {
    port: typeof address === "object" && address ? address.port : 0,
    data,
    folder,
    databaseUrl,
    logged,
    close,
  };
}

/** Every byte of every file of a folder, and the log. */
function everything(data: string, logged: readonly string[]): string {
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  return [
    ...files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), "latin1")),
    ...logged,
  ].join("\n");
}

const addresses = ["203.0.113.77", "2001:db8:77:1::7"];

test("what visitors read is counted, and their addresses and words are nowhere", async () => {
  const { port, data, folder, databaseUrl, logged, close } = await site();
  for (const address of addresses) {
    const browser = { ...opening, "x-forwarded-for": address };
    expect(
      await ask(port, "/guide/?q=secret-word&utm_campaign=spring&utm_source=bo%40example.org", browser),
    ).toBe(200);
    expect(await ask(port, "/ana@example.com/secret-word/", browser)).toBe(404);
    await ask(port, "/contact/", {
      ...browser,
      referer: `http://secret-word:x@${address.includes(":") ? "example.org" : address}/ana@example.com`,
    });
    await ask(port, "/guide.md", {
      "user-agent": "curl/8.14.1 (secret-word@example.com)",
      "x-forwarded-for": address,
    });
    await ask(port, "//%2e%2e/%", browser);
    expect(await ask(port, "/contact/thanks/", browser)).toBe(200);
  }
  const lead = new URLSearchParams({ ...goodFields, message: "A message" });
  expect(await ask(port, "/api/leads/", { ...opening, "x-forwarded-for": addresses[0] ?? "" }, lead)).toBe(
    303,
  );
  expect(
    await ask(
      port,
      "/api/leads/",
      { ...opening, "x-forwarded-for": addresses[0] ?? "" },
      new URLSearchParams(),
    ),
  ).toBe(422);
  await close();

  const text = everything(data, logged);
  for (const hidden of ["203.0.113", "2001:db8:77", "secret-word", "bo@example.org", "bo%40example.org"])
    expect(text, hidden).not.toContain(hidden);

  const counts = await countFiles(recordFiles(folder), new Date(0), new Date());
  expect(counts.page("/guide/")).toMatchObject({ readers: 2 });
  expect(counts.page("/contact/")).toMatchObject({ readers: 2 });
  expect(counts.page("/contact/thanks/")).toBeUndefined();
  expect(counts.arrivals.campaigns.entries()).toEqual([["spring", 2]]);
  expect(counts.programs.entries()).toEqual([["curl", 2]]);
  expect(counts.forms.entries()).toEqual([
    ["303", 1],
    ["422", 1],
  ]);
  expect(counts.trouble.lost).toBe(0);

  const leadsDatabase = openLeadsDatabase(databaseUrl);
  expect((await leadsDatabase.use((database) => leadSums(database, new Date(0)))).all.sent).toBe(1);
  const before = recordFiles(folder).map((file) => readFileSync(file, "utf8"));
  await forgetPerson(leadsDatabase, { email: goodFields.email }, undefined);
  await leadsDatabase.close();
  expect(recordFiles(folder).map((file) => readFileSync(file, "utf8"))).toEqual(before);
  expect(everything(data, logged)).not.toContain(goodFields.email);
});

test.each([
  [
    "READING is not set",
    { READING: "" },
    {},
    /countReaders in content\/company\.yaml\), and READING is not set/,
  ],
  [
    "the privacy page says nothing of it",
    { READING: "npm-start" },
    { keepDays: undefined },
    /the privacy page says nothing of it: nothing is recorded/,
  ],
])("nothing is recorded where %s, which is told", async (_, env, changes, words) => {
  const { port, folder, logged, close } = await site(env, changes);
  expect(await ask(port, "/guide/", opening)).toBe(200);
  await close();
  expect(recordFiles(folder)).toEqual([]);
  expect(logged.join("\n")).toMatch(words);
});
