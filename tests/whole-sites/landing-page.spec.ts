import { expect, type Page, test } from "@playwright/test";
import { landingPath } from "#tests/builders/landing-page.ts";
import { type FixtureServer, serveFixtureSite } from "#tests/support/fixture-server.ts";
import { expectAccessible, expectNoOverflow, levelAA } from "#tests/support/watched-page.ts";

/** A page with every block there is. */
let site: FixtureServer;
test.beforeAll(async () => {
  site = await serveFixtureSite();
});
test.afterAll(() => site.close());

const open = (page: Page) => page.goto(site.url(landingPath));

for (const scheme of ["light", "dark"] as const)
  test(`a landing page is accessible in ${scheme} colors (WCAG 2.2 AA)`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open(page);
    await expectAccessible(page, levelAA);
  });

test("a landing page fits every width, also in forced colors", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  for (const width of [320, 360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await expectNoOverflow(page);
  }
});

test("a landing page loads nothing of a video before it is played, and nothing from anybody else", async ({
  page,
}) => {
  const requests: URL[] = [];
  const troubles: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url())));
  page.on("console", (message) => troubles.push(message.text()));
  await open(page);
  await page.getByLabel("A tour of our office").scrollIntoViewIfNeeded();
  expect(requests.filter(({ hostname }) => hostname !== "127.0.0.1")).toEqual([]);
  expect(requests.filter(({ pathname }) => pathname.startsWith("/videos/tour.mp4"))).toEqual([]);
  expect(troubles).toEqual([]);
});

test("a button leads to the form of its page, which says where it was sent from", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("heading", { name: "Ask for a first call" })).toBeVisible();
  await expect(page.locator('input[name="source"]')).toHaveValue(landingPath);
});
