import { expect, type Page, test } from "@playwright/test";
import { oneOfEachKind } from "../support/one-of-each-kind.ts";

const widths = [320, 360, 768, 1024, 1440, 2560];

/** Where the content of the header, the main part and the footer begins and ends, in pixels. */
function edges(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    ["header", "main", "footer"].map((name) => {
      const part = document.querySelector(`body > ${name}`);
      if (!part) return `no ${name}`;
      const { left, right } = part.getBoundingClientRect();
      const { paddingLeft, paddingRight } = getComputedStyle(part);
      const [begin, end] = [left + Number.parseFloat(paddingLeft), right - Number.parseFloat(paddingRight)];
      return `${begin.toFixed(1)} to ${end.toFixed(1)}`;
    }),
  );
}

for (const { kind, path } of oneOfEachKind()) {
  test(`header, main and footer of the page ${kind} share their edges at every width`, async ({ page }) => {
    await page.goto(path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const [header, main, footer] = await edges(page);
      expect([main, footer], `${width} px`).toEqual([header, header]);
    }
  });
}
