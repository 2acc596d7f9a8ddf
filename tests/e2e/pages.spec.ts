import { expect, type Page, test } from "@playwright/test";
import { flagship } from "#lib/tools/budget/budgets.ts";
import { builtAddresses } from "../support/built-addresses.ts";
import { oneOfEachKindAndLanguage } from "../support/one-of-each-kind.ts";
import { expectAccessible, expectNoOverflow, levelAAA, watch } from "../support/watched-page.ts";

const addresses = builtAddresses("out");

/** What the shared watch sees, and requests to anybody else. */
function watchAll(page: Page): string[] {
  const troubles = watch(page);
  page.on("request", (request) => {
    if (new URL(request.url()).hostname !== "127.0.0.1") troubles.push(`third party: ${request.url()}`);
  });
  return troubles;
}

/** The others wait for `npm run test:full`: axe takes longer than all else that is asked of a page. */
const soon = new Set(oneOfEachKindAndLanguage().map(({ path }) => path));

/** By their first folder: a browser's new window for each page takes longer than the page. */
for (const [folder, pages] of Map.groupBy(addresses, (address) => address.split("/")[1] ?? "")) {
  test(`every page in /${folder} is quiet and fits 320 pixels`, async ({ page }) => {
    const troubles = watchAll(page);
    for (const address of pages) {
      await page.setViewportSize({ width: 1280, height: 720 });
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(200);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoOverflow(page);
      expect(troubles, address).toEqual([]);
    }
  });
}

for (const address of addresses) {
  test(`${address} is accessible (WCAG 2.2 AA, and the contrast of AAA)`, {
    tag: soon.has(address) ? [] : "@full",
  }, async ({ page }) => {
    const troubles = watchAll(page);
    await page.goto(address);
    await expectAccessible(page, levelAAA);
    expect(troubles).toEqual([]);
  });
}

test("each kind of page is in each language among those tried for accessibility in every run", () => {
  expect(addresses).toEqual(expect.arrayContaining([...soon]));
});

test("the flagship reads and works with JavaScript disabled", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(flagship);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const question = page.locator("details", { hasText: "How" }).last();
  await question.locator("summary").click();
  await expect(question.locator("p").first()).toBeVisible();
  await context.close();
});

test("the comparison is a table with a caption, column headers and row headers, on a phone as well", async ({
  page,
}) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(flagship);
    const table = page.getByRole("table", { name: /versus/ });
    await expect(table.getByRole("columnheader")).toHaveCount(3);
    expect(await table.getByRole("rowheader").count()).toBeGreaterThan(8);
  }
});

test("the first Tab leads to the skip link, and the skip link to the content", async ({ page }) => {
  await page.goto("/about/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
});

test("the menu folds on a phone and opens without script", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto("/");
  const menu = page.locator("details", { hasText: "Menu" });
  await expect(menu.getByRole("link", { name: "Services" })).toBeHidden();
  await menu.locator("summary").click();
  await menu.getByRole("link", { name: "Services" }).click();
  await expect(page).toHaveURL(/\/services\/$/);
});

test("a wrong address answers 404 with articles to read", async ({ page }) => {
  const response = await page.goto("/there-is-nothing-here/");
  expect(response?.status()).toBe(404);
  await expect(page.locator("article").first()).toBeVisible();
  await expectAccessible(page, levelAAA);
});

test("an address without its last slash and a moved address lead on for good", async ({ request }) => {
  const bare = await request.get("/about", { maxRedirects: 0 });
  expect([bare.status(), bare.headers().location]).toEqual([308, "/about/"]);
  const moved = await request.get("/home/", { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([308, "/"]);
});

test("every answer carries the security headers, and writing is refused", async ({ request }) => {
  const response = await request.get("/");
  expect(response.headers()["x-content-type-options"]).toBe("nosniff");
  expect(response.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect((await request.post("/about/", { data: "x" })).status()).toBe(405);
});
