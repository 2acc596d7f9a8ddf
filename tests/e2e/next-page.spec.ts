/** The next page is there before it is asked for, moves in calmly, and the last one comes back as it was left. */
import { once } from "node:events";
import type { IncomingMessage, Server } from "node:http";
import { chromium, expect, type Page, test } from "@playwright/test";
import { createStaticServer } from "#lib/server/static-server.ts";
import { kindHalves } from "../support/one-of-each-kind.ts";

let server: Server;
let base: string;
const seen: { path: string; purpose: string | undefined }[] = [];

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  server = createStaticServer("out");
  server.prependListener("request", ({ url = "", headers }: IncomingMessage) => {
    seen.push({ path: url, purpose: headers["sec-purpose"]?.toString() });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});

test.afterAll(async () => {
  server.closeAllConnections();
  server.close();
});

test("the browser fetches the rules that every page names", async ({ page }) => {
  const rules = page.waitForResponse(`${base}/rules.json`);
  await page.goto(`${base}/`);
  expect((await rules).headers()["content-type"]).toBe("application/speculationrules+json");
});

test("resting on a link has the next page prerendered, and a search never", async ({ page }) => {
  const rules = page.waitForResponse(`${base}/rules.json`);
  await page.goto(`${base}/`);
  await rules;
  const purposes = (path: string) =>
    seen.filter((request) => request.path === path).map(({ purpose }) => purpose);
  await page
    .getByRole("navigation", { name: "Main", exact: true })
    .getByRole("link", { name: "Services" })
    .hover();
  await expect.poll(() => purposes("/services/")).toEqual(["prefetch;prerender"]);
  await page.locator('footer a[href="/search/"]').hover();
  await page.locator('footer a[href="/glossary/"]').hover();
  await expect.poll(() => purposes("/glossary/")).toEqual(["prefetch;prerender"]);
  expect(purposes("/search/")).toEqual([]);
});

test("pages cross over where motion is welcome, and only there", async ({ browser }) => {
  for (const reducedMotion of ["no-preference", "reduce"] as const) {
    const context = await browser.newContext({ reducedMotion });
    const page = await context.newPage();
    await page.addInitScript(() => {
      addEventListener("pagereveal", (event) => {
        document.documentElement.dataset.crossed = String(
          "viewTransition" in event && event.viewTransition !== null,
        );
      });
    });
    await page.goto(`${base}/about/`);
    await page.locator('footer a[href="/glossary/"]').click();
    await page.waitForURL("**/glossary/");
    await expect(page.locator("html")).toHaveAttribute("data-crossed", String(reducedMotion !== "reduce"));
    await context.close();
  }
});

/**
 * What keeps a page out of the back/forward cache, by Chromium's own account, and whether it came back from it. The
 * headless build refuses the cache for itself (`…ForDelegate`) and says so beside the page's own reasons.
 */
async function goneAndBack(page: Page, path: string, before: () => void) {
  const session = await page.context().newCDPSession(page);
  const reasons: string[] = [];
  await session.send("Page.enable");
  session.on("Page.backForwardCacheNotUsed", ({ notRestoredExplanations }) => {
    for (const { type, reason } of notRestoredExplanations) reasons.push(`${type} ${reason}`);
  });
  await page.goto(`${base}${path}`);
  await page.evaluate(before);
  await page.evaluate(() => {
    addEventListener("pageshow", ({ persisted }) => {
      document.documentElement.dataset.kept = String(persisted);
    });
  });
  await page.goto(`${base}/accessibility/`);
  await page.evaluate(() => void setTimeout(() => history.back()));
  await page.waitForURL(`${base}${path}`);
  await page.waitForLoadState();
  const kept = (await page.locator("html").getAttribute("data-kept")) === "true";
  return { kept, reasons, own: reasons.filter((reason) => !reason.startsWith("Circumstantial")) };
}

for (const { which, tag, pages } of kindHalves()) {
  test(`no page of ${which} gives a browser a reason to forget it when a visitor goes on, so that going back is instant`, {
    tag,
  }, async () => {
    const browser = await chromium.launch({
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: ["--no-sandbox", "--disable-gpu"],
      ignoreDefaultArgs: ["--disable-back-forward-cache"],
    });
    const page = await browser.newPage();
    for (const { path } of pages) {
      if (path === "/accessibility/") continue;
      const { kept, reasons, own } = await goneAndBack(page, path, () => undefined);
      expect(own, path).toEqual([]);
      expect(kept || reasons.includes("Circumstantial BackForwardCacheDisabledForDelegate"), path).toBe(true);
    }
    const spoilt = await goneAndBack(page, "/about/", () => addEventListener("unload", () => undefined));
    expect(spoilt.own).toEqual(["PageSupportNeeded UnloadHandlerExistsInMainFrame"]);
    await browser.close();
  });
}
