import { expect, type Page, test } from "@playwright/test";

/** The boxes and the entries of the sample content's index. */
const decide = (page: Page) => page.getByRole("group", { name: "What do you need to decide?" });
const entries = (page: Page) => page.locator("main li:has(> article)");
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

test("a decision narrows the list with the keyboard alone, without script, and says how to see all again", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/compare/");
  const all = await shown(page);
  await decide(page)
    .getByRole("checkbox", { name: /How should we pay/ })
    .focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("heading", { name: "How should we pay for it?" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What should we run on?" })).toHaveCount(0);
  await expect(page.getByRole("status")).toBeVisible();
  await expect(page.getByRole("link", { name: "Hour block or Flat fee" })).toBeVisible();
  expect(await shown(page)).toBeLessThan(all);
  await page.getByRole("link", { name: "Show all" }).click();
  await expect.poll(() => shown(page)).toBe(all);
  await context.close();
});

test("a card says who scores what, and the answer in one sentence with the way to the whole of it", async ({
  page,
}) => {
  await page.goto("/compare/");
  const card = page.getByRole("article").filter({ hasText: "In-house IT team" });
  await expect(card.getByText(/^\d\.\d of 5$/)).toHaveCount(2);
  const verdict = (await card.locator("p").nth(1).textContent()) ?? "";
  expect(verdict.match(/[.!?](?= |$)/g)).toHaveLength(1);
  await card.getByRole("link", { name: /^The whole answer: / }).click();
  await expect(page.getByRole("region", { name: "The short answer" })).toContainText(verdict);
});

test("the cards of a wide screen are two beside each other, and the first screen names a price", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/compare/");
  const [first, second] = [
    await entries(page).nth(0).boundingBox(),
    await entries(page).nth(1).boundingBox(),
  ];
  expect(first?.y).toBe(second?.y);
  expect(second?.x).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0));
  const card = page.getByRole("link", { name: "Enter your own numbers" });
  expect((await card.boundingBox())?.y).toBeLessThan(900);
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
