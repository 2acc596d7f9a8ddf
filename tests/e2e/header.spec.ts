import { expect, test } from "@playwright/test";

test("the phone number is one tap away at every width", async ({ page }) => {
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto("/");
    const call = page.getByRole("banner").getByRole("link", { name: /\+1 217-555-0142$/ });
    await expect(call).toBeVisible();
    await expect(call).toHaveAttribute("href", "tel:+12175550142");
    const box = await call.boundingBox();
    expect(box?.height, `${width} px`).toBeGreaterThanOrEqual(24);
    expect((box?.x ?? 0) + (box?.width ?? 0), `${width} px`).toBeLessThanOrEqual(width);
  }
});

test("a client finds portal and remote support behind 'Already a client?' on a wide screen", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto("/");
  const banner = page.getByRole("banner");
  await expect(banner.getByRole("link", { name: "Remote support" })).toBeHidden();
  await banner.getByText("Already a client?").first().click();
  for (const name of ["Client portal", "Remote support"])
    await expect(banner.getByRole("link", { name }).first()).toBeVisible();
});

test("on a phone the menu holds the pages, the contact page and the ways for clients", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto("/");
  await page.locator("summary", { hasText: "Menu" }).press("Enter");
  const menu = page.getByRole("navigation", { name: "Menu" });
  for (const name of ["Compare", "Contact", "Client portal", "Remote support"])
    await expect(menu.getByRole("link", { name })).toBeVisible();
});

test("the contact page leads clients to portal and remote support", async ({ page }) => {
  await page.goto("/contact/");
  const main = page.getByRole("main");
  await expect(main.getByText("Already a client?")).toBeVisible();
  for (const name of ["Client portal", "Remote support"])
    await expect(main.getByRole("link", { name })).toBeVisible();
});
