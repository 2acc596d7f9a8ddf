/** The page for an attack: alone on the line, alone on a sheet. */
import { expect, test } from "@playwright/test";
import { siteContent } from "#lib/content/site-content.ts";
import { defaultRoutes } from "#lib/site/addresses.ts";

/** As browsers set it where nobody says otherwise. */
const paperMargin = { top: "1cm", right: "1cm", bottom: "1cm", left: "1cm" };

for (const { company, routes } of siteContent().editions) {
  const path = routes.emergency();
  test(`in ${company.language} is one answer: no face, no script, no rules, nothing else`, async ({
    page,
  }) => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    const response = await page.goto(path, { waitUntil: "networkidle" });
    expect(requests).toEqual([path]);
    expect(response?.headers()["cache-control"]).toBe("public, max-age=86400, stale-while-revalidate=604800");
    expect(response?.headers()["speculation-rules"]).toBeUndefined();
    await expect(page.locator("script:not([type='application/ld+json'])")).toHaveCount(0);
  });
}

test("has the phone number first, one tap away, on a phone's first screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(defaultRoutes.emergency());
  await expect(page.locator("main header a").first()).toHaveAttribute("href", /^tel:/);
  const box = await page.locator('main a[href^="tel:"]').first().boundingBox();
  expect((box?.y ?? 640) + (box?.height ?? 0)).toBeLessThan(640);
});

test("prints on one sheet, letter or A4, with the number on it", async ({ page }) => {
  await page.goto(defaultRoutes.emergency());
  for (const format of ["Letter", "A4"]) {
    const pdf = (await page.pdf({ format, margin: paperMargin })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
  }
  await page.emulateMedia({ media: "print" });
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
});

test("is linked from the contact page", async ({ page }) => {
  await page.goto(defaultRoutes.contact());
  await expect(page.locator(`a[href="${defaultRoutes.emergency()}"]`).first()).toBeVisible();
});
