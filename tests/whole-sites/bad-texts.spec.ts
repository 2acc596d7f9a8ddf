import { expect, test } from "@playwright/test";
import { landingPath } from "#tests/builders/landing-page.ts";
import { type FixtureServer, serveFixtureSite } from "#tests/support/fixture-server.ts";
import { badTexts, cutTexts, writeBadTexts } from "../support/bad-texts.ts";

let site: FixtureServer;
test.beforeAll(async () => {
  site = await serveFixtureSite();
});
test.afterAll(() => site.close());

/** What the sample content has not. */
const paths = [
  "/five-ways/",
  "/two-ways/",
  "/guides/deep/everything/",
  "/authors/cy-example/",
  "/team/",
  "/case-studies/",
  "/case-studies/a-maker-of-fixtures/",
  landingPath,
];

for (const bad of badTexts) {
  test(`${bad.name}: no page of the fixture is wider than its window or cuts text off`, async ({ page }) => {
    for (const path of paths) {
      await page.goto(site.url(path));
      await writeBadTexts(page, bad);
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await cutTexts(page), `${path} at ${width} px`).toEqual([]);
      }
    }
  });
}
