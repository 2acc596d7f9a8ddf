/** A first visit on a slow line: few requests before anything is seen, and nothing moves when the rest arrives. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import { defaultRoutes } from "#lib/site/addresses.ts";
import { flagship } from "#lib/tools/budget/budgets.ts";
import { kindHalves, oneOfEachKind } from "../support/one-of-each-kind.ts";

/** Arimo has the measures of Arial, which phones and desks have and the machines of a test may not. */
const arial = readFileSync(
  createRequire(import.meta.url).resolve("@fontsource/arimo/files/arimo-latin-700-normal.woff2"),
).toString("base64");

test.use({ bypassCSP: true });

const standInRule = /@font-face\{font-family:similar;[^}]*\}/;

/**
 * A visitor's machine that has Arial Bold, whatever this one has: the face is there before the page is, as the machine's own faces are.
 */
async function giveArial(page: Page): Promise<void> {
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace(standInRule, "") });
  });
  const [rule = ""] = standInRule.exec(await (await page.request.get("/")).text()) ?? [];
  const said = (name: string) => new RegExp(`${name}:([\\d.]+%)`).exec(rule)?.[1] ?? "";
  await page.addInitScript(
    ({ font, ...descriptors }) => {
      const bytes = Uint8Array.from(atob(font), (letter) => letter.charCodeAt(0));
      document.fonts.add(new FontFace("similar", bytes.buffer, descriptors));
    },
    {
      font: arial,
      weight: "700",
      sizeAdjust: said("size-adjust"),
      ascentOverride: said("ascent-override"),
      descentOverride: said("descent-override"),
    },
  );
}

/** Everything that moved so far, as the browser adds it up. */
function shifts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ("value" in entry && typeof entry.value === "number") shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
    return shift;
  });
}

for (const { kind, path, tag } of kindHalves().flatMap(({ tag, pages }) =>
  pages.map((page) => ({ ...page, tag })),
)) {
  // A page with a script of its own may ask for that as well.
  const most = /^\/(?:tools\/.+|search\/)/.test(path) ? 4 : 3;
  test(`a ${kind} page paints after ${most} requests at most and keeps its place when the fonts come late`, {
    tag,
  }, async ({ page }) => {
    await giveArial(page);
    await page.route("**/*.woff2", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.goto(path, { waitUntil: "load" });
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    const before = await page.evaluate(() => {
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      return (
        performance
          .getEntriesByType("resource")
          .filter(({ startTime }) => startTime < (paint?.startTime ?? 0))
          .filter(({ name }) => !name.startsWith("data:"))
          .map(({ name }) => new URL(name).pathname)
          // A lazy picture near the screen and a face are asked for once the page is laid out; nothing waits for them.
          .filter((path) => !document.querySelector(`[loading=lazy][src="${path}"]`))
          .filter((path) => !path.endsWith(".woff2") || document.querySelector(`link[href="${path}"]`))
      );
    });
    await page.evaluate(() => document.fonts.ready);
    expect(before.length + 1, before.join("\n")).toBeLessThanOrEqual(most);
    expect(await shifts(page)).toBe(0);
  });
}

test("a page is painted whose rest is still on its way", async ({ page, request }) => {
  const html = await (await request.get(flagship)).text();
  const middle = html.indexOf("<article");
  let sendRest = () => {};
  const server = createServer((asked, response) => {
    if (asked.url !== "/") return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.write(html.slice(0, middle));
    sendRest = () => response.end(html.slice(middle));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  await page.goto(`http://127.0.0.1:${address.port}/`, { waitUntil: "commit" });
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  await expect(page.locator("footer")).toHaveCount(0);
  sendRest();
  await expect(page.locator("footer")).toBeAttached();
  server.close();
});

test("until its face is there, a headline is set in a bold face of the machine's, made as large and as high", async ({
  request,
}) => {
  const [rule] = standInRule.exec(await (await request.get("/")).text()) ?? [];
  for (const said of ["local(Arial Bold)", "size-adjust:", "ascent-override:", "descent-override:"])
    expect(rule).toContain(said);
});

/** Lines as browsers' tools name them: milliseconds there and back, and bits a second down. On the slowest there is the most time for things to move. */
const lines = [
  { name: "fast 4G", latency: 60, down: 9e6, tag: ["@full"] },
  { name: "4G", latency: 100, down: 4e6, tag: ["@full"] },
  { name: "slow 4G", latency: 150, down: 1.6e6, tag: [] },
];
const sizes = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];

const visits = lines.flatMap(({ tag, ...line }) =>
  kindHalves().map((half) => ({ ...half, ...line, tag: tag.length > 0 ? tag : half.tag })),
);

for (const { name, latency, down, which, tag, pages } of visits) {
  for (const viewport of sizes) {
    test(`on a first visit of ${which} by ${name}, ${viewport.width} px wide, headlines come in the site's face and nothing moves`, {
      tag,
    }, async ({ browser }) => {
      for (const { path } of pages) {
        const context = await browser.newContext({ viewport, bypassCSP: true });
        const page = await context.newPage();
        await giveArial(page);
        const session = await context.newCDPSession(page);
        await session.send("Network.enable");
        await session.send("Network.emulateNetworkConditions", {
          offline: false,
          latency,
          downloadThroughput: down / 8,
          uploadThroughput: down / 8,
        });
        await page.goto(path, { waitUntil: "load" });
        await page.evaluate(() => document.fonts.ready);
        const headline = await page.evaluate(
          () => [...document.fonts].find(({ family }) => family === "headline")?.status,
        );
        // The page for an attack waits for no file, so it has no face of its own.
        expect(headline, path).toBe(path === defaultRoutes.emergency() ? undefined : "loaded");
        expect(await shifts(page), path).toBe(0);
        await context.close();
      }
    });
  }
}

test("a headline is as high in the machine's own bold face as in the site's, from phones to desks, but for one in twenty", {
  tag: "@full",
}, async ({ page }) => {
  await giveArial(page);
  const higher: string[] = [];
  let all = 0;
  for (const { path } of oneOfEachKind()) {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    for (const width of [320, 360, 390, 412, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const [own, other] = await page.locator("h1").evaluate((headline) => {
        const height = headline.getBoundingClientRect().height;
        headline.style.fontFamily = "similar";
        const inOther = headline.getBoundingClientRect().height;
        headline.style.fontFamily = "";
        return [height, inOther];
      });
      all += 1;
      if (own !== other) higher.push(`${path} at ${width} px: ${own} and ${other}`);
    }
  }
  expect(higher.length / all, higher.join("\n")).toBeLessThan(0.05);
});
