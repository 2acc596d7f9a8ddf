import { expect, type Page, test } from "@playwright/test";

/** The boxes and the entries of the sample content's index. */
const decide = (page: Page) => page.getByRole("group", { name: "What do you need to decide?" });
const service = (page: Page) => page.getByRole("group", { name: "Which service is it about?" });
const entries = (page: Page) => page.locator("main li:has(> div > article)");
const shown = (page: Page) =>
  entries(page)
    .locator("> *")
    .evaluateAll(
      (entries) =>
        entries.filter((entry) => entry.checkVisibility() && entry.getBoundingClientRect().height > 0).length,
    );

test("every comparison is listed under the decision it helps with, with a count", async ({ page }) => {
  await page.goto("/compare/");
  const all = await entries(page).count();
  expect(all).toBeGreaterThan(5);
  expect(await shown(page)).toBe(all);
  const counts = await decide(page).locator("small").allTextContents();
  expect(counts.map((count) => Number(count.replace(/\D/g, ""))).reduce((sum, count) => sum + count, 0)).toBe(
    all,
  );
  const headings = await page.getByRole("heading", { level: 2 }).allTextContents();
  const questions = headings.filter((heading) => heading.endsWith("?"));
  expect(questions).toHaveLength(counts.length);
  for (const question of questions)
    await expect(decide(page).getByRole("checkbox", { name: question })).toBeVisible();
});

test("a decision and a service narrow the list with the keyboard alone, without script", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/compare/");
  await decide(page)
    .getByRole("checkbox", { name: /How should we pay/ })
    .focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("heading", { name: "How should we pay for it?" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What should we run on?" })).toHaveCount(0);
  await service(page)
    .getByRole("checkbox", { name: /^On-demand support/ })
    .focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("status")).toBeVisible();
  await expect(page.getByRole("link", { name: "Hour block or Flat fee" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Per-user pricing or Per-device pricing" })).toHaveCount(0);
  await context.close();
});

test("a combination that fits nothing says so and leads back to all", async ({ page }) => {
  await page.goto("/compare/");
  const all = await shown(page);
  await decide(page)
    .getByRole("checkbox", { name: /What should we run on/ })
    .check();
  await service(page)
    .getByRole("checkbox", { name: /^Cybersecurity/ })
    .check();
  expect(await shown(page)).toBe(0);
  await expect(page.getByText("No comparison under this question is about that service.")).toHaveCount(4);
  await page.getByRole("link", { name: "Show all comparisons" }).click();
  await expect.poll(() => shown(page)).toBe(all);
});

test("a folded entry is found by a link into it", async ({ page }) => {
  await page.goto("/compare/");
  await decide(page)
    .getByRole("checkbox", { name: /What should we run on/ })
    .check();
  const entry = entries(page).filter({ hasText: "MSSP" }).locator("article");
  expect(await entry.evaluate((element) => element.checkVisibility())).toBe(false);
  await entry.evaluate((element) => {
    element.id = "found";
    window.location.hash = "found";
  });
  await expect.poll(() => entry.evaluate((element) => element.checkVisibility())).toBe(true);
});
