/** A first visit on a slow line: few requests before anything is seen, and nothing moves when the rest arrives. */
import { expect, test } from "@playwright/test";
import { oneOfEachKind } from "../support/one-of-each-kind.ts";

for (const { kind, path } of oneOfEachKind()) {
  // A page with a script of its own may ask for that as well.
  const most = /^\/(?:tools\/.+|search\/)/.test(path) ? 5 : 4;
  test(`a ${kind} page paints after ${most} requests at most and keeps its place when the fonts come late`, async ({
    page,
  }) => {
    await page.route("**/*.woff2", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.goto(path, { waitUntil: "load" });
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    await page.evaluate(() => document.fonts.ready);
    const seen = await page.evaluate(async () => {
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      const before = performance
        .getEntriesByType("resource")
        .filter(({ startTime }) => startTime < (paint?.startTime ?? 0))
        // A lazy picture near the screen is asked for once the page is laid out; nothing waits for it.
        .filter(({ name }) => !document.querySelector(`[loading=lazy][src="${new URL(name).pathname}"]`));
      let shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ("value" in entry && typeof entry.value === "number") shift += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { requests: 1 + before.length, shift };
    });
    expect(seen.requests).toBeLessThanOrEqual(most);
    expect(seen.shift).toBe(0);
  });
}
