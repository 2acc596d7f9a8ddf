import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: true });

test("a mistake brings the form back with what was typed, a summary that leads to the field, and no personal data in the address", async ({
  page,
}) => {
  await page.goto("/contact/");
  await page.getByLabel("Your name").fill('Ana "Ace" <b>Example</b>');
  await page.getByLabel("Email address").fill("not an address");
  await page.getByLabel("How can we help?").fill("The server hums.\nTwice.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveURL(/\/api\/leads\/$/);
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByLabel("Your name")).toHaveValue('Ana "Ace" <b>Example</b>');
  await expect(page.getByLabel("How can we help?")).toHaveValue("The server hums.\nTwice.");
  const violations = async () => {
    const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
    return found.violations.map(({ id }) => id);
  };
  // As it comes, and with the field focused: each has colors of its own.
  expect(await violations()).toEqual([]);
  await page.getByRole("alert").getByRole("link").first().click();
  await expect(page.getByLabel("Email address")).toBeFocused();
  expect(await violations()).toEqual([]);
});

test("a complete form is stored and thanked for, without script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/contact/");
  await page.getByLabel("Your name").fill("Ana Example");
  await page.getByLabel("Email address").fill("ana@example.com");
  await page.getByLabel("How can we help?").fill("The server hums.");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveURL(/\/contact\/thanks\/$/);
  await context.close();
});

test("the health address says that the server lives and that its database answers", async ({ request }) => {
  expect((await request.get("/api/health/")).status()).toBe(200);
  expect((await request.get("/api/health/?ready")).status()).toBe(200);
});

test("a field that is wrong has a border of another color as well as words", async ({ page }) => {
  await page.goto("/contact/");
  const field = page.getByRole("textbox", { name: /^Email address/ });
  const border = () => field.evaluate((element) => getComputedStyle(element).borderTopColor);
  const before = await border();
  await field.fill("not an address");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  // A focused field has another border, too.
  await expect(field).not.toBeFocused();
  expect(await border()).not.toBe(before);
});
