/** A page with variants in a real browser, which sends what tells a reader from a program. */
import { once } from "node:events";
import type { Server } from "node:http";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { pino } from "pino";
import { trustedProxies } from "#lib/leads/screen/client-address.ts";
import { openReading, type Reading } from "#lib/server/reading.ts";
import { createStaticServer } from "#lib/server/static-server.ts";
import { chrome } from "#tests/support/reading.ts";
import { readingSite } from "#tests/support/reading-site.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

let server: Server;
let reading: Reading;
let origin: string;

test.beforeAll(async () => {
  const { out, recorded } = readingSite([{ path: "/guide/", id: "q3Zk0aB1xy", variants: 1 }]);
  const proxies = trustedProxies("loopback");
  reading = await openReading(recorded, proxies, pino({ level: "silent" }), {
    READING: "npm-start",
    READING_FOLDER: join(temporaryFolder("data"), "reading"),
  });
  server = createStaticServer(out, undefined, { proxies }, reading.chooser).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});

test.afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await reading.close();
});

test("two networks see two versions, the same reader the same one, and bots and Global Privacy Control the page itself", async ({
  browser,
}) => {
  const titleIn = async (network: number, headers: Record<string, string> = {}, browserName = chrome) => {
    const context = await browser.newContext({
      // Headless Chromium names itself as such, and the lists of programs know that name.
      userAgent: browserName,
      extraHTTPHeaders: { "x-forwarded-for": `203.0.${network}.7`, ...headers },
    });
    const page = await context.newPage();
    const titles: string[] = [];
    for (let visit = 0; visit < 2; visit += 1) {
      await page.goto(`${origin}/guide/`);
      titles.push(await page.title());
    }
    await context.close();
    expect(titles[1]).toBe(titles[0]);
    return titles[0];
  };
  const seen = new Map<string | undefined, number>();
  for (let network = 0; network < 40 && seen.size < 2; network += 1)
    seen.set(await titleIn(network), network);
  expect([...seen.keys()].sort()).toEqual(["/guide/", "1guide/"]);
  const varied = seen.get("1guide/") ?? 0;
  expect(await titleIn(varied)).toBe("1guide/");
  expect(await titleIn(varied, { "sec-gpc": "1" })).toBe("/guide/");
  expect(await titleIn(varied, {}, `${chrome} (compatible; Googlebot/2.1)`)).toBe("/guide/");
});
